"""When an article came out, worked out from its text where nobody has said."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.candidates import find_candidates
from timeline.engine.dates.confidence import product, step
from timeline.engine.dates.explain import told_day
from timeline.engine.dates.languages import UnknownLanguage, language_of
from timeline.engine.dates.lexicon import WEEKDAY_NAMES
from timeline.engine.dates.publication.clues import Clue, Clues, find_clues
from timeline.engine.dates.publication.manner import Manner
from timeline.engine.dates.publication.page import Page
from timeline.engine.dates.publication.unknown import what_is_known
from timeline.engine.dates.publication.years import dated, year_step
from timeline.engine.dates.refine import refined
from timeline.engine.dates.resolution import Basis, Published, Step
from timeline.engine.layout import lay_out
from timeline.engine.text import Document

DAY = timedelta(days=1)
WEEK = 7 * DAY
A_LIST = 2  # stamps far older than the first make a page a list of other articles
RUN = 3  # days told within a week that make the last of them the day of publication
AHEAD = 3  # days by which a bare weekday may lie after the last day told in full


def find_published(document: Document) -> Published:
    """The publication day of a document: as given, or as far as its text tells it; never raises.

    Where the text does not settle the day, `value` is None and the steps say what is known.
    """
    if document.published is not None:
        return given(document.published)
    try:
        language = language_of(document.language)
    except UnknownLanguage:
        return say_unread(document)
    text = document.text
    page = Page(text, language, list(lay_out(text)))
    return infer(page, refined(text, find_candidates(text, language), language))


def infer(page: Page, candidates: Sequence[Candidate]) -> Published:
    """The publication day worked out from the date phrases of a text."""
    clues = find_clues(page, candidates)
    for settle in SETTLERS:
        found = settle(clues)
        if found is not None:
            return found
    return Published(None, Basis.UNKNOWN, 0.0, what_is_known(clues))


def say_unread(document: Document) -> Published:
    """What is known where the language of the text is not read: the day given, if one was."""
    if document.published is not None:
        return given(document.published)
    return Published(
        None, Basis.UNKNOWN, 0.0, (Step("Nobody has said when the article came out."),)
    )


def given(day: date) -> Published:
    """What is known of a publication day that was given."""
    return Published(day, Basis.GIVEN, 1.0, (Step("The publication day was given."),))


def _by_stamp(clues: Clues) -> Published | None:
    """ "Published: 7 January 2022", "April 28, 2009 | 3:15 pm" at the head."""
    stamps = clues.of(Manner.STAMP)
    if not stamps or _is_list(clues, stamps[0]):
        return None
    return _pinned(clues, stamps[0], "At its head stands “{}”.", "published stamp")


def _by_print(clues: Clues) -> Published | None:
    """ "This article appeared … on Monday 27 April 2009"."""
    printed = clues.of(Manner.PRINTED)
    if len({clue.date for clue in printed}) != 1:
        return None
    return _pinned(clues, printed[0], "It says that it appeared on “{}”.", "published in print")


def _by_dateline(clues: Clues) -> Published | None:
    """ "ALMATY, Jan 6 (EFE)", with the year told or fitting."""
    lines = clues.of(Manner.DATELINE)
    return _pinned(clues, lines[0], "Its dateline is of “{}”.", "dateline") if lines else None


def _by_today(clues: Clues) -> Published | None:
    """ "today, January 6"."""
    days = clues.of(Manner.TODAY)
    return _pinned(clues, days[0], "It calls “{}” today.", "called today") if days else None


def _by_remarks(clues: Clues) -> Published | None:
    """The day of the first remark by a reader; remarks follow an article soon."""
    remarks = clues.of(Manner.REMARK)
    days = [day for clue in remarks if (day := clue.date)]
    if not days or days[0] > min(days) + DAY:
        return None
    said = "The first remark below it is of “{}”."
    found = _pinned(clues, remarks[0], said, "remark of a reader")
    news = [clues.today] if clues.today is not None else clues.weekdays
    if found is None or not news or (days[0].weekday() - news[0]) % 7 <= 1:
        return found
    why = f"But its news is of {WEEKDAY_NAMES[news[0]]}."
    return _doubted(found, step(why, "remark long after"))


def _by_run(clues: Clues) -> Published | None:
    """Days of one week told one after the other: news comes out on the last of them, or soon."""
    full = {
        day for clue in clues.days if (day := dated(clue, clues)) and clue.manner is Manner.TOLD
    }
    if not full or not (clues.weekdays or clues.last):  # history names its days in full
        return None
    last = max(full)
    after = {last + ahead * DAY for ahead in _ahead(clues, last)}
    day = max(full | after)
    before = {day - ((day.weekday() - weekday - 1) % 7 + 1) * DAY for weekday in clues.last}
    days = {other for other in full | after | before if other > day - WEEK}
    if len(days) < RUN or day.year < (clues.year or 0):
        return None
    fitted = [clue for clue in clues.days if clue.day.year is None and dated(clue, clues) in days]
    why = f"The days that it tells of run up to {told_day(day)}: it came out then, or a day later."
    steps = [step(why, "days run up to it")]
    steps += [year_step(fitted[-1], clues)] if fitted else []
    return _settled(day, tuple(steps), (day + DAY,))


def _ahead(clues: Clues, last: date) -> Iterator[int]:
    weekdays = {*clues.weekdays} | ({clues.today} if clues.today is not None else set())
    for weekday in weekdays:
        ahead = (weekday - last.weekday()) % 7
        if 0 < ahead <= AHEAD:
            yield ahead


def _is_list(clues: Clues, stamp: Clue) -> bool:
    """Whether the page lists older articles, each with its day."""
    stamped = [clue.date for clue in clues.days if clue.manner in STAMPED]
    older = {day for day in stamped if day and stamp.date and day < stamp.date - WEEK}
    return len(older) >= A_LIST


def _pinned(clues: Clues, clue: Clue, said: str, factor: str) -> Published | None:
    day = dated(clue, clues)
    if day is None:
        return None
    steps = [step(said.format(clue.phrase), factor)]
    if clue.day.year is None:
        steps.append(year_step(clue, clues))
    later = [other for other in clues.of(Manner.TOLD) if (o := other.date) and o > day + DAY]
    if later:
        why = f"But it tells of “{later[0].phrase}”, which is later."
        steps.append(step(why, "told later"))
    if clue.day.weekday not in (None, day.weekday()):
        steps.append(step("The weekday does not fit the day.", "weekday at odds"))
    return _settled(day, tuple(steps))


def _doubted(found: Published, why: Step) -> Published:
    steps = (*found.steps, why)
    return replace(found, confidence=product(steps), steps=steps)


def _settled(day: date, steps: tuple[Step, ...], others: tuple[date, ...] = ()) -> Published:
    return Published(day, Basis.INFERRED, product(steps), steps, others)


STAMPED = frozenset({Manner.STAMP, Manner.PRINTED, Manner.REMARK})
# The surest first; the first that settles the day is the answer.
SETTLERS: tuple[Callable[[Clues], Published | None], ...] = (
    _by_stamp,
    _by_dateline,
    _by_print,
    _by_today,
    _by_remarks,
    _by_run,
)
