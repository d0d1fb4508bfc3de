"""Reading dates: phrases found in text and resolved to civil time, with the reasons."""

from timeline.engine.dates.published import find_published
from timeline.engine.dates.reading import find_dates
from timeline.engine.dates.resolution import Published, Reading, Resolution
from timeline.engine.dates.typed import read_date

__all__ = ["Published", "Reading", "Resolution", "find_dates", "find_published", "read_date"]
