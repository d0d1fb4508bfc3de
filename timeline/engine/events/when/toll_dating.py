"""The day of a count, which is the day it was known; and of what began a lasting state."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from timeline.engine.dates import Resolution
from timeline.engine.dates.explain import told_day
from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.events.grammar.clauses import Clause
from timeline.engine.events.sighting import Bounds, Dated
from timeline.engine.events.when.clause_dating import KEEPS, Dating, bounds_of, end_of
from timeline.engine.events.when.day_told import SINCE, DayTold
from timeline.engine.events.when.timing import whole_days
from timeline.engine.text import Document

TOLL_DAYS = 2  # how far before publication the day being told may lie for a count to be of it
RUNS_ON = re.compile(
    r"\b(?:so far|to date|until now|up to now|latest|(?:has|have)(?:\s\w+ly|\salready)?"
    r"\s(?:been|left|led|risen|\w+ed))\b",
    re.IGNORECASE,
)


def known_since(
    document: Document, published: date, clause: Clause, told: DayTold, certainty: float
) -> Dating:
    """When a count without a day in its paragraph was known: between the day told and publication.

    It was known at publication where it is said to run on ("so far", "has left"), or where the day
    told lasts until then or lies days before.
    """
    found = told.resolution
    interval, sentence = found.interval, clause.sentence
    assert interval is not None
    last = datetime.combine(published, time.min)
    early = last - interval.start > timedelta(days=TOLL_DAYS)
    if early or interval.end > last or RUNS_ON.search(document.text, sentence.start, sentence.end):
        return as_of_publication(published, certainty)
    keeps = round(KEEPS["toll"] * certainty, 4)
    step = Step(
        f"A count is dated by when it was known: after “{found.text}”, the day being told, "
        f"and no later than publication on {told_day(published)}.",
        keeps,
    )
    bounds = whole_days(Bounds(interval.start, end_of(published), Grain.DAY))
    confidence = round(found.confidence * keeps, 4)
    steps, phrase = (*found.steps, step), (found.start, found.end)
    return Dating(bounds, Extent.WITHIN, Dated.INHERITED, confidence, steps, phrase, found.flags)


def as_of_publication(published: date, certainty: float) -> Dating:
    """A count known on the publication day, which is itself as sure as `certainty`, 0 to 1."""
    came_out = "came out" if certainty == 1 else "seems to have come out"
    keeps = round(KEEPS["toll"] * certainty, 4)
    step = Step(
        f"A count is dated by when it was known: the article {came_out} on {told_day(published)}.",
        keeps,
    )
    bounds = Bounds(datetime.combine(published, time.min), end_of(published), Grain.DAY)
    return Dating(bounds, Extent.WITHIN, Dated.INHERITED, keeps, (step,))


def since_after(
    document: Document, clause: Clause, dates: Sequence[Resolution]
) -> Resolution | None:
    """The day of "since 2 January after the price rose": what began it all was of that day."""
    for found in dates:
        between = document.text[found.end : clause.start].strip(" ,")
        since = found.signal.lower() in SINCE and found.interval is not None
        if since and found.end <= clause.start and between.lower() == "after":
            return found
    return None


def began(found: Resolution, *, lasting: bool) -> Dating:
    """What was of the day `found`, since when a state lasts."""
    assert found.interval is not None
    step = Step(f"All lasts since “{found.text}”, after this: it was of that day.", KEEPS["began"])
    return Dating(
        bounds_of(found.interval),
        Extent.THROUGH if lasting else Extent.WITHIN,
        Dated.STATED,
        round(found.confidence * KEEPS["began"], 4),
        (*found.steps, step),
        (found.start, found.end),
        found.flags,
    )
