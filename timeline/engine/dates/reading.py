"""Reading all dates of a document, in the order in which they are told."""

from datetime import date

from timeline.engine.dates.candidates import find_candidates
from timeline.engine.dates.expression import Expression, Meaning
from timeline.engine.dates.languages import UnknownLanguage, language_of
from timeline.engine.dates.languages.language import Language
from timeline.engine.dates.refine import refined
from timeline.engine.dates.resolution import Basis, Published, Reading, Resolution, Step
from timeline.engine.dates.resolve import resolution
from timeline.engine.dates.spans import PeriodTold, StorySoFar, Trailing, YearBefore
from timeline.engine.dates.telling import Telling, Told, place_of
from timeline.engine.layout import lay_out
from timeline.engine.text import Document

# What reports of business compare beside quarters: "for the nine months", "in the first half".
REPORTED = frozenset({"P6M", "P9M", "P12M"})


def find_dates(document: Document) -> Reading:
    """Every date phrase of the document, resolved; never raises.

    A document in a language that is not read gets a `Reading` that says so and holds no dates.
    """
    try:
        language = language_of(document.language)
    except UnknownLanguage:
        return Reading(published(document.published), (), unread=document.language)
    return Reading(published(document.published), tuple(_resolved(document, language)))


def _resolved(document: Document, language: Language) -> list[Resolution]:
    pieces = list(lay_out(document.text))
    telling = Telling(document.published, document.not_before)
    resolutions: list[Resolution] = []
    candidates = find_candidates(document.text, language)
    for candidate in refined(document.text, candidates, language):
        place = place_of(document.text, language, candidate, pieces)
        found = resolution(candidate, place, telling)
        resolutions.append(found)
        if found.interval is not None and place.is_told and _tells(candidate.meaning):
            telling = telling.after(Told(found.text, place.paragraph, found.interval))
        elif found.value in REPORTED:
            telling = telling.after_length()
    return resolutions


def _tells(meaning: Meaning) -> bool:
    """Whether later phrases may hang on it: not on a span up to now, nor on last year's figures."""
    if isinstance(meaning, PeriodTold):
        return meaning.year is None
    return isinstance(meaning, Expression) and not isinstance(
        meaning, StorySoFar | Trailing | YearBefore
    )


def published(day: date | None) -> Published:
    """What is known of the publication day: it is given, or it is not known."""
    if day is None:
        return Published(
            None, Basis.UNKNOWN, 0.0, (Step("Nobody has said when the article came out."),)
        )
    return Published(day, Basis.GIVEN, 1.0, (Step("The publication day was given."),))
