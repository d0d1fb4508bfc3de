"""Reading the events of one article: each clause that tells one becomes a sighting."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from timeline.engine.dates import Reading, Resolution
from timeline.engine.dates.resolution import Step
from timeline.engine.events.figures.finding import COUNTED
from timeline.engine.events.grammar.clauses import Clause, split_clauses, subject_of
from timeline.engine.events.headlines.passage_line import headline_of
from timeline.engine.events.names.finding import find_names, home_country
from timeline.engine.events.names.name import NameKind
from timeline.engine.events.names.namer import RULES, Namer
from timeline.engine.events.sighting import Category, Sighting
from timeline.engine.events.telling.article import Article, Thread
from timeline.engine.events.telling.attribution import Said, find_speaker
from timeline.engine.events.telling.claims import complete
from timeline.engine.events.telling.passage import Passage
from timeline.engine.events.telling.quoted import speaker_of_quotation
from timeline.engine.events.telling.tells import tells_event
from timeline.engine.events.when.clause_dating import Dating
from timeline.engine.events.when.dating import date_clause
from timeline.engine.events.when.day_told import DayTold, is_earlier, names_day
from timeline.engine.text import Document, Kind, Sentence, split_sentences

UNCLEAR = re.compile(
    r"^(?:there|it|he|she|they|this|that|these|those|what|we|i)\b|\b(?:that|which|who)\b",
    re.IGNORECASE,
)
TELLING_KINDS = (Kind.TITLE, Kind.BODY, Kind.CAPTION)
# Characters. What runs on for longer is no sentence of news: a list, a table, a text without stops.
LONGEST_SENTENCE = 2_000
LASTING = re.compile(
    r"\b(?:continu(?:e|ed|es|ing)|remain(?:s|ed|ing)?|(?:has|have) been \w+ing|ongoing"
    r"|persist(?:s|ed)?"
    r"|blackout|outage|(?:is|are) being|kept|keeps?)\b",
    re.IGNORECASE,
)


def find_sightings(
    document: Document, reading: Reading, namer: Namer = RULES
) -> tuple[Sighting, ...]:
    """Every telling of an event in the document, in reading order; `reading` holds its dates.

    `namer` helps to read names; `best_namer()` is the language model where it is installed.
    """
    names = find_names(document.text, namer)
    known = replace(document, published=reading.published.value)
    dates = tuple(sorted(reading.resolutions, key=lambda found: found.start))
    article = Article(known, names, dates, home_country(names), reading.published.confidence)
    sightings: list[Sighting] = []
    thread = Thread()
    sentences = tuple(_body_numbered(split_sentences(document.text)))
    for at, sentence in enumerate(sentences):
        if sentence.kind in TELLING_KINDS and sentence.end - sentence.start <= LONGEST_SENTENCE:
            thread = _read_sentence(article, sentences, at, thread, sightings)
    return tuple(sightings)


def _body_numbered(sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """The sentences with their paragraphs counted by body text alone: a picture parts no story."""
    body = sorted({sentence.paragraph for sentence in sentences if sentence.kind is Kind.BODY})
    for sentence in sentences:
        yield replace(sentence, paragraph=bisect_left(body, sentence.paragraph))


def _read_sentence(
    article: Article,
    sentences: tuple[Sentence, ...],
    at: int,
    thread: Thread,
    sightings: list[Sighting],
) -> Thread:
    """Add one sentence's sightings to `sightings`; answer what carries on to the next sentence."""
    text, sentence = article.document.text, sentences[at]
    clauses = split_clauses(text, sentence)
    said = find_speaker(text, sentence.start, sentence.end, article.names, thread.person)
    said = said if said and _spans(said, clauses) else None
    quoted = speaker_of_quotation(text, sentences, at, article.names, thread.person)
    for clause in clauses:
        if sentence.kind is Kind.BODY:
            thread = replace(thread, told=_day_told(article, clause, thread.told))
        passage = Passage(article, clause, thread, said, None if said else quoted)
        if tells_event(passage, dated=bool(article.dates_in(clause.start, clause.end))):
            sightings.append(_sighting(passage))
            if places := passage.places():
                thread = replace(thread, where=(sentence.paragraph, places))
        thread = replace(thread, said=passage.said or thread.said, subject=_acting(passage))
    return _carried(article, sentence, thread)


