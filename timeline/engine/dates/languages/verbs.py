"""The words around a phrase in a language told by a table: prepositions, and the tense of verbs."""

import re
from unicodedata import normalize

from timeline.engine.dates.languages.forms import any_form, folded, forms
from timeline.engine.dates.languages.language import Signal
from timeline.engine.dates.languages.table import Table
from timeline.engine.dates.surroundings import Tense

# "am 5. Januar" ends no sentence.
SENTENCE_END = re.compile(r"(?<!\d)[.!?…]['\"”’»)]{0,3}\s|\n\s{0,9}\n|;")
CLAUSE_END = re.compile(r"[,:()–—]|\s-\s")
WORD = re.compile(r"[^\W\d_]+")
REACH = 140
GROUP = 20  # characters between the parts of a verb: "aura lieu", "wird bis dahin"
NO_SIGNAL = Signal("", "")


class Verbs:
    """Which way the words around a phrase look."""

    def __init__(self, table: Table) -> None:
        self._verb = _verb_pattern(table)
        self._put_off = frozenset(forms(table.put_off))
        self._names = {folded(f): name for name, text in table.signals.items() for f in forms(text)}
        written = [form for text in table.signals.values() for form in forms(text)]
        self._signal = re.compile(rf"\b({any_form(written)})\s{{1,3}}$", re.IGNORECASE)

        ends = (*forms(table.signals.get("until", "")), *forms(table.ends))
        self._end = re.compile(rf"\w\s{any_form(ends)}\s", re.IGNORECASE)

    def signal_before(self, text: str, start: int) -> Signal:
        """The preposition that governs the phrase at `start`."""
        match = self._signal.search(text[max(0, start - 24) : start])
        if match is None:
            return NO_SIGNAL
        name = self._names[folded(match[1])]
        if name == "since" and (
            self._has_end(text, start) or self.tense_around(text, start, start) is Tense.FUTURE
        ):
            name = "from"  # nothing that is to come, or that has an end, lasts since a day
        if name == "to" and self._is_put_off(text, start):
            name = "for"
        return Signal(name, match[1])

    def _has_end(self, text: str, start: int) -> bool:
        """ "С понедельника по пятницу": what has an end does not last up to now."""
        clause = CLAUSE_END.split(text[start : start + 40])[0]
        return self._end.search(clause) is not None

    def _is_put_off(self, text: str, start: int) -> bool:
        """ "Auf Mittwoch verschoben": the verb may stand behind the day to which it moves."""
        after = SENTENCE_END.split(text[start : start + REACH])[0]
        return not self._put_off.isdisjoint(WORD.findall(after.lower()))

    def tense_around(self, text: str, start: int, end: int) -> Tense:
        """The tense of the nearest verb in the same clause, else in the same sentence.

        A verb before the phrase goes before one after it.
        """
        before = SENTENCE_END.split(text[max(0, start - REACH) : start])[-1]
        after = SENTENCE_END.split(text[end : end + REACH])[0]
        return (
            self._last(CLAUSE_END.split(before)[-1])
            or self._first(CLAUSE_END.split(after)[0])
            or self._last(before)
            or self._first(after)
            or Tense.UNKNOWN
        )

    def _first(self, words: str) -> Tense | None:
        verb = self._verb.search(normalize("NFC", words))
        return _tense(verb) if verb else None

    def _last(self, words: str) -> Tense | None:
        verbs = list(self._verb.finditer(normalize("NFC", words)))
        if len(verbs) > 1 and verbs[-1].start() - verbs[-2].end() <= GROUP:
            # "aura été adopté": the participle is no past when its auxiliary looks ahead.
            return Tense.FUTURE if verbs[-2]["future"] else _tense(verbs[-1])
        return _tense(verbs[-1]) if verbs else None


def _tense(verb: re.Match[str]) -> Tense:
    return Tense.FUTURE if verb["future"] else Tense.PAST


def _verb_pattern(table: Table) -> re.Pattern[str]:
    future, past = _verbs(table.future), _verbs(table.past)
    others = f"(?!(?i:{any_form(forms(table.not_verbs))})\\b)" if table.not_verbs else ""
    return re.compile(rf"\b{others}(?:(?P<future>{future})|(?P<past>{past}))\b")


def _verbs(text: str) -> str:
    """Words in any case; by their ending only in small letters, which a noun or a name may lack."""
    endings = [form[1:] for form in forms(text) if form.startswith("-")]
    words = [form for form in forms(text) if not form.startswith("-")]
    patterns = [f"(?i:{any_form(words)})"] if words else []
    if endings:
        patterns.append(rf"[^\W\d_A-ZÀ-ÞА-Я][^\W\d_]{{0,29}}(?:{'|'.join(endings)})")
    return "|".join(patterns)
