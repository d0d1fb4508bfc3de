"""The forms of the desk: a date as people write one, and a reason."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy, pgettext

from timeline.corrections import REASON_LENGTH
from timeline.engine.dates.interval import Extent
from timeline.models import Article, Event
from timeline.models.order import AFTER, BEFORE, section
from timeline.patterns import say
from timeline.reasons import order_quotes
from timeline.spans import say_days
from timeline.web.typed import Anchor, Choice, Understood, understand
from timeline.when import When
from timeline.wording import say_day

REASON_MISSING = gettext_lazy("Say why, in a few words. Readers see the reason.")


class PreviewForm(forms.Form):
    """A typed date, and everything that says how to understand it."""

    typed = forms.CharField(max_length=200)
    choice = forms.CharField(required=False)
    extent = forms.ChoiceField(required=False, choices=[(extent, extent) for extent in Extent])

    def __init__(self, data: Any = None, *, event: Event) -> None:
        super().__init__(data, auto_id=f"correct-{event.pk}-%s")
        self.event = event
        self.articles = articles_of(event)
        self.understood: Understood | None = None
        offered = Article.objects.filter(pk__in=[article.pk for article in self.articles])
        self.fields["article"] = forms.ModelChoiceField(offered, required=False)
        self.fields["typed"].error_messages["required"] = self._typed_missing

    def clean(self) -> dict[str, Any]:
        if typed := self.cleaned_data.get("typed"):
            self.understood = understand(typed, self.anchor)
            if self.understood.problem:
                self.add_error("typed", self.understood.problem)
        return self.cleaned_data

    @property
    def hint(self) -> str:
        """How a date can be typed, by dates of this timeline."""
        timeline = self.event.timeline
        first = timeline.first_day
        # Translators: write only what is understood: English, Russian or 2022-01-05.
        return say(
            pgettext(
                "dates to type",
                "Such as “{day:EEE d MMMM}, evening”, “{days}” or “last {before:EEEE}”.",
            ),
            day=first,
            days=say_days(first, timeline.days[:3][-1], first.year),
            before=self._day_before,
        )

    @property
    def counts(self) -> str:
        """What the chosen article is for."""
        message = pgettext("dates to type", "“Last {before:EEEE}” counts from")
        return say(message, before=self._day_before)

    @property
    def _typed_missing(self) -> str:
        first = self.event.timeline.first_day
        message = pgettext("dates to type", "Type a date, such as “{day:EEE d MMMM}”.")
        return say(message, day=first)

    @property
    def _day_before(self) -> date:
        """The day before an article came out."""
        return self.anchor.day - timedelta(days=1)

    @property
    def counts_from(self) -> Article | None:
        """The article that phrases count from: the one chosen, else the first."""
        chosen = self.cleaned_data.get("article") if self.is_bound else None
        return chosen or next(iter(self.articles), None)

    @property
    def anchor(self) -> Anchor:
        return Anchor.of(self.counts_from, self.event.timeline)

    @property
    def previewed(self) -> bool:
        """Whether the editor saw how these very words are understood, and chose that reading."""
        key = self.cleaned_data.get("choice", "")
        return self.understood is not None and self.understood.choose(key) is not None

    @property
    def chosen(self) -> Choice | None:
        """The reading that was chosen; the best one while none was."""
        if self.understood is None or not self.understood.choices:
            return None
        key = self.cleaned_data.get("choice", "")
        return self.understood.choose(key) or self.understood.choices[0]

    @property
    def chosen_extent(self) -> str:
        return self.cleaned_data.get("extent") or self.event.extent

    @property
    def when(self) -> When:
        """The time that would be saved."""
        if self.chosen is None:
            raise ValueError("Nothing was understood.")
        return self.chosen.when(self.chosen_extent)

    @property
    def readings(self) -> list[tuple[Choice, When]]:
        """Every reading with its time, the best first."""
        choices = self.understood.choices if self.understood else ()
        return [(choice, choice.when(self.chosen_extent)) for choice in choices]

    @property
    def warnings(self) -> list[str]:
        """What an editor should know before saving; nothing here forbids it."""
        return [*_outside_window(self.when, self.event), *_after_sources(self.when, self.articles)]


class DateForm(PreviewForm):
    """A date to save: with its reason, and the version of the event that was seen."""

    reason = forms.CharField(max_length=REASON_LENGTH, error_messages={"required": REASON_MISSING})
    seen = forms.IntegerField()
    was = forms.CharField(required=False, max_length=200)


class ReasonForm(forms.Form):
    """Why an event is hidden or shown, and the version of it that was seen."""

    reason = forms.CharField(max_length=REASON_LENGTH, error_messages={"required": REASON_MISSING})
    seen = forms.IntegerField()
    was = forms.CharField(required=False, max_length=200)

    def __init__(self, data: Any = None, *, event: Event) -> None:
        super().__init__(data, auto_id=f"status-{event.pk}-%s")


class SeenForm(forms.Form):
    """One click on what was seen."""

    seen = forms.IntegerField()
    was = forms.CharField(required=False, max_length=200)


def articles_of(event: Event) -> list[Article]:
    """The articles that tell of an event, each once, in the order of their quotes on the page."""
    mentions = event.mentions.select_related("article__outlet").defer("article__text")
    return list({m.article_id: m.article for m in order_quotes(mentions)}.values())


def _outside_window(when: When, event: Event) -> list[str]:
    timeline = event.timeline
    if section(when.bounds, Extent(when.extent), timeline) not in (BEFORE, AFTER):
        return []
    days = say_days(timeline.first_day, timeline.last_day)
    return [gettext("This lies outside the days of this timeline, %(days)s.") % {"days": days}]


def _after_sources(when: When, articles: list[Article]) -> list[str]:
    days = [article.published for article in articles if article.published]
    known = days and len(days) == len(articles)
    if not known or when.start is None or when.start.date() <= max(days):
        return []
    warning = gettext("Its sources were published before that, the last on %(day)s.")
    return [warning % {"day": say_day(max(days))}]
