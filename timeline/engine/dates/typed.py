"""Dates as people type them: "Wed 5 Jan, evening", "2–4 January", "5/1/2022", "el 5 de enero"."""

from dataclasses import replace
from datetime import date

from timeline.engine.dates.ambiguous import other_meanings
from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.candidates import find_candidates
from timeline.engine.dates.confidence import product, step
from timeline.engine.dates.expression import Expression
from timeline.engine.dates.foreign import parse_foreign
from timeline.engine.dates.languages import MODULES, language_of
from timeline.engine.dates.languages.language import Language
from timeline.engine.dates.refine import joined
from timeline.engine.dates.relative import RangeEnd, RangeStart
from timeline.engine.dates.resolution import AnchorKind, Resolution, Step, TimexType
from timeline.engine.dates.resolve import resolution
from timeline.engine.dates.rules.numeric_dates import readings
from timeline.engine.dates.spans import Joined
from timeline.engine.dates.telling import Place, Telling, place_of
from timeline.engine.dates.timex3 import spelled

LONGEST = 200


def read_date(phrase: str, *, published: date | None) -> tuple[Resolution, ...]:
    """What a person means who typed `phrase`, the best reading first; () when it is not understood.

    `published` is the day that relative phrases and missing years count from. Never raises.
    """
    if len(phrase) > LONGEST:
        return ()
    telling = Telling(published)
    for code in ("en", *sorted(MODULES)):
        if read := _read(phrase, language_of(code), telling):
            return tuple(read)
    return _foreign(phrase, published)


def _read(phrase: str, language: Language, telling: Telling) -> list[Resolution]:
    read = []
    for candidate in _candidates(phrase, language):
        place = place_of(phrase, language, candidate, [])
        found = resolution(candidate, place, telling)
        if _is_date(found):
            read += [found, *_others(found), *_ambiguous(candidate, place, telling, found)]
    return read


def _ambiguous(
    candidate: Candidate, place: Place, telling: Telling, best: Resolution
) -> list[Resolution]:
    """The readings that the same words have for other people."""
    others = [
        resolution(replace(candidate, meaning=meaning), place, telling)
        for meaning in other_meanings(candidate.meaning, best, telling.published)
    ]
    less = round(1 - best.confidence, 3)
    return [replace(one, confidence=less) for one in others if one.interval != best.interval]


def _candidates(phrase: str, language: Language) -> list[Candidate]:
    """The readings of the whole phrase in one language."""
    in_figures = readings(phrase.strip())
    if in_figures:
        start = len(phrase) - len(phrase.lstrip())
        end = start + len(phrase.strip())
        return [Candidate(start, end, "date in figures", day) for day in in_figures]
    found = joined(phrase, find_candidates(phrase, language), language)
    if len(found) == 2:
        found = _joined(phrase, language, *found)
    return found if len(found) == 1 and _covers(phrase, language, found[0]) else []


def _joined(phrase: str, language: Language, first: Candidate, last: Candidate) -> list[Candidate]:
    if not isinstance(first.meaning, Expression) or not isinstance(last.meaning, Expression):
        return []
    if not language.joins.fullmatch(phrase, first.end, last.start):
        return []
    return [Candidate(first.start, last.end, "range", _between(first.meaning, last.meaning))]


def _between(first: Expression, last: Expression) -> Joined:
    if isinstance(last, RangeEnd):
        return Joined(last.first, last.last)
    return Joined(first.first if isinstance(first, RangeStart) else first, last)


def _covers(phrase: str, language: Language, candidate: Candidate) -> bool:
    rest = phrase[: candidate.start], phrase[candidate.end :]
    return all(language.around.fullmatch(part) for part in rest)


def _is_date(found: Resolution) -> bool:
    """Whether it can date something: not a length of time, a habit or the past at large."""
    return found.interval is not None or (
        found.type in {TimexType.DATE, TimexType.TIME} and "REF" not in found.value
    )


def _others(found: Resolution) -> list[Resolution]:
    return [
        replace(
            found,
            value=other.value,
            interval=other.interval,
            steps=(Step(other.why),),
            alternatives=(),
            confidence=round(1 - found.confidence, 3),
        )
        for other in found.alternatives
    ]


def _foreign(phrase: str, published: date | None) -> tuple[Resolution, ...]:
    interval = parse_foreign(phrase, published)
    if interval is None:
        return ()
    steps = (step(f"“{phrase.strip()}” was read as a date of another spelling.", "foreign"),)
    return (
        Resolution(
            start=0,
            end=len(phrase),
            text=phrase,
            type=TimexType.DATE,
            value=spelled(interval),
            interval=interval,
            anchor=AnchorKind.PUBLISHED if published else AnchorKind.NONE,
            confidence=product(steps),
            steps=steps,
        ),
    )
