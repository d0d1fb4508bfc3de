"""What stands beside a mark of a chart: the number, and who names it in which outlet."""

from collections.abc import Callable, Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.amounts import SIGNS, named_speaker, say_amount
from timeline.models import Figure
from timeline.web.charts.lettering import shorten, text_width
from timeline.web.charts.points import Point

LINES = 4  # of names beside a mark; more are counted


def caption(point: Point, names: str, width: float, *, place: bool) -> list[str]:
    """The lines beside a point, none wider than `width` pixels.

    `names` says who is named: "all", only "outlets", or "nobody". With `place`, what was counted
    there, as it may be part of a whole.
    """
    first = point.figures[0]
    unit = first.unit if first.unit in SIGNS else "people"
    number = say_amount(point.low, point.high, unit)
    where = f", {first.where}" if place and first.where else ""
    lines = list(dict.fromkeys(line for one in point.figures for line in NAMES[names](one, width)))
    if len(lines) > LINES:
        rest = len(lines) - LINES + 1
        more = ngettext("and %(count)s more", "and %(count)s more", rest) % {"count": rest}
        lines = [*lines[: LINES - 1], more]
    return [shorten(line, width) for line in (number + where, *lines)]


def _everybody(figure: Figure, width: float) -> Iterator[str]:
    """The speaker and the outlet, in one line where there is room."""
    speaker, outlet = named_speaker(figure.said_by), short_outlet(figure)
    if not speaker:
        yield outlet
        return
    line = _("%(speaker)s, in %(outlet)s") % {"speaker": speaker, "outlet": outlet}
    if text_width(line) <= width:
        yield line
    else:
        yield f"{shorten(speaker, width - 4)},"
        yield _("in %(outlet)s") % {"outlet": outlet}


def short_outlet(figure: Figure) -> str:
    """The name of an outlet without what it adds: "The Guardian, via MSN" is The Guardian."""
    return str(figure.mention.article.outlet).partition(",")[0]


NAMES: Mapping[str, Callable[[Figure, float], Iterator[str]]] = {
    "all": _everybody,
    "outlets": lambda figure, width: iter((short_outlet(figure),)),
    "nobody": lambda figure, width: iter(()),
}
