"""What looks like a time and is none, told by the words around it."""

import re

from timeline.engine.dates.candidate import Candidate
from timeline.engine.dates.lexicon import MONTHS
from timeline.engine.dates.surroundings import Tense, tense_around, words_before
from timeline.engine.words import words

TIME_CUES = words(
    """in since from to until till by before after of during between and or through throughout early
    late mid last next this each every for than around about a the on at"""
)
YEAR_CUES = words("in since until till during through early late mid fiscal year of")
# As a word alone these mean something else as often as a time.
AMBIGUOUS_MONTHS = words("may march mar august april june jan jun dec")
SHORT_WEEKDAYS = words("sun sat mon wed fri tue thu")
NEWSPAPER = re.compile(
    r"\s(?:Times|Telegraph|Mail|Express|Mirror|Post|Independent|Herald|Star|World|News|Tribune)\b"
)
COUNTED = re.compile(
    r"\s(?:\w{1,15}\s)?[a-z]{3,15}s\b|\s(?:people|men|women|children|percent|kg|km|m)\b|-[a-z]|%"
)
# What may follow "the past" when that is a time and no adjective: "in the past, it has …".
AFTER_PAST = re.compile(
    r"[^\w\s’'-]|$|\s(?:and|but|or|have|has|had|it|that|when|was|were|is|are|to|as)\b"
)
NAME = re.compile(r"\s[A-Z]")
TITLE = re.compile(r"\d+ [A-Z][a-z]+")  # CBS's "60 Minutes"
LETTERS = re.compile(r"[^\W\d_]+")
AGE = re.compile(r"[\s-]+old(?:s|er)?\b")
DIGIT_BEFORE = re.compile(r"\d\s$")
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
# After "the day before" these go on with the sentence; others name what it was the day before.
GOES_ON = words(
    """and but or that when where while as with without in on at by from to because he she they
    it we who had has was were is are did also told said"""
)
FRACTION = re.compile(r"\sof\b")
RATE = re.compile(r"(?:\d|illion|percent|dollars|times|%)\s+$")


def is_lookalike(text: str, candidate: Candidate) -> bool:
    """Whether this candidate is no time at all."""
    check = CHECKS.get(candidate.rule)
    return check is not None and check(text, candidate)


def _month(text: str, candidate: Candidate) -> bool:
    """ "May said", "Jan Kavan": a month has a capital, and a word of time beside it."""
    phrase = text[candidate.start : candidate.end]
    month = _month_in(phrase)
    if month.islower():
        return True
    if phrase.rstrip(".") != month:
        return False
    cut_short = len(month) == 3 and phrase == month and month != "May"
    if cut_short and NAME.match(text, candidate.end):
        return True
    doubtful = cut_short or month.lower() in AMBIGUOUS_MONTHS
    return doubtful and not _follows(TIME_CUES, text, candidate)


def _full_date(text: str, candidate: Candidate) -> bool:
    """ "They may 5 times a day …"."""
    return _month_in(text[candidate.start : candidate.end]).islower()


def _month_in(phrase: str) -> str:
    return next(word[0] for word in LETTERS.finditer(phrase) if word[0].lower() in MONTHS)


def _weekday(text: str, candidate: Candidate) -> bool:
    """ "Sunday Times", "sat", "Wed"."""
    phrase = text[candidate.start : candidate.end]
    short = phrase.rstrip(".").lower() in SHORT_WEEKDAYS
    cut_short = short and (phrase.islower() or not phrase.endswith("."))
    return cut_short or NEWSPAPER.match(text, candidate.end) is not None


def _year(text: str, candidate: Candidate) -> bool:
    """ "killed 2000 people", "$1999": four figures that count something."""
    phrase = text[candidate.start : candidate.end]
    if not phrase.isdigit():
        return False
    if text[max(0, candidate.start - 1) : candidate.start] in {*".,-/:#№"}:
        return True
    if DIGIT_BEFORE.search(text, max(0, candidate.start - 3), candidate.start):
        return True
    if _follows(YEAR_CUES, text, candidate):
        return int(phrase) < 1000
    return int(phrase) < 1700 or COUNTED.match(text, candidate.end) is not None


def _set(text: str, candidate: Candidate) -> bool:
    """ "Daily Mail", "Weekly Standard"."""
    phrase = text[candidate.start : candidate.end]
    capital_after = re.match(r"\s[A-Z]", text[candidate.end : candidate.end + 2])
    return phrase[0].isupper() and " " not in phrase and capital_after is not None


def _length(text: str, candidate: Candidate) -> bool:
    """ "81-year-old", "60 Minutes", "a quarter of", "$2 a year"."""
    phrase = text[candidate.start : candidate.end].lower()
    if AGE.match(text, candidate.end) or TITLE.fullmatch(text, candidate.start, candidate.end):
        return True
    if phrase.endswith(("quarter", "quarters")):
        return (
            " " not in phrase
            or phrase.startswith("a ")
            or FRACTION.match(text, candidate.end) is not None
        )
    before = text[max(0, candidate.start - 10) : candidate.start]
    return phrase.startswith(("a ", "an ")) and RATE.search(before) is not None


def _reference(text: str, candidate: Candidate) -> bool:
    """ "the past president"; "it soon became clear", which orders a story and dates nothing."""
    phrase = text[candidate.start : candidate.end].lower()
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
    if phrase in {"Noon", "Midnight", "Midday"}:
        return _follows({"high"}, text, candidate)
    return re.fullmatch(r"\d\d?[:.]\d\d", phrase) is not None and not _follows(
        words("at by until from to since around about before after between and"), text, candidate
    )


def _follows(cues: frozenset[str] | set[str], text: str, candidate: Candidate) -> bool:
    before = words_before(text[max(0, candidate.start - 24) : candidate.start], 24)
    while before and before[-1] in {"the", "-"}:
        before.pop()
    return bool(before) and before[-1] in cues


def _day_told(text: str, candidate: Candidate) -> bool:
    """ "A day after the clashes": counted from what is named next, not from the day being told."""
    phrase = text[candidate.start : candidate.end].lower()
    if not phrase.endswith(("before", "after")):
        return False
    following = NEXT_WORD.match(text, candidate.end)
    return following is not None and following[1].lower() not in GOES_ON


CHECKS = {
    "full date": _full_date,
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "set": _set,
    "length": _length,
    "reference": _reference,
    "clock time": _clock,
    "day being told": _day_told,
}
