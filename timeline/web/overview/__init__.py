"""The overview: how much happened when, at a glance, from hours to decades.

`view` says which days are drawn, `axis` and `scales` rule them, `places` finds the events along
them, `bars` or `columns` draw those in `lanes`, and `words` says the same.
"""

from timeline.web.overview.drawing import Overview, draw_overview, surely
from timeline.web.overview.headings import Heading

__all__ = ["Heading", "Overview", "draw_overview", "surely"]
