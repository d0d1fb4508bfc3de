"""Acts that are told in two ways: of one's own will, or made to; and whose act a clause tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Act:
    """One way of telling an act.

    `nouns` name it ("resignation"), `does` follows whose act it is ("the minister resigned"),
    `suffers` goes before or, in the passive, behind whom it befalls ("dismissed the minister").
    """

    nouns: str = "(?!)"
    does: str = "(?!)"
    suffers: str = "(?!)"


@dataclass(frozen=True, slots=True)
class Ways:
    """Two ways of telling one act, and the question that they leave open."""

    question: str
    one: Act
    other: Act
    holders: tuple[tuple[str, str], ...] = ()
    people: bool = True  # whether it may be a person's act


GOVERNMENT = ("government", r"(?:government|cabinet|prime minister|premier)")
POLICE = ("security forces", r"(?:police(?:men)?|troops|soldiers|army|security forces)")
PRISONERS = ("prisoners", r"(?:prisoners|inmates|detainees|convicts)")

WAYS = (
    Ways(
        "Resigned or dismissed",
        Act(
            nouns="resignations?",
            does=r"resign(?:ed|s|ing)?|quits?|st(?:ep|eps|epped|epping|and|ands|ood|anding) (?:down"
            r"|aside)|(?:gave|giv(?:e|es|ing)) up (?:power|office)",
        ),
        Act(
            nouns="dismissal|removal|ouster|ousting|sacking|firing|overthrow|toppling",
            suffers=r"dismiss(?:ed|es|ing)?|sack(?:ed|s|ing)?|oust(?:ed|s|ing)?|remov(?:ed?|es|ing)"
            r"|depos(?:ed?|es|ing)|overthr(?:ew|own?|ows)|toppl(?:ed?|es|ing)|withdrew|expelled"
            r"|fired",
        ),
        (GOVERNMENT,),
    ),
    Ways(
        "Withdrew or driven out",
        Act(
            nouns="withdrawal|retreat|pullout|pull-out",
            does=r"withdr(?:ew|awn?|aws)|retreat(?:ed|s)?|pull(?:ed|s)? (?:out|back)",
        ),
        Act(
            nouns="rout|expulsion",
            suffers=r"(?:drove|driven|forced|chased) (?:out|back|away|off)|overwhelmed|routed"
            r"|overpowered|repelled",
        ),
        (POLICE,),
        people=False,
    ),
    Ways(
        "Freed or escaped",
        Act(nouns="release", suffers=r"free[ds]?|releas(?:ed?|es)"),
        Act(nouns="escape|breakout|jailbreak", does=r"escap(?:ed?|es)|br(?:oke|eak|oken) out"),
        (PRISONERS,),
        people=False,
    ),
    Ways(
        "Died or killed",
        Act(
            nouns="suicide",
            does=r"(?:committed|commits) suicide|(?:killed|hanged|shot) (?:him|her)self",
        ),
        Act(
            nouns="murder|assassination|killing",
            suffers=r"murder(?:ed|s)|assassinat(?:ed|es)|executed",
        ),
    ),
)  # fmt: skip
AUX = re.compile(
    r",?\s+(?:(?:has|have|had|was|were|is|are|been|be|being|would|will|also|later|then|reportedly"
    r"|finally|officially)\s+)*$"
)
BE = re.compile(
    r"\s+(?:has\s|have\s|had\s|would\s|will\s)?(?:was|were|is|are|been|being|be|got)\s+"
    r"(?:\w+ly\s+)?$"
)
OWNS = re.compile(r"[’']s?\s+$")
OBJECT = re.compile(
    r"\s+(?!(?:from|to|in|at|on|of|by|for|with|as)\b)(?P<holder>[^,;.:!?“”\"()]{2,70})"
)
OF = re.compile(r"\s+of\s+(?P<holder>[^,;.:!?“”\"()]{2,70})")
PART = re.compile(r"[,;.:!?“”\"()]")
NEAR = 6  # words of a holder that stand next to the act
# What is demanded, offered, refused or feared has not been done.
UNDONE = re.compile(
    r"\b(?:demand\w*|call(?:s|ed|ing)? (?:for|on|upon)|urg\w+|want\w*|should|must|refus\w+|not"
    r"|n[’']t|never|no|if|until|till|unless|offer\w*|threaten\w*|rumou?r\w*|ask\w*|press\w*|could|may"
    r"|might|den(?:y|ied|ies)|plan\w*|expect\w*|hop\w+|need\w*|whether|willing|intend\w*|vow\w*"
    r"|cause|goal|even had|as if|aim\w*|push\w*|effort\w*|insist\w*|chant\w*|cries|chances?"
    r"|possib\w+|let us|suppose|imagine|will)\b"
    r"|\bto\s+(?:\w+ly\s+)?$|\bfor\s+(?:[\w’'-]+\s+){0,5}$",
    re.IGNORECASE,
)
WOULD = re.compile(r"\bwould\b", re.IGNORECASE)
SETTLED = re.compile(r"\b(?:announc|agree|accept|decid|confirm|declar)\w*\b", re.IGNORECASE)
REACH = 90  # characters before an act in which a word undoes it


@dataclass(frozen=True, slots=True)
class Done:
    """An act that a clause tells as done: in which way, in what words, and whose it is.

    `behind` are the words after it, which may name the post ("as head of the council").
    """

    way: int
    words: str
    holder: str
    behind: str


def find_acts(quote: str, ways: Ways) -> Iterator[Done]:
    """The acts that a clause tells in one of two ways."""
    for way, act in enumerate((ways.one, ways.other)):
        for found in _words(act).finditer(quote):
            holder = _holder(quote, found)
            if holder and not _is_undone(quote, found.start()):
                yield Done(way, found[0], holder, quote[found.end() :][:REACH])


@cache
def _words(act: Act) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<noun>{act.nouns})|(?P<does>{act.does})|(?P<suffers>{act.suffers}))\b",
        re.IGNORECASE,
    )


def _holder(quote: str, found: re.Match[str]) -> str:
    """Whose act the words tell: "resignation of X", "X's ouster", "X resigned", "dismissed X"."""
    before = quote[: found.start()]
    if found["noun"]:
        if of := OF.match(quote, found.end()):
            return _first(of["holder"])
        return _last(before, OWNS)
    if found["does"]:
        return _last(before, AUX)
    if BE.search(before):
        return _last(before, BE)
    behind = OBJECT.match(quote, found.end())
    return _first(behind["holder"]) if behind else ""


def _first(words: str) -> str:
    return " ".join(words.split()[:NEAR])


def _last(before: str, joint: re.Pattern[str]) -> str:
    """The last words of a clause's part before `joint`; "" where it does not end so."""
    joined = joint.search(before)
    return " ".join(PART.split(before[: joined.start()])[-1].split()[-NEAR:]) if joined else ""


def _is_undone(quote: str, at: int) -> bool:
    """Whether the act at `at` is only asked for, feared or still to come."""
    before = quote[max(at - REACH, 0) : at]
    if WOULD.search(before) and not SETTLED.search(quote[:at]):
        return True
    return UNDONE.search(before) is not None
