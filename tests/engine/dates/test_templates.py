"""Every phrase of every table, said with the words of its table, is read by the rule it is for."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import chain, islice, repeat

import pytest

from timeline.engine.dates.candidates import find_candidates
from timeline.engine.dates.languages import MODULES, language_of
from timeline.engine.dates.languages.forms import forms
from timeline.engine.dates.languages.meanings import MEANINGS
from timeline.engine.dates.languages.table import Table
from timeline.engine.dates.languages.templates import spelled_out

FIGURES = {"hour": "7", "minute": "30", "count": "5", "roman": "XX", "tens": "90"}
FIGURES |= {"decade": "1990"}


def table_of(code: str) -> Table:
    table: Table = import_module(f"timeline.engine.dates.languages.{MODULES[code]}").TABLE
    return table


def phrases() -> list[tuple[str, str, str]]:
    return [
        (code, name, template)
        for code in sorted(set(MODULES) - {"en"})
        for name, templates in table_of(code).phrases.items()
        for template in templates
    ]


@pytest.mark.parametrize(("code", "name", "template"), phrases())
def test_is_read(code: str, name: str, template: str) -> None:
    rule, _ = MEANINGS[name]
    read = rules_in if "(?=" in template else rules_that_read
    assert any(rule in read(text, code) for text in said(template, table_of(code)))


def rules_that_read(text: str, code: str) -> set[str]:
    """The names of the rules that read the end of `text`."""
    found = find_candidates(text, language_of(code))
    return {one.rule for one in found if len(text) - one.end <= 1}


def rules_in(text: str, code: str) -> set[str]:
    """The names of the rules that read any part of `text`."""
    return {one.rule for one in find_candidates(text, language_of(code))}


def said(template: str, table: Table) -> Iterator[str]:
    """The ways to say a template, with the first word of each slot, days and years that go up."""
    written = spelled_out(template, table.pieces)
    bare = re.sub(r"\(\?!.*?\)\\b\)|\(\?!.*?\)|\\[.b]\??|[<>]", "", written).replace("(?=", "(")
    for choice in islice(choices(bare), 2000):
        days = (day(number, table) for number in chain(["5", "7"], repeat("9")))
        words = filled(filled(choice, "day", days), "year", iter(("2021", "2022")))
        yield " ".join(re.sub(r"\{(\w+)\}", lambda slot: word(slot[1], table), words).split())


def filled(words: str, slot: str, values: Iterator[str]) -> str:
    """The words with each of these slots filled by the next value."""
    return re.sub(rf"\{{{slot}\}}", lambda _: next(values), words)


def choices(template: str) -> Iterator[str]:
    """The template with each of its alternatives; what may be missing is said and left out."""
    inner = re.search(r"\[([^\[\]()]*)\]|\(([^\[\]()]*)\)(\??)", template)
    if inner is None:
        yield template.replace("?", "")
        return
    options = [inner[1]] if inner[1] is not None else inner[2].split("|")
    if inner[1] is not None or inner[3]:
        options.append("")
    start, end = template[: inner.start()], template[inner.end() :]
    for option in options:
        yield from choices(start + option + end)


def day(number: str, table: Table) -> str:
    return number if re.fullmatch(table.day, number) else f"{number}."


def word(slot: str, table: Table) -> str:
    values = list(table.words.get(slot, {}).values())
    # "The last hours" are nothing on the calendar; the last unit of a table, the century, is.
    return FIGURES.get(slot) or forms(values[-1 if slot in {"one", "unit"} else 0])[0].rstrip(".")
