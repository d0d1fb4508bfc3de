"""Feasts of other calendars and days that each country keeps for itself, from `holidays`."""

from datetime import date
from functools import lru_cache
from typing import Final
from warnings import catch_warnings

# Feasts that move through our year: a country that keeps the feast, and its name there.
MOVABLE: Final = {
    **dict.fromkeys(("eid al-fitr", "eid ul-fitr"), ("TR", "Eid al-Fitr")),
    **dict.fromkeys(("eid al-adha", "eid ul-adha"), ("TR", "Eid al-Adha")),
    "ashura": ("IR", "Ashura"),
    **dict.fromkeys(("nowruz", "norouz", "persian new year"), ("IR", "Nowruz")),
    **dict.fromkeys(("lunar new year", "chinese new year"), ("VN", "Lunar New Year")),
    "chuseok": ("KR", "Chuseok"),
    "vesak day": ("ID", "Vesak Day"),
    **dict.fromkeys(("diwali", "deepavali"), ("SG", "Diwali")),
    "passover": ("IL", "Pesach"),
    "rosh hashanah": ("IL", "Rosh Hashanah"),
    "yom kippur": ("IL", "Yom Kippur"),
}
# Days of the same name that fall on another date in every country.
NATIONAL: Final = {
    "independence day": "Independence Day",
    "republic day": "Republic Day",
    "constitution day": "Constitution Day",
    "national day": "National Day",
    "victory day": "Victory Day",
}


class Unlisted(OverflowError):
    """No calendar lists the feast for the year."""


def day_in(name: str, country: str, year: int) -> date:
    """The first day of the feast `name` in `year`; `country` (ISO 3166) decides a national day.

    Raises `Unlisted` where the calendars of `holidays` do not list it.
    """
    kept_in, title = MOVABLE.get(name) or (country, NATIONAL[name])
    days = [day for day, names in _kept(kept_in, year) if title in names]
    if not days:
        raise Unlisted(f"No calendar lists {name} of {year}")
    return min(days)


@lru_cache(maxsize=256)
def _kept(country: str, year: int) -> tuple[tuple[date, frozenset[str]], ...]:
    """The days that the country keeps in that year, each with its names."""
    # Imported here: it takes longer to load than many articles to read, and few need it.
    from holidays import country_holidays

    with catch_warnings(action="ignore"):  # of years beyond its lists: they come back empty
        try:
            kept = country_holidays(country, years=year, language="en_US")
        except NotImplementedError:  # a country that it does not know
            return ()
    # A lunar calendar is known in advance but for the sighting of the moon.
    return tuple(
        (day, frozenset(name.removesuffix(" (estimated)") for name in names.split("; ")))
        for day, names in kept.items()
    )
