"""The rows. Each module holds one idea; this one only names them."""

from timeline.models.article import Article, Phrase
from timeline.models.correction import Correction
from timeline.models.dispute import Claim, Dispute
from timeline.models.entity import Entity
from timeline.models.event import Certainty, Event, Stale
from timeline.models.job import Job
from timeline.models.mention import Figure, Mention
from timeline.models.tellings import fetch_for_list, fetch_tellings, with_tellings
from timeline.models.text import EventText, ids_found, keep_texts
from timeline.models.timeline import Outlet, Timeline

__all__ = [
    "Article",
    "Certainty",
    "Claim",
    "Correction",
    "Dispute",
    "Entity",
    "Event",
    "EventText",
    "Figure",
    "Job",
    "Mention",
    "Outlet",
    "Phrase",
    "Stale",
    "Timeline",
    "fetch_for_list",
    "fetch_tellings",
    "ids_found",
    "keep_texts",
    "with_tellings",
]
