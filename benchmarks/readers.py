"""The systems that `benchmarks.dates` compares: what each reads in texts, and how long it takes.

Each counts from the publication day of the text, on one core. dateparser and chrono-node name the
day or the time of what they find; its grain is what they say they were told.
"""

import json
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

from dateparser.date import DateDataParser
from dateparser.search import search_dates

from timeline.engine.dates import Resolution, find_dates
from timeline.engine.score import Timex
from timeline.engine.text import Document

RUNS = 5
CHRONO = Path(__file__).with_name("chrono.cjs")


@dataclass(frozen=True, slots=True)
class Text:
    """What is read: the words, the publication day, and the first day of the story, if told."""

    words: str
    published: date
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One expression read, and the days it covers; None where it is no date."""

    timex: Timex
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Run:
    """What was read in each text, and the seconds for all texts, the median of five runs."""

    answers: Sequence[Sequence[Answer]]
    seconds: float


class NotMeasured(Exception):
    """Why a system cannot take part."""


Reader = Callable[[Sequence[Text]], Run]


def ours(texts: Sequence[Text]) -> Run:
    """This engine."""
    documents = [Document("", one.words, one.published, not_before=one.not_before) for one in texts]
    answers = [[_ours(found) for found in find_dates(one).resolutions] for one in documents]
    return Run(answers, _seconds(lambda: [find_dates(one) for one in documents]))


def _ours(found: Resolution) -> Answer:
    days = found.interval
    first, last = (days.first_day.isoformat(), days.last_day.isoformat()) if days else (None, None)
    return Answer(Timex(found.start, found.end, found.type, found.value), first, last)


def dateparser(texts: Sequence[Text]) -> Run:
    """The search of dateparser."""
    answers = [_dateparser(one) for one in texts]
    return Run(answers, _seconds(lambda: [_search(one) for one in texts], runs=3))


def _search(text: Text) -> list[tuple[str, datetime]]:
    return search_dates(text.words, languages=["en"], settings=_settings(text)) or []


def _settings(text: Text) -> dict[str, object]:
    # Its default for weekdays and months; "past" answers fewer of them right in news.
    return {"RELATIVE_BASE": datetime.combine(text.published, datetime.min.time())}


def _dateparser(text: Text) -> list[Answer]:
    parser = DateDataParser(languages=["en"], settings=_settings(text))
    answers, at = [], 0
    for phrase, moment in _search(text):
        at = max(text.words.find(phrase, at), 0)
        day = moment.date().isoformat()
        told = {"year": day[:4], "month": day[:7]}.get(
            parser.get_date_data(phrase).period or "", day
        )
        answers.append(Answer(Timex(at, at + len(phrase), "DATE", told), day, day))
        at += len(phrase)
    return answers


def chrono_node(texts: Sequence[Text]) -> Run:
    """chrono-node, from the folder that CHRONO_NODE names. Raises `NotMeasured`."""
    folder = os.environ.get("CHRONO_NODE")
    if not folder or not which("node"):
        raise NotMeasured("needs node, and CHRONO_NODE=the folder of `npm install chrono-node`")
    answer = subprocess.run(
        ["node", CHRONO, Path(folder).resolve(), str(RUNS)],
        input=json.dumps([(one.words, one.published.isoformat()) for one in texts]),
        capture_output=True,
        text=True,
        env={**os.environ, "TZ": "UTC"},
    )
    if answer.returncode:
        raise NotMeasured(answer.stderr.strip().splitlines()[0])
    found = json.loads(answer.stdout)
    answers = [[_chrono(entry) for entry in entries] for entries in found["answers"]]
    return Run(answers, median(found["seconds"]))


def _chrono(entry: dict[str, Any]) -> Answer:
    timex = Timex(**entry)
    day = timex.value[:10]
    return Answer(timex, day, day)


def _seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return median(times)


READERS = {"this engine": ours, "dateparser": dateparser, "chrono-node": chrono_node}
