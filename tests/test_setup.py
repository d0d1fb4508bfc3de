"""`scripts/setup` says in one line what is missing, and does nothing twice."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

TOOLS = ("sh", "dirname", "cat", "cmp", "sed", "rm")
OLD = "exit 1"
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1 ;; esac'
# Stands for a Python, or for uv: writes down what it is asked to do.
RECORDER = 'case "$1" in -V) echo Python 3.11.0 ;; *) echo "$0 $*" >>calls ;; esac'


@pytest.fixture
def checkout() -> Iterator[Path]:
    """A folder like a fresh checkout, where no Python is found unless a test puts one there."""
    folder = Path(tempfile.mkdtemp())
    (folder / "scripts").mkdir()
    shutil.copy(settings.BASE_DIR / "scripts" / "setup", folder / "scripts")
    (folder / "requirements.txt").write_text("django==5.2.19\n")
    (folder / "requirements-dev.txt").write_text("django==5.2.19\nuv==0.13.9 \\\n  --hash=x\n")
    (folder / "bin").mkdir()
    for tool in TOOLS:
        (folder / "bin" / tool).symlink_to(str(shutil.which(tool)))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def put(file: Path, program: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{program}\n")
    file.chmod(0o755)
    return file


def set_up(
    checkout: Path, *arguments: str, user: str | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["scripts/setup", *arguments],
        cwd=checkout,
        env={"PATH": str(checkout / "bin")} | variables,
        capture_output=True,
        text=True,
        user=user,
    )


def refusal(ran: subprocess.CompletedProcess[str]) -> str:
    """The one line in which setup refused."""
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    return ran.stderr


def test_missing_python_is_one_clear_line(checkout: Path) -> None:
    assert "Python 3.11 or newer is needed and was not found" in refusal(set_up(checkout))


def test_old_pythons_are_passed_over(checkout: Path) -> None:
    put(checkout / "bin" / "python3", OLD)
    assert "Python 3.11 or newer is needed and was not found" in refusal(set_up(checkout))


def test_python_that_was_asked_for_is_not_replaced_by_another(checkout: Path) -> None:
    old = put(checkout / "old-python", OLD)
    put(checkout / "bin" / "python3", RECORDER)
    ran = set_up(checkout, PYTHON=str(old))
    assert f"PYTHON={old} is not Python 3.11 or newer." in refusal(ran)


def test_missing_venv_module_is_one_clear_line(checkout: Path) -> None:
    put(checkout / "bin" / "python3", WITHOUT_VENV)
    assert "python3 has no venv module; on Debian" in refusal(set_up(checkout))


def test_unwritable_folder_is_one_clear_line(checkout: Path) -> None:
    put(checkout / "bin" / "python3", RECORDER)
    checkout.chmod(0o555)
    # Nothing is unwritable to root.
    ran = set_up(checkout, user="nobody" if os.geteuid() == 0 else None)
    assert f"The folder {checkout} cannot be written." in refusal(ran)


def test_packages_are_installed_with_their_hashes_by_uv(checkout: Path) -> None:
    put(checkout / ".venv" / "bin" / "python", RECORDER)
    put(checkout / ".venv" / "bin" / "uv", RECORDER)
    assert set_up(checkout).stdout == "Installing requirements.txt …\n"
    last = (checkout / "calls").read_text().splitlines()[-1]
    assert last == ".venv/bin/uv pip install --quiet --require-hashes -r requirements.txt"


def test_pip_steps_in_where_uv_cannot_be_had(checkout: Path) -> None:
    without_uv = f'case "$*" in *uv.txt*) exit 1 ;; esac\n{RECORDER}'
    put(checkout / ".venv" / "bin" / "python", without_uv)
    assert set_up(checkout).returncode == 0
    last = (checkout / "calls").read_text().splitlines()[-1]
    assert last.startswith(".venv/bin/python -m pip install")
    assert last.endswith("--require-hashes -r requirements.txt")


def test_failure_is_said_and_tried_again(checkout: Path) -> None:
    put(checkout / ".venv" / "bin" / "python", RECORDER)
    uv = put(checkout / ".venv" / "bin" / "uv", "exit 2")
    assert "The packages could not be installed" in refusal(set_up(checkout))
    put(uv, RECORDER)
    assert set_up(checkout).stdout == "Installing requirements.txt …\n"


def test_nothing_is_done_twice(checkout: Path) -> None:
    put(checkout / ".venv" / "bin" / "python", RECORDER)
    put(checkout / ".venv" / "bin" / "uv", RECORDER)
    set_up(checkout)
    (checkout / "calls").unlink()
    assert set_up(checkout).stdout == ""
    assert not (checkout / "calls").exists()


def test_what_develops_dateline_also_runs_it(checkout: Path) -> None:
    put(checkout / ".venv" / "bin" / "python", RECORDER)
    put(checkout / ".venv" / "bin" / "uv", RECORDER)
    set_up(checkout, "requirements-dev.txt")
    assert set_up(checkout, "requirements.txt").stdout == ""


def test_running_needs_less_than_developing(checkout: Path) -> None:
    put(checkout / ".venv" / "bin" / "python", RECORDER)
    put(checkout / ".venv" / "bin" / "uv", RECORDER)
    set_up(checkout, "requirements.txt")
    assert "requirements-dev.txt" in set_up(checkout, "requirements-dev.txt").stdout


@pytest.mark.parametrize("changed", ["the requirements", "the Python"])
def test_change_is_noticed(checkout: Path, changed: str) -> None:
    python = put(checkout / ".venv" / "bin" / "python", RECORDER)
    put(checkout / ".venv" / "bin" / "uv", RECORDER)
    set_up(checkout)
    if changed == "the Python":
        put(python, RECORDER.replace("3.11.0", "3.12.0"))
    else:
        (checkout / "requirements.txt").write_text("django==5.2.20\n")
    assert set_up(checkout).stdout == "Installing requirements.txt …\n"


def test_uv_is_installed_as_pinned(checkout: Path) -> None:
    put(checkout / ".venv" / "bin" / "python", RECORDER)
    set_up(checkout)
    assert (checkout / ".venv" / "uv.txt").read_text() == "uv==0.13.9 \\\n  --hash=x\n"
