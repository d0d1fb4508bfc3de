"""How often and how surely publication days are worked out from the text alone.

Run `python -m benchmarks.published FILE.jsonl …`: each line is an object with the "text" of an
article and the day on which it was "published", which is kept from the engine. Printed are, by
confidence, how many days were answered, how many of them lie within a day of the true one, and how
many on it; with `--errors`, which ones do not.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.engine.dates import Published, find_published
from timeline.engine.text import Document

HEAD = f"{'confidence':22}{'answered':>9}{'share':>8}{'within a day':>14}{'share':>8}{'exact':>8}"
FLOORS = (0.9, 0.8, 0.6, 0.4, 0.0)


@dataclass(frozen=True)
class Case:
    """An article with its true day, and what was found."""

    id: str
    true: date
    found: Published

    @property
    def days_off(self) -> int | None:
        return (self.found.value - self.true).days if self.found.value else None


def cases(files: Iterable[Path]) -> Iterator[Case]:
    for file in files:
        with file.open(encoding="utf-8", newline="\n") as lines:
            for number, line in enumerate(lines, start=1):
                fields = json.loads(line)
                name = str(fields.get("id", f"{file.name}:{number}"))
                document = Document(name, fields["text"], language=fields.get("language", "en"))
                true = date.fromisoformat(fields["published"][:10])
                yield Case(name, true, find_published(document))


def row(name: str, found: list[Case], total: int) -> str:
    near = sum(abs(case.days_off or 0) <= 1 for case in found)
    exact = sum(not case.days_off for case in found)
    share = f"{near / len(found):.3f}" if found else "-"
    return f"{name:22}{len(found):>9}{len(found) / total:>8.3f}{near:>14}{share:>8}{exact:>8}"


def rows(read: list[Case]) -> Iterator[str]:
    answered = [case for case in read if case.days_off is not None]
    yield HEAD
    above = 1.01
    for floor in FLOORS:
        found = [case for case in answered if floor <= case.found.confidence < above]
        yield row(f"{floor:.1f} to {min(above, 1):.1f}", found, len(read))
        above = floor
    sure = [case for case in answered if case.found.confidence >= 0.8]
    yield row("0.8 and above", sure, len(read))
    yield row(f"all of {len(read)} articles", answered, len(read))


def error(case: Case) -> str:
    why = " ".join(step.text for step in case.found.steps)
    return f"{case.id}  {case.true}  {case.found.value}  {case.found.confidence}  {why}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--errors", action="store_true", help="list what is more than a day off")
    options = parser.parse_args()
    read = list(cases(options.files))
    print("\n".join(rows(read)))
    if options.errors:
        print("\n".join(error(case) for case in read if abs(case.days_off or 0) > 1))


if __name__ == "__main__":
    main()
