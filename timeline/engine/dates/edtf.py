"""EDTF (ISO 8601-2) spellings of civil time, for exchange with archives and libraries.

"some time on 1 or 2 January 2022" is `[2022-01-01..2022-01-02]`; "from 5 to 9 January" is
`2022-01-05/2022-01-09`, and `2022-01-05/..` while its end is not known.
"""

from calendar import monthrange
from datetime import MINYEAR, date, datetime

from timeline.engine.dates.interval import Extent, Grain


def spell_edtf(
    start: datetime | None, end: datetime | None, grain: Grain | None, extent: Extent
) -> str | None:
    """Spell the civil time `[start, end)`; None when neither end is known.

    What is told more finely than by the day is spelled by its days: EDTF has no hours without
    seconds, and nobody told the seconds. Mere bounds (no grain) say what an event lies in, never
    that it filled them.
    """
    if start is None and end is None:
        return None
    first = start.date() if start else None
    last = (end - datetime.resolution).date() if end else None
    if extent is Extent.THROUGH and grain is not None:
        return f"{_spell_end(first, grain)}/{_spell_end(last, grain)}"
    unit = _whole_unit(first, last) if first and last else None
    return unit or f"[{first or ''}..{last or ''}]"


def _spell_end(day: date | None, grain: Grain | None) -> str:
    if day is None:
        return ".."
    if grain is Grain.YEAR:
        return f"{day.year:04d}"
    return day.isoformat()[:7] if grain is Grain.MONTH else day.isoformat()


def _whole_unit(first: date, last: date) -> str | None:
    """The spelling of the calendar unit of which these are the first and the last day."""
    decade, century = first.year // 10, first.year // 100
    units = (
        (first, first, first.isoformat()),
        (first.replace(day=1), _end_of_month(first), first.isoformat()[:7]),
        (*_years(first.year, 1), f"{first.year:04d}"),
        (*_years(decade * 10, 10), f"{decade:03d}X"),
        (*_years(century * 100, 100), f"{century:02d}XX"),
    )
    return next((unit for start, end, unit in units if (start, end) == (first, last)), None)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _years(first: int, count: int) -> tuple[date, date]:
    """The first and the last day of `count` years; there is no year 0."""
    return date(max(first, MINYEAR), 1, 1), date(first + count - 1, 12, 31)