def _acting(passage: Passage) -> str:
    """What acts from this clause on, for the "they" of the next."""
    acts = passage.clause.subject or subject_of(passage.words)
    return passage.thread.subject if not acts or UNCLEAR.search(acts) else acts


def _spans(said: Said, clauses: tuple[Clause, ...]) -> bool:
    """Whether a speaker named at one end of the sentence speaks for all of its clauses."""
    return said.end <= clauses[0].end or said.start >= clauses[-1].start


def _day_told(article: Article, clause: Clause, told: DayTold | None) -> DayTold | None:
    """The day being told from this clause on."""
    for found in article.dates_in(clause.start, clause.end):
        if names_day(found, article.document, told):
            told = DayTold(found, clause.sentence.paragraph)
    return told


def _carried(article: Article, sentence: Sentence, thread: Thread) -> Thread:
    """What the next sentence may hang on: its pronouns and its unnamed speaker."""
    names = article.names_in(sentence.start, sentence.end)
    people = [name for name in names if name.kind is NameKind.PERSON]
    subject = subject_of(article.document.text[sentence.start : sentence.end])
    subject = "" if UNCLEAR.search(subject) else subject
    said = thread.said
    heard = thread.onlookers | ({said.speaker} if said and said.onlooker else set())
    return replace(
        thread,
        person=people[0] if people else thread.person,
        subject=subject or thread.subject,
        onlookers=frozenset(heard),
    )


def _sighting(passage: Passage) -> Sighting:
    """What a passage tells, with its date and its reasons."""
    article, clause = passage.article, passage.clause
    dating = _date(passage)
    said_by = passage.voice.speaker if passage.voice else None
    earlier = any(is_earlier(found, article.document) for found in _dating_phrase(passage, dating))
    category, step = _categorise(passage, earlier=earlier)
    return Sighting(
        article=article.document.id,
        start=clause.start,
        end=clause.end,
        quote=passage.words,
        headline=headline_of(passage),
        bounds=dating.bounds,
        extent=dating.extent,
        dated=dating.dated,
        category=category,
        places=passage.places(),
        actors=passage.actors(),
        confidence=dating.confidence,
        steps=(*dating.steps, step),
        said_by=said_by,
        figures=tuple(complete(figure, passage, dating) for figure in passage.figures),
        phrase=dating.phrase,
        flags=dating.flags,
        kind=clause.sentence.kind,
        setting=passage.setting(),
        published=article.document.published,
    )


def _date(passage: Passage) -> Dating:
    sentence = passage.clause.sentence
    dates = passage.article.dates_in(sentence.start, sentence.end)
    return date_clause(
        passage.article.document,
        passage.clause,
        dates,
        passage.thread.told,
        tense=passage.tense_told,
        lasting=bool(LASTING.search(passage.content)),
        toll=any(figure.what in COUNTED for figure in passage.figures),
        certainty=passage.article.certainty,
    )


def _dating_phrase(passage: Passage, dating: Dating) -> tuple[Resolution, ...]:
    """The phrase that dates the passage, as a tuple of one or none."""
    if dating.phrase is None:
        return ()
    start, end = dating.phrase
    return passage.article.dates_in(start, end)


def _categorise(passage: Passage, *, earlier: bool) -> tuple[Category, Step]:
    if earlier:
        return Category.BACKGROUND, Step("It lies long before the story, or in a whole year.")
    return passage.category, Step(_why(passage))


def _why(passage: Passage) -> str:
    """What makes the passage an event."""
    if frame := passage.telling.frame:
        return f"Its words tell of {frame.name}."
    if passage.figures:
        return "It gives a number."
    return "Somebody says it." if passage.said else "It tells what was done on a day of the story."
