"""Whom "he" and "she" may stand for."""

import pytest

from timeline.engine.events.telling.pronouns import may_be

TOLD = "Ann Smith left her house. Smith said she would be back. Bo Jones and his men stayed."


@pytest.mark.parametrize(
    ("name", "pronoun", "fits"),
    [
        ("Ann Smith", "she", True),
        ("Ann Smith", "he", False),
        ("Bo Jones", "he", True),
        ("Bo Jones", "she", True),  # one pronoun alone may be a slip
        ("Cy Young", "he", True),
    ],
)
def test_a_pronoun_fits_whom_the_text_calls_so(name: str, pronoun: str, *, fits: bool) -> None:
    assert may_be(name, pronoun, TOLD) is fits
