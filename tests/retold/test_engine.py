"""Whatever the engine can say is said in every language of the site."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from django.utils import translation

from tests.engine.dates import corpus
from tests.retold.engine import ENGINE, sentences, words_of
from timeline.disputed import WHYS
from timeline.engine.dates import find_dates
from timeline.engine.dates.days import LastOrComing, Weekend
from timeline.engine.dates.explain import reason
from timeline.engine.dates.expression import Meaning, Toward
from timeline.engine.dates.inside import PartOf
from timeline.engine.dates.interval import Grain
from timeline.engine.dates.lexicon import PARTS
from timeline.engine.dates.numbered import NumberedDay
from timeline.engine.dates.spans import IndexOf, UnitAt
from timeline.engine.events.merging.likeness import WEIGHTS
from timeline.engine.events.merging.reasons import TERMS
from timeline.engine.events.telling.frames import FRAMES
from timeline.engine.text import Document
from timeline.reasons import say_likeness
from timeline.retold import retell

LANGUAGES = ("ru", "kk")
FAR = "America/New_York"
NEAR = (Toward.LATEST, Toward.BEFORE, Toward.COMING, Toward.EXPECTED, Toward.AFTER, Toward.NEAREST)
LATIN = re.compile("[A-Za-z]")
QUOTED = re.compile(r"<bdi.*?</bdi>")
# Words of `explain.py` that name no meaning: keys of tables, and what joins parts.
UNSAID = {"", "overnight", "tonight", "late", "early", "PAST_REF", "FUTURE_REF", "s", "of", "to"}
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_every_sentence_in_the_code_of_the_engine_is_known(language: str) -> None:
    shown = {say_likeness(sentence) for sentence in sentences()} - {*WHYS}
    assert len(shown) > 90
    assert _left_in_english(shown, language) == []


@each_language
def test_every_sentence_about_the_phrases_of_the_corpus_is_known(language: str) -> None:
    assert _left_in_english(_of_the_corpus(), language) == []


@each_language
def test_every_meaning_is_known(language: str) -> None:
    assert _left_in_english(_of_meanings(), language) == []


def test_every_word_of_the_explanations_is_among_what_is_tried() -> None:
    told = " ".join([*_of_the_corpus(), *_of_meanings()])
    words = words_of(ENGINE / "dates" / "explain.py") - UNSAID
    assert len(words) > 50
    assert [word for word in words if word not in told] == []


@each_language
def test_every_kind_of_event_and_every_term_of_likeness_is_known(language: str) -> None:
    named = {f"Its words tell of {frame.name}." for frame in FRAMES}
    terms = {f"Together they are alike enough, by {TERMS.get(term, term)}." for term in WEIGHTS}
    assert _left_in_english(named | terms, language) == []


def _left_in_english(told: set[str], language: str) -> list[str]:
    with translation.override(language):
        return sorted(one for one in told if LATIN.search(QUOTED.sub("", retell(one))))


def _of_meanings() -> set[str]:
    return {reason("then", meaning) for meaning in _meanings()}


def _meanings() -> Iterator[Meaning]:
    """Meanings whose words differ by a value: each side, each unit, each part of a day."""
    for toward in NEAR:
        yield from (Weekend(toward), LastOrComing(toward), NumberedDay(5, toward=toward))
        for grain in (Grain.MONTH, Grain.SEASON, Grain.QUARTER, Grain.HALF):
            yield from (IndexOf(grain, number, toward=toward) for number in (1, 2))
    for part in PARTS:
        yield PartOf(Weekend(Toward.LATEST), part)
    for grain in set(Grain) - {Grain.PART}:
        yield from (UnitAt(grain, count) for count in (-3, -1, 0, 1, 3))


@cache
def _of_the_corpus() -> set[str]:
    """What is said of every phrase of the corpus, near to where it was written and far from it."""
    told = set()
    for published in (corpus.PUBLISHED, None):
        for row in corpus.rows():
            told |= _said_of(Document("a", row.text, published, not_before=date(2022, 1, 2)))
            told |= _said_of(Document("a", row.text, published, FAR, story_zone="Asia/Almaty"))
    for path in (corpus.FOLDER / "languages").glob("*.toml"):
        for text, _ in tomllib.loads(path.read_text("utf-8"))["resolves"]:
            bare = text.replace("[", "").replace("]", "")
            told |= _said_of(Document("a", bare, corpus.PUBLISHED, language=path.stem))
    return told


def _said_of(document: Document) -> set[str]:
    found = find_dates(document).resolutions
    steps = {step.text for one in found for step in one.steps}
    return steps | {other.why for one in found for other in one.alternatives}
