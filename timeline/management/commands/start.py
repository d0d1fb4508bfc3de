"""`make run`: data, seeds, web server and worker, from one command."""

import signal
import time
import urllib.error
import urllib.request
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from timeline.management.alone import alone_in
from timeline.management.children import Children
from timeline.management.editors import make_first_editor
from timeline.management.listening import Address

EDITOR = "editor"
# Preloading reads the code once for both processes, which halves the wait.
WEB = (
    "gunicorn timeline.wsgi --preload --worker-class gthread --workers 2 --threads 4"
    " --log-level warning --graceful-timeout 5 --no-control-socket"
)
WORKER = (
    "celery --quiet -A timeline.celery worker --concurrency 1 --loglevel WARNING"
    " --without-gossip --without-mingle"
)
PATIENCE = 60  # seconds for the web server to answer
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Command(BaseCommand):
    help = "Prepare the data, then run the web server and one worker until Ctrl-C."

    def handle(self, *args: Any, **options: Any) -> None:
        address = Address.from_environment()
        address.check_free()
        with alone_in(settings.VAR):
            call_command("migrate", verbosity=0)
            call_command("load_seeds", stdout=self.stdout)
        children = Children()
        with children.stopping_on(STOPS):
            self._start(children, address)
            if self._answers(children, address):
                self._greet(address)
                self._watch(children)
        self.stdout.write("Dateline has stopped.")

    def _start(self, children: Children, address: Address) -> None:
        self.stdout.write("Starting …")
        children.start("web server", *WEB.split(), "--bind", str(address))
        children.start("worker", *WORKER.split())

    def _answers(self, children: Children, address: Address) -> bool:
        """Wait for the web server; False when somebody asked to stop meanwhile."""
        deadline = time.monotonic() + PATIENCE
        while not _is_up(address):
            if self._is_over(children):
                return False
            if time.monotonic() > deadline:
                raise CommandError(f"The web server did not answer within {PATIENCE} seconds.")
        return True

    def _watch(self, children: Children) -> None:
        while not self._is_over(children):
            pass

    def _is_over(self, children: Children) -> bool:
        """Wait a moment; True when asked to stop, and an error when a child ended by itself."""
        if children.asked_to_stop.wait(0.2):
            self.stdout.write("Stopping …")
            return True
        if child := children.ended():
            raise CommandError(
                f"The {child.name} ended by itself (status {child.process.returncode}); "
                "everything else was stopped, too."
            )
        return False

    def _greet(self, address: Address) -> None:
        self.stdout.write(f"\nDateline is running: {address.url}")
        if password := make_first_editor(EDITOR):
            self.stdout.write(f"To correct events, sign in at {address.url}accounts/login/")
            self.stdout.write(f"  name: {EDITOR}  password: {password}")
            self.stdout.write("  (shown this once; `manage.py changepassword` sets another)")
        self.stdout.write("Ctrl-C stops it.\n")
        self.stdout.flush()


def _is_up(address: Address) -> bool:
    """Whether the web server answers, be it that it does not like to be asked by this name."""
    try:
        with urllib.request.urlopen(f"{address.url}healthz", timeout=5):
            return True
    except urllib.error.HTTPError as error:
        return error.code < 500
    except OSError:
        return False
