"""Where Dateline listens: `HOST` and `PORT`, checked before anything is started."""

import os
import socket
from dataclasses import dataclass
from typing import Self

from django.core.management.base import CommandError


@dataclass(frozen=True, slots=True)
class Address:
    """A host and a port to listen on."""

    host: str
    port: int

    @classmethod
    def from_environment(cls) -> Self:
        """Read `HOST` (127.0.0.1) and `PORT` (8000); a port that cannot be is refused."""
        host, port = os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8000"
        if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
            raise CommandError(f"PORT must be a number from 1 to 65535, not {port!r}.")
        return cls(host, int(port))

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """What to open in a browser on this machine."""
        everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # not addresses one can open
        return f"http://{Address(everywhere.get(self.host, self.host), self.port)}/"

    def check_free(self) -> None:
        """Raise CommandError when nobody could listen here."""
        try:
            family, kind, *_, address = socket.getaddrinfo(
                self.host, self.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
            )[0]
            with socket.socket(family, kind) as probe:
                # Connections that just ended do not keep the port, as with the server itself.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
        except OSError as error:
            raise CommandError(
                f"Cannot listen on {self} ({error.strerror}). "
                "Stop what does, or choose another port: PORT=8001 make run"
            ) from error
