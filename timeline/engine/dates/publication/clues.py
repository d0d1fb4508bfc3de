"""The days, weekdays and years that a text tells, as clues to when it came out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.days import Day, Same, Weekday
from timeline.engine.dates.expression import Meaning, Origin, Toward
from timeline.engine.dates.figures import InFigures
from timeline.engine.dates.inside import day_of
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.publication.manner import Manner, manner_of
from timeline.engine.dates.publication.page import Page
from timeline.engine.dates.spans import IndexOf, Years
from timeline.engine.dates.surroundings import SENTENCE_END, Tense
from timeline.engine.layout import Kind

ENGLISH = "en"
LONGEST = 320  # characters between a weekday and "today" in one sentence
# What a page shows beside an article, years later.
BESIDE = re.compile(r"\s{0,3}(?:re-?tweet|reply|favou?rite|like)\b", re.IGNORECASE)
QUOTING = re.compile(r"[\"“”«»]|['’]s\b")
COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright)\W{0,3}(?:\w{1,20}\W{1,2}){0,3}$", re.IGNORECASE)
FORWARD = frozenset({"until", "till", "by", "through", "ahead of", "before"})


@dataclass(frozen=True, slots=True)
class Clue:
    """A day told in the text: the phrase, the day that it names, and in what manner."""

    phrase: str
    day: Day
    manner: Manner

    @property
    def date(self) -> date | None:
        """The day of the calendar, None without a year."""
        return None if self.day.year is None else date(self.day.year, self.day.month, self.day.day)


@dataclass(frozen=True, slots=True)
class Clues:
    """All that a text tells of days, in reading order.

    `weekdays` (Monday is 0) are told as just gone, `last` as "last Thursday", `today` is the one
    that the text calls today. `year` is the latest year that is not to come, `year_before` the
    latest before that.
    """

    days: tuple[Clue, ...]
    weekdays: tuple[int, ...]
    last: tuple[int, ...]
    today: int | None
    year: int | None
    year_before: int | None

    def of(self, manner: Manner) -> tuple[Clue, ...]:
        """The days told in this manner."""
        return tuple(clue for clue in self.days if clue.manner is manner)


def find_clues(page: Page, candidates: Sequence[Candidate]) -> Clues:
    """Gather them from the date phrases of a text."""
    mine = [one for one in candidates if not BESIDE.match(page.text, one.end)]
    gone = [one for one in mine if _is_weekday(one, Toward.OPEN) and _is_gone(page, one)]
    days = tuple(_days(page, mine))
    years = {clue.day.year for clue in days if clue.day.year} | set(_years(page, mine))
    latest = max(years, default=None)
    return Clues(
        days=days,
        weekdays=tuple(_weekday_of(one) for one in gone),
        last=tuple(_weekday_of(one) for one in mine if _is_weekday(one, Toward.BEFORE)),
        today=_weekday_called_today(page.text, mine, gone),
        year=latest,
        year_before=max(years - {latest}, default=None),
    )


def _days(page: Page, candidates: Sequence[Candidate]) -> Iterator[Clue]:
    text, pieces = page.text, page.pieces
    starts = [piece.start for piece in pieces]
    for one in candidates:
        day = _day_of(page, one.meaning)
        if day is None:
            continue
        manner = manner_of(page, one, day)
        at = bisect_right(starts, one.start) - 1
        is_caption = at >= 0 and pieces[at].kind is Kind.CAPTION
        if manner is not Manner.TOLD or is_caption or _is_past(page, one):
            yield Clue(" ".join(text[one.start : one.end].split()), day, manner)


def _years(page: Page, candidates: Sequence[Candidate]) -> Iterator[int]:
    """The years told as gone or going on, and those of copyright."""
    for one in candidates:
        year = _year_of(one.meaning)
        if year and (_is_past(page, one) or _is_copyright(page.text, one)):
            yield year


def _is_copyright(text: str, one: Candidate) -> bool:
    return COPYRIGHT.search(text[max(0, one.start - 70) : one.start]) is not None


def _weekday_called_today(
    text: str, candidates: Sequence[Candidate], gone: Sequence[Candidate]
) -> int | None:
    """The one weekday told before "today" in one sentence, in the words of the article itself."""
    todays = [one for one in candidates if one.meaning == Same()]
    found = set()
    for weekday in gone:
        at = bisect_right(todays, weekday.end, key=lambda one: one.start)
        if at < len(todays) and _in_one_sentence(text, weekday, todays[at]):
            found.add(_weekday_of(weekday))
    return found.pop() if len(found) == 1 else None


def _in_one_sentence(text: str, first: Candidate, last: Candidate) -> bool:
    if last.start - first.end > LONGEST or SENTENCE_END.search(text, first.end, last.start):
        return False
    return not QUOTING.search(text, first.start, last.end + 2)


def _is_gone(page: Page, one: Candidate) -> bool:
    """Whether a weekday is that of news: past, and not the beginning of what went on after it."""
    if page.language.signal_before(page.text, one.start).name == "since":
        return False
    return _is_past(page, one)


def _is_past(page: Page, one: Candidate) -> bool:
    if page.language.signal_before(page.text, one.start).name in FORWARD:
        return False
    return page.language.tense_around(page.text, one.start, one.end) is Tense.PAST


def _day_of(page: Page, meaning: Meaning) -> Day | None:
    whole = day_of(meaning)
    if isinstance(whole, InFigures) and page.language.code != ENGLISH:
        whole = whole.day  # only in English may the month come first
    return whole if isinstance(whole, Day) else None


def _is_weekday(one: Candidate, toward: Toward) -> bool:
    whole = day_of(one.meaning)
    if not isinstance(whole, Weekday):
        return False
    return whole.toward is toward and whole.origin is Origin.PUBLISHED


def _weekday_of(one: Candidate) -> int:
    whole = day_of(one.meaning)
    assert isinstance(whole, Weekday)
    return whole.weekday


def _year_of(meaning: Meaning) -> int | None:
    whole = day_of(meaning)
    if isinstance(whole, InFigures):
        return whole.day.year
    if isinstance(meaning, IndexOf) and meaning.year:
        return _year_of(meaning.year)
    if isinstance(meaning, Years) and meaning.grain is Grain.YEAR:
        return meaning.first
    return None
