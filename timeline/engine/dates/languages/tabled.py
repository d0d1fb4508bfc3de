"""A language made ready from its table."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from timeline.engine.dates.clocks import pair_clocks
from timeline.engine.dates.expression import Meaning
from timeline.engine.dates.figures import InFigures
from timeline.engine.dates.languages import dotted
from timeline.engine.dates.languages.forms import any_form, forms, spellings
from timeline.engine.dates.languages.labels import governs_of, label_of, today_of
from timeline.engine.dates.languages.language import Language
from timeline.engine.dates.languages.lookalikes import Lookalikes
from timeline.engine.dates.languages.meanings import MEANINGS, Reader
from timeline.engine.dates.languages.table import Table
from timeline.engine.dates.languages.templates import (
    Slots,
    Values,
    slots_of,
    spelled_out,
    values_of,
    whole_pattern,
)
from timeline.engine.dates.languages.verbs import Verbs
from timeline.engine.dates.refine import settle_overlaps
from timeline.engine.dates.rules import numeric_dates
from timeline.engine.dates.rules.rule import Match, Rule
from timeline.engine.words import words

WORD = re.compile(
    r"\d\d?:\d\d(?!\d)|[1-9]0-(?:е|х|м|ые|ых)\b|(?<![\d/.])\d\d?([/.])\d\d?\1\d\d(?![\d/])"
    r"|[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
)
FIGURES = re.compile(
    r"(?:1\d|20)\d\d(?:er)?|[1-9]0(?:er|-\w{1,2})|\d\d?[/.]\d\d?[/.]\d\d|\d\d?:\d\d|\d\d?h(?:\d\d)?"
)
SHORTEST = 4  # letters of a word that alone can make a phrase one of time
COMPOUND = re.compile(r"\{(\w+)\}(?:\{(\w+)\}|([^\W\d_]+))")
LETTERS = re.compile(r"[^\W\d_]+")
# A phrase with one of these slots is known to be one of time by the word in it.
TIMES = words(
    """weekday weekdays nineties months month unit one part shift season feast fixed reference
    moment fraction often oclock"""
)
ROMANS = words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi")


def _day_first(match: Match) -> Meaning | None:
    """The day in figures as these languages write it: before the month, and in no doubt."""
    meaning = numeric_dates.build(match)
    return meaning.day if isinstance(meaning, InFigures) else meaning


DAY_FIRST = replace(numeric_dates.RULE, build=_day_first)


def language_of_table(table: Table) -> Language:
    """The language that the table tells of."""
    triggers, verbs = frozenset(_triggers(table)), Verbs(table)
    return Language(
        code=table.code,
        word=WORD,
        triggers=triggers,
        figures=FIGURES,
        glue=frozenset(_glue(table)) - triggers,
        rules=(DAY_FIRST, dotted.RULE, *_rules(table)),
        joiners=(settle_overlaps, pair_clocks),
        is_lookalike=Lookalikes(table, verbs.tense_around),
        signal_before=verbs.signal_before,
        tense_around=verbs.tense_around,
        lasting=frozenset(forms(table.lasting)),
        put_off=frozenset(forms(table.put_off)),
        around=re.compile(rf"(?:\b{any_form(forms(table.around))}\b|[\s,.;:()])*", re.IGNORECASE),
        label=(label := label_of(table)),
        own_label=label,
        governs=governs_of(table),
        called_today=today_of(table),
        joins=re.compile(rf"\s*(?:-|–|—|{any_form(forms(table.joins))})\s*", re.IGNORECASE),
    )


def _rules(table: Table) -> Iterator[Rule]:
    values = values_of(table)
    for name, templates in table.phrases.items():
        rule, reader = MEANINGS[name]
        for template in templates:
            pattern = rf"(?<![\w$£€#])(?:{whole_pattern(template, table)})(?!\w)"
            yield Rule(rule, re.compile(pattern, re.IGNORECASE), _builder(reader, values))


def _builder(reader: Reader, values: Values) -> Callable[[Match], Meaning | None]:
    return lambda match: reader(Slots(match, values))


def _triggers(table: Table) -> Iterator[str]:
    """Every word that makes a run of words a time."""
    for slot, entries in table.words.items():
        if slot in TIMES:
            for text in entries.values():
                for form in forms(text):
                    yield from spellings(max(LETTERS.findall(form), key=len))
    for template in _templates(table):
        yield from _compounds(template, table)
        if not slots_of(template, table) & TIMES:
            for word in LETTERS.findall(_literal(template, table)):
                yield from spellings(word) if len(word) >= SHORTEST else ()


def _compounds(template: str, table: Table) -> Iterator[str]:
    """Words that begin with a slot: "Mittwochabend", "lundis"."""
    for first, last, ending in COMPOUND.findall(template):
        for start in _forms_in(first, table):
            for end in _forms_in(last, table) or [ending]:
                yield from spellings(start + end)


def _glue(table: Table) -> Iterator[str]:
    """Every other word that stands in a phrase."""
    yield from ROMANS
    yield from (f"{roman}e" for roman in ROMANS)
    texts = [form for slot in table.words for form in _forms_in(slot, table)]
    for text in (*texts, *(_literal(template, table) for template in _templates(table)), table.day):
        for word in LETTERS.findall(text):
            yield from spellings(word)


def _forms_in(slot: str, table: Table) -> list[str]:
    return [form for text in table.words.get(slot, {}).values() for form in forms(text)]


def _templates(table: Table) -> list[str]:
    return [template for templates in table.phrases.values() for template in templates]


def _literal(template: str, table: Table) -> str:
    return re.sub(r"\{\w+\}|<[^>]*>|\\.", " ", spelled_out(template, table.pieces))
