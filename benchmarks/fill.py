"""Fill the database of the environment with invented crises, for looking at and measuring.

Run `python -m benchmarks.fill --events 10000` for one timeline, and with `--timelines 200` to share
the events out unevenly. `DATABASE_URL` and `DATELINE_VAR` say which database, as they do elsewhere.
"""

import argparse
import os
import time


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--timelines", type=int, default=1)
    parser.add_argument("--days", type=int, default=365, help="that each timeline is about")
    given = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    import django

    django.setup()
    from django.core.management import call_command

    from benchmarks.filling import fill_many, settle

    call_command("migrate", verbosity=0)
    begin = time.monotonic()
    for timeline in fill_many(given.events, given.timelines, given.days):
        print(f"{time.monotonic() - begin:8.1f} s  /{timeline.slug}/ {timeline}", flush=True)
    settle()


if __name__ == "__main__":
    main()
