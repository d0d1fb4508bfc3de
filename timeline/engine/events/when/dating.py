"""When a clause says that something happened: stated, inherited or bounded."""

from collections.abc import Sequence
from datetime import date, datetime, time

from timeline.engine.dates import Resolution
from timeline.engine.dates.explain import told_day
from timeline.engine.dates.interval import Extent, Grain, Interval
from timeline.engine.dates.resolution import Step, TimexType
from timeline.engine.events.grammar.clauses import Clause
from timeline.engine.events.grammar.verbs import Tense
from timeline.engine.events.sighting import Bounds, Dated
from timeline.engine.events.when.clause_dating import KEEPS, Dating, bounds_of, end_of
from timeline.engine.events.when.day_told import (
    COARSE,
    SINCE,
    TELLABLE,
    UNTIL,
    DayTold,
    looks_back,
)
from timeline.engine.events.when.sequel import beside, day_before, is_now
from timeline.engine.events.when.timing import whole_days
from timeline.engine.events.when.toll_dating import (
    as_of_publication,
    began,
    known_since,
    since_after,
)
from timeline.engine.text import Document
from timeline.engine.words import words

LASTING = words("for during")
FARTHEST = 6  # paragraphs over which the day being told is carried


def date_clause(
    document: Document,
    clause: Clause,
    dates: Sequence[Resolution],
    told: DayTold | None,
    *,
    tense: Tense,
    lasting: bool,
    toll: bool,
    certainty: float,
) -> Dating:
    """When the clause happened: by its own phrase, its sentence's, the day told, or bounds.

    `dates` are the phrases of the clause's sentence, `certainty` is that of the publication day.
    """
    if first := since_after(document, clause, dates):
        return began(first, lasting=lasting)
    own, governed = _stating(clause, dates, told)
    if own:
        return _stated(document, own, told, tense=tense, lasting=lasting, governed=governed)
    if toll and told and document.published and told.paragraph != clause.sentence.paragraph:
        return known_since(document, document.published, clause, told, certainty)
    if told and _carries(clause, told, tense):
        return _inherited(document, clause, told, lasting=lasting)
    if toll and document.published:
        return as_of_publication(document.published, certainty)
    if document.published and is_now(document.text[clause.start : clause.end], tense):
        return _as_news(document.published, certainty, lasting=lasting)
    return _bounded(document, lasting=lasting or tense is Tense.PRESENT)


def _stating(
    clause: Clause, dates: Sequence[Resolution], told: DayTold | None
) -> tuple[Resolution | None, bool]:
    """The phrase that dates a clause, and whether it stands before the clause in its sentence."""
    usable = [found for found in dates if _usable(found, clause)]
    inside = [found for found in usable if clause.start <= found.start < clause.end]
    if inside:
        return min(inside, key=_rank), False
    before = [found for found in usable if found.start < clause.start]
    before = [found for found in before if told is None or not looks_back(found, told)]
    joined = clause.joint in ("and", "but", "with", "while") and clause.joint
    fitting = [found for found in before if found.interval and found.interval.grain in TELLABLE]
    return (
        (max(fitting, key=lambda found: found.start), True) if joined and fitting else (None, False)
    )


def _usable(found: Resolution, clause: Clause) -> bool:
    """Whether a phrase can date a clause; "who ruled until 2019" dates its aside alone."""
    if found.interval is None or found.type is TimexType.SET:
        return False
    return not (found.interval.grain in COARSE and 0 < clause.aside < found.start)


def _rank(found: Resolution) -> tuple[bool, bool, bool, int]:
    """Plain days before spans, days before years, earlier in the clause before later."""
    interval = found.interval
    coarse = interval is not None and interval.grain in COARSE
    bounding = found.signal.lower() in SINCE | UNTIL
    return coarse, found.type is TimexType.DURATION, bounding, found.start


def _stated(
    document: Document,
    found: Resolution,
    told: DayTold | None,
    *,
    tense: Tense,
    lasting: bool,
    governed: bool,
) -> Dating:
    bounds, extent, why = _fill(document, found, told, tense)
    where = "earlier in the same sentence" if governed else "here"
    steps = [*found.steps, Step(f"“{found.text}” stands {where} and dates the event.")]
    steps += [Step(why)] if why else []
    keeps = KEEPS["governed"] if governed else 1.0
    return Dating(
        bounds,
        Extent.THROUGH if lasting else extent,
        Dated.STATED,
        round(found.confidence * keeps, 4),
        tuple(steps),
        (found.start, found.end),
        found.flags,
    )


