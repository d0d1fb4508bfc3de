"""How well and how fast dates are read: this engine beside dateparser, over the seeds, in one run.

Run `python -m benchmarks.dates`. Right means what tests/gold/README.md says; speed counts the
characters of the five articles over and over, on one core.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dateparser.search import search_dates

from timeline.engine.dates import find_dates
from timeline.engine.text import Document

ROOT = Path(__file__).parents[1]
GOLD = json.loads((ROOT / "tests/gold/seeds-expressions.json").read_text("utf-8"))
SEEDS = ROOT / "seeds/kazakhstan-2022"
STORY_BEGINS = date(2022, 1, 2)


@dataclass(frozen=True)
class Answer:
    """The days that a reader gives to one span of text; None where it gives none."""

    start: int
    end: int
    value: str
    first: str | None
    last: str | None


Reader = Callable[[str, date], list[Answer]]


def ours(text: str, published: date) -> list[Answer]:
    document = Document("a", text, published, not_before=STORY_BEGINS)
    return [
        Answer(
            one.start,
            one.end,
            one.value,
            one.interval.first_day.isoformat() if one.interval else None,
            one.interval.last_day.isoformat() if one.interval else None,
        )
        for one in find_dates(document).resolutions
    ]


def dateparser(text: str, published: date) -> list[Answer]:
    base = datetime.combine(published, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    answers, at = [], 0
    for phrase, moment in search_dates(text, languages=["en"], settings=settings) or []:
        at = max(text.find(phrase, at), 0)
        day = moment.date().isoformat()
        answers.append(Answer(at, at + len(phrase), day, day, day))
        at += len(phrase)
    return answers


def is_right(answer: Answer, gold: dict[str, str]) -> bool:
    if answer.first is None:
        return answer.value in {gold["value"], *gold.get("alt", [])}
    last = answer.value.endswith("NI") or answer.last == gold["end_inclusive"][:10]
    return answer.first == gold["begin"][:10] and last


def score(reader: Reader) -> str:
    right = total = 0
    for entry in GOLD.values():
        answers = reader(text_of(entry), date.fromisoformat(entry["published"]))
        for gold in entry["expressions"]:
            bounded = "begin" in gold and "end_inclusive" in gold
            if gold["layer"] == "core" and gold["scope"] == "crisis" and bounded:
                total += 1
                right += any(
                    one.start < gold["end"] and gold["start"] < one.end and is_right(one, gold)
                    for one in answers
                )
    return f"{right} of {total}"


def speed(reader: Reader) -> float:
    """Thousands of characters a second, the median of five runs."""
    texts = [(text_of(entry), date.fromisoformat(entry["published"])) for entry in GOLD.values()]
    size = sum(len(text) for text, _ in texts) / 1000
    runs = []
    for _ in range(6):
        begin = time.process_time()
        for text, published in texts:
            reader(text, published)
        runs.append(time.process_time() - begin)
    return size / sorted(runs[1:])[2]


def text_of(entry: dict[str, str]) -> str:
    return (SEEDS / entry["file"]).read_bytes().decode("utf-8")


def main() -> None:
    print(f"{'':12}{'right on the seeds':>20}{'kB/s':>8}")
    for name, reader in (("this engine", ours), ("dateparser", dateparser)):
        print(f"{name:12}{score(reader):>20}{speed(reader):>8.0f}")


if __name__ == "__main__":
    main()
