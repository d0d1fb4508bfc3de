"""Bring the catalogues of `timeline/locale` up to date: `make messages`, or `-m scripts.messages`.

Where GNU gettext is there, the messages of the code are gathered first. What translators wrote is
then compiled, which needs no gettext; the compiled files are kept beside them, so that nobody needs
it to run Dateline.
"""

import io
import shutil
import sys
from pathlib import Path

import django
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.core.management import call_command

LOCALE = Path(__file__).parents[1] / "timeline" / "locale"
CHANGES_EVERY_TIME = '"POT-Creation-Date:'


def catalogues() -> list[Path]:
    """The files that translators write, one a language."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def compiled(catalogue: Path) -> bytes:
    """What a catalogue compiles to; what is fuzzy or empty stays out."""
    written = io.BytesIO()
    with catalogue.open("rb") as file:
        write_mo(written, read_po(file))
    return written.getvalue()


def gather() -> None:
    """Write the messages that the code has now into every catalogue."""
    languages = [path.parts[-3] for path in catalogues()]
    call_command(
        "makemessages", locale=languages, add_location="file", no_wrap=True, no_obsolete=True
    )
    for path in catalogues():
        lines = path.read_text().splitlines(keepends=True)
        path.write_text("".join(x for x in lines if not x.startswith(CHANGES_EVERY_TIME)))


if __name__ == "__main__":
    django.setup()
    if shutil.which("xgettext"):
        gather()
    else:
        sys.stderr.write("GNU gettext is not here: only what is there is compiled.\n")
    for path in catalogues():
        path.with_suffix(".mo").write_bytes(compiled(path))
