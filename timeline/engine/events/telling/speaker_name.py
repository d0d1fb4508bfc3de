"""What a headline calls whoever speaks, and who it is that speaks for another."""

import re
from collections import Counter

from timeline.engine.events.grammar.verbs import has_verb
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.names.peoples import DEMONYMS
from timeline.engine.words import words

OFFICES = re.compile(
    r"\b(?:president|premier|minister|chancellor|leader|king|spokes\w+)\b", re.IGNORECASE
)
HEADS = re.compile(r"\b(?:president|premier|prime minister|chancellor|king)\b", re.IGNORECASE)
LONGEST_OFFICE = 40
TO_WHOM = re.compile(r"\s(?:to|in|at|from)\s")
PARTICLE = re.compile(r"[a-z]|(?:Al|El|Abu|Ben|Bin|Ibn|Van|Von|De|Del|Di|Da|Le|La)$")
HONOURS = words("Sir Dame Lord Lady King Queen Prince Princess Pope Sheikh")
FOR = re.compile(
    r"\b(?:lawyer|attorney|aide|advis[eo]r|wife|husband|son|daughter|father|mother|brother|sister"
    r"|friend|relatives?|family|supporters?)s?\s[^,]*?(?:for|of|to)\s"
    r"[^,]*$",
    re.IGNORECASE,
)
NEAR = re.compile(
    r"\b(?:close to|critics? of|opponents? of|sources? (?:in|at|near))\s[^,]*$", re.IGNORECASE
)
ABBREVIATION = re.compile(r"\(([A-Z]{2,7})\)$")
OWNS = re.compile(r"[’']s?\s\w")
CAPITALS = re.compile(r"[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*)*$")
INSTITUTIONS = words(
    """International Herald Times Post News Television Radio Group Press Ministry University
    Agency Network Journal Tribune Guardian Telegraph Bank Institute Foundation Council"""
)


def office_of(who: str, named: Name) -> str:
    """ "Bolivia’s health minister", where only the country or the crowd has a name; else ""."""
    plain = who.split(",")[0].strip()
    if plain.lower().removeprefix("the ") == named.name.lower():
        return ""
    if named.kind not in (NameKind.COUNTRY, NameKind.COLLECTIVE) or " " not in plain:
        return ""
    if len(plain) > LONGEST_OFFICE:  # "Egyptian ambassador to the United Nations"
        plain = TO_WHOM.split(plain)[0]
    return plain if " " in plain and len(plain) <= LONGEST_OFFICE and not has_verb(plain) else ""


def speaks_for_another(name: Name, first: int, who: str, at: int) -> bool:
    """Whether the one who speaks is somebody's lawyer or wife: "a lawyer for Smith"."""
    before, after = who[: name.start - first], who[name.end - first :]
    if NEAR.search(before):
        return True
    return name.kind is NameKind.PERSON and bool(FOR.search(before) or OWNS.match(after))


def is_aside(name: Name, first: int, who: str) -> bool:
    """Whether another name, not known as one, comes first: "Acme, the maker of Softsoap"."""
    head, comma, _ = who.partition(",")
    named = CAPITALS.match(head) and not OFFICES.search(head)
    return bool(comma and named and name.start - first > len(head))


def holds_office(spoken: str) -> bool:
    return bool(OFFICES.search(spoken))


def office_holder(office: str, names: tuple[Name, ...]) -> Name | None:
    """Whom "the French president" stands for: the person most named with that office."""
    country = next((DEMONYMS[word] for word in office.split() if word in DEMONYMS), "")
    if not country or not HEADS.search(office):
        return None
    people = [
        name
        for name in names
        if name.kind is NameKind.PERSON and name.title and name.country == country
    ]
    counts = Counter(name.name for name in people)
    most = max(counts.values(), default=0)
    return next((name for name in people if counts[name.name] == most), None)


def short_of(name: Name, spelled: str = "") -> str:
    """What a headline calls somebody: the one word that the text uses, else the surname."""
    if name.kind is not NameKind.PERSON:
        short = ABBREVIATION.search(name.name)
        organisation = name.kind is NameKind.ORGANISATION
        return short[1] if short else spelled if organisation and spelled else name.name
    parts = re.split(r"\s(?:of|from|at)\s", name.name)[0].split()
    if parts[-1] in INSTITUTIONS or parts[0] in HONOURS:
        return name.name
    if spelled and " " not in spelled:
        return spelled
    first = next((at for at, part in enumerate(parts) if PARTICLE.match(part)), len(parts) - 1)
    return " ".join(parts[first:])
