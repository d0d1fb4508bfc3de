"""Processes that are started together and stopped together."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

# How long a child may finish what it is doing; the job it holds survives being cut off.
GRACE = 10


@dataclass(frozen=True, slots=True)
class Child:
    """A running process under the name people know it by."""

    name: str
    process: subprocess.Popen[bytes]

    def stop(self, how: signal.Signals) -> None:
        """Ask the child to stop; SIGKILL goes to everything it started, too."""
        if how is not signal.SIGKILL:
            self.process.send_signal(how)
        else:
            kill_group(self.process.pid)


@dataclass(slots=True)
class Children:
    """The processes of one `start`, and whether somebody asked for their end."""

    running: list[Child] = field(default_factory=list)
    asked_to_stop: threading.Event = field(default_factory=threading.Event)

    def start(self, name: str, module: str, *arguments: str) -> None:
        """Run `python -m module arguments` in a process group of its own.

        Of its own, so that a Ctrl-C reaches the parent alone, which stops its children in order.
        """
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # Banners; what matters is logged to stderr.
            start_new_session=True,
        )
        self.running.append(Child(name, process))

    def ended(self) -> Child | None:
        """A child that is no longer running, if there is one."""
        return next((child for child in self.running if child.process.poll() is not None), None)

    def stop(self) -> None:
        """Stop every child, at first politely, and return when all are gone."""
        for child in reversed(self.running):
            child.stop(signal.SIGTERM)
        for child in reversed(self.running):
            self._wait_for(child)
            child.stop(signal.SIGKILL)  # Whatever an abruptly ended child left behind.

    def _wait_for(self, child: Child) -> None:
        try:
            child.process.wait(GRACE)
        except subprocess.TimeoutExpired:
            child.stop(signal.SIGKILL)
            child.process.wait()

    @contextmanager
    def stopping_on(self, signals: Sequence[signal.Signals]) -> Iterator[None]:
        """Turn these signals into `asked_to_stop`, and stop every child at the end."""

        def ask(*_: Any) -> None:
            self.asked_to_stop.set()

        before = {each: signal.signal(each, ask) for each in signals}
        try:
            yield
        finally:
            self.stop()
            for each, handler in before.items():
                signal.signal(each, handler)


def kill_group(leader: int) -> None:
    """Kill a process group at once; one that is gone already is fine."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return
