"""Every rule against its own table: what it reads, and the look-alikes beside it."""

import pytest

from tests.engine.dates.corpus import PUBLISHED, Row, lookalikes, rows, tables
from timeline.engine.dates import find_dates
from timeline.engine.dates.rules import RULES
from timeline.engine.text import Document


@pytest.mark.parametrize("row", rows(), ids=str)
def test_resolves(row: Row) -> None:
    found = find_dates(Document("a", row.text, published=PUBLISHED)).resolutions
    values = {(one.start, one.end): one.value for one in found}
    assert values.get((row.start, row.end)) == row.value, values


@pytest.mark.parametrize(("rule", "text"), lookalikes())
def test_ignores(rule: str, text: str) -> None:
    found = find_dates(Document("a", text, published=PUBLISHED)).resolutions
    assert [one.text for one in found] == []


def test_every_rule_has_its_table() -> None:
    assert set(tables()) == {rule.name for rule in RULES}


@pytest.mark.parametrize("row", rows(), ids=str)
def test_says_why(row: Row) -> None:
    found = find_dates(Document("a", row.text, published=PUBLISHED)).resolutions
    for one in found:
        assert one.steps
        assert all(step.text.endswith(".") and 0 < step.keeps <= 1 for step in one.steps)
        assert row.text[one.start : one.end] == one.text
