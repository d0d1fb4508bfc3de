"""What the disputes about a count come to: what was known by when, and who cannot both be right."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from timeline.engine.events.disputes.counts import Count, moment
from timeline.engine.events.disputes.figures import Pair, compare
from timeline.models import Dispute, Figure
from timeline.pipeline.values import as_figure
from timeline.tallies import Tally, told_on

COMPARED = 60  # claims of one count: as each is compared with each


@dataclass(frozen=True, slots=True)
class Odds:
    """A claim, and those that cannot be right beside it."""

    claim: Figure
    against: Sequence[Figure]


def known_by_then(tally: Tally) -> list[Figure]:
    """The claims that raised a count that grew, in the order of time.

    Where several disputes tell of growth, as of the dead of several places, the largest counts.
    """
    told = max(_compared(tally, "growth"), key=len, default=[])
    raised: list[Figure] = []
    for figure in (one for one in told if one.low is not None and told_on(one)):
        if not raised or (figure.low or 0) > (raised[-1].low or 0):
            raised.append(figure)
    return raised if len(raised) > 1 else []


def at_odds(tally: Tally) -> list[Odds]:
    """Who contradicts whom: each claim that cannot be right beside others, the gravest first.

    A contradiction between claims that both contradict a graver one is left to that one.
    """
    pairs = contradictions(tally)
    against: defaultdict[int, dict[int, Figure]] = defaultdict(dict)
    for one, other in pairs:
        against[one.pk][other.pk] = other
        against[other.pk][one.pk] = one
    claims = {figure.pk: figure for pair in pairs for figure in pair}
    found, told = [], set[int]()
    for pk in sorted(against, key=lambda pk: (-len(against[pk]), -(claims[pk].low or 0))):
        others = [other for other in against[pk] if not {pk, other} <= told]
        if others:
            told |= {pk, *others}
            found.append(Odds(claims[pk], [claims[other] for other in others]))
    return found


def contradictions(tally: Tally) -> list[tuple[Figure, Figure]]:
    """Pairs of claims that cannot both be right: first the nearest in time."""
    pairs = (
        pair
        for claims in _compared(tally, "conflict")
        for pair in combinations(claims[:COMPARED], 2)
        if _is_conflict(*pair)
    )
    return sorted(pairs, key=_distance)


def compared(tally: Tally) -> frozenset[int]:
    """The claims that any dispute is about, by id."""
    return frozenset(one.pk for dispute in tally.disputes for one in _quoted(tally, dispute))


def _compared(tally: Tally, verdict: str) -> list[list[Figure]]:
    """The claims that each dispute with this verdict is about."""
    return [_quoted(tally, dispute) for dispute in tally.disputes if dispute.verdict == verdict]


def _quoted(tally: Tally, dispute: Dispute) -> list[Figure]:
    """The claims of a tally that a dispute is about."""
    mentions = {claim.mention_id for claim in dispute.claims.all()}
    return [figure for figure in tally.figures if figure.mention_id in mentions]


def _is_conflict(one: Figure, other: Figure) -> bool:
    earlier, later = sorted((_count(one), _count(other)), key=moment)
    return compare(earlier, later) is Pair.CONFLICT


def _count(figure: Figure) -> Count:
    """A figure as disputes compare it."""
    mention = figure.mention
    last = figure.as_of.date() if figure.as_of else date.min
    ranged = mention.dated == "inherited" and mention.start is not None
    first = min(mention.start.date(), last) if ranged and mention.start else last
    article = str(mention.article_id)
    return Count(figure.pk, as_figure(figure), article, mention.start_char, first, last)


def _distance(pair: tuple[Figure, Figure]) -> tuple[int, float]:
    """How far apart in time two claims are; of equals, the larger gap between them first."""
    one, other = (told_on(figure) or date.min for figure in pair)
    numbers = [figure.low if figure.low is not None else figure.high or 0 for figure in pair]
    return abs((one - other).days), -abs(numbers[0] - numbers[1])
