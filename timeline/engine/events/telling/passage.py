"""One clause in its article: its words, its verb, its speaker, its names, what it tells."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from timeline.engine.dates.resolution import TimexType
from timeline.engine.events.figures.finding import find_figures
from timeline.engine.events.grammar.clauses import Clause, subject_of, without_intro
from timeline.engine.events.grammar.verbs import Tense, tense
from timeline.engine.events.names.gazetteer import country_name
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.names.peoples import DEMONYMS
from timeline.engine.events.names.roles import Part, part_of
from timeline.engine.events.sighting import Category, Figure
from timeline.engine.events.telling.article import Article, Thread
from timeline.engine.events.telling.attribution import Said, carried_speaker, find_speaker
from timeline.engine.events.telling.category import Telling, categorise, read_telling
from timeline.engine.events.when.day_told import is_earlier
from timeline.engine.text import Sentence

INTERNATIONAL = re.compile(
    r"\b(?:EU|UN|NATO|OSCE|IMF|G7|G20|WHO|OPEC|European|United Nations|International|World"
    r"|Amnesty|Human Rights)\b"
)
MEDIA = re.compile(
    r"\b(?:media|agenc(?:y|ies)|news|television|TV|reports|witnesses|correspondents?"
    r"|newspapers?)\b",
    re.IGNORECASE,
)
SPEECH = (Category.STATEMENT, Category.REACTION)
CROWDS = (Category.PROTEST, Category.VIOLENCE)
EXPLETIVE = re.compile(
    r"[“\"]?It\s+(?:is|was|became|has become|soon|seems|will be|would be)\b", re.IGNORECASE
)
PRONOUN = re.compile(r"^(?:“|\")?(He|She|They|It)\s", re.IGNORECASE)
LEAST_CONTENT = 15  # characters; less is no event apart from who says it


@dataclass(frozen=True)
class Passage:
    """A clause of `article`; `sentence_said` is who its whole sentence is attributed to.

    `quoted` is who speaks where the clause stands in a quotation that another sentence attributes.
    """

    article: Article
    clause: Clause
    thread: Thread
    sentence_said: Said | None
    quoted: Said | None = None

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
        said = own or self._carried_speaker() or self.sentence_said
        return said if said and said.speaker else None

    @property
    def voice(self) -> Said | None:
        """Who says it, by its own sentence or by the quotation that it stands in."""
        return self.said or self.quoted

    def _carried_speaker(self) -> Said | None:
        text, clause = self.article.document.text, self.clause
        names = self.article.names_in(clause.sentence.start, clause.start)
        return carried_speaker(text, clause.start, clause.end, clause.subject, names)

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
        said, (start, end) = self.voice, self.span
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
        start = self.clause.sentence.start
        earlier = find_figures(self.article.document.text[start : max(self.span[0], start)])
        return find_figures(self.content, after=earlier)

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

    @cached_property
    def category(self) -> Category:
        """What kind of event is told, were it of this story."""
        return categorise(
            self.telling, self.figures, foreign=self.foreign, speaks=self.said is not None
        )

    def actors(self) -> tuple[str, ...]:
        """Who acts or is acted upon, each once, in reading order."""
        return tuple(dict.fromkeys(part.name.name for part in self.parts if part.acts))

    def places(self) -> tuple[str, ...]:
        """Where, by the clause's own words or else its sentence's, each once."""
        return self._places

    @cached_property
    def _places(self) -> tuple[str, ...]:
        """Speech is where the speaker is, not what is spoken of."""
        speech = self.category in SPEECH
        parts = [part for part in self.parts if not (speech and self._is_spoken_of(part.name))]
        if found := _where(parts):
            return found
        home = (part.name.name for part in self.parts if self._acts_at_home(part))
        if found := tuple(dict.fromkeys(home)):
            return found
        return () if speech else _where(self._parts_of(self.clause.sentence))

    def _acts_at_home(self, part: Part) -> bool:
        """Whether a country acts, or somebody of the country that the article is about."""
        if part.name.kind is not NameKind.COUNTRY:
            return False
        own = part.name.country == self.article.home and part.owns_subject
        return part.is_subject or own

    def setting(self) -> tuple[str, ...]:
        """Where it must have been, when the passage itself names no place.

        Crowds are where its paragraph last told of; a government's deeds and counts are of the
        whole country that the article is about; of speech from abroad nothing is known.
        """
        if self.places() or (self.foreign and self.category in SPEECH):
            return ()
        paragraph, where = self.thread.where
        if self.category in CROWDS and paragraph == self.clause.sentence.paragraph and where:
            return where
        return (country_name(self.article.home),) if self.article.home else ()

    def _is_spoken_of(self, name: Name) -> bool:
        """Whether a name stands in what is said, not with who says it."""
        start, end = self.span
        if self.said is None:
            return self.category is Category.REACTION
        return start <= name.start < end

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The names in the clause, with the parts they play."""
        return self._parts_of(self.clause)

    def _parts_of(self, words: Clause | Sentence) -> tuple[Part, ...]:
        text = self.article.document.text
        names = self.article.names_in(words.start, words.end)
        return tuple(part_of(name, text, words.start) for name in names)


def _where(parts: Iterable[Part]) -> tuple[str, ...]:
    """The places of which something happens there; a country right behind its town is left out."""
    found: list[Name] = []
    for part in parts:
        if part.is_where and not (found and _tells_country_of(part.name, found[-1])):
            found.append(part.name)
    return tuple(dict.fromkeys(name.name for name in found))


def _tells_country_of(name: Name, town: Name) -> bool:
    """Whether a country only says where the town before it is: "in Lyon, France"."""
    beside = 0 < name.start - town.end <= len(", ")
    return beside and name.kind is NameKind.COUNTRY and name.country == town.country
