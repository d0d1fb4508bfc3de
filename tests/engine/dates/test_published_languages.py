"""The publication day of articles in other languages, told as their outlets tell it."""

import tomllib
from datetime import date

import pytest

from tests.engine.dates.corpus import FOLDER
from timeline.engine import Document
from timeline.engine.dates.published import find_published

TABLE = tomllib.loads((FOLDER / "published" / "languages.toml").read_text("utf-8"))


@pytest.mark.parametrize(("code", "text"), TABLE["finds"])
def test_finds_the_day(code: str, text: str) -> None:
    found = find_published(Document("a", text, language=code))
    assert (found.value, found.basis) == (date(2022, 1, 6), "inferred")


@pytest.mark.parametrize(("code", "text"), TABLE["unknown"])
def test_a_day_of_the_story_is_not_taken_for_it(code: str, text: str) -> None:
    assert find_published(Document("a", text, language=code)).value is None
