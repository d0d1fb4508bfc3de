"""What readers type to search for words, and the words that a search compares.

`airport "shoot to kill" -oil` asks for both the word and the phrase, and not for oil. Words are
compared by their stems (English Snowball, which leaves other alphabets as they are), without
accents or capitals; signs between them count as spaces. Stemmed here, they are plain words to every
database, and all of them find the same.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
TYPED = re.compile(r'(?P<sign>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')
MOST_PHRASES = 20  # that may be asked for at once

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """Phrases of stems, one word or several: all of `wanted`, and none of `unwanted`."""

    wanted: tuple[Phrase, ...] = ()
    unwanted: tuple[Phrase, ...] = ()

    @classmethod
    def typed(cls, text: str) -> Self:
        """Read what a person typed. What holds no word asks for nothing."""
        read = list(_phrases(text))
        wanted = dict.fromkeys(phrase for no, phrase in read if not no)
        unwanted = dict.fromkeys(phrase for no, phrase in read if no)
        return cls(tuple(wanted), tuple(unwanted))

    def __bool__(self) -> bool:
        return len(self) > 0

    def __len__(self) -> int:
        return len(self.wanted) + len(self.unwanted)


def stems(text: str) -> list[str]:
    """The words of a text in order, each as the stem that a search compares."""
    return [_stem(word) for word in WORD.findall(_plain(text))]


def searchable(texts: Iterable[str]) -> str:
    """Write the stems of `texts`, one text a line, as the column that is searched."""
    return "\n".join(" ".join(stems(text)) for text in texts)


def _phrases(text: str) -> Iterator[tuple[bool, Phrase]]:
    for found in TYPED.finditer(text):
        if phrase := tuple(stems(found["phrase"] or found["word"] or "")):
            yield found["sign"] == "-", phrase


def _plain(text: str) -> str:
    """Without capitals and accents, so that "Zhanaözen" is found by "zhanaozen"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    # A stemmer keeps the word it is at, and threads must not share one.
    return str(snowballstemmer.stemmer("english").stemWord(word))
