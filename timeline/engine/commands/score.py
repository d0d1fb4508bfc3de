"""The command `score`: how well dates are read, against texts that people have marked."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from timeline.engine.commands.documents import Bad, report
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
    parser.add_argument("--json", action="store_true", help="answer JSON")


def run(options: argparse.Namespace) -> int:
    """Print the scores; 2 when a file could not be read, else 0."""
    try:
        gold = _gold(Path(options.gold))
        read = _predicted(Path(options.predictions), gold) if options.predictions else _read(gold)
    except Bad as bad:
        report(bad)
        return 2
    texts = [marked(one.text, one.timexes, read.get(name, ())) for name, one in gold.items()]
    answer = json.dumps(as_json(texts)) if options.json else as_text(texts)
    sys.stdout.write(answer + "\n")
    return 0


def _gold(path: Path) -> dict[str, GoldDocument]:
    if not path.is_dir() and path.suffix != ".tml":
        return _parsed(path, gold_from_json)
    files = sorted(path.glob("[!.]*.tml")) if path.is_dir() else [path]
    if not files:
        raise Bad(f"{path}: no .tml file in this folder")
    return {file.stem: _parsed(file, read_timeml) for file in files}


def _predicted(path: Path, gold: dict[str, GoldDocument]) -> dict[str, tuple[Timex, ...]]:
    found = _parsed(path, predictions_from_json)
    if gold and not gold.keys() & found.keys():
        raise Bad(f"{path}: holds none of the documents that are marked")
    return found


def _parsed(path: Path, parse: Callable[[bytes, str], Read]) -> Read:
    try:
        return parse(path.read_bytes(), str(path))
    except OSError as error:
        raise Bad(f"{path}: {error.strerror}") from None


def _read(gold: dict[str, GoldDocument]) -> dict[str, tuple[Timex, ...]]:
    """What the engine reads in the texts, counting from the day each was made."""
    return {name: tuple(_timexes(name, one)) for name, one in gold.items()}


def _timexes(name: str, one: GoldDocument) -> Iterator[Timex]:
    for found in find_dates(Document(name, one.text, one.published)).resolutions:
        yield Timex(found.start, found.end, found.type, found.value, found.confidence)
