"""Why an event has its date: what each telling says, in the order that convinces."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import pgettext

from timeline.accounts import Account, account_of
from timeline.engine.events.sighting import Dated
from timeline.models import Event, Mention
from timeline.retold import retell
from timeline.week import LONGEST, WeekDay, week_around

TOLD = 5  # so many tellings convince; more only tire
# The sum of likeness as the engine tells it, for those who take the data.
LIKENESS = re.compile(r"Their likeness is [\d.]+, [\d.]+ is enough(?:: (?P<terms>.+))?\.")
TERM = re.compile(r"([a-z][a-z ]*) ([+\u2212])([\d.]+\d)")
DATED = {dated: n for n, dated in enumerate(Dated)}


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why an event has its date."""

    week: Sequence[WeekDay]
    accounts: Sequence[Account]
    one_event: Sequence[str]  # why its tellings are one


def explain(event: Event, year: int | None = None) -> Reasons:
    """The reasons for the date of an event whose tellings are fetched; `year` is left unsaid."""
    mentions = sorted(event.mentions.all(), key=lambda m: (DATED[Dated(m.dated)], -m.confidence))
    dating = [m for m in mentions if m.dated != Dated.UNDATED] or mentions
    accounts = list(_accounts(dating, year))[:TOLD]
    published = {day for account in accounts if (day := account.mention.article.published)}
    rejected = {day for account in accounts for day in _rejected(account.mention)}
    steps = event.steps if len(mentions) > 1 else ()
    one_event = [retell(say_likeness(step), year) for step in steps]
    word = pgettext("a day that an editor set", "set") if "date" in event.decided else ""
    week = week_around(_days(event), published, rejected, word)
    return Reasons(week, accounts, one_event)


def say_likeness(step: str) -> str:
    """Tell the sum that made tellings one event without its numbers; other steps as they are.

    "Their likeness is 0.50, 0.31 is enough: words +0.11." becomes "Together they are alike
    enough, by words." What weighs most is named first.
    """
    found = LIKENESS.fullmatch(step)
    if not found:
        return step
    terms = sorted(TERM.findall(found["terms"] or ""), key=lambda term: -float(term[2]))
    for_it = [name for name, sign, _ in terms if sign == "+"]
    against = [name for name, sign, _ in terms if sign != "+"]
    said = "Together they are alike enough" + (f", by {', '.join(for_it)}" if for_it else "")
    return f"{said}. Against it: {', '.join(against)}." if against else f"{said}."


def order_quotes(mentions: Iterable[Mention]) -> list[Mention]:
    """The best quote of each article first; dated ones before others, then the surest."""
    best = sorted(mentions, key=lambda m: (DATED[Dated(m.dated)], -m.confidence, m.pk))
    places: dict[int, int] = {}
    ranked = []
    for mention in best:
        rank = places[mention.article_id] = places.get(mention.article_id, -1) + 1
        ranked.append((rank, mention))
    return [mention for _, mention in sorted(ranked, key=lambda pair: pair[0])]


def _accounts(mentions: Iterable[Mention], year: int | None) -> Iterable[Account]:
    """One account for each phrase of each article, and for each way of doing without."""
    seen = set()
    for mention in mentions:
        steps = dict.fromkeys([*mention.steps, *_phrase_steps(mention)])
        account = account_of(mention, steps, year)
        key = (mention.article_id, mention.phrase.text if mention.phrase else account.steps)
        if steps and key not in seen:
            seen.add(key)
            yield account


def _phrase_steps(mention: Mention) -> list[str]:
    return list(mention.phrase.steps) if mention.phrase else []


def _days(event: Event) -> list[date]:
    """The days of an event that is told to the day; none without a day."""
    if not event.grain or event.start is None:
        return []
    last = (event.end or event.start + timedelta(days=1)) - datetime.resolution
    length = (last.date() - event.start.date()).days + 1
    return [event.start.date() + timedelta(days=n) for n in range(min(length, LONGEST))]


def _rejected(mention: Mention) -> Iterable[date]:
    """The first days of the other readings of the phrase."""
    for other in mention.phrase.alternatives if mention.phrase else ():
        if other["start"]:
            yield datetime.fromisoformat(other["start"]).date()
