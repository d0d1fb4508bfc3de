"""What is known of a publication day that the text does not settle, in plain words."""

from collections.abc import Iterator
from datetime import date

from timeline.engine.dates.explain import told_day
from timeline.engine.dates.lexicon import MONTH_NAMES, WEEKDAY_NAMES
from timeline.engine.dates.publication.clues import Clue, Clues
from timeline.engine.dates.publication.manner import Manner
from timeline.engine.dates.resolution import Step

OWN = {
    Manner.DATELINE: "Its dateline is of",
    Manner.TODAY: "It calls today",
}
LEAP, HALF = 2000, 183


def what_is_known(clues: Clues) -> tuple[Step, ...]:
    """That the day is not known, and what bounds it: a weekday, a day before, a year."""
    first = Step("Nobody has said when the article came out, and its text does not settle it.")
    return (first, *_weekday(clues), *_day(clues), *_year(clues))


def _weekday(clues: Clues) -> Iterator[Step]:
    if clues.today is not None:
        name = WEEKDAY_NAMES[clues.today]
        said = f"one sentence speaks of {name} and of today"
        yield Step(f"It seems to have come out on a {name}: {said}.")
    elif clues.weekdays and (last := latest_weekday(clues.weekdays)) is not None:
        yield Step(f"The latest weekday that it tells of is {WEEKDAY_NAMES[last]}.")


def _day(clues: Clues) -> Iterator[Step]:
    if not clues.days:
        yield Step("It names no past day of a month.")
        return
    own = next((clue for clue in clues.days if clue.manner in OWN), None)
    if own:
        yield Step(f"{OWN[own.manner]} {_day_of(own)}: “{own.phrase}”.")
        return
    last = max((clue for clue in clues.days if clue.date), key=_date, default=None)
    bound = last or _latest_in_its_year(clues.days)
    phrase = f": “{bound.phrase}”"
    if last is not None:
        yield Step(f"It came out on or after {told_day(_date(last))}{phrase}.")
    else:
        yield Step(f"It came out on or after {_day_of(bound)}{phrase}.")


def _year(clues: Clues) -> Iterator[Step]:
    if clues.year is None:
        yield Step("It tells of no past year.")
    elif not any(clue.date for clue in clues.days):
        yield Step(f"The latest year that it tells of is {clues.year}.")


def latest_weekday(weekdays: tuple[int, ...]) -> int | None:
    """The weekday after which the longest stretch of the week is not told; None when undecided."""
    told = sorted(set(weekdays))
    gaps = sorted(
        ((after - day - 1) % 7 + 1, day)
        for day, after in zip(told, told[1:] + told[:1], strict=True)
    )
    undecided = len(gaps) > 1 and gaps[-1][0] == gaps[-2][0]
    return None if undecided else gaps[-1][1]


def _latest_in_its_year(days: tuple[Clue, ...]) -> Clue:
    """The day that most of the others come before within half a year."""
    told = {_number(clue): clue for clue in days}  # at most one for each day of the year
    return max(
        told.items(), key=lambda item: sum((item[0] - other) % 366 < HALF for other in told)
    )[1]


def _number(clue: Clue) -> int:
    """Which day of a leap year it is."""
    return date(LEAP, clue.day.month, clue.day.day).timetuple().tm_yday


def _day_of(clue: Clue) -> str:
    return f"{clue.day.day} {MONTH_NAMES[clue.day.month]}"


def _date(clue: Clue) -> date:
    return clue.date or date.min
