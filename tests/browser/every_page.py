"""Every page that readers can come to, for what must hold on each. A new page is one line."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.urls import reverse

from tests.factories import make_timeline
from timeline.corrections import correct_date
from timeline.counted import Counted
from timeline.models import Dispute, Timeline
from timeline.when import When


def _empty(_: Timeline) -> str:
    return make_timeline().get_absolute_url()


def _disputed(seeds: Timeline) -> str:
    dispute = Dispute.objects.filter(event__timeline=seeds, kind="figure").select_related("event")
    return dispute[0].event.get_absolute_url()


def _figure(seeds: Timeline) -> str:
    count = Counted("killed", "security forces", "people")
    return reverse("figure", args=[seeds.slug, count.slug])


def _corrected(seeds: Timeline) -> str:
    """The corrections, once there is one."""
    event = seeds.events.filter(grain="day")[0]
    to = When.of(seeds.events.filter(grain="day").exclude(start=event.start)[0])
    editor = User.objects.get_or_create(username="aigul")[0]
    correct_date(event, to, editor=editor, reason="The archive says so.", seen=event.version)
    return reverse("correction_list", args=[seeds.slug])


PAGES: dict[str, Callable[[Timeline], str]] = {
    "index": lambda seeds: reverse("index"),
    "timeline": Timeline.get_absolute_url,
    "main line": lambda seeds: f"{seeds.get_absolute_url()}?main=1",
    "some days": lambda seeds: f"{seeds.get_absolute_url()}?from={seeds.last_day}",
    "nothing found": lambda seeds: f"{seeds.get_absolute_url()}?q=zzzz",
    "not understood (422)": lambda seeds: f"{seeds.get_absolute_url()}?from=never",
    "empty timeline": _empty,
    "event": lambda seeds: seeds.events.all()[0].get_absolute_url(),
    "event with a dispute": _disputed,
    "article": lambda seeds: seeds.articles.all()[0].get_absolute_url(),
    "articles": lambda seeds: reverse("article_list", args=[seeds.slug]),
    "figures": lambda seeds: reverse("figure_list", args=[seeds.slug]),
    "figure": _figure,
    "places": lambda seeds: reverse("place_list", args=[seeds.slug]),
    "table": lambda seeds: reverse("table", args=[seeds.slug]),
    "to print": lambda seeds: reverse("print", args=[seeds.slug]),
    "try": lambda seeds: reverse("try"),
    "try, read": lambda seeds: f"{reverse('try')}?example=report",
    "in Russian": lambda seeds: f"/ru{seeds.get_absolute_url()}",
    "in Kazakh": lambda seeds: f"/kk{seeds.get_absolute_url()}",
    "corrections": _corrected,
    "about": lambda seeds: reverse("about", args=[seeds.slug]),
    "embed": lambda seeds: reverse("embed", args=[seeds.slug]),
    "login": lambda seeds: reverse("login"),
    "not found (404)": lambda seeds: "/no-such-timeline/",
}
