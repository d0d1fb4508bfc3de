"""Reading all dates of a document, in the order in which they are told."""

from collections.abc import Iterator, Sequence

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.candidates import find_candidates
from timeline.engine.dates.expression import Expression, Meaning
from timeline.engine.dates.languages import UnknownLanguage, language_of
from timeline.engine.dates.publication.page import Page
from timeline.engine.dates.published import given, infer, say_unread
from timeline.engine.dates.refine import refined
from timeline.engine.dates.resolution import Published, Reading, Resolution
from timeline.engine.dates.resolve import resolution
from timeline.engine.dates.spans import PeriodTold, StorySoFar, Trailing, YearBefore
from timeline.engine.dates.telling import Telling, Told, place_of
from timeline.engine.dates.zones import Clocks, writes_month_first, zone_of
from timeline.engine.layout import lay_out
from timeline.engine.text import Document

# What reports of business compare beside quarters: "for the nine months", "in the first half".
REPORTED = frozenset({"P6M", "P9M", "P12M"})


def find_dates(document: Document) -> Reading:
    """Every date phrase of the document, resolved; never raises.

    Where nobody has said when the document came out, its text may; then phrases that count from
    that day are as sure as the day at most. A document in a language that is not read gets a
    `Reading` that says so and holds no dates.
    """
    try:
        language = language_of(document.language)
    except UnknownLanguage:
        return Reading(say_unread(document), (), unread=document.language)
    text, pieces = document.text, list(lay_out(document.text))
    candidates = refined(text, find_candidates(text, language), language)
    day = document.published
    page = Page(text, language, pieces)
    published = given(day) if day else infer(page, candidates)
    telling = _known(document, published)
    return Reading(published, tuple(_resolved(page, candidates, telling)))


def _resolved(
    page: Page, candidates: Sequence[Candidate], telling: Telling
) -> Iterator[Resolution]:
    for candidate in candidates:
        place = place_of(page.text, page.language, candidate, page.pieces)
        found = resolution(candidate, place, telling)
        if found.interval is not None and place.is_told and _tells(candidate.meaning):
            telling = telling.after(Told(found.text, place.paragraph, found.interval))
        elif found.value in REPORTED:
            telling = telling.after_length()
        yield found


def _known(document: Document, published: Published) -> Telling:
    """What is known of a document before its first phrase is read."""
    clocks = Clocks(zone_of(document.zone), zone_of(document.story_zone))
    return Telling(
        published.value,
        document.not_before,
        clocks,
        writes_month_first(document.language, clocks),
        certainty=published.confidence,
    )


def _tells(meaning: Meaning) -> bool:
    """Whether later phrases may hang on it: not on a span up to now, nor on last year's figures."""
    if isinstance(meaning, PeriodTold):
        return meaning.year is None
    return isinstance(meaning, Expression) and not isinstance(
        meaning, StorySoFar | Trailing | YearBefore
    )
