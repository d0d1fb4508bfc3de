"""How well and how fast dates are read: this engine beside others, in one run.

Run `python -m benchmarks.dates [GOLD.json …]`. On the seeds, right means what tests/gold/README.md
says. Each GOLD is a corpus of the form that `python -m timeline.engine score` reads; there F1 is
TempEval-3's measure of values. Speed is in thousands of characters a second, on one core.
"""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.readers import READERS, Answer, NotMeasured, Run, Text
from timeline.engine.commands.documents import Bad
from timeline.engine.commands.gold import GoldDocument, gold_from_json
from timeline.engine.score import marked, of_types, scores

ROOT = Path(__file__).parents[1]
GOLD = json.loads((ROOT / "tests/gold/seeds-expressions.json").read_text("utf-8"))
SEEDS = ROOT / "seeds/kazakhstan-2022"
STORY_BEGINS = date(2022, 1, 2)


@dataclass(frozen=True)
class Corpus:
    """Texts, the titles of what is measured in them, and how."""

    name: str
    texts: list[Text]
    titles: tuple[str, ...]
    measured: Callable[[Run], tuple[str, ...]]


def seeds() -> Corpus:
    texts = [
        Text(
            (SEEDS / entry["file"]).read_bytes().decode("utf-8"),
            date.fromisoformat(entry["published"]),
            STORY_BEGINS,
        )
        for entry in GOLD.values()
    ]
    return Corpus("the seeds", texts, ("right",), lambda run: (_right(run),))


def _right(run: Run) -> str:
    right = total = 0
    for entry, answers in zip(GOLD.values(), run.answers, strict=True):
        for gold in entry["expressions"]:
            bounded = "begin" in gold and "end_inclusive" in gold
            if gold["layer"] == "core" and gold["scope"] == "crisis" and bounded:
                total += 1
                right += any(_overlaps(one, gold) and _is_right(one, gold) for one in answers)
    return f"{right} of {total}"


def _overlaps(answer: Answer, gold: dict[str, int]) -> bool:
    return answer.timex.start < gold["end"] and gold["start"] < answer.timex.end


def _is_right(answer: Answer, gold: dict[str, str]) -> bool:
    value = answer.timex.value
    if answer.first is None:
        return value in {gold["value"], *gold.get("alt", [])}
    last = value.endswith("NI") or answer.last == gold["end_inclusive"][:10]
    return answer.first == gold["begin"][:10] and last


def corpus(path: Path) -> Corpus:
    """The documents of a gold file whose day is known. Raises `Bad`."""
    gold = [one for one in gold_from_json(path.read_bytes(), str(path)).values() if one.published]
    texts = [Text(one.text, one.published) for one in gold if one.published]
    titles = ("value F1", "DATE+TIME", "strict F1")
    return Corpus(path.stem, texts, titles, lambda run: _f1(gold, run))


def _f1(gold: list[GoldDocument], run: Run) -> tuple[str, ...]:
    texts = [
        marked(one.text, one.timexes, [answer.timex for answer in answers])
        for one, answers in zip(gold, run.answers, strict=True)
    ]
    every, dates = scores(texts), scores(of_types(texts, ("DATE", "TIME")))
    return tuple(f"{f1:.3f}" for f1 in (every.value.f1, dates.value.f1, every.strict.f1))


def show(corpus: Corpus) -> None:
    size = sum(len(text.words) for text in corpus.texts) / 1000
    heads = "".join(f"{title:>11}" for title in (*corpus.titles, "kB/s", "times"))
    print(f"{f'{corpus.name}, {size:.0f} kB':24}{heads}")
    speeds: dict[str, float] = {}
    for name, reader in READERS.items():
        try:
            run = reader(corpus.texts)
        except NotMeasured as why:
            print(f"{name:24}not measured: {why}")
            continue
        speeds[name] = size / run.seconds
        print(f"{name:24}{_row(corpus.measured(run), speeds[name], speeds['this engine'])}")


def _row(measured: tuple[str, ...], speed: float, ours: float) -> str:
    """The last figure says how many times as fast this engine is."""
    return "".join(f"{cell:>11}" for cell in (*measured, f"{speed:.0f}", f"{ours / speed:.1f}"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", nargs="*", type=Path, metavar="GOLD.json")
    try:
        for one in (seeds(), *map(corpus, parser.parse_args().gold)):
            show(one)
    except (OSError, Bad) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
