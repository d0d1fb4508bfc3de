"""Coverage-guided search for a text that breaks what reading dates promises.

Run `make fuzz MINUTES=20`, or `python -m tests.fuzz_dates FOLDER [libFuzzer options]`. FOLDER keeps
the texts that reached new code; it begins with the sentences of tests/corpus. A text that breaks a
promise, or takes longer than ten seconds, is written to a file and ends the run.
"""

import sys
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["timeline.engine"]):
    from tests.engine.dates.corpus import PUBLISHED, lookalikes, rows
    from tests.engine.dates.promises import LANGUAGES, PIECES, check_reading, check_typed
    from timeline.engine.text import Document

HEAD = 5  # bytes before the text: three for the publication day, one for language, one for more
OPTIONS = ["-timeout=10", "-max_len=1000"]


def check(data: bytes) -> None:
    """Read what the bytes spell."""
    # Bytes that are no UTF-8 become lone surrogates, which a `str` may hold, too.
    text = data[HEAD:].decode("utf-8", errors="surrogateescape")
    published = _day(data[:3])
    language = LANGUAGES[data[3] % len(LANGUAGES)] if len(data) > 3 and data[3] & 128 else "en"
    typed = len(data) > 4 and data[4] & 1
    if typed:
        check_typed(text, published)
    else:
        not_before = date.min if len(data) > 4 and data[4] & 2 else None
        check_reading(Document("a", text, published, language=language, not_before=not_before))


def _day(data: bytes) -> date | None:
    """Some day of the calendar; zero is a day that is not known."""
    number = int.from_bytes(data, "big") % (date.max.toordinal() + 1)
    return date.fromordinal(number) if number else None


def plant(folder: Path) -> None:
    """Write the first texts, and the words to make more of."""
    folder.mkdir(parents=True, exist_ok=True)
    head = PUBLISHED.toordinal().to_bytes(3, "big") + bytes(2)
    texts = [row.text for row in rows()] + [text for _, text in lookalikes()]
    for number, text in enumerate(texts):
        (folder / f"sentence-{number:04}").write_bytes(head + text.encode())
    lines = [_quoted(piece.encode("utf-8", "replace")) for piece in PIECES]
    (folder.parent / "pieces.dict").write_text("\n".join(lines) + "\n", "ascii")


def _quoted(data: bytes) -> str:
    """As libFuzzer's dictionaries want it."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in data) + '"'


def main() -> None:
    folder = Path(sys.argv[1])
    plant(folder)
    words = f"-dict={folder.parent / 'pieces.dict'}"
    atheris.Setup([sys.argv[0], str(folder), *OPTIONS, words, *sys.argv[2:]], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
