"""What kind of event a clause tells: frames first, then who speaks to whom."""

import re
from dataclasses import dataclass

from timeline.engine.events.figures.finding import COUNTED
from timeline.engine.events.sighting import Category, Figure
from timeline.engine.events.telling.frames import WEAK, Frame, frames
from timeline.engine.events.telling.lexicon import families, word_stems

# What follows these words is cause, purpose or setting, not the event.
SETTING = re.compile(
    r",?\s(?:after|following|amid|despite|due to|because of|in protest|in response|against"
    r"|in an attempt"
    r"|in order|to help|as part of|including|triggered by|sparked by|over|as a result|leading to"
    r"|that have|that has|who have|who has|for the|with the aim)\s",
    re.IGNORECASE,
)
LEAST = 15  # characters before a setting may begin
ENOUGH = 40  # characters that say what happened, were it but words
WORDS_ONLY = frozenset({"say", "accuse", "praise", "concern", "talk"})
DEEDS = (Category.GOVERNMENT, Category.MILITARY, Category.BLACKOUT, Category.CASUALTIES)


@dataclass(frozen=True, slots=True)
class Telling:
    """What a clause tells of: its frames, the most telling first, and its families of words."""

    frames: tuple[Frame, ...]
    families: frozenset[str]

    @property
    def frame(self) -> Frame | None:
        """The frame that counts."""
        return self.frames[0] if self.frames else None


def read_telling(words: str) -> Telling:
    """What a clause tells of, by the words before its setting if those say enough, else by all."""
    setting = SETTING.search(words, LEAST)
    head = families(word_stems(words[: setting.start()] if setting else words))
    found = frames(head)
    long_enough = setting is not None and setting.start() >= ENOUGH
    if found and (long_enough or not found[0].families <= WEAK):
        return Telling(found, frozenset(head))
    everything = families(word_stems(words))
    return Telling(frames(everything) or found, frozenset(everything))


def categorise(
    telling: Telling, figures: tuple[Figure, ...], *, foreign: bool, speaks: bool
) -> Category:
    """The category of a clause; `foreign` when another country's side speaks or acts."""
    frame = telling.frame
    if any(figure.what in COUNTED for figure in figures):
        return Category.CASUALTIES
    if frame is None and not speaks:
        return Category.OTHER
    if frame is None:
        return Category.REACTION if foreign else Category.STATEMENT
    words_only = bool(telling.families & (WORDS_ONLY | {"ask"})) or speaks
    feels = bool(telling.families & {"concern", "praise"})
    if foreign and words_only and (feels or not _is_deed(frame)):
        return Category.REACTION
    if frame.category is Category.REACTION and not foreign and "talk" not in frame.families:
        return Category.STATEMENT
    if telling.families & {"accuse"} and not _is_deed(frame):
        return Category.STATEMENT
    return frame.category


def _is_deed(frame: Frame) -> bool:
    return frame.category in DEEDS and len(frame.families) > 1
