"""A name in an article: where it stands and what it names."""

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What a name names."""

    PLACE = "place"
    COUNTRY = "country"
    PERSON = "person"
    ORGANISATION = "organisation"
    COLLECTIVE = "collective"


@dataclass(frozen=True, slots=True)
class Name:
    """The characters `[start, end)` of a text, and what they name.

    `name` is the fullest form that the article uses; `country` an ISO 3166 code, "" when not known;
    `title` whether an office stands beside it; `opens` whether it is one word that opens a
    sentence, where a capital says nothing by itself; `seen` whether the language model sees a
    name here too, None when none was asked.
    """

    start: int
    end: int
    name: str
    kind: NameKind
    country: str = ""
    title: bool = False
    opens: bool = False
    seen: bool | None = None
