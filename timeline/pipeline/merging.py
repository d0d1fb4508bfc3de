"""All articles of a timeline taken together: mentions become events.

The plan is made first and applied in one transaction. Should an editor change an event meanwhile,
the plan is made again with what they decided.
"""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef

from timeline import jobs
from timeline.engine import merge_sightings
from timeline.models import Correction, Event, Job, Mention, Stale, Timeline
from timeline.pipeline.plan import Known, make_plan
from timeline.pipeline.values import as_sighting
from timeline.pipeline.writing import write_plan

ATTEMPTS = 5


def merge_timeline(job: Job) -> None:
    """Make the events of the job's timeline what its mentions now tell. Raises `Lost`."""
    mentions = timeline_mentions(job.timeline)
    merged = merge_sightings([as_sighting(mention) for mention in mentions])
    jobs.advance(job, done=1, total=2)
    groups = [frozenset(mentions[n].pk for n in group.sightings) for group in merged.groups]
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic():
                plan = make_plan(groups, known_events(job.timeline))
                write_plan(job.timeline, plan, merged, [mention.pk for mention in mentions])
                jobs.finish(job)
            return
        except Stale:
            if attempt == ATTEMPTS:
                raise


def timeline_mentions(timeline: Timeline) -> Sequence[Mention]:
    """Every mention of a timeline with what its sighting needs, in an order that never changes."""
    mentions = Mention.objects.filter(article__timeline=timeline)
    rows = mentions.select_related("article", "phrase").prefetch_related("figures")
    rows = rows.defer("article__text")  # which would be held once for each of its mentions
    return list(rows.order_by("article__key", "start_char", "end_char", "pk"))


def known_events(timeline: Timeline) -> list[Known]:
    """The events of a timeline that stand, with the mentions that each holds."""
    held: defaultdict[int, set[int]] = defaultdict(set)
    linked = Mention.objects.filter(event__timeline=timeline)
    for event_id, mention_id in linked.values_list("event_id", "pk"):
        held[event_id or 0].add(mention_id)
    corrected = Exists(Correction.objects.filter(event=OuterRef("pk")))
    events = Event.objects.filter(timeline=timeline, merged_into=None).annotate(touched=corrected)
    return [
        Known(pk, frozenset(held[pk]), touched)
        for pk, touched in events.order_by("pk").values_list("pk", "touched")
    ]
