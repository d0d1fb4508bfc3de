"""Who says so: the speaker of a clause, and the words that name the speaker."""

import re
from dataclasses import dataclass, replace

from timeline.engine.events.grammar.clauses import without_intro
from timeline.engine.events.grammar.verbs import has_verb
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.telling.pronouns import may_be
from timeline.engine.events.telling.speaker_name import (
    holds_office,
    is_aside,
    office_holder,
    office_of,
    short_of,
    speaks_for_another,
)

HELD = r"expressed (?:his|her|its|their) (?:conviction|opinion|view|belief)"
SAY = (
    r"(?:said|says|say|saying|announced|declared|reported|reports|stated|added|claimed|acknowledged"
    r"|confirmed|warned"
    r"|insisted|noted|notes|wrote|assured|explained|tweeted|argued|pointed out|made clear|told"
    r"|informed|tells"
    rf"|{HELD})"
)
# What may follow the speaker: "said Smith, adding that …", "said Smith, who was there".
GOES_ON = r"(?:,\s(?:\w+ing|who|which|where|before)\b.*)?"
ACCORDING = re.compile(r"^(?:\w+ly,? )?According to\s+(?P<who>[^,“\"]{3,120}?),\s+", re.IGNORECASE)
ACCORDING_LAST = re.compile(
    r",?\s+according to\s+(?P<who>(?!(?:some|any|its|his|her|their|this|that)\b)[^,“\"]{3,60})$",
    re.IGNORECASE,
)
BEHIND = re.compile(
    rf"(?:,[”\"]|[”\"?!]"
    rf"|,)\s*(?:as\s+)?(?P<order>(?!told){SAY}\s+(?P<after>[^“”\"]{{2,240}}?){GOES_ON}"
    rf"|(?P<who>(?!\s*(?:who|which|although|that"
    rf"|whose)\b)[^,;“”\"]{{2,90}}(?:,[^,“”\"]{{2,60}},)?)\s+{SAY}"
    r"(?P<rest>(?:\s+(?:in|on|at|to|from|by|during|after"
    r"|(?:(?<=told )|(?<=informed ))[A-Z][\w’'. ]+"
    r"|(?:(?<=told )|(?<=informed ))(?:the|an?|his|her|reporters|journalists)|\w+day|today"
    r"|yesterday"
    r"|[A-Z]\w+ in)\b(?![^“”\"]*\bthat\b)[^“”\"]{0,80})?)"
    rf"{GOES_ON})$"
)
AHEAD = re.compile(
    rf"^(?P<who>[^“”\";:]{{2,160}}?)\s+(?:have |has |had |also |later |then |already )*{SAY}\b"
    r"(?P<aside>(?:\s+(?!that\b)[^“”\",:]{0,50}?)??(?:,[^,]{3,60},)?)\s*(?:\bthat\b|:)\s*"
)
AHEAD_PLAIN = re.compile(
    r"^(?P<who>[^“”\";:,]{2,90}|[^“”\";:,]{2,60},[^,]{2,90},)\s+(?:also\s|later\s)?"
    r"(?:said|say|says)\s+"
    r"(?:(?:on\s|late\s|early\s)?(?:tonight|today|yesterday|\w+day|in a \w+"
    r"|at a (?:news|press) conference)\s+)?"
    r"(?!(?:in|on|at|to|by|for|from|of|as|so|no|yes|nothing|goodbye|during|after|before|he|she)\b)"
    r"(?=(?P<told>[\w“\"$€£][^\n]{0,200}))"
)
SAYS = re.compile(
    rf"(?:also |later |then )*{SAY}\b(?:\s(?!that\b)\w+){{0,3}}?\s"
    r"(?:that\s|(?=[“\"]|(?:the|an?|it|they|he|she|there|this|its|\d[\d,]*)\s))"
)
CITED = re.compile(
    r"^(?P<by>[^“”\";:]{2,90}?)\s+(?:cited"
    r"|quoted)\s+(?P<who>[^,]{3,60}?)\s+as\s+saying\s+(?:that\s+)?"
)
# Without one of these nobody is named who says it, which spares the search for each pattern.
SPEECH = re.compile(rf"{SAY}|according to|cited|quoted|in (?:his|her|their) ")
OPINION = re.compile(r"^In (?:his|her|their) (?:opinion|view|words),\s+")
PRONOUN = re.compile(r"^(?:he|she|they|it|this|that|who)$", re.IGNORECASE)
# Nobody in particular, a subordinate clause, or words that run on into another verb.
NO_SPEAKER = re.compile(
    r"^(?:(?:and|but|so|as|if|when|while|though|although|because|even|what|like|nor|or)\b"
    r"|(?:I|we|you|one|some|many|most|others|people|someone|somebody|everyone|nobody|no one|none"
    r"|all|few|both|this|that|these|those|there|which|who|[\w’']+\s(?:people|men|women))$"
    r"|(?:I|we|you|there)\b|[\w\s]*\bI[’'])"
    r"|\b(?:was|were|is|are|would|could|might|did|can|should|not|never|has|had|have|will|been"
    r"|being|be)$"
    r"|\?$| and \w+ly$|\b(?-i:who|that|which|whom)$"
    r"|^(?:yesterday|today|tonight|earlier|later|now|\w+day|\w+ing)$"
    r"|^(?:he|she|they|it)\s\w|\b(?:let|lets|letting|hear|heard)\s"
    r"|^(?:in|on|at|back|by|since|until|after|before)\b",
    re.IGNORECASE,
)
WAS = re.compile(r"\b(?:it|there|that)\s(?:was|were|is|has been|had been)$", re.IGNORECASE)
TURN = re.compile(
    r"^and from the [\w ]+? the |,\s(?:though|although|but|while|whereas|and"
    r"|yet)\s(?:from the [\w ]+? the )?"
)
ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
IT = re.compile(r"(?:it|this|that|who|they)\b", re.IGNORECASE)
ONLOOKERS = re.compile(
    r"\b(?:analyst|activist|expert|professor|resident|academic|correspondent for|researcher"
    r"|student|shopkeeper|scholar"
    r"|co-?founder|director of the [\w ]*Cent(?:er|re)|year-old|lecturer|historian|commentator"
    r"|blogger|fellow at)\b",
    re.IGNORECASE,
)
RANK = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.COLLECTIVE, NameKind.COUNTRY)
LONGEST_SPEAKER = 40
WHOM = re.compile(r"\s(?:who|whom|whose|which)\s")
ASKED = re.compile(
    r"(?:Asked|Speaking|Appearing|Writing|Responding|Referring|Quoting|Pressed|Questioned"
    r"|When asked)"
    r"\b[^,“”\"]{0,140},\s"
)
HE_SAID = re.compile(rf"\b([Hh]e|[Ss]he)\s(?:also\s|later\s)?{SAY}\b")
NEAR = 3_000  # characters before, in which a person is called "he" or "she"
MEANWHILE = re.compile(r"(?:meanwhile|however|though|too),\s")


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
    if last and (called := HE_SAID.search(text, start, end)):
        last = (
            last if may_be(last.name, called[1].lower(), text[max(start - NEAR, 0) : end]) else None
        )
    start += _intro(text[start:end])
    told = text[start:end].rstrip(" .")
    if not SPEECH.search(told.lower()):
        return None
    for pattern, group in (
        (ACCORDING, "who"), (CITED, "who"), (OPINION, ""), (ACCORDING_LAST, "who"),
        (BEHIND, "after"), (BEHIND, "who"), (AHEAD, "who"), (AHEAD_PLAIN, "who"),
    ):  # fmt: skip
        found = pattern.search(told)
        if found and (not group or found[group]) and not _runs_on(found, group):
            if group and _is_nobody(found[group]):
                return None
            if pattern is AHEAD and has_verb(found["aside"]):
                continue  # "said the ministry would ask that": what was said has begun
            if pattern is AHEAD_PLAIN and not has_verb(found["told"]):
                return None
            said = _said(found, group, start, names, last)
            spoke = pattern not in (ACCORDING, ACCORDING_LAST, OPINION)
            return replace(said, spoke=spoke) if said else None
    return None


