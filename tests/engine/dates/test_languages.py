"""Articles in other languages: a table of sentences each, counted from Friday 7 January 2022."""

import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.engine.dates.corpus import FOLDER, PUBLISHED, Row, row
from timeline.engine.dates import find_dates
from timeline.engine.dates.languages import MODULES, language_of
from timeline.engine.text import Document


def tables() -> dict[str, dict[str, list[list[str]]]]:
    """The tables by the codes of their languages."""
    return {path.stem: _table(path) for path in sorted((FOLDER / "languages").glob("*.toml"))}


def _table(path: Path) -> dict[str, list[list[str]]]:
    table = tomllib.loads(path.read_text("utf-8"))
    return {"resolves": table["resolves"], "ignores": [[text] for text in table["ignores"]]}


ROWS = [
    row(code, marked, value)
    for code, table in tables().items()
    for marked, value in table["resolves"]
]
LOOKALIKES = [(code, text) for code, table in tables().items() for (text,) in table["ignores"]]


@pytest.mark.parametrize("case", ROWS, ids=str)
def test_resolves(case: Row) -> None:
    document = Document("a", case.text, published=PUBLISHED, language=case.rule)
    found = find_dates(document).resolutions
    values = {(one.start, one.end): one.value for one in found}
    assert values.get((case.start, case.end)) == case.value, [(o.text, o.value) for o in found]


@pytest.mark.parametrize(("code", "text"), LOOKALIKES)
def test_ignores(code: str, text: str) -> None:
    found = find_dates(Document("a", text, published=PUBLISHED, language=code)).resolutions
    assert [one.text for one in found] == []


def test_every_language_has_its_table() -> None:
    assert set(tables()) | {"en"} == set(MODULES)


WORDS = sorted({word for code in MODULES for word in language_of(code).triggers})
GLUE = sorted({word for code in MODULES for word in language_of(code).glue})
FIGURES = ["1", "5.", "31", "2022", "19:30", "21h", "05.01.2022", "90", "XX", "-", ",", "—"]
PHRASES = st.lists(
    st.sampled_from(WORDS) | st.sampled_from(GLUE) | st.sampled_from(FIGURES), max_size=9
).map(" ".join)


@given(
    phrase=PHRASES | st.text(max_size=60),
    code=st.sampled_from(sorted(MODULES)),
    published=st.none() | st.dates(),
)
@example(phrase="прошлый четверг, завтра, через 9999 лет", code="ru", published=date.max)
@example(phrase="vor hundert Jahren, vorgestern", code="de", published=date.min)
@settings(max_examples=400, deadline=None)
def test_nothing_makes_it_raise(phrase: str, code: str, published: date | None) -> None:
    found = find_dates(Document("a", phrase, published, language=code)).resolutions
    assert all(phrase[one.start : one.end] == one.text for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(0 <= one.confidence <= 1 and one.steps for one in found)
