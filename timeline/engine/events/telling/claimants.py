"""Who claims a figure: the speaker of its clause, or whoever reports or acknowledges it."""

import re

from timeline.engine.events.grammar.clauses import subject_of, without_intro
from timeline.engine.events.grammar.verbs import has_verb
from timeline.engine.events.names.name import NameKind
from timeline.engine.events.telling.attribution import ACCORDING, Said, find_speaker
from timeline.engine.events.telling.passage import Passage

TELLS = re.compile(
    r"(?:\w+ly\s+)?(?:(?:have|has|had|also|later|so far|now|already|did)\s+)*"
    r"(?:report(?:s|ed|ing)?|acknowledg(?:es|ed)|confirm(?:s|ed)|record(?:s|ed)|announc(?:es|ed)"
    r"|claim(?:s|ed)|admit(?:s|ted)|estimat(?:es|ed)(?! at\b)|count(?:s|ed)|register(?:s|ed)"
    r"|document(?:s|ed)|put(?:s)? the|note(?:s|d)|declar(?:es|ed)|say(?:s)?|said|list(?:s|ed))\b",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"(?:i|we|you|he|she|this|that|these|those|there|it|they|what|which|who|so|and|but|some"
    r"|most|none|all|many|few|each|every|half|back|meanwhile|\w+ly"
    r"|have|has|had|is|are|was|were|to|no|not|nearly|about|more|less|at least)\b"
    r"|[“\"\d]|one$|.*[|\d]",
    re.IGNORECASE,
)
ACCORDING_INSIDE = re.compile(
    r"\baccording to\s+(?P<who>[^,;.“”]{3,60}?)(?=,|\.|$|\s(?:which|who|on|in)\b)", re.IGNORECASE
)
UNFINISHED = re.compile(r"\b(?:and|have|has|had|also|then|who|which|that)$", re.IGNORECASE)
LEADS = re.compile(r"^(?:(?:earlier|later|while|although|the|a|an)\s+)+", re.IGNORECASE)
PERSONAL = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
IT = re.compile(r"(?:it|they|this)$", re.IGNORECASE)
WORDS_OF_SAYING = re.compile(
    r"^.*?\baccording to\s+|,?\s*\b(?:as\s+)?(?:said|says|told|reported|reports)\b.*$"
    r"|^,?\s*said\s+",
    re.IGNORECASE,
)
OWNER = re.compile(r"(?:the\s+)?(?P<words>\w[\w’' .-]+[’']s?\s+[\w’' -]+)$", re.IGNORECASE)
LONGEST = 60


def find_claimant(passage: Passage) -> str | None:
    """Who says the figures of a clause; None where the article says them itself."""
    if passage.said and (speaker := _speaker(passage, passage.said)):
        return speaker
    return _teller(passage) or _source(passage) or _of_the_sentence_before(passage)


def _subject_before(passage: Passage) -> str:
    """Who acts right before the clause: "…, officers used force and have reported dozens dead"."""
    clause = passage.clause
    before = passage.article.document.text[clause.sentence.start : clause.start]
    return subject_of(before.split(", ")[-1])


def _speaker(passage: Passage, said: Said) -> str | None:
    """The speaker as readers know them; None for words that are no speaker."""
    words = passage.article.document.text[said.start : said.end].strip(" ,")
    if said.name is None:
        return said.speaker if _is_somebody(said.speaker) else None
    if said.name.kind is NameKind.COUNTRY:  # "according to Egypt's health minister"
        if PERSONAL.search(words):
            return None  # "he" is no country
        office = OWNER.search(WORDS_OF_SAYING.sub("", words))
        return office["words"] if office and len(office["words"]) <= LONGEST else said.speaker
    return said.speaker


def _is_somebody(words: str) -> bool:
    return not (NOBODY.match(words) or UNFINISHED.search(words) or has_verb(words))


def _teller(passage: Passage) -> str | None:
    """The subject of a clause that reports a figure: "The ministry acknowledged the death of"."""
    words = without_intro(passage.words)
    if TELLS.match(words):
        subject = passage.clause.subject or _subject_before(passage)
    else:
        subject = subject_of(words)
        if not subject or not TELLS.match(words[len(subject) :].lstrip(" ,")):
            return None
    if IT.match(subject):
        said = passage.thread.said
        return said.speaker if said and not _is_person(said) else None
    return _plain(subject)


def _source(passage: Passage) -> str | None:
    """Whom "according to" names in the middle of a clause."""
    found = ACCORDING_INSIDE.search(passage.words)
    if found is None:
        return None
    at = passage.clause.start
    names = passage.article.names_in(at + found.start("who"), at + found.end("who"))
    named = next((name.name for name in names if name.kind is not NameKind.COUNTRY), "")
    return named or _plain(found["who"])


def _is_person(said: Said) -> bool:
    return said.name is not None and said.name.kind is NameKind.PERSON


def _plain(subject: str) -> str | None:
    """The subject without what stands around its noun: "The authorities" are authorities."""
    head = re.split(r",\s|\s(?:in|on|last|this|of the city of|who|which)\s", subject)[0]
    head = LEADS.sub("", head.strip('“”"*\\- '))
    head = re.sub(r"[’']s$", "", head)
    return head[:1].upper() + head[1:] if head and _is_somebody(head) else None


def _of_the_sentence_before(passage: Passage) -> str | None:
    """Whom "According to …" of the sentence before still speaks for, in the same paragraph."""
    text, start = passage.article.document.text, passage.clause.sentence.start
    paragraph = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    first = paragraph.rfind(". ") + 2 if ". " in paragraph else 0
    begin = start - len(text[text.rfind("\n", 0, start) + 1 : start]) + first
    if not ACCORDING.match(paragraph[first:]):
        return None
    said = find_speaker(text, begin, begin + len(paragraph) - first, passage.article.names, None)
    return _speaker(passage, said) if said else None
