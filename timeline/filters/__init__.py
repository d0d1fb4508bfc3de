"""The questions readers ask of a timeline: one query string, read once for web, API and embed.

`from to category* actor* place* outlet* certainty* main disputed corrected since q cursor` (*
repeatable, by slug). `from` and `to` are inclusive days; `main`, `disputed` and `corrected` are
asked for with 1; `since` is a moment. A value that is not understood is named, never ignored.
"""

from timeline.filters.counts import Counts
from timeline.filters.form import TimelineFilters, asked
from timeline.filters.pages import COUNTED, NO_PAGE, Page, page_of, perhaps_of

__all__ = [
    "COUNTED",
    "NO_PAGE",
    "Counts",
    "Page",
    "TimelineFilters",
    "asked",
    "page_of",
    "perhaps_of",
]
