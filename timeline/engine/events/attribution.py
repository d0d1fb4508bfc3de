"""Who says so: the speaker of a clause, and the words that name the speaker."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from timeline.engine.events.clauses import without_intro
from timeline.engine.events.name import Name, NameKind
from timeline.engine.events.peoples import DEMONYMS
from timeline.engine.events.verbs import has_verb

SAY = (
    r"(?:said|says|saying|announced|declared|reported|reports|stated|added|claimed|acknowledged"
    r"|confirmed|warned"
    r"|insisted|noted|notes|wrote|assured|explained|tweeted|argued|pointed out|made clear|told)"
)
ACCORDING = re.compile(r"^(?:\w+ly,? )?According to\s+(?P<who>[^,“\"]{3,120}?),\s+", re.IGNORECASE)
ACCORDING_LAST = re.compile(r",?\s+according to\s+(?P<who>[^,“\"]{3,60})$", re.IGNORECASE)
BEHIND = re.compile(
    rf"(?:,[”\"]|[”\"?!]|,)\s*(?:as\s+)?(?P<order>{SAY}\s+(?P<after>[^“”\"]{{2,160}})"
    rf"|(?P<who>(?!\s*(?:who|which|although|that"
    rf"|whose)\b)[^,;“”\"]{{2,90}}(?:,[^,“”\"]{{2,60}},)?)\s+{SAY}"
    r"(?P<rest>(?:\s+(?:in|on|at|to|from|by|during|after|[A-Z]\w+ in)\b[^“”\"]{0,80})?))$"
)
AHEAD = re.compile(
    rf"^(?P<who>[^“”\";:]{{2,160}}?)\s+(?:have |has |had |also |later |then |already )*{SAY}\b"
    r"(?P<aside>(?:\s+(?!that\b)[^“”\",:]{0,50}?)??(?:,[^,]{3,60},)?)\s*(?:\bthat\b|:)\s*"
)
AHEAD_PLAIN = re.compile(
    r"^(?P<who>[^“”\";:,]{2,90}|[^“”\";:,]{2,60},[^,]{2,90},)\s+(?:said|say|says)\s+"
    r"(?:(?:tonight|today|yesterday|\w+day)\s+)?"
    r"(?=(?:the|a|an|it|there|he|she|they|this|its|some|at least|more|army|\d|[A-Z“\"])[\w’'“\" -])"
)
CITED = re.compile(
    r"^(?P<by>[^“”\";:]{2,90}?)\s+(?:cited"
    r"|quoted)\s+(?P<who>[^,]{3,60}?)\s+as\s+saying\s+(?:that\s+)?"
)
OPINION = re.compile(r"^In (?:his|her|their) (?:opinion|view|words),\s+")
PRONOUN = re.compile(r"^(?:he|she|they|it|this|that|who)$", re.IGNORECASE)
IT = re.compile(r"(?:it|this|that|who)\b", re.IGNORECASE)
ONLOOKERS = re.compile(
    r"\b(?:analyst|activist|expert|professor|resident|academic|correspondent for|researcher"
    r"|student|shopkeeper|scholar"
    r"|co-?founder|director of the [\w ]*Cent(?:er|re)|year-old|lecturer|historian|commentator"
    r"|blogger|fellow at)\b",
    re.IGNORECASE,
)
OFFICES = re.compile(
    r"\b(?:president|premier|minister|chancellor|leader|king|spokes\w+)\b", re.IGNORECASE
)
HEADS = re.compile(r"\b(?:president|premier|prime minister|chancellor|king)\b", re.IGNORECASE)
RANK = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.COLLECTIVE, NameKind.COUNTRY)
LONGEST_SPEAKER = 40


@dataclass(frozen=True, slots=True)
class Said:
    """The speaker of a clause.

    `start` and `end` bound the words that name the speaker, to be left out where a headline names
    the speaker itself. `name` is None for a speaker without a name ("reports", "witnesses"),
    `short` what a headline calls the speaker; `spoke` is False where only "according to" names
    the source.
    """

    speaker: str
    start: int
    end: int
    name: Name | None = None
    onlooker: bool = False
    short: str = ""
    spoke: bool = True


def find_speaker(
    text: str, start: int, end: int, names: tuple[Name, ...], last: Name | None
) -> Said | None:
    """Who the words `text[start:end]` are attributed to; "he" and "she" are `last`."""
    start += _intro(text[start:end])
    words = text[start:end].rstrip(" .")
    for pattern, group in (
        (ACCORDING, "who"), (CITED, "who"), (OPINION, ""), (ACCORDING_LAST, "who"),
        (BEHIND, "after"), (BEHIND, "who"), (AHEAD, "who"), (AHEAD_PLAIN, "who"),
    ):  # fmt: skip
        found = pattern.search(words)
        if found and (not group or found[group]) and not _runs_on(found, group):
            said = _said(found, group, start, names, last)
            spoke = pattern not in (ACCORDING, ACCORDING_LAST, OPINION)
            return replace(said, spoke=spoke) if said else None
    return None


def _runs_on(found: re.Match[str], group: str) -> bool:
    """Whether what follows ", said" is no speaker but what was said: "said it was important"."""
    return group == "after" and has_verb(found[group].split(",")[0])


def _intro(words: str) -> int:
    """How many characters lead into the clause ("On Wednesday evening, ") before anybody speaks."""
    if ACCORDING.match(words) or OPINION.match(words):
        return 0
    return len(words) - len(without_intro(words))


def _said(
    found: re.Match[str], group: str, at: int, names: tuple[Name, ...], last: Name | None
) -> Said | None:
    begin, stop = at + found.start(), at + found.end()
    if not group or PRONOUN.match(found[group].split(",")[0].strip()):
        unnamed = bool(group) and IT.match(found[group])
        return (
            Said(last.name, begin, stop, last, short=_short(last)) if last and not unnamed else None
        )
    first, final = at + found.start(group), at + found.end(group)
    inside = [name for name in names if first <= name.start and name.end <= final]
    onlooker = bool(ONLOOKERS.search(found[group]))
    for kind in RANK:
        named = next((name for name in inside if name.kind is kind), None)
        if named and not (kind is NameKind.COLLECTIVE and _holds_office(found[group])):
            spelled = found.string[named.start - at : named.end - at]
            return Said(named.name, begin, stop, named, onlooker, _short(named, spelled))
    plain = found[group].split(",")[0].strip()
    if holder := _office_holder(plain, names):
        return Said(holder.name, begin, stop, holder, onlooker, _short(holder))
    plain = plain[:1].upper() + plain[1:]
    return Said(plain, begin, stop, None, onlooker) if len(plain) <= LONGEST_SPEAKER else None


def _holds_office(words: str) -> bool:
    return bool(OFFICES.search(words))


def _office_holder(words: str, names: tuple[Name, ...]) -> Name | None:
    """Whom "the French president" stands for: the person most named with that office."""
    country = next((DEMONYMS[word] for word in words.split() if word in DEMONYMS), "")
    if not country or not HEADS.search(words):
        return None
    people = [
        name
        for name in names
        if name.kind is NameKind.PERSON and name.title and name.country == country
    ]
    counts = Counter(name.name for name in people)
    most = max(counts.values(), default=0)
    return next((name for name in people if counts[name.name] == most), None)


def _short(name: Name, spelled: str = "") -> str:
    """What a headline calls somebody: the one word that the text uses, else the surname."""
    if name.kind is not NameKind.PERSON:
        return spelled if name.kind is NameKind.ORGANISATION and spelled else name.name
    if spelled and " " not in spelled:
        return spelled
    words = name.name.split()
    first = next((at for at, word in enumerate(words) if word.islower()), len(words) - 1)
    return " ".join(words[first:])


def short_name(said: Said) -> str:
    """What a headline calls the speaker."""
    short = said.short or said.speaker
    return short[:1].upper() + short[1:]
