"""Who points out the names of a text: a language model, or nobody, when rules read alone."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Means(StrEnum):
    """By which means the names of an article were read."""

    MODEL = "model"
    RULES = "rules"


class Label(StrEnum):
    """What a model takes a name for; the words are those of the OntoNotes corpus."""

    PERSON = "PERSON"
    PEOPLE = "NORP"  # nationalities, religious and political groups
    ORGANISATION = "ORG"
    LAND = "GPE"  # countries, provinces, towns
    REGION = "LOC"
    BUILDING = "FAC"


@dataclass(frozen=True, slots=True)
class Span:
    """The characters `[start, end)` of a text, and what the model takes them for."""

    start: int
    end: int
    label: Label


class Namer(Protocol):
    """Points out names. `why` says, for readers, what keeps the model away; "" if nothing."""

    @property
    def means(self) -> Means: ...

    @property
    def why(self) -> str: ...

    def spans(self, text: str) -> tuple[Span, ...]:
        """The names that the model sees in `text`, in reading order, none within another."""
        ...


@dataclass(frozen=True, slots=True)
class Rules:
    """Points at nothing: names are read by rules alone, `why` "" where that was asked for."""

    why: str = ""
    means: Means = Means.RULES

    def spans(self, text: str) -> tuple[Span, ...]:
        return ()


RULES = Rules()


class Labels:
    """What a namer sees in a text, asked by place. `asked` is False where no model was."""

    def __init__(self, namer: Namer, text: str) -> None:
        self.asked = namer.means is Means.MODEL
        self.text = text
        self.spans = namer.spans(text)

    def over(self, start: int, end: int) -> Label | None:
        """The label of the span that covers most of `[start, end)`, at least half; or None."""
        at = bisect_right(self.spans, start, key=lambda span: span.end)
        best, most = None, (end - start) / 2
        while at < len(self.spans) and self.spans[at].start < end:
            span = self.spans[at]
            shared = min(span.end, end) - max(span.start, start)
            if shared >= most:
                best, most = span.label, shared
            at += 1
        return best

    def start_of_person(self, start: int, end: int) -> int:
        """Where the person's name begins that fills the end of `[start, end)`; else `start`."""
        at = bisect_right(self.spans, start, key=lambda span: span.start)
        while at < len(self.spans) and self.spans[at].end <= end:
            span = self.spans[at]
            full = " " in self.text[span.start : end] and self.text[span.start].isupper()
            if span.end == end and span.label is Label.PERSON and full:
                return span.start
            at += 1
        return start
