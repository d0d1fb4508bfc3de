"""What an editor typed for a date: how it can be understood, and what speaks for each reading."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from timeline.engine import dates
from timeline.engine.dates.interval import Extent, Interval
from timeline.engine.dates.resolution import AnchorKind, Resolution
from timeline.engine.words import words
from timeline.models import Article, Timeline
from timeline.when import When

WORD = re.compile(r"\w[\w’'-]*")
# Words that add nothing to a date that was understood.
SMALL_WORDS = words(
    """a at day during in of on the el la los las de del al en día durante le les du des d' l' au à
    am im an der die das den dem в во на"""
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day that "last Thursday" counts from, and in a few words why that day."""

    day: date
    why: str

    @classmethod
    def of(cls, article: Article | None, timeline: Timeline) -> "Anchor":
        """The publication day of the article; the timeline's last day where that is not known."""
        if article is None:
            return cls(timeline.last_day, gettext("the last day of this timeline"))
        if article.published is None:
            unknown = gettext(
                "the last day of this timeline, as nobody knows when %(outlet)s published"
            )
            return cls(timeline.last_day, unknown % {"outlet": article.outlet})
        published = gettext("when %(outlet)s published")
        return cls(article.published, published % {"outlet": article.outlet})


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to understand it. `extent` is None where the words leave it open."""

    start: str
    end: str
    grain: str
    extent: Extent | None

    @property
    def key(self) -> str:
        """A name for it in a form: two readings with one key are the same."""
        return f"{self.start}/{self.end}/{self.grain}"

    def when(self, extent: str) -> When:
        """The time it stands for; `extent` says what the words leave open."""
        stored = {"start": self.start, "end": self.end, "grain": self.grain}
        return When.from_json({**stored, "extent": self.extent or extent})

    @property
    def asks_extent(self) -> bool:
        """Whether "happened within" and "went on throughout" make a difference: over a day."""
        if self.extent is not None or not (self.start and self.end):
            return False
        when = self.when(Extent.WITHIN)
        return bool(when.start and when.end and (when.end - when.start).days > 1)


@dataclass(frozen=True, slots=True)
class Understood:
    """What was typed, and how: the best reading first, none when it is no date.

    `counted` is the part that counts from the anchor, `left` what was not understood; `odd` says
    what does not fit together.
    """

    typed: str
    anchor: Anchor
    choices: tuple[Choice, ...]
    counted: str = ""
    left: str = ""
    odd: str = ""
    problem: str = ""

    def choose(self, key: str) -> Choice | None:
        """The reading with this key; None when it is not, or no longer, one of them."""
        return next((choice for choice in self.choices if choice.key == key), None)


def understand(typed: str, anchor: Anchor) -> Understood:
    """Read what was typed, counting from `anchor` where it has to be counted."""
    found = dates.read_date(typed, published=anchor.day)
    choices = _distinct(choice for resolution in found for choice in _choices(resolution))
    if not choices:
        return Understood(typed, anchor, (), problem=_problem(typed, found))
    best = next(resolution for resolution in found if [*_choices(resolution)])
    counted = best.text if best.anchor is not AnchorKind.NONE else ""
    odd = best.alternatives[0].why if best.flags and best.alternatives else ""
    return Understood(typed, anchor, choices, counted, _left(typed, best), odd)


def _distinct(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """The first of each key."""
    kept: dict[str, Choice] = {}
    for choice in choices:
        kept.setdefault(choice.key, choice)
    return tuple(kept.values())


def _problem(typed: str, found: Sequence[Resolution]) -> str:
    if any("range" in resolution.flags for resolution in found):
        return gettext("“%(typed)s” lies outside the years 1 to 9999.") % {"typed": typed}
    return gettext("“%(typed)s” was not understood as a date.") % {"typed": typed}


def _left(typed: str, best: Resolution) -> str:
    """The words that play no part in the reading."""
    around = f"{typed[: best.start]} {typed[best.end :]}"
    small = SMALL_WORDS | {best.signal}
    return " ".join(word for word in WORD.findall(around) if word.lower() not in small)


def _choices(found: Resolution) -> Iterator[Choice]:
    if found.interval is not None:
        yield _choice(found.interval, found)
    for other in found.alternatives:
        if other.interval is not None:
            yield _choice(other.interval, found)


def _choice(interval: Interval, found: Resolution) -> Choice:
    start, end = interval.start.isoformat(), interval.end.isoformat()
    grain = interval.grain.value
    match found.signal:
        case "since":
            return Choice(start, "", grain, Extent.THROUGH)
        case "from" if interval.first_day == interval.last_day:
            return Choice(start, "", grain, Extent.THROUGH)
        case "until":
            return Choice("", end, grain, Extent.THROUGH)
        case "by":
            return Choice("", end, grain, Extent.WITHIN)
    return Choice(start, end, grain, None)
