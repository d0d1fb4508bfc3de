"""The words and pictures of an article's page: what became of a phrase, and how."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from timeline.engine.dates.resolution import Basis, TimexType
from timeline.models import Article, Phrase, Timeline
from timeline.templatetags.dates import usual_year
from timeline.week import WeekDay, week_around
from timeline.when import When
from timeline.wording import say_time

register = template.Library()

NO_DATE = {
    TimexType.DURATION: gettext_lazy("a length of time, not a date"),
    TimexType.SET: gettext_lazy("a repetition, not a date"),
}
BASIS = {
    Basis.GIVEN: pgettext_lazy("how a publication day is known", "found with the article"),
    Basis.INFERRED: pgettext_lazy("how a publication day is known", "worked out from the text"),
    Basis.EDITOR: pgettext_lazy("how a publication day is known", "set by an editor"),
    Basis.UNKNOWN: pgettext_lazy("how a publication day is known", "not known"),
}


@register.filter
def became(phrase: Phrase, timeline: Timeline) -> str:
    """Word the time that a phrase was found to mean, or why it means none."""
    words = say_time(phrase, year=usual_year(timeline))
    loose = pgettext("what a phrase is", "too loose to be a date")
    return words or str(NO_DATE.get(TimexType(phrase.type), loose))


@register.filter
def alternative(other: dict[str, Any], timeline: Timeline) -> str:
    """Word another reading of a phrase, as `Phrase.alternatives` keeps it."""
    when = When.from_json({**other, "extent": "within"})
    return say_time(when, year=usual_year(timeline)) or str(other["value"])


@register.filter
def week(phrase: Phrase, article: Article) -> list[WeekDay]:
    """Draw the week strip of a phrase that is one day; [] where a week cannot hold it."""
    others = [datetime.fromisoformat(o["start"]).date() for o in phrase.alternatives if o["start"]]
    published = [article.published] if article.published else []
    return week_around(_one_day(phrase), published, others)


@register.filter
def basis(article: Article) -> str:
    """Word how the publication day is known."""
    return str(BASIS[Basis(article.basis)])


def _one_day(phrase: Phrase) -> list[date]:
    if phrase.start is None or phrase.end is None or (phrase.end - phrase.start).days > 1:
        return []
    return [phrase.start.date()]
