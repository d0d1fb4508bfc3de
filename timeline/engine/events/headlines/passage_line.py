"""The headline of a passage: whose deed it is, who says so, and which words to leave out."""

import re

from timeline.engine.dates.resolution import TimexType
from timeline.engine.events.grammar.clauses import subject_of
from timeline.engine.events.grammar.verbs import Tense, starts_with_verb, tense
from timeline.engine.events.headlines.headline import make_headline
from timeline.engine.events.headlines.opening import refer
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.telling.attribution import short_name
from timeline.engine.events.telling.passage import Passage
from timeline.engine.events.telling.pronouns import may_be

LONGEST_SUBJECT = 45
DATED = (TimexType.DATE, TimexType.TIME)
AROUND = 3_000  # characters before, in which a person is called "he" or "she"
NEAR = 350  # characters; whoever was named farther back may not be who is meant
HEARSAY = re.compile(
    r"\b(?:allegedly|reportedly|apparently|supposedly|purportedly)\b", re.IGNORECASE
)
HE, SHE = re.compile(r"\b[Hh](?:e|is|im)\b"), re.compile(r"\b(?:[Ss]he|[Hh]er)\b")
PLURAL = re.compile(
    r"\b(?:people|police|men|women|children|troops|\w+[^s\W]s)$|\w \band\b \w|^(?:[Mm]any|[Ss]ome"
    r"|[Tt]wo|[Tt]hree|[Ss]everal|[Bb]oth|[Dd]ozens|[Hh]undreds|[Tt]housands)\b"
)
NO_REFERENT = re.compile(
    r"^(?:I|we|you|he|she|it|they|this|that|these|those|there|who|what|one|some|many|most|his|her"
    r"|its|their|our|my|your|nobody|everyone|no|how|why|when|where|which|if|and|but)\b|[“”\"():]",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[a-z]+")


def headline_of(passage: Passage) -> str:
    """The line for a passage; a pronoun gives way to whom it stands for."""
    text, (start, end) = passage.article.document.text, passage.span
    speaker = short_name(passage.voice) if passage.voice and passage.speaker_is_out else ""
    subject = _subject(passage) if start == passage.clause.start else ""
    if subject and speaker and speaker in subject:
        subject, speaker = _of_himself(passage, subject, speaker)
    dates = passage.article.dates_in(start, end)
    return make_headline(
        text,
        start,
        end,
        dates=[(one.start, one.end) for one in dates if one.interval and one.type in DATED],
        subject=subject,
        speaker=speaker,
        referents=_referents(passage),
        glued=_glued(text, passage),
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

    "Smith said the talks had begun and would last" is of the talks, so is "the crowd ran and
    fell"; "Smith said the talks had begun and left" is of Smith.
    """
    said, text = passage.said, passage.article.document.text
    if said is None:
        return subject, ""
    inner = text[said.end : passage.clause.start]
    told = passage.tense in (Tense.MODAL, Tense.PERFECT) or (
        passage.tense is Tense.PAST and tense(inner) is Tense.PAST
    )
    inside = subject_of(inner) if told else ""
    return (inside, speaker) if inside else (subject, "")


def _subject(passage: Passage) -> str:
    """The subject carried from an earlier clause, with the hedge that stood before its verb.

    "Police reportedly took the hall and burned it" gives "Police reportedly" to "burned it".
    """
    clause = passage.clause
    if not (subject := _short_subject(passage)):
        return ""
    earlier = passage.article.document.text[clause.sentence.start : clause.start]
    hedge = HEARSAY.search(earlier)
    own = HEARSAY.search(passage.words)
    return f"{subject} {hedge[0].lower()}" if hedge and not own else subject


def _short_subject(passage: Passage) -> str:
    """A long subject by the people it names; a pronoun by whom it stands for."""
    subject = passage.clause.subject
    subject = refer(subject + " ", _referents(passage)).strip() if subject else ""
    if len(subject) <= LONGEST_SUBJECT:
        return subject
    sentence = passage.clause.sentence
    names = passage.article.names_in(sentence.start, passage.clause.start)
    people = [name.name for name in names if name.kind is NameKind.PERSON and name.name in subject]
    return " and ".join(list(dict.fromkeys(people))[:2]) or subject


def _last_person(passage: Passage) -> Name | None:
    """The only person of the words before in the sentence, else whom the last sentences name."""
    sentence = passage.clause.sentence
    names = passage.article.names_in(sentence.start, passage.clause.start)
    people = {name.name: name for name in names if name.kind is NameKind.PERSON}
    if len(people) > 1:
        return None  # either may be meant
    return next(iter(people.values()), passage.thread.person)


def _names_person(passage: Passage, subject: str) -> bool:
    """Whether one person is the subject, for whom "it" does not stand."""
    start = passage.clause.start
    names = passage.article.names_in(max(start - 2 * NEAR, 0), start)
    return not PLURAL.search(subject) and any(
        name.kind is NameKind.PERSON and subject.endswith(name.name.split()[-1]) for name in names
    )


def _referents(passage: Passage) -> dict[str, str]:
    """Whom a pronoun stands for, by the sentences just before; nobody when that is not sure."""
    thread, start = passage.thread, passage.clause.start
    found: dict[str, str] = {}
    before = passage.article.document.text[max(start - AROUND, 0) : start]
    person = _last_person(passage)
    if person and 0 < start - person.end < NEAR:
        between = passage.article.document.text[person.end : start]
        for pronoun, others in (("he", SHE), ("she", HE)):
            if not others.search(between) and may_be(person.name, pronoun, before):
                found[pronoun] = person.name
    subject = "" if _names_person(passage, thread.subject) else thread.subject
    if subject and len(subject) <= LONGEST_SUBJECT and not NO_REFERENT.search(subject):
        found["they" if PLURAL.search(subject) else "it"] = subject
    return found
