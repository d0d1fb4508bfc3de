"""The servers that pages are measured from: Dateline's own as `make run` starts it, and files."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PATIENCE = 60  # seconds for a server to answer


@contextmanager
def dateline() -> Iterator[str]:
    """Dateline over the database of the environment; the block gets its address."""
    from timeline.management.commands.start import WEB

    port = free_port()
    with _running([*WEB.split(), "--bind", f"127.0.0.1:{port}"], port, "healthz") as address:
        yield address


@contextmanager
def files(folder: Path) -> Iterator[str]:
    """The files of a folder; it needs an `index.html`. The block gets the address."""
    port = free_port()
    with _running(["benchmarks.static", str(folder), str(port)], port, "index.html") as address:
        yield address


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@contextmanager
def _running(module: Sequence[str], port: int, sign: str) -> Iterator[str]:
    """`python -m module …` in a process group of its own, once `sign` is answered."""
    process = subprocess.Popen([sys.executable, "-m", *module], cwd=ROOT, start_new_session=True)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/{sign}", process)
        yield address
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(url):
                return
        except URLError:
            time.sleep(0.1)
    raise SystemExit(f"Nothing answers at {url}.")
