"""The words of each event, as a search looks them up: the headline and every quote.

PostgreSQL looks them up in a GIN index, SQLite in an FTS5 table that triggers keep; migration 0005
makes both. The words are stems already (`timeline.search`), so that both find the same. They stand
in a table of their own, whose triggers no later migration of the events can lose.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db import connections, models
from django.db.models.expressions import RawSQL

from timeline.models.event import Event
from timeline.models.mention import Mention
from timeline.models.timeline import Timeline
from timeline.search import Phrase, Search, searchable

BATCH = 500

LOOK_UP = {
    "sqlite": "SELECT rowid FROM timeline_eventtext_fts WHERE timeline_eventtext_fts MATCH %s",
    "postgresql": (
        "SELECT event_id FROM timeline_eventtext"
        " WHERE to_tsvector('simple', home || ' ' || words) @@ to_tsquery('simple', %s)"
    ),
}


class EventText(models.Model):
    """What a search finds an event by."""

    event = models.OneToOneField(Event, models.CASCADE, primary_key=True, related_name="searched")
    # The timeline as one more word, so that the index itself keeps to the timeline that is asked.
    home = models.CharField(max_length=30)
    words = models.TextField()

    def __str__(self) -> str:
        return self.words[:80]


def ids_found(search: Search, timeline: Timeline) -> RawSQL:
    """The ids of the events of a timeline that a search finds, as a subquery."""
    vendor = connections[Event.objects.db].vendor
    write = {"sqlite": _for_sqlite, "postgresql": _for_postgresql}[vendor]
    return RawSQL(LOOK_UP[vendor], [write(search, _home(timeline.pk))])


def keep_texts(events: Iterable[Event]) -> None:
    """Store what each of these events is found by, as it now is."""
    by_id = {event.pk: event for event in events}
    pks = list(by_id)
    for first in range(0, len(pks), BATCH):
        some = pks[first : first + BATCH]
        texts = [_text_of(by_id[pk], quotes) for pk, quotes in _quotes(some).items()]
        EventText.objects.bulk_create(
            texts, update_conflicts=True, update_fields=["words"], unique_fields=["event"]
        )


def _text_of(event: Event, quotes: Iterable[str]) -> EventText:
    words = searchable([event.headline, *quotes])
    return EventText(event=event, home=_home(event.timeline_id), words=words)


def _quotes(pks: list[int]) -> dict[int, list[str]]:
    quotes: defaultdict[int, list[str]] = defaultdict(list, {pk: [] for pk in pks})
    told = Mention.objects.filter(event__in=pks).order_by("pk").values_list("event_id", "quote")
    for pk, quote in told:
        quotes[pk or 0].append(quote)
    return quotes


def _home(timeline_id: int) -> str:
    return f"timeline{timeline_id}"


def _for_sqlite(search: Search, home: str) -> str:
    """The search in FTS5's language. Stems are letters and digits, and so need no escape."""
    wanted = [f'home:"{home}"', *(f'words:"{" ".join(phrase)}"' for phrase in search.wanted)]
    unwanted = [f'words:"{" ".join(phrase)}"' for phrase in search.unwanted]
    every = f"({' AND '.join(wanted)})"
    return " NOT ".join([every, *unwanted])


def _for_postgresql(search: Search, home: str) -> str:
    """The search as a tsquery."""
    wanted = [home, *(_joined(phrase) for phrase in search.wanted)]
    unwanted = [f"!{_joined(phrase)}" for phrase in search.unwanted]
    return " & ".join([*wanted, *unwanted])


def _joined(phrase: Phrase) -> str:
    return f"({' <-> '.join(phrase)})"
