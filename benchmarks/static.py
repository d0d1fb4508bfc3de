"""A server for a folder of files, each compressed once and kept, so that serving costs nothing.

Run `python -m benchmarks.static FOLDER PORT`.
"""

import gzip
import sys
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path

COMPRESSED = ("text/html", "text/css", "text/javascript", "application/json", "image/svg+xml")


@cache
def answer(path: Path) -> tuple[dict[str, str], bytes]:
    """The head and the body of the answer for a file."""
    kind = guess_type(path.name)[0] or "application/octet-stream"
    body, head = path.read_bytes(), {"Content-Type": kind, "Cache-Control": "no-store"}
    if kind in COMPRESSED:
        body, head = gzip.compress(body, 9), head | {"Content-Encoding": "gzip"}
    return head | {"Content-Length": str(len(body))}, body


class Files(BaseHTTPRequestHandler):
    """Answers with the files of `folder`."""

    folder: Path
    protocol_version = "HTTP/1.1"  # connections are kept
    wbufsize = -1  # head and body leave together
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = (self.folder / self.path.split("?")[0].lstrip("/")).resolve()
        if not path.is_relative_to(self.folder) or not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        head, body = answer(path)
        self.send_response(HTTPStatus.OK)
        for name, value in head.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


if __name__ == "__main__":
    Files.folder = Path(sys.argv[1]).resolve()
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Files).serve_forever()
