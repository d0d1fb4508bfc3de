"""Figures and tallies for tests of charts, made by hand and never stored."""

from collections import Counter
from datetime import date, datetime
from itertools import count
from typing import Any

from timeline.counted import Counted
from timeline.models import Article, Claim, Dispute, Figure, Mention, Outlet, Timeline
from timeline.tallies import Tally, Topic

numbers = count(1)
TIMELINE = Timeline(slug="flood", zone="UTC", first_day=date(2022, 1, 2), last_day=date(2022, 1, 7))


def told(number: float | None, day: int | date | None = 5, **values: Any) -> Figure:
    """A number told for a day of January 2022; `outlet` and `published` are its article's."""
    pk = next(numbers)
    outlet = Outlet(pk=len(name := values.pop("outlet", "The Courier")), name=name)
    article = Article(
        pk=values.pop("article", pk),
        outlet=outlet,
        timeline=TIMELINE,
        published=values.pop("published", None),
    )
    mention = Mention(pk=pk, article=article, event_id=values.pop("event", 1), start_char=pk)
    mention.grain = "day"
    as_of = day_of(day)
    moment = datetime(as_of.year, as_of.month, as_of.day) if as_of else None
    ends = {"low": number, "high": number, **values}
    return Figure(pk=pk, mention=mention, what="killed", unit="people", as_of=moment, **ends)


def day_of(day: int | date | None) -> date | None:
    return date(2022, 1, day) if isinstance(day, int) else day


def tally_of(
    *figures: Figure, verdict: str = "", who: str = "police", unit: str = "people"
) -> Tally:
    """A tally of these figures in order of time; with a verdict, a dispute about all of them."""
    topic = Topic(names=Counter({Counted("killed", who, unit): len(figures)}))
    ordered = sorted(figures, key=lambda one: (one.as_of or datetime.max, one.low or 0, one.pk))
    return Tally(topic, tuple(ordered), [dispute_about(figures, verdict)] if verdict else [])


def dispute_about(figures: tuple[Figure, ...], verdict: str) -> Dispute:
    """A dispute of this verdict whose claims are fetched."""
    dispute = Dispute(pk=1, kind="figure", title="Killed: police", verdict=verdict)
    claims = [Claim(dispute=dispute, mention=figure.mention) for figure in figures]
    vars(dispute)["_prefetched_objects_cache"] = {"claims": claims}
    return dispute
