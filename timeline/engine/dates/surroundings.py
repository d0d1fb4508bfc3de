"""The words around a phrase in its sentence: the preposition before it, and what follows."""

import re
from enum import Enum

SIGNAL = re.compile(
    r"\b(since|until|till|by|from|to|through|before|after|during|in|on|at|over|for|between|and"
    r"|within|around|as of|ahead of)"
    r"\s+(?:(?:at\s+least|about|around|early|late|mid)\s+){0,2}(?:the\s+)?$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*\s|\n\s*\n|;")
WORD = re.compile(r"[\w’'-]+")
REACH = 140


class Tense(Enum):
    """When the verb that governs a phrase lies."""

    PAST = "past"
    FUTURE = "future"
    INTENDED = "intended"  # a plan told of in the past: "was to meet"
    UNKNOWN = "unknown"


def signal_before(text: str, start: int) -> str:
    """The preposition that governs the phrase at `start`, or ""."""
    match = SIGNAL.search(text[max(0, start - 30) : start])
    return match[1].lower() if match else ""


def words_before(text: str, start: int) -> list[str]:
    """The words of the same sentence that stand before `start`, in small letters."""
    return WORD.findall(_sentence_before(text, start).lower())


def words_after(text: str, end: int) -> list[str]:
    """The words of the same sentence that stand after `end`, in small letters."""
    return WORD.findall(_sentence_after(text, end).lower())


def _sentence_before(text: str, start: int) -> str:
    window = text[max(0, start - REACH) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(window)]
    return window[ends[-1] :] if ends else window


def _sentence_after(text: str, end: int) -> str:
    window = text[end : end + REACH]
    stop = SENTENCE_END.search(window)
    return window[: stop.start()] if stop else window
