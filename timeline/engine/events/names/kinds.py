"""What a run of capitalised words names: a place, a person, an organisation, or nothing."""

import re
from dataclasses import dataclass, replace

from timeline.engine.events.names.bodies import abbreviates
from timeline.engine.events.names.gazetteer import (
    Place,
    country_name,
    find_misspelt_country,
    find_place,
)
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.names.namer import Label
from timeline.engine.events.names.peoples import DEMONYMS, NICKNAMES, SEATS
from timeline.engine.events.names.words import (
    ABBREVIATION,
    BUILT,
    LISTED,
    LOCATIVE,
    NOT_BODIES,
    OFFICE_AFTER,
    OFFICE_BEFORE,
    ORGANISATION,
    PLACED,
    WORD,
)

SHORTEST_IN_CAPITALS = 4
PLACES = (Label.LAND, Label.REGION)


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words `text[start:end]` that may be the name `name`.

    `label` is what the model takes them for, None when it sees no name; `asked` whether there is
    a model at all. `country` is that of a people's word before it, `titled` whether an office
    stands there.
    """

    text: str
    start: int
    end: int
    name: str
    asked: bool = False
    label: Label | None = None
    country: str = ""
    titled: bool = False

    @property
    def before(self) -> str:
        """The 60 characters ahead of it."""
        return self.text[max(self.start - 60, 0) : self.start]

    @property
    def seen(self) -> bool | None:
        """Whether the model sees a name here; None when none was asked."""
        return self.label not in (None, Label.PEOPLE) if self.asked else None

    def called(self, kind: NameKind, country: str = "", *, title: bool = False) -> Name:
        """The name that the run is, of that kind."""
        country = country or self.country
        return Name(self.start, self.end, self.name, kind, country, title, seen=self.seen)


def classify(run: Run) -> Name | None:
    """What a run names, by what is known of the world first and by the model last."""
    if run.titled:
        return run.called(NameKind.PERSON, title=True)
    if run.name in ORGANISATION:
        return run.called(NameKind.ORGANISATION)
    if run.name in SEATS:
        return run.called(NameKind.ORGANISATION, SEATS[run.name])
    return _as_place(run) or _as_organisation(run) or _as_person(run)


def _as_place(run: Run) -> Name | None:
    place = find_place(run.name) or _misspelt_country(run)
    if place and (_opens_dateline(place, run) or (not _is_acronym(run) and _is_place(place, run))):
        if place.people:
            name = place.name if run.name.isupper() else run.name
            return replace(run.called(NameKind.PLACE, place.country), name=name)
        known = country_name(place.country)
        return Name(run.start, run.end, known, NameKind.COUNTRY, place.country)
    if PLACED.search(run.before) or not BUILT.isdisjoint(run.name.split()):
        return run.called(NameKind.PLACE)
    return None


def _misspelt_country(run: Run) -> Place | None:
    """The country that an unknown word means where only a place can stand."""
    place = find_misspelt_country(run.name)
    return place if place and _stands_for_place(run) else None


def _is_acronym(run: Run) -> bool:
    return run.name.isupper() and run.name not in NICKNAMES


def _opens_dateline(place: Place, run: Run) -> bool:
    """Whether capitals are a town's or a country's name in full: "GENEVA (AFP) -", no "WHO"."""
    return _is_acronym(run) and place.well_known and len(run.name) >= SHORTEST_IN_CAPITALS


def _is_place(place: Place, run: Run) -> bool:
    """Whether a name that some place bears means the place here."""
    return place.well_known or _stands_for_place(run)


def _stands_for_place(run: Run) -> bool:
    """Whether a place is what the model sees, or what the words before the name ask for."""
    if run.label in PLACES:
        return True
    if run.label is Label.PERSON:
        return False
    return bool(LOCATIVE.search(run.before) or LISTED.search(run.before))


def _as_organisation(run: Run) -> Name | None:
    acronym = run.name.isupper() and run.name.isalpha() and 2 <= len(run.name) <= 7
    if acronym and run.name in NOT_BODIES:
        return None
    if acronym or _is_spelled_out(run) or not ORGANISATION.isdisjoint(run.name.split()):
        return run.called(NameKind.ORGANISATION)
    return None


def _is_spelled_out(run: Run) -> bool:
    """Whether a short form in brackets follows: "Example Treaty Group (ETG)", no "LYON (AFP)"."""
    short = ABBREVIATION.match(run.text, run.end)
    return bool(short and abbreviates(short[1], run.name))


def _as_person(run: Run) -> Name | None:
    """A person, unless the model says what else: it has the last word on words without an office.

    A word that opens a sentence is a person's name only when an office or the model says so.
    """
    last = run.name.split()[-1]
    if not last[0].isupper() or last.isupper():
        return None
    first_word = " " not in run.name and opens(run.text, run.start)
    after = not first_word and OFFICE_AFTER.match(run.text, run.end)
    if OFFICE_BEFORE.search(run.before) or after:
        return run.called(NameKind.PERSON, _office_country(run.before), title=True)
    if run.label is Label.ORGANISATION:
        return run.called(NameKind.ORGANISATION)
    if run.label in PLACES:
        return run.called(NameKind.PLACE) if LOCATIVE.search(run.before) else None
    if first_word and run.name.endswith("ly"):
        return None
    doubtful = first_word and run.label is not Label.PERSON
    return replace(run.called(NameKind.PERSON), opens=doubtful)


def _office_country(before: str) -> str:
    """Which country's office the words before a name hold: "the president of France, "."""
    for word in reversed(re.findall(WORD, before)):
        place = find_place(word)
        if code := DEMONYMS.get(word) or (place.country if place and not place.people else ""):
            return code
    return ""


def opens(text: str, at: int) -> bool:
    """Whether a sentence or a quotation opens here, so that a capital says nothing."""
    before = text[max(at - 3, 0) : at].rstrip(" \u00a0")
    return not before or before[-1] in '.!?:;"“‘•\n\r—–-'
