"""Phrases as tables write them, made into patterns.

In "[{the} ]{weekday} {side}" braces hold a slot and square brackets what may be missing; round
brackets and "|" are those of regular expressions, a blank is any white space, and "<a las >" must
stand before the phrase without being part of it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from timeline.engine.dates.languages.forms import BLANK, any_form, folded, forms, letters
from timeline.engine.dates.languages.table import Table
from timeline.engine.dates.rules.rule import YEAR, Match

TOKEN = re.compile(r"\{(\w+)\}|<([^>]+)>|(\(\?[!=:]|\\.)|(.)", re.DOTALL)
SIGNS = {"[": "(?:", "]": ")?", "(": "(?:", " ": BLANK}
AS_THEY_ARE = ")|?"
FIGURES = {
    "year": YEAR,
    "hour": r"(?:[01]?\d|2[0-4])",
    "minute": r"[0-5]\d",
    "roman": r"(?:X{0,2}(?:IX|IV|V?I{0,3}))(?<=[IVX])",
    "tens": r"[1-9]0",
    "decade": r"(?:1[6-9]|20)\d0",
    "count": r"\d{1,4}",
}
NUMBERED = {"day": "day", "amount": "count"}  # slots of words or figures

Values = Mapping[str, Mapping[str, int | str]]


class Slots:
    """What stood in the slots of a phrase, as written or by its value in the table."""

    def __init__(self, match: Match, values: Values) -> None:
        self._values = values
        self._found: dict[str, list[str]] = defaultdict(list)
        for name, text in match.groupdict().items():
            if text is not None:
                self._found[name.rpartition("_")[0]].append(text)

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def written(self, name: str, index: int = -1) -> str:
        """What stood in the slot of that name, the last or another one."""
        return self._found[name][index]

    def value(self, name: str, index: int = -1) -> int | str:
        """The value that the table gives to it."""
        return self._values[name][folded(self.written(name, index))]

    def number(self, name: str, index: int = -1) -> int:
        """Its number, told in figures or by a word of the table."""
        figures = re.search(r"\d{1,4}", self.written(name, index))
        return int(figures[0]) if figures else int(self.value(name, index))


def values_of(table: Table) -> Values:
    """For every slot the value of each word form, by its folded spelling."""
    return {
        slot: {folded(form): value for value, text in words.items() for form in forms(text)}
        for slot, words in table.words.items()
    }


def whole_pattern(template: str, table: Table) -> str:
    """The pattern of a template, each slot a group of its own name and a number."""
    parts: list[str] = []
    for number, token in enumerate(TOKEN.finditer(spelled_out(template, table.pieces))):
        slot, before, sign, character = token.groups()
        if slot:
            parts.append(f"(?P<{slot}_{number}>{_slot(slot, table)})")
        elif before:
            parts.append("(?<=" + re.escape(before).replace("\\ ", r"\s") + ")")
        elif sign or character in AS_THEY_ARE:
            parts.append(sign or character)
        else:
            parts.append(SIGNS.get(character) or letters(character))
    return "".join(parts)


def slots_of(template: str, table: Table) -> set[str]:
    """The names of the slots in a template."""
    return set(re.findall(r"\{(\w+)\}", spelled_out(template, table.pieces)))


def spelled_out(template: str, pieces: Mapping[str, str]) -> str:
    """The template with its pieces written out."""
    for name, piece in pieces.items():
        template = template.replace("{" + name + "}", f"({piece})")
    return template


def _slot(slot: str, table: Table) -> str:
    words = [form for text in table.words.get(slot, {}).values() for form in forms(text)]
    figures = table.day if slot == "day" else FIGURES.get(NUMBERED.get(slot, slot))
    spelled = any_form(words) if words else None
    return "|".join(filter(None, (figures, spelled)))
