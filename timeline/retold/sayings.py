"""Sentences of the engine, and parts of them, with their own parts named."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import npgettext, pgettext

from timeline.engine.dates.lexicon import MONTH_NAMES, WEEKDAY_NAMES
from timeline.patterns import Told, say

WEEKDAY = rf"(?:{'|'.join(WEEKDAY_NAMES)})"
MONTH = rf"(?:{'|'.join(MONTH_NAMES[1:])})"
DATE = rf"\d{{1,2}} {MONTH}"
DAY = rf"{WEEKDAY} {DATE} \d{{1,4}}"
# How the engine writes a part, where that is not anything at all.
FORMS: Mapping[str, str] = {
    **dict.fromkeys(("day", "first", "last"), DAY),
    **dict.fromkeys(("number", "found"), r"\d{1,9}"),
    **dict.fromkeys(("named", "part"), r"\w+(?: \w+)?"),
    "date": DATE,
    "length": r"\w+ \w+",
    "month": MONTH,
    "ordinal": "(?:first|second|third|fourth)",
    "phrase": "[^”]+",
    "time": r"\d\d:\d\d",
    "unit": r"\w+",
    "weekday": WEEKDAY,
    "words": "“.+”",
    "zone": r"\S+",
}
PART = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence, or a part of one: "The story begins on {day}."

    Its translation names the same parts, a day in the letters of `timeline.patterns`.
    """

    context: str
    english: str

    @property
    def forms(self) -> tuple[str, ...]:
        """How it reads in English."""
        return (self.english,)

    def say(self, year: int | None, parts: Mapping[str, Told]) -> str | None:
        """Say it with its parts, which are said already; `year` goes without saying.

        None where the language of the page has no words for it.
        """
        message = pgettext(self.context, self.english)
        return None if self._lacks(message) else say(message, year, **parts)

    def _lacks(self, message: str) -> bool:
        """Whether the message is in English; one of parts alone may read the same everywhere."""
        return message in self.forms and any(map(str.isalpha, PART.sub("", message)))


@dataclass(frozen=True, slots=True)
class Counted(Saying):
    """A saying of one thing, or of several: "one week", "{number} weeks"."""

    plural: str

    @property
    def forms(self) -> tuple[str, ...]:
        return self.english, self.plural

    def say(self, year: int | None, parts: Mapping[str, Told]) -> str | None:
        number = str(parts.get("number", "1"))
        message = npgettext(self.context, self.english, self.plural, int(number))
        return None if self._lacks(message) else say(message, year, **{**parts, "number": number})


class Table:
    """Sayings by what they read like, the first before others."""

    def __init__(self, *sayings: Saying) -> None:
        forms = [(form, saying) for saying in sayings for form in saying.forms]
        self.sayings = sayings
        self._plain = {form: saying for form, saying in forms if not PART.search(form)}
        self._patterns = [(*_ends(form), _pattern(form), saying) for form, saying in forms]

    def readings(self, text: str) -> Iterator[tuple[Saying, dict[str, str]]]:
        """The sayings that `text` may be, each with its parts as the engine writes them."""
        if plain := self._plain.get(text):
            yield plain, {}
            return
        for begins, ends, pattern, saying in self._patterns:
            # Most are ruled out by how they begin or end, which is looked at sooner.
            if not text.startswith(begins) or not text.endswith(ends):
                continue
            if found := pattern.fullmatch(text):
                yield saying, found.groupdict()


def _ends(form: str) -> tuple[str, str]:
    """The words before the first part of a form, and those after its last."""
    words = PART.split(form)
    return words[0], words[-1]


def _pattern(form: str) -> re.Pattern[str]:
    """What matches a form with any parts; a part that is named again is the same again."""
    pieces, seen = [], set[str]()
    for at, piece in enumerate(PART.split(form)):
        again = f"(?P={piece})" if piece in seen else f"(?P<{piece}>{FORMS.get(piece, '.+')})"
        pieces.append(again if at % 2 else re.escape(piece))
        seen |= {piece} if at % 2 else set()
    return re.compile("".join(pieces))
