"""Child processes are stopped together and leave nothing behind."""

import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.management import children as under_test
from timeline.management.children import Children

POLITE = """
import pathlib, sys, time
pathlib.Path(sys.argv[1]).write_text("ready")
time.sleep(60)
"""
STUBBORN = """
import pathlib, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path(sys.argv[1]).write_text("ready")
time.sleep(60)
"""
DYING_PARENT = """
import pathlib, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
pathlib.Path(sys.argv[1]).write_text(str(child.pid))
sys.exit(3)
"""

Start = Callable[[Children, str], str]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Start a program as a child, wait until it writes a word into a file, and answer the word."""

    def start(children: Children, program: str) -> str:
        name = f"program{len(children.running)}"
        (tmp_path / f"{name}.py").write_text(program)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        children.start(name, name, str(tmp_path / name))
        return wait_for_word(tmp_path / name)

    return start


def wait_for_word(file: Path) -> str:
    for _ in range(1000):
        if file.exists() and (word := file.read_text()):
            return word
        time.sleep(0.02)
    raise AssertionError(f"{file} was never written")


def is_running(pid: int) -> bool:
    """Whether there is such a process; one that ended and was not yet collected is not."""
    ran = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True)
    return bool(ran.stdout.strip()) and not ran.stdout.startswith("Z")


def test_all_are_running_until_one_ends(start: Start) -> None:
    children = Children()
    start(children, POLITE)
    start(children, POLITE)
    assert children.ended() is None
    children.running[1].process.kill()
    children.running[1].process.wait()
    assert children.ended() is children.running[1]
    children.stop()


def test_asked_politely_first(start: Start) -> None:
    children = Children()
    start(children, POLITE)
    children.stop()
    assert children.running[0].process.returncode == -signal.SIGTERM


def test_child_that_will_not_end_is_killed(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test, "GRACE", 0.2)
    children = Children()
    start(children, STUBBORN)
    children.stop()
    assert children.running[0].process.returncode == -signal.SIGKILL


def test_grandchildren_end_too(start: Start) -> None:
    children = Children()
    grandchild = int(start(children, DYING_PARENT))
    children.running[0].process.wait()
    assert is_running(grandchild)
    children.stop()
    deadline = time.monotonic() + 10
    while is_running(grandchild) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not is_running(grandchild)


def test_signal_asks_and_leaving_stops(start: Start) -> None:
    children = Children()
    before = signal.getsignal(signal.SIGTERM)
    with children.stopping_on([signal.SIGTERM]):
        start(children, POLITE)
        signal.raise_signal(signal.SIGTERM)
        assert children.asked_to_stop.is_set()
        assert children.ended() is None
    assert children.ended() is not None
    assert signal.getsignal(signal.SIGTERM) == before


def test_error_stops_them_as_well(start: Start) -> None:
    children = Children()

    def fail_after_the_start() -> None:
        with children.stopping_on([]):
            start(children, POLITE)
            raise ValueError("the web server did not answer")

    with pytest.raises(ValueError, match="did not answer"):
        fail_after_the_start()
    assert children.ended() is not None
