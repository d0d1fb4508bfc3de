"""Calendar strings that the rules do not know, and other languages: left to dateparser."""

import re
from datetime import date, datetime, time

from timeline.engine.dates.interval import Grain, Interval
from timeline.engine.dates.units import enclosing

LANGUAGES = ["es", "ru", "fr", "de", "it", "pt", "uk"]
GRAINS = {"year": Grain.YEAR, "month": Grain.MONTH, "week": Grain.WEEK}
# dateparser reads lone figures and letters as dates; people who type them mean something else.
WORTH_A_TRY = re.compile(r"(?=.*\d).*\d\D+\d.*|.*[^\W\d_]{3}.*", re.DOTALL)

PART = re.compile(r"\b(?:morning|afternoon|evening|night|noon|midnight)", re.IGNORECASE)


def parse_foreign(phrase: str, published: date | None) -> Interval | None:
    """The time that `phrase` names, counted from `published`; None when it is not understood."""
    # dateparser passes over words that it does not know; a part of a day must not be lost so.
    if not WORTH_A_TRY.fullmatch(phrase) or PART.search(phrase):
        return None
    found = _parsed(phrase, published)
    if found is None:
        return None
    moment, period = found
    try:
        return enclosing(moment.replace(tzinfo=None), GRAINS.get(period, Grain.DAY))
    except OverflowError:
        return None


def _parsed(phrase: str, published: date | None) -> tuple[datetime, str] | None:
    # Imported here: it takes longer to load than an article to read, and articles never need it.
    from dateparser.date import DateDataParser

    for languages, settings in _tries(published):
        try:
            data = DateDataParser(languages=languages, settings=settings).get_date_data(phrase)
        except Exception:  # any text reaches it, and it promises nothing about what it raises
            continue
        if data.date_obj is not None:
            return data.date_obj, data.period or "day"
    return None


def _tries(published: date | None) -> list[tuple[list[str], dict[str, object]]]:
    """Languages and settings in order; in English calendar strings alone: the rules know more."""
    absolute: dict[str, object] = {"PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
    if published is None:
        # Without a day to count from only a date with its year means anything.
        return [(["en", *LANGUAGES], {**absolute, "REQUIRE_PARTS": ["year"]})]
    base: dict[str, object] = {"RELATIVE_BASE": datetime.combine(published, time(12))}
    past: dict[str, object] = {"PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY"}
    return [(["en"], {**absolute, **base}), (LANGUAGES, {**base, **past})]
