"""What looks like a time and is none, told by the words around it."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.clocks import ZONE
from timeline.engine.dates.days import Day
from timeline.engine.dates.lexicon import MONTHS, UNITS, any_of
from timeline.engine.dates.surroundings import Tense, words_before
from timeline.engine.dates.verbs import tense_around
from timeline.engine.words import words

TIME_CUES = words(
    """in since from to until till by before after of during between and or through throughout early
    late mid last next this each every for than around about a the on at"""
)
NOT_NAMES = words("in since until till during through throughout early late mid last next this")
YEAR_CUES = words("in since until till during through early late mid fiscal year of due by")
# As a word alone these mean something else as often as a time.
AMBIGUOUS_MONTHS = words("may march mar august april june jan jun dec")
NAMED_DAYS = words("black super bloody fat shrove cyber maundy ruby")
SHORT_WEEKDAYS = words("sun sat mon wed fri tue thu")
NEWSPAPER = re.compile(
    r"\s(?:Times|Telegraph|Mail|Express|Mirror|Post|Independent|Herald|Star|World|News|Tribune)\b"
)
COUNTED = re.compile(
    r"\s(?:\w{1,15}\s)?[a-z]{3,15}s\b|\s(?:people|men|women|children|percent|kg|km|m)\b|-[a-z]|%"
)
DEGREES = frozenset(f"{tens}0s" for tens in range(2, 10))
DEGREE_WORDS = words(
    """temperature temperatures degrees lows highs mercury his her their man woman men women aged
    people mph low high upper lower mid-to-upper"""
)
PERSONS = re.compile(
    r"\s(?:\w{1,15}\s)?(?:people|men|women|children|percent|kg|km|m|miles|meters|metres|feet|pounds"
    r"|dollars|shares|votes|points|[a-z]{2,12}(?:ers|ors|ists|ees|ants|ians|iers))\b|-[a-z]|%"
)
MODEL = re.compile(r"\s[A-Z][a-z]+ [A-Z][a-z]+")  # "a 1987 Chevrolet Cavalier"
# What may follow "the past" when that is a time and no adjective: "in the past, it has …".
AFTER_PAST = re.compile(
    r"[^\w\s’'-]|$|\s(?:and|but|or|have|has|had|it|that|when|was|were|is|are|to|as)\b"
)
NAMED = re.compile(r"\sof\s(?:the\s)?[A-Z]")  # the "March of the Mothers"
NAME = re.compile(r"\s[A-Z]")
AS_LATE = re.compile(r"\sas\b")  # "as recently as 1996" tells of 1996 alone
TITLED = re.compile(r"(?:[A-Z]{2,}|['’]s)\s$")
TITLE = re.compile(r"\d+ [A-Z][a-z]+")  # CBS's "60 Minutes"
OF_A_MONTH = re.compile(rf"\s(?:of|in)\s+{any_of(MONTHS)}\b", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]+")
# A bare plural is a length after these: "for days", "it took weeks".
LENGTH_CUES = words(
    """for in within after over of took take takes spent spend follow follows followed following
    through throughout lasted lasting last despite several with from the"""
)
BARE_UNITS = frozenset(f"{unit}s" for unit in UNITS)
BESIDE = re.compile(r"\s(?:before|after)\b")
NO_LENGTH = re.compile(r"\s(?:when|earlier|of (?:the )?[A-Z])|-")
AGE = re.compile(r"[\s-]+old(?:s|er)?\b")
DIGIT_BEFORE = re.compile(r"\d\s$")
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
# After "the day before" these go on with the sentence; others name what it was the day before.
GOES_ON = words(
    """and but or that when where while as with without in on at by from to because who had has was
    were is are did also told said"""
)
STARTS_CLAUSE = words("he she they it we")  # "the day before, he …", but "a day after he …"
FRACTION = re.compile(r"\sof\b")
RATED = re.compile(r"\d[\d.,]*\s?(?:%|[^\W\d_]+)?\s(?:[^\W\d_]+\s)?$")
RATE = re.compile(r"(?:\d|illion|percent|dollars|times|%)\s+$")


def is_lookalike(text: str, candidate: Candidate) -> bool:
    """Whether this candidate is no time at all."""
    check = CHECKS.get(candidate.rule)
    return check is not None and check(text, candidate)


def _month(text: str, candidate: Candidate) -> bool:
    """ "May said", "Jan Kavan": a month has a capital, and a word of time beside it."""
    phrase = text[candidate.start : candidate.end]
    month = _month_in(phrase)
    if month.islower() or NAMED.match(text, candidate.end):
        return True
    if phrase.rstrip(".") != month:
        return False
    cut_short = len(month) == 3 and phrase == month and month != "May"
    if cut_short and NAME.match(text, candidate.end):
        return True
    doubtful = cut_short or month.lower() in AMBIGUOUS_MONTHS
    if doubtful and NAME.match(text, candidate.end) and not _follows(NOT_NAMES, text, candidate):
        return True
    return doubtful and not _follows(TIME_CUES, text, candidate)


def _full_date(text: str, candidate: Candidate) -> bool:
    """ "They may 5 times a day …"; with a year it is a date all the same: "1 may, 2009"."""
    if isinstance(candidate.meaning, Day) and candidate.meaning.year is not None:
        return False
    return _month_in(text[candidate.start : candidate.end]).islower()


def _month_in(phrase: str) -> str:
    return next(word[0] for word in LETTERS.finditer(phrase) if word[0].lower() in MONTHS)


def _weekday(text: str, candidate: Candidate) -> bool:
    """ "Sunday Times", "sat", "Wed"."""
    phrase = text[candidate.start : candidate.end]
    short = phrase.rstrip(".").lower() in SHORT_WEEKDAYS
    if _follows(NAMED_DAYS, text, candidate) and phrase[0].isupper():
        return True
    cut_short = short and (phrase.islower() or not phrase.endswith("."))
    return cut_short or NEWSPAPER.match(text, candidate.end) is not None


def _year(text: str, candidate: Candidate) -> bool:
    """ "killed 2000 people", "$1999": four figures that count something."""
    phrase = text[candidate.start : candidate.end]
    if phrase[-3:].lower() in DEGREES and not DEGREE_WORDS.isdisjoint(
        words_before(text, candidate.start)
    ):
        return True
    if not phrase.isdigit():
        return False
    if text[max(0, candidate.start - 1) : candidate.start] in {*".,-/:#№"}:
        return True
    if DIGIT_BEFORE.search(text, max(0, candidate.start - 3), candidate.start):
        return True
    if _follows(YEAR_CUES, text, candidate):
        return int(phrase) < 1000
    if 1900 < int(phrase) < 2000 and not PERSONS.match(text, candidate.end):
        return MODEL.match(text, candidate.end) is not None
    return int(phrase) < 1700 or COUNTED.match(text, candidate.end) is not None


def _set(text: str, candidate: Candidate) -> bool:
    """ "Daily Mail", "Weekly Standard", "rise 20 percent annually"."""
    phrase = text[candidate.start : candidate.end]
    if phrase == "annually" and RATED.search(text[max(0, candidate.start - 30) : candidate.start]):
        return True
    capital_after = re.match(r"\s[A-Z]", text[candidate.end : candidate.end + 2])
    return phrase[0].isupper() and " " not in phrase and capital_after is not None


def _whole_unit(text: str, candidate: Candidate) -> bool:
    """ "On days when …", "8.1 years": a bare plural is a length only as one ("for days")."""
    phrase = text[candidate.start : candidate.end].lower()
    if phrase.split()[-1] not in BARE_UNITS or phrase.startswith("coming"):
        return False
    if phrase.endswith("quarters") or NO_LENGTH.match(text, candidate.end):
        return True
    if " " in phrase or BESIDE.match(text, candidate.end):
        return False
    return not _follows(LENGTH_CUES, text, candidate)


def _length(text: str, candidate: Candidate) -> bool:
    """ "81-year-old", "60 Minutes", "a quarter of", "$2 a year"."""
    phrase = text[candidate.start : candidate.end].lower()
    if AGE.match(text, candidate.end) or TITLE.fullmatch(text, candidate.start, candidate.end):
        return True
    if phrase.endswith(("quarter", "quarters")):
        return (
            " " not in phrase
            or phrase.startswith("a ")
            or (FRACTION.match(text, candidate.end) is not None and " quarters" not in phrase)
        )
    before = text[max(0, candidate.start - 10) : candidate.start]
    return phrase.startswith(("a ", "an ")) and RATE.search(before) is not None


def _reference(text: str, candidate: Candidate) -> bool:
    """ "the past president"; "it soon became clear", which orders a story and dates nothing."""
    phrase = text[candidate.start : candidate.end].lower()
    if AS_LATE.match(text, candidate.end) and _follows({"as"}, text, candidate):
        return True
    if phrase == "one day":
        return tense_around(text, candidate.start, candidate.end) is not Tense.FUTURE
    if phrase == "the past":
        return AFTER_PAST.match(text, candidate.end) is None
    if phrase != "soon" or _follows({"as"}, text, candidate):
        return phrase == "soon"
    if _follows({"may", "might", "to", "can", "could"}, text, candidate):
        return False
    return tense_around(text, candidate.start, candidate.end) is not Tense.FUTURE


def _clock(text: str, candidate: Candidate) -> bool:
    """ "15:30" without "at" is a score or a verse, "High Noon" a film."""
    phrase = text[candidate.start : candidate.end]
    if phrase.lower() == "noon":
        return _follows({"high"}, text, candidate)
    if ZONE.match(text, candidate.end):
        return False
    return re.fullmatch(r"\d\d?[:.]\d\d", phrase) is not None and not _follows(
        words("at by until from to since around about before after between and"), text, candidate
    )


def _follows(cues: frozenset[str] | set[str], text: str, candidate: Candidate) -> bool:
    before = words_before(text[max(0, candidate.start - 24) : candidate.start], 24)
    while before and before[-1] in {"the", "-"}:
        before.pop()
    return bool(before) and before[-1] in cues


def _counted_from_next(text: str, candidate: Candidate) -> bool:
    """ "A day after the clashes", "the year before the war": counted from what is named next."""
    phrase = text[candidate.start : candidate.end].lower()
    if not phrase.endswith(("before", "after")):
        return False
    following = NEXT_WORD.match(text, candidate.end)
    if following is None:
        return False
    goes_on = GOES_ON if phrase.endswith("after") else GOES_ON | STARTS_CLAUSE
    return following[1].lower() not in goes_on


def _unit_beside(text: str, candidate: Candidate) -> bool:
    """ "ABC's This Week", "the last week of May", and what is counted from what is named next."""
    phrase = text[candidate.start : candidate.end]
    is_title = len(phrase.split()) == 2 and phrase.istitle() and not _opens(text, candidate)
    part_of_another = phrase.lower().startswith(("last", "the last")) and OF_A_MONTH.match(
        text, candidate.end
    )
    return is_title or bool(part_of_another) or _counted_from_next(text, candidate)


def _opens(text: str, candidate: Candidate) -> bool:
    """Whether a sentence begins with it."""
    return not words_before(text, candidate.start)


def _near_day(text: str, candidate: Candidate) -> bool:
    """ "USA Today", "Radio 4's Today": a capital behind a name of capitals, or its own."""
    phrase = text[candidate.start : candidate.end]
    return phrase[0].isupper() and TITLED.search(text[: candidate.start][-12:]) is not None


CHECKS = {
    "full date": _full_date,
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "set": _set,
    "length": _length,
    "near day": _near_day,
    "whole unit": _whole_unit,
    "reference": _reference,
    "clock time": _clock,
    "day being told": _counted_from_next,
    "unit beside": _unit_beside,
}
