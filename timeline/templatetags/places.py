"""What the page of places says of each, and how the map writes dots and names."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from timeline.atlas.drawing import Dot, Told
from timeline.atlas.labels import Label
from timeline.atlas.locating import Country, Several
from timeline.atlas.towns import Town
from timeline.filters import TimelineFilters
from timeline.places import Place, say_country
from timeline.templatetags.events import number

register = template.Library()


@register.filter
def for_place(filters: TimelineFilters, slug: str) -> str:
    """The query string that asks the same of one place."""
    return filters.query(place=slug)


@register.filter
def located(place: Place) -> str:
    """Say what a place was taken for, so that a reader sees a mistake."""
    match place.where:
        case Town():
            return _say_town(place.where, place.entity.name)
        case Country(code):
            named = say_country(code)
            country = gettext("Country: %(name)s") % {"name": named}
            return gettext("Country") if named == place.entity.name else country
        case Several():
            return gettext("Not on the map: more than one city has this name")
    return gettext("Not on the map: no city or country of this name is known")


def _say_town(town: Town, known_as: str) -> str:
    words = (
        gettext("City, %(country)s; population %(people)s")
        if town.name == known_as
        else gettext("City: %(name)s, %(country)s; population %(people)s")
    )
    country, people = say_country(town.country), number(town.people)
    return words % {"name": town.name, "country": country, "people": people}


@register.filter
def counted(told: Told) -> str:
    """Say how many events a place has, for who points at it; only its name where it has none."""
    if not told.events:
        return told.name
    words = ngettext("%(name)s: %(number)s event", "%(name)s: %(number)s events", told.events)
    return words % {"name": told.name, "number": number(told.events)}


@register.filter
def circle(dot: Dot) -> SafeString:
    """Write the attributes of a dot: its place grows with the map, its radius does not."""
    return format_html('cx="{}" cy="{}" r="{}"', _share(dot.x), _share(dot.y), f"{dot.radius:g}")


@register.filter
def written(label: Label) -> SafeString:
    """Write the attributes of a name on the map."""
    offer = label.offer
    values = {
        "class": "wide" if label.wide else "",
        "x": _share(offer.x),
        "y": _share(offer.y),
        "dx": f"{offer.dx:g}" if offer.dx else "",
        "dy": f"{offer.dy:g}",
        "text-anchor": "" if offer.anchor == "start" else offer.anchor,
    }
    return format_html_join(" ", '{}="{}"', [pair for pair in values.items() if pair[1]])


def _share(part: float) -> str:
    return f"{100 * part:.1f}%"
