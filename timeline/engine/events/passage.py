"""One clause in its article: its words, its verb, its speaker, its names, what it tells."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from timeline.engine.dates import Resolution
from timeline.engine.dates.resolution import TimexType
from timeline.engine.events.attribution import Said, find_speaker
from timeline.engine.events.category import Telling, read_telling
from timeline.engine.events.clauses import Clause, subject_of, without_intro
from timeline.engine.events.day_told import DayTold, is_earlier
from timeline.engine.events.figures import find_figures
from timeline.engine.events.name import Name, NameKind
from timeline.engine.events.name_words import LISTED, LOCATIVE
from timeline.engine.events.peoples import DEMONYMS
from timeline.engine.events.sighting import Figure
from timeline.engine.events.verbs import Tense, starts_with_verb, tense
from timeline.engine.text import Document

INTERNATIONAL = re.compile(
    r"\b(?:EU|UN|NATO|OSCE|IMF|G7|G20|WHO|OPEC|European|United Nations|International|World"
    r"|Amnesty|Human Rights)\b"
)
MEDIA = re.compile(
    r"\b(?:media|agenc(?:y|ies)|news|television|TV|reports|witnesses|correspondents?"
    r"|newspapers?)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:ask|urg|request|call|appeal|warn|accus|thank|prais|order|authori[sz])\w*\s+"
    r"(?:on |upon |to )?(?:the )?$"
)
BY = re.compile(
    r"\b(?:by|did|between|according to)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
DOING = re.compile(r"\s+(?:\w+ly\s+)?\w{3,}ing\b")
POST = re.compile(
    r"\b(?:head|heads|reins|post|president|chief|chair\w*|secretary[- ]general|leaders?|members?"
    r"|spokes\w+|alliance|republics?|governments?|minist\w+)\s+(?:of|for)\s+(?:the\s+)?"
    r"(?:country[’']s\s+)?$",
    re.IGNORECASE,
)
ON_A_NETWORK = re.compile(r"\bon\s+$")
OWNS = re.compile(r"[’']s\b")
IS = re.compile(r"[\s,]+(?:is|are|was|were)\b")
APPOSITION = re.compile(r",\s+(?:for (?:which|its part)|which)\b")
EXPLETIVE = re.compile(
    r"[“\"]?It\s+(?:is|was|became|has become|soon|seems|will be|would be)\b", re.IGNORECASE
)
PRONOUN = re.compile(r"^(?:“|\")?(He|She|They|It)\s", re.IGNORECASE)
LEAST_CONTENT = 15  # characters; less is no event apart from who says it


@dataclass(frozen=True, slots=True)
class Article:
    """A document with what reading it whole has found.

    `home` is the country it is about, `certainty` that of its publication day.
    """

    document: Document
    names: tuple[Name, ...]
    dates: tuple[Resolution, ...]
    home: str
    certainty: float = 1.0

    def names_in(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that stand in `[start, end)`."""
        first = bisect_left(self.names, start, key=lambda name: name.start)
        last = bisect_left(self.names, end, key=lambda name: name.start)
        return tuple(name for name in self.names[first:last] if name.end <= end)

    def dates_in(self, start: int, end: int) -> tuple[Resolution, ...]:
        """The date phrases that stand in `[start, end)`."""
        first = bisect_left(self.dates, start, key=lambda found: found.start)
        last = bisect_left(self.dates, end, key=lambda found: found.start)
        return self.dates[first:last]


