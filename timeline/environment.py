"""What the environment decides: read once by `settings.py`, odd values refused by name."""

import os
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environ import Env

ON = {"1", "true", "yes", "on"}
OFF = {"", "0", "false", "no", "off"}

# IMMEDIATE takes the write lock when a transaction begins, so that two writers queue up instead of
# failing; WAL lets readers go on meanwhile.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
}
SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"

# A message that no worker acknowledged comes back after `visibility_timeout`, which must be longer
# than any task; kombu's own restore interval would add up to a hundred seconds.
REDIS_OPTIONS = {
    "visibility_timeout": 900,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
}
RABBITMQ_OPTIONS = {"confirm_publish": True}


def switch(name: str, *, default: bool) -> bool:
    """Read an on/off variable; anything but 1/0, true/false, yes/no, on/off is refused."""
    if name not in os.environ:
        return default
    value = os.environ[name].strip().lower()
    if value not in ON | OFF:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {os.environ[name]!r}.")
    return value in ON


def words(name: str, *, default: list[str]) -> list[str]:
    """Read a comma-separated variable, without blanks and empty entries."""
    if name not in os.environ:
        return default
    return [word.strip() for word in os.environ[name].split(",") if word.strip()]


def var_folder(default: Path) -> Path:
    """The folder for everything Dateline writes, made when absent; `DATELINE_VAR` moves it."""
    folder = Path(os.environ.get("DATELINE_VAR") or default).absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Asking for permissions is not enough: a read-only or full disk shows only here.
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise ImproperlyConfigured(
            f"The folder {folder} cannot be written ({error.strerror}); DATELINE_VAR names another."
        ) from error
    return folder


def secret_key(file: Path) -> str:
    """`SECRET_KEY`, or a key of this installation's own, made once, for its owner's eyes only."""
    if given := os.environ.get("SECRET_KEY"):
        return given
    if not file.exists():
        _write_once(file, secrets.token_urlsafe(50))
    return file.read_text().strip()


def database(default: Path) -> dict[str, Any]:
    """Django's settings for `DATABASE_URL`: SQLite (without it, in `default`) or PostgreSQL."""
    url = os.environ.get("DATABASE_URL")
    # A path of one's own does not go through a URL, where "+" and "%" mean something else.
    settings: dict[str, Any] = (
        Env.db_url_config(url) if url else {"ENGINE": SQLITE, "NAME": str(default)}
    )
    if settings.get("ENGINE") == SQLITE:
        settings["OPTIONS"] = {**SQLITE_OPTIONS, **settings.get("OPTIONS", {})}
    elif settings.get("ENGINE") == POSTGRESQL:
        settings |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    else:
        raise ImproperlyConfigured(
            "DATABASE_URL must look like sqlite:///path or postgres://user:password@host/name."
        )
    return settings


def broker(folder: Path) -> tuple[str, Mapping[str, Any]]:
    """Celery's broker and its options for `CELERY_BROKER_URL`; without it, files in `folder`."""
    url = os.environ.get("CELERY_BROKER_URL") or "filesystem://localhost/"
    match url.split(":")[0]:
        case "filesystem":
            return url, _file_options(folder)
        case "redis" | "rediss":
            return url, REDIS_OPTIONS
        case "amqp" | "amqps" | "pyamqp":
            return url, RABBITMQ_OPTIONS
        case scheme:
            raise ImproperlyConfigured(
                "CELERY_BROKER_URL must begin with filesystem://, redis:// or amqp://, "
                f"not {scheme!r}."
            )


def _file_options(folder: Path) -> Mapping[str, Any]:
    queue, control = folder / "queue", folder / "control"
    queue.mkdir(exist_ok=True)
    control.mkdir(exist_ok=True)
    return {
        "data_folder_in": str(queue),
        "data_folder_out": str(queue),
        "control_folder": str(control),
        "polling_interval": 0.03,  # seconds; each article waits for it
    }


def _write_once(file: Path, text: str) -> None:
    """Give `file` this text unless another process was first; nobody ever sees half of it."""
    # Files made by mkstemp are readable by their owner only.
    handle, draft = tempfile.mkstemp(dir=file.parent)
    try:
        with open(handle, "w") as stream:
            stream.write(text)
        os.link(draft, file)
    except FileExistsError:
        pass  # The other process's key is as good, and both must use the same.
    finally:
        os.unlink(draft)
