"""What only looks like a time in a language told by a table."""

import re
from collections.abc import Callable

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.expression import Origin
from timeline.engine.dates.languages.forms import folded, forms
from timeline.engine.dates.languages.table import Table
from timeline.engine.dates.spans import Moved
from timeline.engine.dates.surroundings import Tense

TenseAround = Callable[[str, int, int], Tense]

REACH = 40
OPENS = re.compile(r"(?:^|[.!?…:\n\"«“„(¿¡–—•-])[\s\"«“„(¿¡]{0,3}$")
WORD = re.compile(r"[^\W\d_]+")
WORD_BEFORE = re.compile(r"([^\W\d_]{1,24})[\s'’]{1,3}$")
CAPITAL_BEFORE = re.compile(r"\b[^\W\d_a-zà-ÿа-я][^\W\d_]{1,24}(?:\s(?:de|del|du|la))?\s{1,3}$")
# Names and figures, whose capitals say nothing.
EXEMPT = frozenset({"named day", "date in figures", "clock time", "year", "reference"})
HYPHEN_AFTER = re.compile(r"-[^\W\d_]")
DAYS_OF_MONTHS = frozenset({"full date", "range of days"})
COUNTS = re.compile(r"[\d$€£№#.,:/-]\s?$")


class Lookalikes:
    """The look-alikes of one language."""

    def __init__(self, table: Table, tense_around: TenseAround) -> None:
        self._small = table.small
        self._cues = {
            rule: frozenset(map(folded, forms(text))) for rule, text in table.cues.items()
        }
        self._tense_around = tense_around
        self._around = frozenset(map(folded, forms(table.around)))
        self._rejects = {rule: re.compile(p, re.IGNORECASE) for rule, p in table.rejects.items()}

    def __call__(self, text: str, candidate: Candidate) -> bool:
        """Whether this candidate is no time at all."""
        return (
            _is_part_of_word(text, candidate)
            or self._looks_back(text, candidate)
            or (self._small and self._is_name(text, candidate))
            or self._lacks_cue(text, candidate)
            or self._is_rejected(text, candidate)
        )

    def _is_name(self, text: str, candidate: Candidate) -> bool:
        """ "Domingo", "Le Soir", "avenida 9 de Julio": a capital where a word of time has none."""
        phrase = text[candidate.start : candidate.end]
        if candidate.rule in EXEMPT or not _has_capital(text, candidate):
            return False
        if candidate.rule not in DAYS_OF_MONTHS:
            return True
        return not re.search(r"\d{4}", phrase) and self._names_something(text, candidate)

    def _names_something(self, text: str, candidate: Candidate) -> bool:
        """Whether a noun comes before: "avenida 9 de Julio", but "el 9 de Julio"."""
        before = text[max(0, candidate.start - REACH) : candidate.start]
        word = WORD_BEFORE.search(before)
        starts_with_a_day = text[candidate.start].isdigit()
        noun = starts_with_a_day and word is not None and folded(word[1]) not in self._around
        return noun or CAPITAL_BEFORE.search(before) is not None

    def _looks_back(self, text: str, candidate: Candidate) -> bool:
        """ "In zwei Tagen starben 50": what lies ahead of publication cannot have happened."""
        meaning = candidate.meaning
        if not isinstance(meaning, Moved) or meaning.count <= 0 or candidate.rule != "distance":
            return False
        if meaning.origin is not Origin.PUBLISHED:
            return False
        return self._tense_around(text, candidate.start, candidate.end) is Tense.PAST

    def _lacks_cue(self, text: str, candidate: Candidate) -> bool:
        """ "Julio", "2000 personas": a month or a year alone, and no word of time before it."""
        phrase = text[candidate.start : candidate.end]
        cues = self._cues.get(candidate.rule)
        is_word = WORD.fullmatch(phrase) and candidate.rule != "year"  # a word is a decade there
        if cues is None or not (phrase.isdigit() or is_word):
            return False
        before = text[max(0, candidate.start - REACH) : candidate.start]
        word = WORD_BEFORE.search(before)
        return not before.endswith("(") and (word is None or folded(word[1]) not in cues)

    def _is_rejected(self, text: str, candidate: Candidate) -> bool:
        start, end = candidate.start, candidate.end
        before, phrase = text[max(0, start - REACH) : start], text[start:end]
        if phrase.isdigit() and (int(phrase) < 1700 or COUNTS.search(before)):
            return True
        reject = self._rejects.get(candidate.rule)
        around = f"{before}<{phrase}>{text[end : end + REACH]}"
        return reject is not None and reject.search(around) is not None


def _is_part_of_word(text: str, candidate: Candidate) -> bool:
    """ "Mai-Kundgebung", "Marie-Avril"."""
    before = text[max(0, candidate.start - 2) : candidate.start]
    return HYPHEN_AFTER.match(text, candidate.end) is not None or (
        before.endswith("-") and before[0].isalpha()
    )


def _has_capital(text: str, candidate: Candidate) -> bool:
    words = list(WORD.finditer(text, candidate.start, candidate.end))
    opens = OPENS.search(text[max(0, candidate.start - 6) : candidate.start])
    # What a sentence or a title begins with may have its capital.
    return any(word[0].istitle() for word in words[1 if opens else 0 :])
