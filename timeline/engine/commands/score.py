"""The command `score`: how well dates are read, against texts that people have marked."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from timeline.engine.commands import documents
from timeline.engine.commands.documents import Bad
from timeline.engine.commands.gold import GoldDocument, gold_from_json, predictions_from_json
from timeline.engine.commands.scores import as_json, as_text
from timeline.engine.commands.timeml import read_timeml
from timeline.engine.dates import find_dates
from timeline.engine.score import Timex, marked
from timeline.engine.text import Document

NAME = "score"
HELP = "score the dates read against texts that people have marked (TIMEX3)"

Read = TypeVar("Read")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is compared with what."""
    parser.add_argument("gold", metavar="GOLD", help="a JSON file, a .tml file or a folder of them")
    parser.add_argument(
        "predictions", nargs="?", metavar="PREDICTIONS", help="JSON; if none, the texts are read"
    )
    parser.add_argument(
        "--language", type=documents.language, default="en", help="of the texts, as es or fr-CH"
    )
    parser.add_argument("--json", action="store_true", help="answer JSON")


def run(options: argparse.Namespace) -> int:
    """Print the scores; 2 when a file could not be read, else 0."""
    try:
        gold = _gold(Path(options.gold))
        read = _read(gold, options)
    except Bad as bad:
        documents.report(bad)
        return 2
    texts = [marked(one.text, one.timexes, read.get(name, ())) for name, one in gold.items()]
    language = options.language
    answer = json.dumps(as_json(texts, language)) if options.json else as_text(texts, language)
    sys.stdout.write(answer + "\n")
    return 0


def _gold(path: Path) -> dict[str, GoldDocument]:
    if not path.is_dir() and path.suffix != ".tml":
        return _parsed(path, gold_from_json)
    files = sorted(path.glob("[!.]*.tml")) if path.is_dir() else [path]
    if not files:
        raise Bad(f"{path}: no .tml file in this folder")
    return {file.stem: _parsed(file, read_timeml) for file in files}


def _read(
    gold: dict[str, GoldDocument], options: argparse.Namespace
) -> dict[str, tuple[Timex, ...]]:
    """What was predicted for the texts or, without predictions, what the engine reads in them."""
    if options.predictions:
        return _predicted(Path(options.predictions), gold)
    return {name: tuple(_timexes(name, one, options.language)) for name, one in gold.items()}


def _predicted(path: Path, gold: dict[str, GoldDocument]) -> dict[str, tuple[Timex, ...]]:
    found = _parsed(path, predictions_from_json)
    if gold and not gold.keys() & found.keys():
        raise Bad(f"{path}: holds none of the documents that are marked")
    return found


def _timexes(name: str, one: GoldDocument, language: str) -> Iterator[Timex]:
    """The dates of the text, counted from the day on which it was made."""
    document = Document(name, one.text, one.published, language=language)
    for found in find_dates(document).resolutions:
        yield Timex(found.start, found.end, found.type, found.value, found.confidence)


def _parsed(path: Path, parse: Callable[[bytes, str], Read]) -> Read:
    try:
        return parse(path.read_bytes(), str(path))
    except OSError as error:
        raise Bad(f"{path}: {error.strerror}") from None
