import pytest

from tests.factories import make_event, make_mention
from timeline.models import Article, Claim, Dispute, Timeline
from timeline.templatetags.events import excerpt

LONG = (
    "Officials who asked not to be named said late in the evening that the flood had forced out "
    "at least 2,500 people from the villages along the river, and that 12 bridges, which the state "
    "had built after the last flood of that kind, would have to be built again."
)


def claim(timeline: Timeline, article: Article, quote: str, value: str, kind: str) -> Claim:
    event = make_event(timeline, 5)
    dispute = Dispute.objects.create(event=event, kind=kind, title="How many?", verdict="conflict")
    mention = make_mention(event, quote, article=article)
    return Claim.objects.create(dispute=dispute, mention=mention, value=value)


def test_shows_the_words_around_the_number(timeline: Timeline, article: Article) -> None:
    shown = excerpt(claim(timeline, article, LONG, "at least 2,500", "figure"))
    assert shown.startswith("… ")
    assert "at least 2,500 people" in shown
    assert shown.endswith(" …")
    assert shown.strip("… ") in LONG


@pytest.mark.parametrize(
    ("quote", "value", "kind"),
    [
        ("At least 2,500 people fled.", "2,500", "figure"),  # short
        (LONG, "500", "figure"),  # part of another number
        (LONG, "many", "figure"),
        (LONG, "12 January", "date"),
    ],
)
def test_shows_the_whole_quote_otherwise(
    timeline: Timeline, article: Article, quote: str, value: str, kind: str
) -> None:
    assert excerpt(claim(timeline, article, quote, value, kind)) == quote
