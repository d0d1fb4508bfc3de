"""A span of text that some rule reads as a time."""

from dataclasses import dataclass

from timeline.engine.dates.expression import Meaning


@dataclass(frozen=True, slots=True)
class Candidate:
    """The characters `[start, end)` of a text, read by `rule` as `meaning`."""

    start: int
    end: int
    rule: str
    meaning: Meaning

    def overlaps(self, other: "Candidate") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end
