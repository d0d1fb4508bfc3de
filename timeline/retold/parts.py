"""How each part of a sentence of the engine is said, by its name in the sentence."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.utils.html import format_html

from timeline.count_names import name_side
from timeline.engine.dates.lexicon import MONTH_NAMES, WEEKDAY_NAMES
from timeline.patterns import Told
from timeline.retold.kinds import (
    ARTICLES,
    FRAMES,
    LIST_END,
    PARTS_OF_DAYS,
    PASSAGES,
    QUOTED_WORD,
    TERMS,
)
from timeline.retold.reasons import REASONS
from timeline.retold.sayings import Table
from timeline.retold.times import DAYS, LENGTHS, NAMED, TIMES, UNITS

ORDINALS = ("", "first", "second", "third", "fourth")
QUOTED = re.compile("“([^”]*)”")
A_LEAP_YEAR = 2024  # which begins on a Monday


@dataclass(frozen=True, slots=True)
class Voice:
    """How a sentence is said: `year` goes without saying, quotes are of the language `quoted`."""

    year: int | None
    quoted: str


Sayer = Callable[[str, Voice], Told | None]  # None: that is not known


def say_by(table: Table, text: str, voice: Voice) -> str | None:
    """Say what the engine wrote by the sayings of `table`, as HTML; None when none knows it."""
    for saying, parts in table.readings(text):
        said = {name: SAYERS.get(name, _number)(part, voice) for name, part in parts.items()}
        known = {name: told for name, told in said.items() if told is not None}
        if len(known) == len(said):
            return saying.say(voice.year, known)
    return None


def _by(table: Table) -> Sayer:
    return partial(say_by, table)


def _number(part: str, voice: Voice) -> str:
    return part


def _day(part: str, voice: Voice) -> date | None:
    _, number, month, year = part.split()
    return _on_calendar(int(year), month, int(number))


def _date(part: str, voice: Voice) -> date | None:
    number, month = part.split()
    return _on_calendar(A_LEAP_YEAR, month, int(number))


def _on_calendar(year: int, month: str, number: int) -> date | None:
    """That day, or None where no calendar has it."""
    try:
        return date(year, MONTH_NAMES.index(month), number)
    except ValueError:
        return None


def _month(part: str, voice: Voice) -> date:
    return date(A_LEAP_YEAR, MONTH_NAMES.index(part), 1)


def _weekday(part: str, voice: Voice) -> date:
    return date(A_LEAP_YEAR, 1, 1 + WEEKDAY_NAMES.index(part))


def _ordinal(part: str, voice: Voice) -> str:
    return str(ORDINALS.index(part))


def _phrase(part: str, voice: Voice) -> str:
    return format_html('<bdi lang="{}">{}</bdi>', voice.quoted, part)


def _words(part: str, voice: Voice) -> str | None:
    words = [_phrase(word, voice) for word in QUOTED.findall(part)]
    return _list([QUOTED_WORD.say(None, {"word": word}) or word for word in words])


def _names(part: str, voice: Voice) -> str | None:
    first, _, last = part.rpartition(" and ")
    names = [*first.split(", "), last] if first else [last]
    return _list([format_html("<bdi>{}</bdi>", name_side(name)) for name in names])


def _list(items: list[str]) -> str | None:
    if len(items) < 2:
        return "".join(items)
    return LIST_END.say(None, {"items": ", ".join(items[:-1]), "last_item": items[-1]})


def _each_of(table: Table, mark: str, part: str, voice: Voice) -> str | None:
    said = [say_by(table, item, voice) for item in part.split(mark)]
    known = [item for item in said if item is not None]
    return mark.join(known) if len(known) == len(said) else None


def _sentence(part: str, voice: Voice) -> str | None:
    """A sentence within another, without its full stop."""
    said = say_by(REASONS, f"{part}.", voice)
    return said.removesuffix(".") if said else None


# How each part is said, by its name; what is not listed is a number or a clock time.
SAYERS: Mapping[str, Sayer] = {
    **dict.fromkeys(("day", "first", "last"), _day),
    **dict.fromkeys(("terms", "against"), partial(_each_of, TERMS, ", ")),
    "articles": _by(ARTICLES),
    "date": _date,
    "days": _by(DAYS),
    "frame": _by(FRAMES),
    "frames": partial(_each_of, FRAMES, "; "),
    "length": _by(LENGTHS),
    "meant": _by(TIMES),
    "month": _month,
    "named": _by(NAMED),
    "names": _names,
    "ordinal": _ordinal,
    "part": _by(PARTS_OF_DAYS),
    "passages": _by(PASSAGES),
    "phrase": _phrase,
    "sentence": _sentence,
    "unit": _by(UNITS),
    "weekday": _weekday,
    "words": _words,
    "zone": lambda part, voice: format_html("<bdi>{}</bdi>", part),
}