def carried_speaker(
    text: str, start: int, end: int, subject: str, names: tuple[Name, ...]
) -> Said | None:
    """Who speaks in a clause that begins with "added that" and takes its `subject` from before."""
    found = SAYS.match(text[start:end])
    if found is None or PRONOUN.match(subject) or NO_SPEAKER.search(subject):
        return None
    named = next((name for name in names if name.kind in RANK and name.name in subject), None)
    short = short_of(named) if named else ""
    return Said(named.name if named else subject, start, start + found.end(), named, short=short)


def _is_nobody(who: str) -> bool:
    """Whether the words before "said" name nobody, at their start or at their end."""
    parts = TURN.split(who)[-1].split(",")
    return bool(NO_SPEAKER.search(parts[0].strip()) or WAS.search(parts[-1].strip()))


def _runs_on(found: re.Match[str], group: str) -> bool:
    """Whether what follows ", said" is no speaker but what was said: "said it was important"."""
    return group == "after" and has_verb(found[group].split(",")[0])


def _intro(told: str) -> int:
    """How many characters lead into the clause ("On Wednesday evening, ") before anybody speaks."""
    if ACCORDING.match(told) or OPINION.match(told):
        return 0
    rest = without_intro(told)
    if (asked := ASKED.match(rest)) and has_verb(rest[asked.end() :]):
        rest = rest[asked.end() :]
    turn = MEANWHILE.match(rest)
    return len(told) - len(rest) + (turn.end() if turn else 0)