def _fill(
    document: Document, found: Resolution, told: DayTold | None, tense: Tense
) -> tuple[Bounds, Extent, str]:
    """The time that a phrase and the word before it ("since", "until") give, and how to say so."""
    assert found.interval is not None
    interval, signal = found.interval, found.signal.lower()
    if signal in SINCE:
        end = max(end_of(document.published), interval.end) if document.published else None
        why = f"“{signal.capitalize()}” means from then on, at least up to publication."
        return Bounds(interval.start, end, interval.grain), Extent.THROUGH, why
    if signal in UNTIL:
        start = _present_start(document, told, tense, interval)
        why = f"“{signal.capitalize()}” gives the end; it counts from the day being told."
        return Bounds(start, interval.end, interval.grain), Extent.THROUGH, why
    lasts = signal in LASTING and found.type is TimexType.DURATION
    return bounds_of(interval), Extent.THROUGH if lasts else Extent.WITHIN, ""


def _present_start(
    document: Document, told: DayTold | None, tense: Tense, interval: Interval
) -> datetime | None:
    """When a time that ends with "until" begins: the day told, else publication."""
    day = told.resolution.interval if told and tense is Tense.PAST else None
    start = day.start if day else None
    if start is None and document.published:
        start = datetime.combine(document.published, time.min)
    return start if start is None or start < interval.end else None


def _carries(clause: Clause, told: DayTold, tense: Tense) -> bool:
    """Whether the day being told still holds: in its paragraph, and further in the past tense."""
    distance = clause.sentence.paragraph - told.paragraph
    return distance == 0 or (distance <= FARTHEST and tense in (Tense.PAST, Tense.NONE))


def _inherited(document: Document, clause: Clause, told: DayTold, *, lasting: bool) -> Dating:
    found, distance = told.resolution, clause.sentence.paragraph - told.paragraph
    assert found.interval is not None
    keeps = KEEPS["same paragraph"] * KEEPS["a paragraph on"] ** distance
    place = "the same paragraph" if distance == 0 else "a paragraph before"
    step = Step(f"No day is told here; “{found.text}” in {place} is the day being told.", keeps)
    # Another deed of that evening may be of any hour.
    bounds, moved = beside(whole_days(bounds_of(found.interval)), document.text, clause)
    return Dating(
        bounds,
        Extent.THROUGH if lasting else Extent.WITHIN,
        Dated.INHERITED,
        round(found.confidence * keeps, 4),
        (*found.steps, step, *moved),
        (found.start, found.end),
        found.flags,
    )


def _as_news(published: date, certainty: float, *, lasting: bool) -> Dating:
    """What an article tells as going on: of the day it came out, or the day before."""
    keeps = round(KEEPS["news"] * certainty, 4)
    step = Step(
        f"It is told as going on when the article came out, {told_day(published)}, "
        "or the day before.",
        keeps,
    )
    bounds = Bounds(day_before(published), end_of(published), Grain.DAY)
    extent = Extent.THROUGH if lasting else Extent.WITHIN
    return Dating(bounds, extent, Dated.INHERITED, keeps, (step,))


def _bounded(document: Document, *, lasting: bool) -> Dating:
    """What is known without any day: not before the story began, not after publication."""
    first, last = document.not_before, document.published
    if first and last and last < first:
        first = None
    start = datetime.combine(first, time.min) if first else None
    end = end_of(last) if last else None
    steps = [Step("The article names no day for this.", KEEPS["bounds"])]
    steps += [Step(f"It cannot be after publication on {told_day(last)}.")] if last else []
    steps += [Step(f"The story begins on {told_day(first)}.")] if first else []
    bounds = Bounds(start, end) if start or end else None
    extent = Extent.THROUGH if lasting else Extent.WITHIN
    return Dating(bounds, extent, Dated.UNDATED, KEEPS["bounds"], tuple(steps))
