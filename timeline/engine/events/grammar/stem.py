"""Words made comparable: case, diacritics and endings taken off."""

import re
import unicodedata
from functools import lru_cache

TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")
VOWEL = re.compile(r"[aeiouy]")
# Longest first; each leaves at least the letters named.
ENDINGS = (
    ("isations", 4), ("izations", 4), ("isation", 4), ("ization", 4), ("ations", 4), ("ation", 4),
    ("ators", 4), ("ator", 4), ("ating", 4), ("ated", 4), ("ates", 4), ("ate", 4), ("ments", 4),
    ("ment", 4), ("ions", 5), ("ion", 5), ("ings", 3), ("ing", 3), ("ied", 2), ("ies", 2),
    ("ers", 4), ("er", 4), ("ed", 3), ("als", 4), ("al", 4), ("es", 3), ("s", 3),
)  # fmt: skip
KEEPS_S = ("ss", "us", "is")


def fold(text: str) -> str:
    """Lower-case letters without diacritics.

    "José" and "jose" fold to the same.
    """
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in parts if not unicodedata.combining(mark))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What a word shares with its other forms.

    "deployed", "deploying" and "deployment" all become "deploy".
    """
    word = fold(word).removesuffix("'s").removesuffix("’s")
    if len(word) <= 3 or not word.isalpha():
        return word
    for ending, left in ENDINGS:
        if _ends(word, ending, left):
            return _tidy(word[: -len(ending)], ending)
    return _tidy(word, "")


def _ends(word: str, ending: str, left: int) -> bool:
    if not word.endswith(ending) or (ending == "s" and word.endswith(KEEPS_S)):
        return False
    root = word[: -len(ending)]
    if ending in ("al", "als") and root.endswith("e"):  # "appeal", "deal"
        return False
    return len(root) >= left and bool(VOWEL.search(root))


def _tidy(root: str, ending: str) -> str:
    if ending in ("ied", "ies"):
        return root + "i"
    doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "ls"
    root = root[:-1] if ending and doubled else root
    root = root[:-1] if len(root) > 3 and root[-1] == "e" else root
    return root[:-1] + "i" if len(root) > 3 and root[-1] == "y" else root


def stems(text: str) -> tuple[str, ...]:
    """The stems of all words of a text, in order."""
    return tuple(stem(word) for word in TOKEN.findall(text))
