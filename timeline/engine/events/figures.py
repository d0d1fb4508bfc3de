"""Numbers that somebody claims: the dead, the injured, the detained, troops, money, prices."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from timeline.engine.events.partisan import PARTISAN
from timeline.engine.events.sighting import Figure

SMALL: Mapping[str, float] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
VAGUE: Mapping[str, tuple[float, float]] = {
    "hundreds of thousands": (200_000, 999_999),
    "tens of thousands": (20_000, 99_999),
    "thousands": (2000, 9999),
    "hundreds": (200, 999),
    "scores": (40, 99),
    "dozens": (24, 99),
    "a thousand": (1000, 1000),
    "a hundred": (100, 100),
    "a dozen": (12, 12),
}
TIMES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
NUMBER = re.compile(
    r"(?:\b(?:(?P<least>at least|no fewer than|no less than|more than|over|upwards of)"
    r"|(?P<most>up to|at most|as many as|fewer than|less than|under)"
    r"|about|around|some|nearly|almost|approximately|roughly|an estimated|another)\s+)?"
    r"(?<![\w.,-])(?P<sign>[$€£]\s?)?[“\"]?"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    rf"|\b(?:{'|'.join(VAGUE)}|{'|'.join(SMALL)})\b)[”\"]?"
    rf"(?:\s(?P<times>{'|'.join(TIMES)})\b)?(?!\w|[.,/:]\d|%)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A thing that news counts, and the words that tell it behind and before the number."""

    what: str
    behind: str
    before: str = "(?!)"
    unit: str = "people"

    def told(self, before: str, behind: str) -> bool:
        """Whether the words around a number tell of this thing."""
        after = re.search(self.behind, behind, re.IGNORECASE)
        return bool(after or re.search(rf"(?:{self.before})\W*$", before, re.IGNORECASE))


KINDS = (
    Kind(
        "injured",
        r"\b(?:injured|wounded|hurt|injuries)\b",
        r"(?:injur(?:ed|ing)|wound(?:ed|ing))(?: (?:at least|more than|about|another))?",
    ),
    Kind(
        "killed",
        r"\b(?:killed|dead|died|deaths|fatalities|lost their lives|liquidated|slain|beheaded)\b",
        r"(?:kill(?:ed|ing)|deaths? of|death toll(?: (?:of|to|at|is|stands at|rose to|reached))?"
        r"|claimed(?: the lives of)?)(?: (?:at least|more than|about|another))?",
    ),
    Kind(
        "detained",
        r"\b(?:detained|arrested|arrests|detentions|in custody|jailed|imprisoned)\b",
        r"(?:detain(?:ed|ing)|arrest(?:ed|ing))(?: (?:at least|more than|about|another))?",
    ),
    Kind(
        "troops",
        r"^\s*(?:\w+\s){0,2}(?:troops|soldiers|military personnel|servicemen|paratroopers"
        r"|peacekeepers"
        r"|personnel|marines)\b",
    ),
    Kind(
        "protesters",
        r"^(?!.*\b(?:killed|dead|injured|wounded|detained|arrested)\b)"
        r"\s*(?:of\s)?(?:\w+\s){0,2}(?:(?:protest|demonstrat)[eo]rs|people (?:protest|gather"
        r"|march|rall))",
    ),
    Kind("attackers", r"^\s*(?:\w+\s){0,2}(?:men|attackers|gunmen|militants|fighters)\b"),
    Kind("checkpoints", r"^\s*(?:\w+\s){0,1}(?:checkpoints|roadblocks)\b", unit="checkpoints"),
    Kind("aircraft", r"^\s*(?:\w+\s){0,2}(?:aircraft|planes|helicopters)\b", unit="aircraft"),
    Kind("cases", r"^\s*(?:\w+\s){0,3}(?:cases|infections)\b", unit="cases"),
)
COUNTED = frozenset({"killed", "injured", "detained"})
MONEY = re.compile(
    r"^\s*(?:(?:US|U\.S\.|Canadian|Egyptian|Australian)\s)?(dollars?|euros?|pounds?|roubles?"
    r"|rubles?|yen|yuan|rupees?|pesos?"
    r"|[a-z]{3,9})(\sper\s\w+)?\b"
)
SUBSET = re.compile(r"\s+of (?:whom|them|those|which|these)\b")
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "euro": "EUR", "pound": "GBP"}
SIDES: Mapping[str, str] = {
    "security forces": r"polic\w+|security forces?|law enforcement|officers?|servicemen"
    r"|national guard"
    r"|soldiers|troops|army",
    "protesters": r"protest(?:er|or)s?|demonstrators?|activists?"
    r"|participants in (?:the )?protests?",
    "civilians": r"civilians?|bystanders?|residents?",
    "people": r"people|persons?|men|others",
}


