"""What reading dates promises for every text, whatever it holds and whenever it was published."""

import json
from datetime import date
from itertools import pairwise

from timeline.engine.commands import answers
from timeline.engine.dates import Resolution, find_dates, read_date
from timeline.engine.dates.lexicon import GLUE, TRIGGERS
from timeline.engine.text import Document

# Words of time, and what stands around them: the pieces of which hard texts are made.
NUMBERS = """0 1 2 8th 9 10 12 13 24 24:00 29 30 31 32 60 99 366 999 0001 1582 1999 2022 9999 99999
1,000 1/1/1 5/1/2022 2022-01-05 2022-W01 05.01.22 1990s '98 8pm 10:30 +03 T10:00Z P3D ١٢ Ⅻ ½ ²"""
OTHERS = """– - — / , . : ; ( ) “ ” ’ ' % $ nd 's Jan. May MAY AD BC Q1 İ ß ﬁ
will was said due by from between"""
BREAKS = ("\n", "\n\n", "\r\n", "\u2028", "\u00a0", "\u200b", "\u0301", "\ud800", "\x00")
PIECES = (*sorted(TRIGGERS | GLUE), *NUMBERS.split(), *OTHERS.split(), *BREAKS)
LANGUAGES = ("en", "EN", "en-GB", "de_AT", "ru", "es-PE", "fr", "x", "", "\ud800")


def check_reading(document: Document) -> None:
    """The spans lie in the text, in order and apart, and every answer is whole."""
    found = find_dates(document).resolutions
    for one in found:
        assert document.text[one.start : one.end] == one.text
        _check(one)
    assert all(first.end <= second.start for first, second in pairwise(found))


def check_typed(phrase: str, published: date | None) -> None:
    """Every reading of what an editor types is whole."""
    for one in read_date(phrase, published=published):
        _check(one)


def _check(one: Resolution) -> None:
    assert one.text
    assert one.value
    assert one.steps
    assert 0 <= one.confidence <= 1
    assert one.interval is None or one.interval.start < one.interval.end
    json.dumps(answers.of_resolution(one))
