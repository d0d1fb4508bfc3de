"""How long the server takes to answer what readers ask of a timeline, and how much the database.

Run `python -m benchmarks.questions` for one timeline of 10,000 events, and with
`--events 1000000 --timelines 200` for many; on SQLite, or on the PostgreSQL server of
`DATABASE_URL`, in a database made for it (`--keep` keeps that for the next time).

Asked in process, of Django's own handler: every layer takes part and the page is rendered, but
nothing goes over a wire. "First" is asked of a process that knows nothing of this timeline,
"unseen" of one that has shown none of these events, "anew" of one that has, but was not asked this;
"list" is the same as htmx asks it, and "kept" is the question again.
Times are medians in ms; those of the database last until each query has its first row.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from benchmarks.database import own_database
from benchmarks.invented import Crisis

if TYPE_CHECKING:
    from benchmarks.asking import Answers, Asked
    from timeline.models import Timeline

ROOT = Path(__file__).parents[1]
ANSWER_AT_10_000, ANSWER_OF_MANY = 50, 100  # ms that a filtered page may take
HEAD = (
    f"{'':24}{'first':>8}{'unseen':>8}{'anew':>8}{'p95':>8}{'list':>8}{'kept':>8}"
    f"{'queries':>9}{'database':>10}{'p95':>8}{'events':>9}"
)


def main() -> None:
    given = _arguments()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        name = f"questions_{given.events}_{given.timelines}"
        place = _lasting_folder() if given.keep else folder
        url = stack.enter_context(own_database(place, name, keep=given.keep))
        os.environ |= {"DATELINE_VAR": folder, "DATABASE_URL": url}
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
        for line in _report(given):
            print(line, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--timelines", type=int, default=1)
    parser.add_argument("--days", type=int, default=365, help="that each timeline is about")
    parser.add_argument("--processes", type=int, default=5, help="in which each question is asked")
    parser.add_argument("--runs", type=int, default=5, help="times that each process is asked anew")
    parser.add_argument("--keep", action="store_true", help="keep the database, or use a kept one")
    return parser.parse_args()


def _report(given: argparse.Namespace) -> Iterator[str]:
    import django

    django.setup()
    from django.db import connection

    from benchmarks.asking import ask_apart, questions, warm_up

    warm_up(_filled(given))
    limit = ANSWER_AT_10_000 if given.timelines == 1 else ANSWER_OF_MANY
    for timeline in _asked_timelines(given.timelines):
        yield f"\n{connection.vendor}: /{timeline.slug}/ of {given.timelines}, {timeline}\n{HEAD}"
        asked = {}
        for name, query in questions(timeline).items():
            asked[name] = ask_apart(timeline, query, given.processes, given.runs)
            yield _row(name, asked[name])
        yield from _summary(asked, limit)


def _filled(given: argparse.Namespace) -> "Timeline":
    """Fill the database, unless it was kept; a timeline that nothing is measured of."""
    from django.core.management import call_command

    from benchmarks.filling import copy_many, fill, fill_many, settle
    from timeline.models import Timeline

    call_command("migrate", verbosity=0)
    if not Timeline.objects.filter(slug="warm-up").exists():
        make = copy_many if given.timelines > 1 else fill_many
        for _ in make(given.events, given.timelines, given.days):
            pass
        fill("warm-up", Crisis(200, given.days))
        settle()
    return Timeline.objects.get(slug="warm-up")


def _asked_timelines(many: int) -> "Sequence[Timeline]":
    """The largest of so many, the tenth, and one in the middle."""
    from timeline.models import Timeline

    places = sorted({1, min(10, many), (many + 1) // 2})
    return [Timeline.objects.get(slug=f"crisis-{place}") for place in places]


def _row(name: str, asked: "Answers") -> str:
    series = (asked.first, asked.unseen, asked.anew, asked.listed, asked.kept)
    first, unseen, anew, listed, kept = (_ms(one) for one in series)
    database = [one.database for one in asked.anew]
    queries = max(one.queries for one in asked.anew)
    return (
        f"{name:24}{median(first):8.1f}{median(unseen):8.1f}{median(anew):8.1f}{_p95(anew):8.1f}"
        f"{median(listed):8.1f}{median(kept):8.1f}{queries:9}{median(database):10.1f}{_p95(database):8.1f}"
        f"{asked.found:>9}"
    )


def _summary(asked: "dict[str, Answers]", limit: int) -> Iterator[str]:
    """The filtered pages together, and whether the slowest is fast enough."""
    anew = {name: median(_ms(answers.anew)) for name, answers in asked.items()}
    slowest = max(anew, key=lambda name: anew[name])
    every = [one for answers in asked.values() for one in answers.anew]
    ms, database = _ms(every), [one.database for one in every]
    unseen = _ms([one for answers in asked.values() for one in answers.unseen])
    holds = "PASS " if anew[slowest] <= limit else "short"
    yield f"all: median {median(ms):.1f} ms, 95 of 100 within {_p95(ms):.1f} ms"
    yield f"unseen: median {median(unseen):.1f} ms, 95 of 100 within {_p95(unseen):.1f} ms"
    yield f"in the database: {median(database):.1f} ms, 95 of 100 within {_p95(database):.1f} ms"
    yield f"{holds} the slowest, {slowest}: median {anew[slowest]:.1f} ms; at most {limit} asked"


def _ms(asked: "Sequence[Asked]") -> list[float]:
    return [one.ms for one in asked]


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def _lasting_folder() -> Path:
    """Where a file is kept until it is needed again."""
    folder = ROOT / "var"
    folder.mkdir(exist_ok=True)
    return folder


if __name__ == "__main__":
    main()