def find_figures(words: str, *, said_by: str | None = None) -> tuple[Figure, ...]:
    """The figures that a clause claims, in reading order; who said them is known to the caller."""
    numbers = list(NUMBER.finditer(words))
    figures: list[Figure] = []
    for at, number in enumerate(numbers):
        stop = numbers[at + 1].start() if at + 1 < len(numbers) else len(words)
        behind = re.split(
            r"[.;:!?]\s|\b(?:while|whereas)\b", words[number.end() : min(stop, number.end() + 90)]
        )[0]
        figure = _read(number, words[max(number.start() - 45, 0) : number.start()], behind, said_by)
        if figure:
            figures.append(_same_side(figure, figures))
    return tuple(figures)


def _read(number: re.Match[str], before: str, behind: str, said_by: str | None) -> Figure | None:
    if SUBSET.match(behind):
        return None
    low, high = _range(number)
    if money := _money(number, behind):
        what = "price" if " per " in money else "money"
        return Figure(what, "", low, high, money, said_by=said_by)
    kind = next((kind for kind in KINDS if _first(kind, before, behind)), None)
    if kind is None or low == high == 1:
        return None
    who = "" if kind.what in ("troops", "protesters", "attackers") else _who(behind)
    return Figure(kind.what, who, low, high, kind.unit, said_by=said_by)


def _first(kind: Kind, before: str, behind: str) -> bool:
    """Whether the number counts this kind, and no other kind's word stands nearer behind it."""
    if not kind.told(before, behind):
        return False
    places = {
        other.what: found.start()
        for other in KINDS
        if (found := re.search(other.behind, behind, re.IGNORECASE))
    }
    return kind.what not in places or min(places, key=lambda what: places[what]) == kind.what


def _range(number: re.Match[str]) -> tuple[float | None, float | None]:
    word = number["number"].lower()
    if word in VAGUE:
        return VAGUE[word]
    value = SMALL[word] if word in SMALL else float(word.replace(",", ""))
    value *= TIMES.get((number["times"] or "").lower(), 1)
    if not isfinite(value):  # hundreds of digits in a row count nothing
        return None, None
    return (None if number["most"] else value), (None if number["least"] else value)


def _money(number: re.Match[str], behind: str) -> str:
    """The currency that a number is told in, "" when it is no money."""
    if number["sign"]:
        return CURRENCIES[number["sign"].strip()]
    found = MONEY.match(behind)
    if found is None:
        return ""
    word = found[1].rstrip("s")
    if word in CURRENCIES or found[2]:
        return CURRENCIES.get(word, found[1]) + (found[2] or "")
    return ""


def _who(behind: str) -> str:
    near = behind[:70]
    if partisan := PARTISAN.search(near):
        return f"“{partisan[1].lower()}”"
    found = (
        (name, re.search(rf"\b(?:{words})\b", near, re.IGNORECASE)) for name, words in SIDES.items()
    )
    places = [(match.start(), name) for name, match in found if match]
    return min(places)[1] if places else ""


def _same_side(figure: Figure, earlier: list[Figure]) -> Figure:
    """Give "and 748 injured" the people of the figure before it."""
    if figure.who or not earlier or figure.unit != "people" or earlier[-1].unit != "people":
        return figure
    return Figure(
        figure.what, earlier[-1].who, figure.low, figure.high, figure.unit, said_by=figure.said_by
    )
