"""Whether "he" or "she" can stand for a person, by the pronouns that follow the person's name."""

import re
from collections import Counter

HE = frozenset({"he", "his", "him"})
SHE = frozenset({"she", "her"})
SLIPS = 1  # a single pronoun may be somebody else's, or a slip of a translator
CALLED = r"\b[^.!?“”\"]{0,80}?\b(he|his|him|she|her)\b"


def may_be(name: str, pronoun: str, text: str) -> bool:
    """Whether `pronoun` fits the person called `name`; so it does where `text` shows neither."""
    own, other = (SHE, HE) if pronoun in SHE else (HE, SHE)
    surname = re.escape(name.split()[-1])
    found = Counter(word.lower() for word in re.findall(surname + CALLED, text))
    against = sum(found[word] for word in other) - sum(found[word] for word in own)
    return against <= SLIPS
