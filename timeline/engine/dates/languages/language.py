"""What the reading of dates must know of a language."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.rules.rule import Rule
from timeline.engine.dates.surroundings import Tense

Refiner = Callable[[str, Sequence[Candidate]], list[Candidate]]


@dataclass(frozen=True, slots=True)
class Signal:
    """The preposition that governs a phrase: its English `name` ("since", "until"), as `written`.

    Both are "" where there is none.
    """

    name: str
    written: str


@dataclass(frozen=True, slots=True)
class Language:
    """A language that dates are read in; `code` is its ISO 639-1 code.

    A phrase of time is a run of `triggers`, `glue` and figures that holds a trigger or what
    `figures` matches; all of them in small letters. `word` finds the words of a text. `rules` read
    such runs, `joiners` settle what they found, `is_lookalike` knows what is no time.
    `signal_before(text, start)` and `tense_around(text, start, end)` tell the preposition and the
    tense of the verb that govern a phrase; after a word of `lasting` "until" looks back, after one
    of `put_off` "to" looks forward. `around` matches what may stand around a date that is typed,
    `joins` what may join two. `label` ends
    where the day begins on which an article came out ("Published: "), `own_label` where that is the
    article's own wherever it stands, `governs` is a preposition before a day of the story;
    `called_today` ends before a day, or before its figures, that the text calls today.
    """

    code: str
    word: re.Pattern[str]
    triggers: frozenset[str]
    figures: re.Pattern[str]
    glue: frozenset[str]
    rules: tuple[Rule, ...]
    joiners: tuple[Refiner, ...]
    is_lookalike: Callable[[str, Candidate], bool]
    signal_before: Callable[[str, int], Signal]
    tense_around: Callable[[str, int, int], Tense]
    lasting: frozenset[str]
    put_off: frozenset[str]
    around: re.Pattern[str]
    joins: re.Pattern[str]
    label: re.Pattern[str]
    own_label: re.Pattern[str]
    governs: re.Pattern[str]
    called_today: re.Pattern[str]
