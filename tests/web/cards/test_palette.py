"""The pictures have the colours of the page."""

import re

import pytest
from django.conf import settings

from timeline.engine.events.sighting import Category
from timeline.web.cards import palette

SHEET = (settings.BASE_DIR / "static/timeline/dateline.css").read_text()
LIGHT = dict(re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}),", SHEET))
INKS = {
    "paper": palette.PAPER,
    "ink": palette.INK,
    "ink-soft": palette.INK_SOFT,
    "ink-faint": palette.INK_FAINT,
    "rule": palette.RULE,
    "marker": palette.MARKER,
}


@pytest.mark.parametrize("name", [*INKS, *palette.CATEGORIES])
def test_colours_are_those_of_the_stylesheet(name: str) -> None:
    # What fits no family has no colour of its own there either.
    token = "ink-faint" if name == "other" else name
    assert (INKS | palette.CATEGORIES)[name] == LIGHT[token]


def test_every_category_has_a_colour() -> None:
    assert set(palette.CATEGORIES) == set(Category)


def test_a_pale_colour_is_laid_over_paper() -> None:
    assert palette.paler("#000000", 0.5) == "#808080"
    assert palette.paler("#000000", 1) == "#000000"


def test_all_colours_fit_into_one_palette() -> None:
    assert palette.inks()[0] == palette.PAPER
    assert len(palette.inks()) <= 256
