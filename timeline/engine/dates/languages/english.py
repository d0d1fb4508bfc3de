"""English, which most rules, look-alikes and surroundings were written for."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.languages import labels
from timeline.engine.dates.languages.language import Language, Signal
from timeline.engine.dates.lexicon import GLUE, TRIGGERS
from timeline.engine.dates.refine import JOINERS
from timeline.engine.dates.rules import RULES
from timeline.engine.dates.surroundings import signal_before
from timeline.engine.dates.verbs import tense_around
from timeline.engine.words import words

WORD = re.compile(r"[ap]\.m\b|(?<![\d/])\d\d?/\d\d?/\d\d(?![\d/])|\d\d?:\d\d(?!\d)|[^\W_]+")
YEAR_OR_CLOCK = re.compile(
    r"(?:1\d|20)\d\d(?:s|T\d\d)?|(?:[2-9]0s)|(?:19|20)\d{6}(?:t\d{4,6}z?)?|\d\d?/\d\d?/\d\d|(?:\d{4})?w[0-5]\d|fy(?:\d\d)?\d\d|\d\d?(?:st|nd|rd|th)|\d\d?[ap]m|[ap]\.?m|\d\d?:\d\d|q[1-4]",
    re.IGNORECASE,
)
# "The fighting lasted until Sunday" looks back, "closed until Sunday" does not.
LASTING = words("lasted continued raged ran dragged had")
# "Put off to Friday" looks forward.
PUT_OFF = words(
    """extended extends extend postponed postpones postpone delayed delays delay moved adjourned
    deferred rescheduled prolonged off"""
)
# What may stand around a typed date without changing it, and what may join two of them.
AROUND = re.compile(
    r"(?:on|in|at|the|from|about|around|by|until|since|of|during|over|between|[\s,.;:()])*",
    re.IGNORECASE,
)
JOINS = re.compile(r"\s*(?:-|–|—|to|until|till|through|and)\s*(?:the\s+)?", re.IGNORECASE)


def _signal_before(text: str, start: int) -> Signal:
    name = signal_before(text, start)
    return Signal(name, name)


# What ends with a unit, which may be part of another word: "a day-care centre", "the end of the
# week-long talks"; but "this month-end", "the past week-and-a-half".
UNITED = frozenset(("length", "end of a unit", "unit beside", "span", "whole unit"))
COMPOUND = re.compile(r"-(?!(?:end|and)\b)[^\W\d_]")
BY_NAME = {rule.name: rule for rule in RULES}


def _is_lookalike(text: str, candidate: Candidate) -> bool:
    rule = BY_NAME.get(candidate.rule)
    if candidate.rule in UNITED and _is_compound(text, candidate):
        return True
    return rule is not None and rule.is_lookalike(text, candidate)


def _is_compound(text: str, candidate: Candidate) -> bool:
    """Whether a unit goes on; "a ten-day-trip" lasts ten days all the same."""
    counted = candidate.rule == "length" and " " not in text[candidate.start : candidate.end]
    return not counted and COMPOUND.match(text, candidate.end) is not None


LANGUAGE = Language(
    code="en",
    word=WORD,
    triggers=TRIGGERS,
    figures=YEAR_OR_CLOCK,
    glue=GLUE,
    rules=RULES,
    joiners=JOINERS,
    is_lookalike=_is_lookalike,
    signal_before=_signal_before,
    tense_around=tense_around,
    lasting=LASTING,
    put_off=PUT_OFF,
    around=AROUND,
    joins=JOINS,
    label=labels.LABELLED,
    own_label=labels.OWN,
    governs=labels.GOVERNED,
    called_today=labels.TODAY,
)
