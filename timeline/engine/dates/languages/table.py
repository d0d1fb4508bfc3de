"""A language as a table of words and phrases; the code that reads them is the same for all."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.engine.dates.interval import Grain

Words = Mapping[int, str] | Mapping[str, str] | Mapping[Grain, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The words and the phrases of time of a language; `code` is its ISO 639-1 code.

    `words` are the slots of phrases: slot, then value, then forms as `forms` reads them. `day` is
    the pattern of a day of the month, `pieces` are parts that phrases share, `phrases` the phrases
    by the name of what they mean (see `meanings`), in the notation of `templates`.
    `signals` are prepositions by their English name. `past` and `future` tell the tense of a verb:
    words, or endings written "-rá"; `not_verbs` have such an ending and are none. `ends` are words
    beside those for "until" that close a range. After words of `lasting` "until" looks back, after
    those of `put_off` "to" looks forward. `small` says that weekdays and months are written in
    small letters, so that a capital makes them names. A bare month or year must follow a word of
    `cues`. `rejects` are patterns by the name of a rule, looked for in "the words before <the
    phrase> the words after". `around` are words that may stand around a date that is typed, `joins`
    those that may join two. `labels` stand before the day on which an article came out.
    """

    code: str
    words: Mapping[str, Words]
    day: str
    phrases: Mapping[str, tuple[str, ...]]
    signals: Mapping[str, str]
    past: str
    future: str
    around: str
    joins: str
    pieces: Mapping[str, str] = field(default_factory=dict)
    not_verbs: str = ""
    ends: str = ""
    lasting: str = ""
    put_off: str = ""
    small: bool = True
    cues: Mapping[str, str] = field(default_factory=dict)
    rejects: Mapping[str, str] = field(default_factory=dict)
    labels: str = ""
