"""No text, no day, no language and nothing typed makes reading dates raise or break its word."""

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.engine.dates.promises import LANGUAGES, PIECES, check_reading, check_typed
from timeline.engine.text import Document

# Lone halves of surrogate pairs included: a `str` may hold them.
ANYTHING = st.text(st.characters(), max_size=8)
MIXED = st.lists(st.sampled_from(PIECES) | ANYTHING, max_size=25).flatmap(
    lambda parts: st.sampled_from([" ", "", "-", "\n"]).map(lambda between: between.join(parts))
)
DAYS = st.none() | st.dates() | st.sampled_from([date.min, date.max])
SOME_LANGUAGE = st.sampled_from(LANGUAGES) | st.text(max_size=8)


@given(text=MIXED, published=DAYS, not_before=DAYS, language=SOME_LANGUAGE)
@example(text="today, last century, Sunday", published=date.min, not_before=None, language="en")
@example(text="tomorrow, in 9999 years", published=date.max, not_before=date.min, language="en")
@settings(max_examples=500, deadline=None)
def test_any_text_gets_whole_answers(
    text: str, published: date | None, not_before: date | None, language: str
) -> None:
    check_reading(Document("a", text, published, language=language, not_before=not_before))


@given(text=st.text(max_size=400), published=DAYS)
@settings(max_examples=200, deadline=None)
def test_text_of_any_script_gets_whole_answers(text: str, published: date | None) -> None:
    check_reading(Document("a", text, published))


@given(phrase=MIXED, published=DAYS)
@settings(max_examples=200, deadline=None)
def test_anything_typed_gets_whole_answers(phrase: str, published: date | None) -> None:
    check_typed(phrase, published)
