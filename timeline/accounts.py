"""What one telling says about the date of its event, in the words of a newspaper.

The engine's steps tell each move of the reading, as an article's page shows them. About an event
the shorter account convinces: who writes what, when that came out, and what follows.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from timeline.models import Mention
from timeline.retold import retell

# Steps that the beginning of an account says already, or that are about what happened, not when.
OUT = re.compile(r"The article (?:came|(?P<seems>seems to have come)) out on ")
SAID = re.compile(
    rf"{OUT.pattern}|The article names no day for this\.|“[^”]*” stands here "
    r"|“[^”]*” is a date told in full\.|Its words tell of |It gives a number\.|Somebody says it\."
    r"|It tells what was done |It lies long before the story, or in a whole year\."
)
NAMED = re.compile(r"No day is told here; “[^”]*” (?P<place>.+) is the day being told\.")
EARLIER = re.compile(r"“[^”]*” stands (?P<place>earlier .+) and dates the event\.")
PAST = "The sentence tells of the past."
TOLD_PAST = "Told in the past, "
MEANS = "That is "


@dataclass(frozen=True, slots=True)
class Account:
    """What one telling says about the date: its phrase, if it has one, and the steps from there."""

    mention: Mention
    place: str  # where the phrase stands, when it stands elsewhere: "in a paragraph before"
    published: date | None  # when the article came out, where that counts
    worked_out: bool  # from its text: it only seems to have come out then
    steps: tuple[str, ...]
    readings: tuple[str, ...]  # other readings of the phrase, and why not


def account_of(mention: Mention, steps: Iterable[str], year: int | None) -> Account:
    """Word what a mention says by its `steps`, in the language of the page.

    Dates of `year` are told without their year.
    """
    steps, quoted = list(steps), mention.article.language
    others = mention.phrase.alternatives if mention.phrase else ()
    readings = (other["why"] for other in others if other["why"] not in steps)
    places = (NAMED.match(step) or EARLIER.match(step) for step in steps)
    place = next((found["place"] for found in places if found and mention.phrase), "")
    outs = [found for step in steps if (found := OUT.match(step))]
    published = mention.article.published if outs else None
    worked_out = any(found["seems"] for found in outs)
    told = _join(step for step in steps if not _is_said(step, mention))
    return Account(
        mention,
        place,
        published,
        worked_out,
        tuple(retell(step, year, quoted) for step in told),
        tuple(retell(reading, quoted=quoted) for reading in readings),
    )


def _is_said(step: str, mention: Mention) -> bool:
    if mention.phrase is None:
        return SAID.match(step) is not None
    return any(said.match(step) for said in (SAID, NAMED, EARLIER))


def _join(steps: Iterable[str]) -> Iterator[str]:
    """Make one sentence of a step, what it rests on and what it comes to."""
    sentence, past = "", False
    for step in steps:
        if step == PAST:
            past = True
        elif step.startswith(MEANS) and sentence:
            sentence = f"{sentence.removesuffix('.')}: {step.removeprefix(MEANS)}"
        else:
            yield from filter(None, [sentence])
            sentence, past = (
                (f"{TOLD_PAST}{step}" if past and step.startswith("“") else step),
                False,
            )
    yield from filter(None, [sentence])
