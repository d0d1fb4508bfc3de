"""The headline of a passage: whose deed it is, who says so, and which words to leave out."""

import re

from timeline.engine.dates.resolution import TimexType
from timeline.engine.events.attribution import short_name
from timeline.engine.events.clauses import subject_of
from timeline.engine.events.headline import make_headline
from timeline.engine.events.name import NameKind
from timeline.engine.events.passage import EXPLETIVE, PRONOUN, Passage
from timeline.engine.events.verbs import Tense, starts_with_verb

LONGEST_SUBJECT = 45
DATED = (TimexType.DATE, TimexType.TIME)
LETTERS = re.compile(r"[a-z]+")


def headline_of(passage: Passage) -> str:
    """The line for a passage; a pronoun gives way to whom it stands for."""
    text, clause = passage.article.document.text, passage.clause
    start, end = passage.span
    speaker = short_name(passage.said) if passage.said and passage.speaker_is_out else ""
    subject = _short_subject(passage) if start == clause.start else ""
    if subject and speaker and speaker in subject:
        subject, speaker = _of_himself(passage, subject, speaker)
    pronoun = PRONOUN.match(text[start:end])
    if pronoun and speaker and pronoun[1].lower() in ("he", "she"):
        start, speaker = clause.start, ""  # whoever speaks of himself needs no "Speaker:" before it
    elif (
        pronoun
        and not subject
        and not EXPLETIVE.match(text[start:end])
        and (stands_for := _stands_for(pronoun[1], passage))
    ):
        start, subject = start + pronoun.end() - 1, stands_for
    dates = passage.article.dates_in(start, end)
    spans = [(found.start, found.end) for found in dates if found.interval and found.type in DATED]
    glued = _glued(text, passage)
    return make_headline(
        text, start, end, dates=spans, subject=subject, speaker=speaker, glued=glued
    )


def _glued(text: str, passage: Passage) -> dict[str, str]:
    """Names that ran into the verb behind them, and the two written apart."""
    found: dict[str, str] = {}
    for name in passage.names:
        if rest := LETTERS.match(text, name.end):
            last = text[name.start : name.end].split()[-1]
            if starts_with_verb(rest[0]):
                found[last + rest[0]] = f"{last} {rest[0]}"
    return found


def _of_himself(passage: Passage, subject: str, speaker: str) -> tuple[str, str]:
    """The subject and speaker of what follows "Smith said": another's deed, or Smith's own.

    "Smith said the talks had begun and would last" is of the talks, "and left" of Smith.
    """
    said, text = passage.said, passage.article.document.text
    told = passage.tense in (Tense.MODAL, Tense.PERFECT) and said is not None
    inner = subject_of(text[said.end : passage.clause.start]) if told and said else ""
    return (inner, speaker) if inner else (subject, "")


def _short_subject(passage: Passage) -> str:
    """The subject carried from an earlier clause; a long one by the people it names."""
    subject = passage.clause.subject
    if len(subject) <= LONGEST_SUBJECT:
        return subject
    sentence = passage.clause.sentence
    names = passage.article.names_in(sentence.start, passage.clause.start)
    people = [name.name for name in names if name.kind is NameKind.PERSON and name.name in subject]
    return " and ".join(people[:2]) or subject


def _stands_for(pronoun: str, passage: Passage) -> str:
    """Whom "he" or "they" stands for, by the sentence before; "" when nobody was named."""
    thread = passage.thread
    if pronoun.lower() in ("he", "she"):
        return thread.person.name if thread.person else ""
    return thread.subject if pronoun.lower() == "they" else ""
