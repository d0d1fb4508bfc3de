"""What makes a figure a claim: whose it is, where, who says so and as of when."""

import re
from dataclasses import replace
from datetime import datetime, time

from timeline.engine.events.names.name import NameKind
from timeline.engine.events.sighting import Dated, Figure
from timeline.engine.events.telling.claimants import find_claimant
from timeline.engine.events.telling.passage import Passage
from timeline.engine.events.when.clause_dating import Dating

SINCE = re.compile(r"\b(?:since|so far|to date)\b", re.IGNORECASE)


def complete(figure: Figure, passage: Passage, dating: Dating) -> Figure:
    """A figure with whose it is, where, who says so and as of when."""
    owner = figure.who or (_force(passage) if figure.what == "troops" else "")
    where = next(iter(passage.places()), None)
    said_by = find_claimant(passage)
    return replace(figure, who=owner, where=where, said_by=said_by, as_of=_as_of(passage, dating))


def _force(passage: Passage) -> str:
    """Whose troops: the first organisation named, or the first country that acts."""
    kinds = (NameKind.ORGANISATION, NameKind.COUNTRY)
    named = (name.name for kind in kinds for name in passage.names if name.kind is kind)
    return next(named, "")


def _as_of(passage: Passage, dating: Dating) -> datetime | None:
    """When a count was known: on the day that dates it, or at publication.

    A count that runs since a day was known at publication.
    """
    since = SINCE.search(passage.words)
    if not since and dating.dated is not Dated.UNDATED and dating.bounds and dating.bounds.start:
        return dating.bounds.start
    published = passage.article.document.published
    return datetime.combine(published, time.min) if published else None
