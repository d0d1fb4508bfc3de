"""A count in a sentence: that it grew, that claims contradict, or what it lies between."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.amounts import named_speaker, say_amount
from timeline.models import Figure, Timeline
from timeline.tallies import Tally
from timeline.templatetags.events import number
from timeline.templatetags.figures import FINE, amount, as_of
from timeline.web.charts.captions import short_outlet
from timeline.web.charts.verdicts import contradictions, known_by_then


def say_lead(tally: Tally, timeline: Timeline) -> str:
    """What a count comes to: "8 on Wed 5 January, 18 from Thu 6 January: the count grew."."""
    return capfirst(
        _say_conflict(tally, timeline)
        or _say_growth(tally, timeline)
        or _say_single(tally)
        or _say_range(tally)
    )


def _say_conflict(tally: Tally, timeline: Timeline) -> str:
    pairs = contradictions(tally)
    if not pairs:
        return ""
    (one, other), *_rest = pairs
    words = {"one": amount(one), "other": amount(other)}
    words |= {"day": as_of(one, timeline), "later": as_of(other, timeline)}
    if not words["day"] or not words["later"]:
        return _("%(one)s or %(other)s: they cannot both be right.") % words
    if words["day"] == words["later"]:
        return _("%(one)s or %(other)s, both for %(day)s: they cannot both be right.") % words
    return _("%(one)s for %(day)s, %(other)s for %(later)s: they cannot both be right.") % words


def _say_growth(tally: Tally, timeline: Timeline) -> str:
    """How a count grew, from the greatest number of its first day to that of its last."""
    known = [figure for figure in known_by_then(tally) if figure.mention.grain in FINE]
    by_day = {as_of(figure, timeline): figure for figure in known}
    if len(by_day) < 2:
        return ""
    (day, first), *between, (later, last) = by_day.items()
    words = {"first": amount(first), "last": amount(last), "day": day, "later": later}
    if between:
        return _("From %(first)s on %(day)s to %(last)s on %(later)s: the count grew.") % words
    return _("%(first)s on %(day)s, %(last)s from %(later)s: the count grew.") % words


def _say_single(tally: Tally) -> str:
    if len(tally.figures) != 1:
        return ""
    (figure,) = tally.figures
    speaker, outlet = named_speaker(figure.said_by), short_outlet(figure)
    words = {"amount": amount(figure), "speaker": speaker, "outlet": outlet}
    said = _("%(amount)s, says %(speaker)s, in %(outlet)s.")
    return (said if speaker else _("%(amount)s, says %(outlet)s.")) % words


def _say_range(tally: Tally) -> str:
    """The one number of all claims, or the least and the greatest that any of them names."""
    numbers = [one for one in tally.figures if _ends(one)]
    if not numbers:
        return _("No number that can be understood.")
    count, unit = len(numbers), numbers[0].unit
    if len({(one.low, one.high) for one in numbers}) == 1:
        said = ngettext(
            "%(amount)s in %(count)s claim.", "%(amount)s in all %(count)s claims.", count
        )
        return said % {"amount": amount(numbers[0]), "count": number(count)}
    ends = sorted(end for one in numbers for end in _ends(one))
    said = ngettext(
        "From %(least)s to %(most)s, in %(count)s claim.",
        "From %(least)s to %(most)s, in %(count)s claims.",
        count,
    )
    least, most = (say_amount(end, end, unit) for end in (ends[0], ends[-1]))
    return said % {"least": least, "most": most, "count": number(count)}


def _ends(figure: Figure) -> list[float]:
    """The numbers that a claim names."""
    return [end for end in (figure.low, figure.high) if end is not None]
