"""From an English sentence of the engine to one in the language of the page."""

import re
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from timeline.retold.parts import Voice, say_by
from timeline.retold.reasons import REASONS
from timeline.retold.sayings import MONTH

ENGLISH = "en"
# One sentence of several: a full stop within a quote, or within a word, does not end it.
SENTENCE = re.compile(r"(?:“[^”]*”|[^“.]|\.(?! |$))+\.")
LATIN_ALONE = re.compile(r"[\W\d_a-zA-ZÀ-ɏ]*")
IN_MONTH = re.compile(rf"“[^”]*”|(?P<month>{MONTH}) (?P<year>\d+)\b")
KEPT = 10_000  # sentences that are kept as they were last said
LONGEST = 2_000  # characters; the engine's own are far shorter


def retell(sentence: str, year: int | None = None, quoted: str = ENGLISH) -> str:
    """Say a sentence of the engine in the language of the page; dates of `year` without it.

    In English it stays as it is. In other languages the answer is HTML, in which the words quoted
    are marked as of the language `quoted`, and a sentence that no table knows as English.
    """
    language = get_language() or ENGLISH
    if _is_english(language):
        return leave_out(sentence, year)
    return _retold(sentence, Voice(year, quoted), language) or _as_it_is(sentence, year)


def retell_each(text: str, quoted: str = ENGLISH) -> str:
    """Say sentences that were written one after the other; all as they are when one is unknown."""
    language = get_language() or ENGLISH
    if _is_english(language):
        return text
    sentences = [found.strip() for found in SENTENCE.findall(text)]
    said = [_retold(sentence, Voice(None, quoted), language) for sentence in sentences]
    known = [one for one in said if one]
    whole = known and len(known) == len(said) and " ".join(sentences) == text
    return mark_safe(" ".join(known)) if whole else _as_it_is(text, None)


def leave_out(sentence: str, year: int | None) -> str:
    """Leave out of a sentence's days, but not of its quotes, the year that goes without saying."""
    if year is None:
        return sentence
    return IN_MONTH.sub(
        lambda found: found["month"] if found["year"] == str(year) else found[0], sentence
    )


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == ENGLISH


@lru_cache(KEPT)
def _retold(sentence: str, voice: Voice, language: str) -> SafeString | None:
    """The sentence in a language, the one of the page."""
    said = say_by(REASONS, sentence, voice) if len(sentence) <= LONGEST else None
    return mark_safe(said) if isinstance(said, str) else None


def _as_it_is(sentence: str, year: int | None) -> SafeString:
    """A sentence that is not known: English, unless its letters are of another script."""
    told = leave_out(sentence, year)
    if LATIN_ALONE.fullmatch(told):
        return format_html('<bdi lang="{}">{}</bdi>', ENGLISH, told)
    return format_html("<bdi>{}</bdi>", told)
