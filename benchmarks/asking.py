"""Questions asked of a timeline in process, by processes that know nothing of it yet.

Import it when Django is set up.
"""

import re
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing import get_context
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db import connection, connections
from django.test import Client
from django.utils.html import strip_tags

from timeline.kept import Kept
from timeline.models import Event, Timeline
from timeline.web.cells import CELLS
from timeline.web.keeping import ANSWERS

PLAIN = "the plain page"
READER = Client(SERVER_NAME="localhost")  # loads the middleware once, as a server does
RESULT = re.compile(r'id="result"[^>]*>(.*?)</p>', re.DOTALL)
NUMBER = re.compile(r"[\d,]+\+?")


class Asked(NamedTuple):
    """What one answer took: ms in all, ms in the database, and queries."""

    ms: float
    database: float
    queries: int


@dataclass(frozen=True, slots=True)
class Answers:
    """What the answers to one question took, by what the process that was asked knew before."""

    first: Sequence[Asked]
    unseen: Sequence[Asked]
    anew: Sequence[Asked]
    listed: Sequence[Asked]
    kept: Sequence[Asked]
    found: str  # how many events the page says that there are


@dataclass(slots=True)
class Meter:
    """Counts queries, and the seconds until each has its first row."""

    queries: int = 0
    seconds: float = 0

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        begin = time.perf_counter()
        try:
            return execute(*arguments)
        finally:
            self.queries += 1
            self.seconds += time.perf_counter() - begin


def questions(timeline: Timeline) -> dict[str, str]:
    """The questions by their names, as query strings."""
    day = timeline.first_day + (timeline.last_day - timeline.first_day) / 3
    week = {"from": day.isoformat(), "to": (day + timedelta(days=6)).isoformat()}
    several = {"category": "violence", "place": "city-market", "certainty": "likely"}
    asked: dict[str, dict[str, str | list[str]]] = {
        PLAIN: {},
        "one category": {"category": "violence"},
        "three categories": {"category": ["protest", "statement", "economy"]},
        "an actor": {"actor": "city-council"},
        "a rare actor": {"actor": "coastal-guard"},
        "a place": {"place": "city-market"},
        "two places": {"place": ["city-market", "coastal-crossing"]},
        "an outlet": {"outlet": "harbour-post"},
        "how sure": {"certainty": "sure"},
        "a day": {"from": week["from"], "to": week["from"]},
        "a week": {**week},
        "from a day on": {"from": week["from"]},
        "a word": {"q": "harvest"},
        "two words": {"q": "harvest smoke"},
        "a phrase": {"q": '"harvest rots"'},
        "a word, not another": {"q": "harvest -smoke"},
        "sources disagree": {"disputed": "1"},
        "corrected": {"corrected": "1"},
        "the main line": {"main": "1"},
        "several": {**several},
        "several, and a week": {**several, **week},
        "several, and a word": {**several, "q": "harvest"},
        "the second page": {"cursor": _cursor(timeline, 50)},
        "a page in the middle": {"cursor": _cursor(timeline, timeline.events.count() // 2)},
    }
    return {name: urlencode(values, doseq=True) for name, values in asked.items()}


def warm_up(timeline: Timeline) -> None:
    """Load all code and every template, by asking another timeline the same questions."""
    for query in questions(timeline).values():
        for htmx in (False, True):
            _ask(timeline, query, htmx=htmx)


def ask_apart(timeline: Timeline, query: str, processes: int, runs: int) -> Answers:
    """Ask in so many processes, one after the other, and in each anew so many times."""
    connections.close_all()  # none is to be shared
    answers = []
    for _ in range(processes):
        with ProcessPoolExecutor(1, mp_context=get_context("fork")) as process:
            answers.append(process.submit(_ask_often, timeline, query, runs).result())
    return _together(answers)


def _ask_often(timeline: Timeline, query: str, runs: int) -> Answers:
    connection.ensure_connection()
    first, found = _ask(timeline, query)
    unseen = [_ask(timeline, query, forget=(ANSWERS, CELLS))[0] for _ in range(runs)]
    anew = [_ask(timeline, query, forget=[ANSWERS])[0] for _ in range(runs)]
    kept = [_ask(timeline, query)[0] for _ in range(runs)]
    listed = [_ask(timeline, query, htmx=True, forget=[ANSWERS])[0] for _ in range(runs)]
    return Answers([first], unseen, anew, listed, kept, found)


def _together(answers: Sequence[Answers]) -> Answers:
    def every(name: str) -> list[Asked]:
        return [one for part in answers for one in getattr(part, name)]

    first, unseen = every("first"), every("unseen")
    anew, listed, kept = every("anew"), every("listed"), every("kept")
    return Answers(first, unseen, anew, listed, kept, answers[0].found)


def _ask(
    timeline: Timeline, query: str, *, htmx: bool = False, forget: Sequence[Kept[Any, Any]] = ()
) -> tuple[Asked, str]:
    """Ask for the page, or as htmx for the list, once the process has forgotten some things."""
    for kept in forget:
        kept.clear()
    meter = Meter()
    headers = {"HX-Request": "true"} if htmx else {}
    begin = time.perf_counter()
    with connection.execute_wrapper(meter):
        answer = READER.get(f"{timeline.get_absolute_url()}?{query}", headers=headers)
    took = time.perf_counter() - begin
    if answer.status_code != 200:
        raise ValueError(f"Status {answer.status_code} for ?{query}")
    result = RESULT.search(answer.content.decode())
    number = NUMBER.search(strip_tags(result[1])) if result else None
    return Asked(took * 1000, meter.seconds * 1000, meter.queries), number[0] if number else ""


def _cursor(timeline: Timeline, place: int) -> str:
    """Where the page begins that follows the event at this place."""
    last = max(timeline.events.count() - 1, 0)
    event = Event.objects.shown().filter(timeline=timeline)[min(place, last)]
    return f"{event.sort_key}.{event.pk}"
