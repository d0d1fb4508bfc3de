"""Bring the catalogues of `timeline/locale` up to date: `make messages`, or `-m scripts.messages`.

The messages of the code are gathered into each `django.po`, and what translators wrote there is
compiled. Both are done by Babel, so that neither this nor running Dateline needs GNU gettext.
"""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "timeline" / "locale"
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
CALLS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy", "Saying"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy", "Counted"), ((1, "c"), 2, 3)),
}
# What Django's own reader of templates leaves of them is tokens of Python, but for their margins.
MARGIN = re.compile(r"^[ \t]+", re.MULTILINE)


def catalogues() -> list[Path]:
    """The files that translators write, one a language."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def gathered() -> Catalog:
    """Every message of the code and the templates, with the files that say it."""
    found = Catalog()
    for path in [*sorted(ROOT.glob("templates/**/*.html")), *sorted(ROOT.glob("timeline/**/*.py"))]:
        name = path.relative_to(ROOT).as_posix()
        for message, comments, context in _messages(path):
            found.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    return found


def updated(catalogue: Path, messages: Catalog) -> str:
    """A catalogue with `messages`: what is new waits for its words, what is gone is dropped."""
    head, _, _ = catalogue.read_text().partition("\n\n")
    catalog = read(catalogue)
    catalog.update(messages, no_fuzzy_matching=True)
    written = io.BytesIO()
    write_po(
        written, catalog, width=0, omit_header=True, ignore_obsolete=True, include_lineno=False
    )
    return f"{head}\n\n{written.getvalue().decode().strip()}\n"


def compiled(catalogue: Path) -> bytes:
    """What a catalogue compiles to, whenever that is done."""
    catalog = read(catalogue)
    catalog.creation_date = catalog.revision_date = UNDATED
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def read(catalogue: Path) -> Catalog:
    """A catalogue, its plural forms as its head gives them."""
    with catalogue.open("rb") as file:
        return read_po(file, locale=catalogue.parts[-3])


def _messages(path: Path) -> Iterator[tuple[str | tuple[str, ...], list[str], str | None]]:
    source = path.read_text()
    if path.suffix == ".html":
        source = MARGIN.sub("", templatize(source))
    file = io.BytesIO(source.encode())
    for _, message, comments, context in extract("python", file, CALLS, ("Translators:",)):
        yield message, comments, context


if __name__ == "__main__":
    settings.configure()  # the reader of templates asks for the names of its tags
    messages = gathered()
    for path in catalogues():
        path.write_text(updated(path, messages))
        path.with_suffix(".mo").write_bytes(compiled(path))
