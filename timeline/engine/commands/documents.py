"""Documents as commands get them: text files, or JSON lines with what is known about each text."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from timeline.engine.dates.languages import UnknownLanguage, language_of
from timeline.engine.dates.zones import zone_of
from timeline.engine.text import Document

STDIN = "-"


class Bad(Exception):
    """Input that cannot be read; says where and why in one line."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options by which every command is told its documents."""
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="text files; standard input if none"
    )
    parser.add_argument(
        "--jsonl", action="store_true", help="read and answer JSON, a document a line"
    )
    parser.add_argument(
        "--published", type=day, metavar="DAY", help="publication day, as 2022-01-07"
    )
    parser.add_argument("--not-before", type=day, metavar="DAY", help="the story's first day")
    parser.add_argument("--language", type=language, default="en", help="as es, ru or fr-CH")
    parser.add_argument(
        "--zone",
        type=zone,
        default="",
        metavar="ZONE",
        help="the outlet's time zone, as Asia/Almaty",
    )
    parser.add_argument(
        "--story-zone", type=zone, default="", metavar="ZONE", help="the time zone of the story"
    )


def day(text: str) -> date:
    """The calendar day written in `text`, as 2022-01-07."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day of the calendar") from None


def language(tag: str) -> str:
    """`tag` itself when it names a language that is read."""
    try:
        language_of(tag)
    except UnknownLanguage as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return tag


def zone(text: str) -> str:
    """The IANA name of a zone, as Asia/Almaty; "" for none."""
    if text and zone_of(text) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time zone")
    return text


def documents(options: argparse.Namespace) -> Iterator[Document | Bad]:
    """Every document that the options name, and in its place a `Bad` where one cannot be read."""
    for name in options.files or [STDIN]:
        try:
            data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
        except OSError as error:
            yield Bad(f"{name}: {error.strerror}")
            continue
        shown = "<stdin>" if name == STDIN else name
        if options.jsonl:
            yield from _lines(data, shown, _known(options))
        else:
            yield _file(data, shown, options)


def report(bad: Bad) -> None:
    """Say on standard error what was bad."""
    sys.stderr.write(f"{bad}\n")


def _known(options: argparse.Namespace) -> dict[str, object]:
    """What the options say of every document, by the names that lines of JSON use."""
    names = ("published", "zone", "story_zone", "language", "not_before")
    return {name: getattr(options, name) for name in names}


def _lines(data: bytes, name: str, known: dict[str, object]) -> Iterator[Document | Bad]:
    for number, line in enumerate(data.splitlines(), start=1):
        if line.strip():
            try:
                yield from_json(line, default_id=str(number), known=known)
            except Bad as bad:
                yield Bad(f"{name}:{number}: {bad}")


def from_json(line: bytes, *, default_id: str, known: dict[str, object]) -> Document:
    """The document that a line of JSON tells; `known` holds what it leaves out. Raises `Bad`."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Bad(f"not JSON: {error}") from None
    text = fields.get("text") if isinstance(fields, dict) else None
    if not isinstance(text, str):
        raise Bad('an object with "text" is wanted')
    fields = known | fields
    return Document(
        id=str(fields.get("id", default_id)),
        text=text,
        published=_day(fields, "published"),
        zone=_zone(fields, "zone"),
        story_zone=_zone(fields, "story_zone"),
        language=_language(fields),
        not_before=_day(fields, "not_before"),
    )


def _day(fields: dict[str, object], name: str) -> date | None:
    value = fields.get(name)
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise Bad(f'"{name}": {value!r} is not a day of the calendar') from None


def _language(fields: dict[str, object]) -> str:
    tag = _word(fields, "language", "en")
    try:
        language_of(tag)
    except UnknownLanguage as error:
        raise Bad(f'"language": {error}') from None
    return tag


def _zone(fields: dict[str, object], name: str) -> str:
    try:
        return zone(_word(fields, name, ""))
    except argparse.ArgumentTypeError as error:
        raise Bad(f'"{name}": {error}') from None


def _word(fields: dict[str, object], name: str, default: str) -> str:
    value = fields.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise Bad(f'"{name}": {value!r} is not a word')
    return value


def _file(data: bytes, name: str, options: argparse.Namespace) -> Document | Bad:
    try:
        # Bytes, not text mode: offsets must count the characters that stand in the file.
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Bad(f"{name}: not UTF-8 text ({error.reason} at byte {error.start})")
    return Document(
        id=name,
        text=text,
        published=options.published,
        zone=options.zone,
        story_zone=options.story_zone,
        language=options.language,
        not_before=options.not_before,
    )
