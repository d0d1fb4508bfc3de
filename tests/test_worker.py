"""A real worker on the suite's own broker, killed with SIGKILL in the middle of reading."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings

TABLES = ("timeline_article", "timeline_phrase", "timeline_mention", "timeline_event")
OPEN = "SELECT id FROM timeline_job WHERE state IN ('queued', 'running')"
RUNNING = "SELECT id FROM timeline_job WHERE state = 'running'"
OUTCOMES = "SELECT DISTINCT state, attempts FROM timeline_job ORDER BY attempts"
HALF_A_MINUTE_LATER = """
    UPDATE timeline_job SET lease_until = '2000-01-01 00:00:00' WHERE state = 'running'
"""


@dataclass
class Database:
    """A database of the test's own, of the kind that the suite runs on, as SQL sees it."""

    url: str
    connect: Callable[[], Any]
    lock: str

    def ask(self, query: str) -> list[Any]:
        with closing(self.connect()) as connection:
            return list(connection.execute(query).fetchall())

    def change(self, statement: str) -> None:
        with closing(self.connect()) as connection:
            connection.execute(statement)
            connection.commit()

    def counts(self) -> dict[str, int]:
        return {table: self.ask(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES}

    @contextmanager
    def with_nobody_writing(self) -> Iterator[Any]:
        with closing(self.connect()) as connection:
            connection.execute(self.lock)
            yield connection


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = os.environ.get("DATABASE_URL", "")
    if url.startswith("postgres"):
        yield from postgresql(url)
    else:
        file = tmp_path / "dateline.sqlite3"
        connect = partial(sqlite3.connect, file, timeout=20)
        yield Database(f"sqlite:///{file}", connect, "BEGIN IMMEDIATE")


def postgresql(url: str) -> Iterator[Database]:
    server, name = url.rsplit("/", 1)
    name = f"{name}_worker"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name}")
        connection.execute(f"CREATE DATABASE {name}")
        own = f"{server}/{name}"
        lock = "LOCK TABLE timeline_job IN EXCLUSIVE MODE"
        yield Database(own, partial(psycopg.connect, own), lock)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@dataclass
class Installation:
    """Dateline in a folder of its own."""

    folder: Path
    database: Database

    def manage(self, *arguments: str) -> str:
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=settings.BASE_DIR,
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"DATELINE_VAR": str(self.folder), "DATABASE_URL": self.database.url}

    @contextmanager
    def worker(self) -> Iterator[Callable[[], None]]:
        """Run a worker; the block gets the means to kill it and all that it started."""
        command = "celery --quiet -A timeline.celery worker --concurrency 1 --loglevel WARNING"
        process = subprocess.Popen(
            [sys.executable, "-m", *command.split()],
            cwd=settings.BASE_DIR,
            env=self.environment,
            start_new_session=True,
        )
        try:
            yield partial(os.killpg, process.pid, signal.SIGKILL)
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def installation(tmp_path: Path, database: Database) -> Installation:
    made = Installation(tmp_path, database)
    made.manage("migrate", "--verbosity", "0")
    made.manage("load_seeds", "--queue")
    return made


def read_everything(installation: Installation) -> None:
    """Run a worker until no job is open."""
    with installation.worker():
        for _ in range(600):
            if not installation.database.ask(OPEN):
                return
            time.sleep(0.2)
    raise AssertionError("There are still open jobs.")


def kill_while_reading(installation: Installation) -> None:
    """Run a worker, and kill it when it has begun to read and cannot have stored anything."""
    with installation.worker() as kill:
        for _ in range(10_000):
            with installation.database.with_nobody_writing() as connection:
                if connection.execute(RUNNING).fetchall():
                    return kill()
            time.sleep(0.005)
    raise AssertionError("The worker never began to read.")


def test_queued_articles_are_read_by_a_worker(installation: Installation) -> None:
    read_everything(installation)
    assert installation.database.ask(OUTCOMES) == [("done", 1)]
    assert installation.database.counts()["timeline_phrase"] > 0


def test_article_whose_worker_was_killed_is_read_once(installation: Installation) -> None:
    database = installation.database
    kill_while_reading(installation)
    assert len(database.ask(RUNNING)) == 1
    database.change(HALF_A_MINUTE_LATER)
    read_everything(installation)
    assert database.ask(OUTCOMES) == [("done", 1), ("done", 2)]
    read = database.counts()
    installation.manage("load_seeds")  # would read what is not read yet
    assert database.counts() == read
