"""Average-link clustering over scored pairs; what was not scored counts as nothing."""

import heapq
from collections import defaultdict
from collections.abc import Mapping

Pairs = Mapping[tuple[int, int], float]


def cluster(count: int, scores: Pairs, threshold: float) -> list[list[int]]:
    """Join `count` items while the mean score between two clusters stays at `threshold` or above.

    The answer depends on the scores alone; ties fall to the lowest numbers.
    """
    members = {item: [item] for item in range(count)}
    links: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), score in scores.items():
        links[a][b] = links[b][a] = score
    queue = [(-score, a, b) for (a, b), score in scores.items() if score >= threshold]
    heapq.heapify(queue)
    while queue:
        score, a, b = heapq.heappop(queue)
        if a in members and b in members and -score == _mean(links, members, a, b):
            _join(members, links, a, b)
            for other in links[a]:
                mean = _mean(links, members, a, other)
                if mean >= threshold:
                    heapq.heappush(queue, (-mean, min(a, other), max(a, other)))
    return sorted(sorted(items) for items in members.values())


def _mean(
    links: Mapping[int, Mapping[int, float]], members: Mapping[int, list[int]], a: int, b: int
) -> float:
    return links[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _join(
    members: dict[int, list[int]], links: dict[int, dict[int, float]], a: int, b: int
) -> None:
    """Put cluster b into cluster a; their links to others add up."""
    members[a] += members.pop(b)
    for other, total in links.pop(b).items():
        del links[other][b]
        if other != a:
            links[a][other] = links[other][a] = links[a].get(other, 0.0) + total
