"""`manage.py start`, as `make run` runs it: real processes, in a folder of their own."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.conf import settings

LAST_LINE = "Ctrl-C stops it."
PASSWORD = re.compile(r"name: editor +password: (\S+)")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def launch(folder: Path, port: int | str) -> subprocess.Popen[str]:
    """Start Dateline as on a newcomer's machine, whatever database and broker this suite uses."""
    surroundings = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "CELERY_BROKER_URL", "HOST", "DEBUG", "DATELINE_HTTPS"}
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", "start"],
        env=surroundings | {"DATELINE_VAR": str(folder), "PORT": str(port)},
        cwd=settings.BASE_DIR,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def processes() -> dict[int, tuple[int, str]]:
    """Every running process: its parent and its command."""
    listing = subprocess.run(
        ["ps", "-Ao", "pid=,ppid=,stat=,args="], capture_output=True, text=True
    ).stdout
    rows = [line.split(maxsplit=3) for line in listing.splitlines()]
    return {int(row[0]): (int(row[1]), row[-1]) for row in rows if not row[2].startswith("Z")}


def descendants(ancestor: int) -> dict[int, str]:
    """The processes that `ancestor` started, and those that they started, with their commands."""
    running, family = processes(), {ancestor}
    while more := {pid for pid in running if running[pid][0] in family} - family:
        family |= more
    return {pid: running[pid][1] for pid in family - {ancestor}}


@dataclass
class Run:
    """One start of Dateline, from its greeting to its end."""

    greeting: str
    health: str
    family: dict[int, str]
    status: int
    said: str
    errors: str
    left: set[int] = field(default_factory=set)


def run(folder: Path, end: Callable[[subprocess.Popen[str], dict[int, str]], None]) -> Run:
    """Start Dateline, look whether it answers, let `end` end it, and see what is left."""
    port = free_port()
    process = launch(folder, port)
    try:
        greeting = read_greeting(process)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=10) as answer:
            health = answer.read().decode()
        family = descendants(process.pid)
        end(process, family)
        said, errors = process.communicate(timeout=60)
    finally:
        process.terminate()
    left = set(family) & set(processes())
    return Run(greeting, health, family, process.returncode, said, errors, left)


def read_greeting(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    assert process.stderr is not None
    greeting = ""
    for line in process.stdout:
        greeting += line
        if LAST_LINE in line:
            return greeting
    raise AssertionError(f"It ended before it began: {greeting}{process.stderr.read()}")


def press_ctrl_c(process: subprocess.Popen[str], family: dict[int, str]) -> None:
    process.send_signal(signal.SIGINT)


def kill_the_worker(process: subprocess.Popen[str], family: dict[int, str]) -> None:
    os.kill(min(pid for pid in family if "celery" in family[pid]), signal.SIGKILL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="module")
def first(folder: Path) -> Run:
    return run(folder, press_ctrl_c)


@pytest.fixture(scope="module")
def after_first(folder: Path, first: Run) -> dict[str, int]:
    return count_rows(folder)


@pytest.fixture(scope="module")
def second(folder: Path, after_first: dict[str, int]) -> Run:
    return run(folder, kill_the_worker)


def count_rows(folder: Path) -> dict[str, int]:
    """How many rows every table holds."""
    with sqlite3.connect(folder / "dateline.sqlite3") as database:
        names = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {
            name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for (name,) in names
        }


def test_first_start_answers_and_names_its_address(first: Run) -> None:
    assert first.health == "ok\n"
    assert re.search(r"Dateline is running: http://127\.0\.0\.1:\d+/\n", first.greeting)


def test_web_server_and_worker_are_started(first: Run) -> None:
    commands = "\n".join(first.family.values())
    assert "gunicorn" in commands
    assert "celery" in commands


def test_ctrl_c_stops_everything_without_a_fuss(first: Run) -> None:
    assert first.status == 0
    assert first.said.splitlines() == ["Stopping …", "Dateline has stopped."]
    assert first.left == set()


def test_nothing_frightens_a_newcomer(first: Run) -> None:
    assert first.errors == ""


def test_seeds_are_there(after_first: dict[str, int]) -> None:
    assert after_first["timeline_timeline"] == 1
    assert after_first["timeline_article"] == 5


def test_password_is_said_once_and_kept_nowhere(folder: Path, first: Run, second: Run) -> None:
    passwords = PASSWORD.findall(first.greeting)
    assert len(passwords) == 1
    assert "password" not in second.greeting
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if passwords[0].encode() in file.read_bytes()]


def test_second_start_neither_duplicates_nor_loses(
    folder: Path, after_first: dict[str, int], second: Run
) -> None:
    assert second.health == "ok\n"
    assert count_rows(folder) == after_first


def test_end_of_the_worker_is_said_and_ends_the_rest(second: Run) -> None:
    assert second.status == 1
    assert second.errors == (
        "CommandError: The worker ended by itself (status -9); everything else was stopped, too.\n"
    )
    assert second.left == set()


def test_port_in_use_is_one_clear_line(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        process = launch(folder, other.getsockname()[1])
        said, errors = process.communicate(timeout=60)
    assert (process.returncode, said) == (1, "")
    assert errors.startswith("CommandError: Cannot listen on 127.0.0.1:")
    assert errors.count("\n") == 1


def test_port_that_cannot_be_is_one_clear_line(folder: Path) -> None:
    process = launch(folder, "eighty")
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert errors == "CommandError: PORT must be a number from 1 to 65535, not 'eighty'.\n"
