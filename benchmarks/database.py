"""Databases that a benchmark makes for itself: a file, or one more on the server of the caller."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


@contextmanager
def own_database(folder: str | Path, name: str, *, keep: bool = False) -> Iterator[str]:
    """The URL of an empty database, which is gone afterwards.

    It is a file in `folder`; with `DATABASE_URL` of a PostgreSQL server, a database there whose
    name begins with the one given and ends with `name`. With `keep` it stays, and is found again.
    """
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield f"sqlite:///{folder}/{name}.sqlite3"
        return
    server, prefix = url.rsplit("/", 1)
    own = f"{prefix}_{name}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        _make(connection, own, keep=keep)
        try:
            yield f"{server}/{own}"
        finally:
            if not keep:
                connection.execute(f"DROP DATABASE {own} WITH (FORCE)")


def _make(connection: "psycopg.Connection[tuple[object, ...]]", own: str, *, keep: bool) -> None:
    if not keep:
        connection.execute(f"DROP DATABASE IF EXISTS {own}")
    if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [own]).fetchone():
        connection.execute(f"CREATE DATABASE {own}")