def _said(
    found: re.Match[str], group: str, at: int, names: tuple[Name, ...], last: Name | None
) -> Said | None:
    begin, stop = at + found.start(), at + found.end()
    if not group or PRONOUN.match(found[group].split(",")[0].strip()):
        unnamed = bool(group) and IT.match(found[group])
        return (
            Said(last.name, begin, stop, last, short=short_of(last))
            if last and not unnamed
            else None
        )
    lead = found[group].rfind(" -- ") + 4 if " -- " in found[group] else 0  # a title before it
    first, final = at + found.start(group) + lead, at + found.end(group)
    of_others = WHOM.search(found[group], lead)  # "a friend who knows Smith" is not Smith
    last_named = at + found.start(group) + of_others.start() if of_others else final
    inside = [name for name in names if first <= name.start and name.end <= last_named]
    onlooker = bool(ONLOOKERS.search(found[group]))
    for kind in RANK:
        near = reversed(inside) if kind is NameKind.COLLECTIVE else inside  # next to the verb
        named = next((name for name in near if name.kind is kind), None)
        if named and (
            speaks_for_another(named, first, found[group], at)
            or is_aside(named, first, found[group])
        ):
            continue
        if named and not (kind is NameKind.COLLECTIVE and holds_office(found[group])):
            spelled = found.string[named.start - at : named.end - at]
            short = office_of(found[group], named) or short_of(named, spelled)
            return Said(named.name, begin, stop, named, onlooker, short)
    plain = found[group][lead:].split(",")[0].strip()
    if holder := office_holder(plain, names):
        return Said(holder.name, begin, stop, holder, onlooker, short_of(holder))
    plain = plain[:1].upper() + plain[1:]
    return Said(plain, begin, stop, None, onlooker) if len(plain) <= LONGEST_SPEAKER else None


def short_name(said: Said) -> str:
    """What a headline calls the speaker, without the article."""
    short = ARTICLE.sub("", said.short or said.speaker)
    return short[:1].upper() + short[1:]