@dataclass(frozen=True, slots=True)
class Thread:
    """What carries from one sentence to the next: the day told, who spoke, what acted."""

    told: DayTold | None = None
    said: Said | None = None
    person: Name | None = None
    subject: str = ""
    onlookers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Passage:
    """A clause of `article`; `sentence_said` is who its whole sentence is attributed to."""

    article: Article
    clause: Clause
    thread: Thread
    sentence_said: Said | None

    @cached_property
    def words(self) -> str:
        """The clause as it stands."""
        return self.article.document.text[self.clause.start : self.clause.end]

    @cached_property
    def said(self) -> Said | None:
        """Who the clause is attributed to, by its own words or its sentence's."""
        text, clause, whole = self.article.document.text, self.clause, self.clause.sentence
        if (clause.start, clause.end) == (whole.start, whole.end):
            return self.sentence_said if self.sentence_said and self.sentence_said.speaker else None
        own = find_speaker(text, clause.start, clause.end, self.article.names, self.thread.person)
        said = own or self.sentence_said
        return said if said and said.speaker else None

    @cached_property
    def span(self) -> tuple[int, int]:
        """What is said, the words that name the speaker left out where enough remains."""
        start, end, said = self.clause.start, self.clause.end, self.said
        if said and said.start < end and said.end > start:
            if said.end < end - LEAST_CONTENT:
                return max(said.end, start), end
            if said.start > start + LEAST_CONTENT:
                return start, said.start
        return start, end

    @property
    def speaker_is_out(self) -> bool:
        """Whether `span` does not name its speaker, so that a headline must."""
        said, (start, end) = self.said, self.span
        return said is not None and (said.end <= start or said.start >= end)

    @cached_property
    def content(self) -> str:
        """The words of `span`."""
        return self.article.document.text[self.span[0] : self.span[1]]

    @cached_property
    def tense(self) -> Tense:
        """The tense of what is told, introductions left aside."""
        return tense(without_intro(self.content))

    @property
    def tense_told(self) -> Tense:
        """The tense for the date: what somebody is quoted to say was said on the day being told.

        What a speaker reports to have been done before ("that he had asked") was done before.
        """
        speech = self.said is not None and self.said.spoke
        before = self.tense is Tense.PERFECT and not self.content.startswith(("“", '"'))
        return Tense.PAST if speech and not before else self.tense

    @cached_property
    def telling(self) -> Telling:
        """What the clause tells of, with the subject it hangs on."""
        words = self.content if len(self.content) >= LEAST_CONTENT else self.words
        subject = self.clause.subject
        if not subject and PRONOUN.match(words):
            subject = self.thread.subject
        return read_telling(f"{subject} {words}" if subject else words)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names in the clause."""
        return self.article.names_in(self.clause.start, self.clause.end)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers the clause claims."""
        return find_figures(self.content)

    @property
    def foreign(self) -> bool:
        """Whether another country's side, or a body of many countries, speaks or acts."""
        said = None if self.said and MEDIA.search(self.said.speaker) else self.said
        if said and said.name and said.name.country:
            return said.name.country != self.article.home
        words = said.speaker if said else subject_of(self.content) or self.subject
        codes = {DEMONYMS[word] for word in re.findall(r"[A-Z]\w+", words) if word in DEMONYMS}
        first, last = self.clause.start, self.clause.start + len(words)
        codes |= {name.country for name in self.article.names_in(first, last) if name.country}
        if self.article.home in codes:
            return False
        return bool(codes) or bool(INTERNATIONAL.search(words))

    @cached_property
    def subject(self) -> str:
        """The words that act in the clause."""
        return self.clause.subject or subject_of(self.words) or self.words[:60]

    @property
    def is_dated(self) -> bool:
        """Whether the clause itself states a day of the story, or a time of one."""
        document = self.article.document
        return any(
            found.type in (TimexType.DATE, TimexType.TIME)
            and found.interval is not None
            and not is_earlier(found, document)
            for found in self.article.dates_in(self.clause.start, self.clause.end)
        )

    @property
    def onlooker(self) -> bool:
        """Whether an analyst or a passer-by speaks, who explains rather than acts."""
        said = self.said
        return bool(said and (said.onlooker or said.speaker in self.thread.onlookers))

    def actors(self) -> tuple[str, ...]:
        """Who acts or is acted upon, each once, in reading order."""
        return tuple(dict.fromkeys(name.name for name in self.names if self._acts(name)))

    def places(self) -> tuple[str, ...]:
        """Where, by the clause's own words or else its sentence's, each once."""
        sentence = self.clause.sentence
        around = self.article.names_in(sentence.start, sentence.end)
        for names in (self.names, around):
            if found := dict.fromkeys(name.name for name in names if self._is_where(name)):
                return tuple(found)
        return ()

    def _is_where(self, name: Name) -> bool:
        """Whether something happens there: not in a country that acts, owns or is but named."""
        before, after = self._around(name)
        if name.kind is NameKind.PLACE:
            return not (starts_with_verb(after) and not IS.match(after)) or _lies(before)
        named_only = POST.search(before) or OWNS.match(after)
        return name.kind is NameKind.COUNTRY and _lies(before) and not named_only

    def _acts(self, name: Name) -> bool:
        """Whether a name is of somebody who does, bears or is asked something."""
        before, after = self._around(name)
        if name.kind is NameKind.PLACE:
            return False
        if ASKED.search(before):
            return True
        if name.kind is NameKind.PERSON or name.title:
            return True
        if name.kind is NameKind.ORGANISATION:
            return not (POST.search(before) or ON_A_NETWORK.search(before))
        if name.kind is NameKind.COLLECTIVE:
            return starts_with_verb(after) or bool(BY.search(before) or DOING.match(after))
        acts = starts_with_verb(after) or bool(APPOSITION.match(after))
        return acts and not LOCATIVE.search(before)

    def _around(self, name: Name) -> tuple[str, str]:
        """The words before a name and behind it."""
        text = self.article.document.text
        return text[max(name.start - 60, 0) : name.start], text[name.end : name.end + 60]


def _lies(before: str) -> bool:
    """Whether the words before a place say that something is in it."""
    return bool(LOCATIVE.search(before) or LISTED.search(before))
