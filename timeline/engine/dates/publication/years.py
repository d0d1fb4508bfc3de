"""The year of a day that is told without one: the one in which its weekday fits."""

from calendar import monthrange
from datetime import date

from timeline.engine.dates.confidence import step
from timeline.engine.dates.lexicon import WEEKDAY_NAMES
from timeline.engine.dates.publication.clues import Clue, Clues
from timeline.engine.dates.publication.manner import Manner
from timeline.engine.dates.resolution import Step

# The latest year that news tells of is its own, or one of the last two; where it tells of one year
# alone that is often history ("the flood of 1968").
YEARS_ON = 2
NEAR = 10


def dated(clue: Clue, clues: Clues) -> date | None:
    """The day of the calendar; without a year, of the only one in reach where its weekday fits."""
    if clue.date is not None:
        return clue.date
    weekday = _weekday(clue, clues)
    if weekday is None or clues.year is None:
        return None
    years = range(clues.year, clues.year + (YEARS_ON if _is_among_others(clues) else 0) + 1)
    found = [day for day in _days(clue, years) if day.weekday() == weekday]
    return found[0] if len(found) == 1 else None


def year_step(clue: Clue, clues: Clues) -> Step:
    """Why `dated` takes that year."""
    day = dated(clue, clues)
    assert day is not None
    why = (
        f"From {clues.year}, the latest year told, “{clue.phrase}” is a "
        f"{WEEKDAY_NAMES[day.weekday()]} in {day.year} first."
    )
    return step(why, "year among others" if _is_among_others(clues) else "year told alone")


def _is_among_others(clues: Clues) -> bool:
    if clues.year is None or clues.year_before is None:
        return False
    return clues.year - clues.year_before <= NEAR


def _weekday(clue: Clue, clues: Clues) -> int | None:
    """The weekday told with the day; a dateline has that of the news below it."""
    if clue.day.weekday is not None:
        return clue.day.weekday
    if clue.manner is Manner.DATELINE and clues.weekdays:
        return clues.weekdays[0]
    return None


def _days(clue: Clue, years: range) -> list[date]:
    month, day = clue.day.month, clue.day.day
    return [date(y, month, day) for y in years if y <= 9999 and day <= monthrange(y, month)[1]]
