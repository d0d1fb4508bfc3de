"""Average-link clustering: what joins two clusters is the mean score of their pairs."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping

Pairs = Mapping[tuple[int, int], float]
Score = Callable[[int, int], float]
Members = dict[int, list[int]]
Links = dict[int, dict[int, float]]


def _nothing(_a: int, _b: int) -> float:
    return 0.0


def cluster(
    count: int, scores: Pairs, threshold: float, other: Score = _nothing
) -> list[list[int]]:
    """Join `count` items while the mean score between two clusters stays at `threshold` or above.

    `scores` must hold the pairs that reach the threshold, as without one no mean does; `other` is
    asked for the rest as far as they matter, and says nothing where it is not given. The answer
    depends on the scores alone; ties fall to the lowest numbers.
    """
    members = {item: [item] for item in range(count)}
    links: Links = defaultdict(dict)
    queue = [(-score, *pair) for pair, score in scores.items() if score >= threshold]
    for score, a, b in queue:
        links[a][b] = links[b][a] = -score
    heapq.heapify(queue)

    def known(a: int, b: int) -> float:
        pair = (a, b) if a < b else (b, a)
        return scores[pair] if pair in scores else other(*pair)

    while queue:
        score, a, b = heapq.heappop(queue)
        if a in members and b in members and -score == _mean(links, members, a, b):
            _join(members, links, a, b, known)
            for near in links[a]:
                mean = _mean(links, members, a, near)
                if mean >= threshold:
                    heapq.heappush(queue, (-mean, min(a, near), max(a, near)))
    return sorted(sorted(items) for items in members.values())


def _mean(links: Links, members: Members, a: int, b: int) -> float:
    return links[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _join(members: Members, links: Links, a: int, b: int, score: Score) -> None:
    """Put cluster b into cluster a; their links to others add up."""
    for near in sorted({*links[a], *links[b]} - {a, b}):
        total = sum(
            links[one][near] if near in links[one] else _total(members[one], members[near], score)
            for one in (a, b)
        )
        links[a][near] = links[near][a] = total
    for near in links.pop(b):
        del links[near][b]
    members[a] += members.pop(b)


def _total(ones: list[int], others: list[int], score: Score) -> float:
    return sum(score(one, other) for one in ones for other in others)
