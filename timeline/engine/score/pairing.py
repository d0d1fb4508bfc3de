"""Which expression that was read stands for which one that people marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression of time, the characters `[start, end)` of a text, with its TIMEX3 type and
    value; `confidence` (0 to 1) where the reader tells it."""

    start: int
    end: int
    type: str
    value: str
    confidence: float | None = None

    def spans(self, other: "Timex") -> bool:
        """Whether the two have the same extent."""
        return (self.start, self.end) == (other.start, other.end)

    def means(self, other: "Timex") -> bool:
        """Whether the two have the same value, compared as strings in capitals."""
        return self.value.strip().upper() == other.value.strip().upper()


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the expressions that people marked and those that were read, in reading order."""

    text: str
    gold: tuple[Timex, ...]
    read: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of one text, gold first; what was missed, and what was read where nothing is."""

    pairs: tuple[tuple[Timex, Timex], ...]
    missed: tuple[Timex, ...]
    spurious: tuple[Timex, ...]


def marked(text: str, gold: Iterable[Timex], read: Iterable[Timex]) -> Marked:
    """The expressions trimmed of white space and put in order, those without words left out."""
    return Marked(text, tuple(_trimmed(text, gold)), tuple(_trimmed(text, read)))


def paired(text: Marked) -> Pairing:
    """Pair one to one: equal extents first, then the largest overlaps, then the leftmost."""
    free_gold, free_read = set(range(len(text.gold))), set(range(len(text.read)))
    pairs = []
    for *_, one, other in sorted(_overlaps(text.gold, text.read)):
        if one in free_gold and other in free_read:
            free_gold.remove(one)
            free_read.remove(other)
            pairs.append((text.gold[one], text.read[other]))
    missed = tuple(text.gold[at] for at in sorted(free_gold))
    return Pairing(tuple(pairs), missed, tuple(text.read[at] for at in sorted(free_read)))


def _overlaps(
    gold: Sequence[Timex], read: Sequence[Timex]
) -> Iterator[tuple[bool, int, int, int, int, int]]:
    """All pairs that share text, spelled so that the best sort first; the last two say which."""
    first = 0
    for at, one in enumerate(gold):
        while first < len(read) and read[first].end <= one.start:
            first += 1
        for other_at in range(first, len(read)):
            other = read[other_at]
            if other.start >= one.end:
                break
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared > 0:
                yield not one.spans(other), -shared, one.start, other.start, at, other_at


def _trimmed(text: str, timexes: Iterable[Timex]) -> list[Timex]:
    kept = []
    for timex in timexes:
        begin = max(timex.start, 0)
        words = text[begin : max(timex.end, 0)]
        if words.strip():
            start = begin + len(words) - len(words.lstrip())
            kept.append(replace(timex, start=start, end=start + len(words.strip())))
    return sorted(kept, key=lambda one: (one.start, one.end))
