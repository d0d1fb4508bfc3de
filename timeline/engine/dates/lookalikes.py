"""What looks like a time and is none, told by the words around it."""

import re

from timeline.engine.dates.candidates import Candidate
from timeline.engine.dates.surroundings import Tense, tense_around

CUE = re.compile(
    r"\b(?:in|since|from|to|until|till|by|before|after|of|during|between|and|or|through|throughout|early|late|mid"
    r"|last|next|this|each|every|fiscal|the|for|than|around|about|on|back|year|spring|summer|autumn|fall|winter)"
    r"[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
MONTH_CUE = re.compile(
    r"\b(?:in|since|from|to|until|till|by|before|after|of|during|between|and|or|through|throughout|early|late|mid|last"
    r"|next|this|each|every|for|than|around|about)[\s-]+$",
    re.IGNORECASE,
)
AMBIGUOUS = {
    "may",
    "march",
    "mar",
    "sun",
    "sat",
    "mon",
    "wed",
    "jan",
    "dec",
    "jun",
    "august",
    "april",
    "june",
}
NEWSPAPER = re.compile(
    r"\s(?:Times|Telegraph|Mail|Express|Mirror|Post|Independent|Herald|Star|World|News|Tribune)\b"
)
PLURAL_NOUN = re.compile(r"\s(?:\w+\s)?[a-z]{3,}s\b|\speople\b|\smen\b|\swomen\b|-[a-z]")
AFTER_YEAR = re.compile(
    r"\s*(?:[,.;:)\]’'\"”–—-]|$|\n|[A-Z(]|and\b|to\b|or\b|through\b|until\b|when\b|after\b|before\b|in\b|by\b|as\b)"
)


def is_lookalike(text: str, candidate: Candidate) -> bool:
    """Whether this candidate is no time at all."""
    check = CHECKS.get(candidate.rule)
    return check is not None and check(text, candidate)


def _month(text: str, candidate: Candidate) -> bool:
    phrase = text[candidate.start : candidate.end]
    if " " in phrase or any(c.isdigit() for c in phrase):
        return phrase.split()[-1].rstrip(".").islower()
    word = phrase.rstrip(".")
    if not word[0].isupper() or (len(word) == 3 and word != "May" and not phrase.endswith(".")):
        return not _cued(MONTH_CUE, text, candidate) or word.islower()
    return word.lower() in AMBIGUOUS and not _cued(MONTH_CUE, text, candidate)


def _weekday(text: str, candidate: Candidate) -> bool:
    phrase = text[candidate.start : candidate.end]
    if NEWSPAPER.match(text, candidate.end):
        return True
    return phrase.lower() in {"sun", "sat", "mon", "wed", "fri", "tue", "thu"} or phrase in {
        "sun.",
        "sat.",
        "wed.",
    }


def _year(text: str, candidate: Candidate) -> bool:
    phrase = text[candidate.start : candidate.end]
    if not phrase.isdigit():
        return False
    if text[max(0, candidate.start - 1) : candidate.start] in set("$£€.,-/:#№"):
        return True
    if _cued(CUE, text, candidate):
        return PLURAL_NOUN.match(text, candidate.end) is not None and not _cued(
            YEAR_CUE, text, candidate
        )
    return int(phrase) < 1800 or AFTER_YEAR.match(text, candidate.end) is None


YEAR_CUE = re.compile(
    r"\b(?:in|since|until|till|during|early|late|mid|fiscal|year)[\s-]+(?:the\s+)?$", re.IGNORECASE
)


def _set(text: str, candidate: Candidate) -> bool:
    phrase = text[candidate.start : candidate.end]
    capital_after = re.match(r"\s[A-Z]", text[candidate.end : candidate.end + 2]) is not None
    return phrase[0].isupper() and " " not in phrase and capital_after


def _length(text: str, candidate: Candidate) -> bool:
    return (
        re.match(r"[\s-]+olds?\b|[\s-]light\b", text[candidate.end : candidate.end + 7]) is not None
    )


def _reference(text: str, candidate: Candidate) -> bool:
    phrase = text[candidate.start : candidate.end].lower()
    after = text[candidate.end : candidate.end + 8]
    if phrase == "so far":
        return re.match(r"\s(?:from|away|as)\b", after) is not None
    # "soon" with the past tense is no time to come but the order of a story: "it soon became clear".
    return (
        phrase == "soon" and tense_around(text, candidate.start, candidate.end) is not Tense.FUTURE
    )


def _cued(cue: re.Pattern[str], text: str, candidate: Candidate) -> bool:
    return cue.search(text[max(0, candidate.start - 16) : candidate.start]) is not None


CHECKS = {
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "set": _set,
    "length": _length,
    "reference": _reference,
}
