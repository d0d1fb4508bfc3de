"""A text cut into runs, so that a page can mark some of its characters and lose none."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic, TypeVar

MarkT = TypeVar("MarkT")
PointT = TypeVar("PointT")


@dataclass(frozen=True, slots=True)
class Span(Generic[MarkT]):
    """The characters `[start, end)` of a text, and what to mark them with."""

    start: int
    end: int
    mark: MarkT


@dataclass(frozen=True, slots=True)
class Point(Generic[PointT]):
    """A place in a text, before the character `at`, and what stands there."""

    at: int
    what: PointT


@dataclass(frozen=True, slots=True)
class Run(Generic[MarkT, PointT]):
    """Characters under one mark or none. `points` stand before them; `opens` says whether the mark
    begins here, or went on from the run before.
    """

    text: str
    mark: MarkT | None = None
    opens: bool = False
    points: tuple[PointT, ...] = field(default=())


def cut(
    text: str,
    start: int,
    end: int,
    spans: Iterable[Span[MarkT]],
    points: Sequence[Point[PointT]] = (),
) -> list[Run[MarkT, PointT]]:
    """Cut `text[start:end]` at the edges of `spans` and at `points`.

    The runs' texts joined are `text[start:end]`, whatever the spans. Where spans overlap the one
    that begins first holds, of two that begin together the longer. A point outside is left out.
    """
    spans = sorted(_inside(spans, start, end), key=lambda span: (span.start, -span.end))
    points = [point for point in points if start <= point.at < end]
    edges = sorted(
        {start, end, *(s.start for s in spans), *(s.end for s in spans), *(p.at for p in points)}
    )
    runs: list[Run[MarkT, PointT]] = []
    before: Span[MarkT] | None = None
    for left, right in pairwise(edges):
        holds = next((span for span in spans if span.start <= left < span.end), None)
        here = tuple(point.what for point in points if point.at == left)
        mark = holds.mark if holds else None
        runs.append(Run(text[left:right], mark, holds is not None and holds is not before, here))
        before = holds
    return runs


def join_ranges(text: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join ranges of a text that overlap or have only white space between them, in order."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((s, e) for s, e in ranges if s < e):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def home_of(at: int, pieces: Sequence[tuple[int, int]]) -> int:
    """The number of the piece that holds the place `at`, else of the next one, else of the last."""
    return min(bisect_left([end for _, end in pieces], at + 1), len(pieces) - 1)


def _inside(spans: Iterable[Span[MarkT]], start: int, end: int) -> Iterable[Span[MarkT]]:
    for span in spans:
        left, right = max(span.start, start), min(span.end, end)
        if left < right:
            yield Span(left, right, span.mark)
