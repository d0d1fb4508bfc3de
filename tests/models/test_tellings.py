"""Events with all that is told of them, however much that is."""

from collections.abc import Callable, Sequence

import pytest

from tests.factories import make_event
from timeline.models import Article, Event, Mention, Phrase, fetch_for_list, fetch_tellings


@pytest.mark.parametrize("fetch", [fetch_for_list, fetch_tellings])
def test_fetches_thousands_of_quotes_with_their_phrases(
    event: Event, article: Article, fetch: Callable[[Sequence[Event]], None]
) -> None:
    shared = {"article": article, "start": event.start, "end": event.end, "grain": "day"}
    phrases = [
        Phrase(start_char=n, end_char=n + 1, text="x", type="DATE", confidence=1, **shared)
        for n in range(2_100)
    ]
    told = {**shared, "extent": "within", "dated": "stated", "category": "protest", "event": event}
    Mention.objects.bulk_create(
        Mention(
            quote="x",
            quote_hash=str(n),
            start_char=n,
            end_char=n + 1,
            phrase=phrase,
            confidence=1,
            **told,
        )
        for n, phrase in enumerate(Phrase.objects.bulk_create(phrases))
    )
    fetch([event, make_event(event.timeline, 3)])
    assert len(event.mentions.all()) == 2_100
    assert {mention.phrase.text for mention in event.mentions.all() if mention.phrase} == {"x"}
