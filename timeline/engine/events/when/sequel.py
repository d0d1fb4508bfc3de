"""What a clause without a day of its own is to the day told: its cause, its sequel, or news."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from timeline.engine.dates.resolution import Step
from timeline.engine.events.grammar.clauses import Clause
from timeline.engine.events.grammar.verbs import Tense
from timeline.engine.events.sighting import Bounds

DAY = timedelta(days=1)
ANSWERS = re.compile(
    r"(?:Given (?:this|that|the situation)|In (?:response|reaction|return|turn)|Consequently"
    r"|As a (?:result|consequence)|Faced with (?:this|that)|In (?:the )?face of (?:this|that)"
    r"|Following (?:this|that)|After (?:this|that)|Because of (?:this|that))\b"
)
HAS = re.compile(r"\b(?:has|have)(?P<been> been (?!\w+(?:ed|en|wn)\b))?", re.IGNORECASE)


def beside(told: Bounds, text: str, clause: Clause) -> tuple[Bounds, tuple[Step, ...]]:
    """The day told, a day wider where the clause is its cause ("after") or answers it."""
    if clause.joint.lower() == "after" and told.start and told.start > datetime.min + DAY:
        step = Step("It comes before what is told of that day: then, or the day before.")
        return replace(told, start=told.start - DAY), (step,)
    answers = ANSWERS.match(text, clause.sentence.start)
    if answers and told.end and told.end < datetime.max - DAY:
        step = Step(f"“{answers[0]}” answers what is told of that day: then, or the day after.")
        return replace(told, end=told.end + DAY), (step,)
    return told, ()


def is_now(words: str, tense: Tense) -> bool:
    """Whether words tell of what goes on: "is monitoring", "asks for calm", "has been quiet"."""
    if tense is Tense.PERFECT:
        first = HAS.search(words)
        return first is not None and first["been"] is not None
    return tense in (Tense.PRESENT, Tense.PROGRESSIVE)


def day_before(day: date) -> datetime:
    """The midnight that begins the day before."""
    return datetime.combine(day - min(DAY, day - date.min), time.min)
