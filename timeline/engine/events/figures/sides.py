"""Whose people a figure counts: the sides of a conflict, and what one side calls another."""

import re
from collections.abc import Mapping

from timeline.engine.events.grammar.partisan import PARTISAN

SIDES: Mapping[str, str] = {
    "security forces": r"police(?:men|man|women)?|polic\w+ officers?|security (?:forces|personnel"
    r"|officers?|men|guards?)|law enforcement(?: officers?)?|lawmen|officers?|servicem[ae]n"
    r"|national guards?(?:men)?|soldiers?|troops|army|gendarmes?|conscripts?|paratroopers?"
    r"|peacekeepers?|marines",
    "protesters": r"(?:anti-government |peaceful )?protest[eo]rs?|demonstrators?|activists?"
    r"|marchers?|rioters?|participants in (?:the )?(?:protest|rall|demonstration|riot|march)\w*",
    "journalists": r"journalists?|reporters?|correspondents?|cameram[ae]n|photographers?",
    "civilians": r"civilians?|bystanders?|residents?|villagers?|worshippers?",
    "people": r"people|persons?|men|women|others|citizens|individuals|patients|victims|passengers",
}
EVERYBODY = frozenset({"", "people"})
OTHER_SIDE = "protesters"


def find_side(words: str) -> str:
    """The side that words name: "18 police officers" are security forces, "" for nobody named."""
    if partisan := PARTISAN.search(words):
        return f"“{partisan['label'].lower()}”"
    found = (
        (name, re.search(rf"\b(?:{named})\b", words, re.IGNORECASE))
        for name, named in SIDES.items()
    )
    places = [(match.start(), name == "people", name) for name, match in found if match]
    return min(places)[2] if places else ""


def comparable_side(who: str) -> str:
    """The side to compare counts by, whatever the claimant calls it.

    Where police say “terrorists” and others “activists”, both speak of those whom the security
    forces face.
    """
    return OTHER_SIDE if who.startswith("“") else who
