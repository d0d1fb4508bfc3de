"""How the time to read dates grows with the length of a text, on text made to be hard.

Run `python -m benchmarks.hostile`. Each text is read at 10 kB, 100 kB and 1 MB (`--top 100` stops
at 100 kB). The last two columns are the time per kB at the greatest length against that at 10 kB,
for this engine and, as a floor, for `str.split` on the same text: 1.0 is linear.
"""

import argparse
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from timeline.engine.dates import find_dates
from timeline.engine.text import Document

SEEDS = Path(__file__).parents[1] / "seeds/kazakhstan-2022"
KINDS = {
    "digits": "0123456789",
    "last last": "last ",
    "commas": ",",
    "nested quotes": "“‘\"'",
    "combining marks": "\u0301\u0489\u200d",
    "Thursday": "Thursday ",
    "newlines": "\n",
    "1/1/1/1": "1/",
    "a a a": "a ",
    "brackets": "([{",
    "full stops": "p.m. ",
    "two of everything": "two of the last three days before January 5, 2022 and ",
}
SIZES = (10, 100, 1000)
SOONEST = 0.2  # seconds; what takes less is done again, and the shortest counts


def seconds(work: Callable[[str], object], text: str) -> float:
    """The least processor time that `work` took for `text`."""
    runs = [_once(work, text)]
    while sum(runs) < SOONEST:
        runs.append(_once(work, text))
    return min(runs)


def _once(work: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    work(text)
    return max(time.process_time() - begin, 1e-9)


def read(text: str) -> None:
    find_dates(Document("a", text, date(2022, 1, 7)))


def texts() -> dict[str, str]:
    """What is repeated, by name: hostile text, then ordinary news."""
    news = "\n\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return {**KINDS, "ordinary news": news}


def of_length(text: str, size: int) -> str:
    return "".join(islice(cycle(text), size * 1000))


def row(name: str, text: str, sizes: tuple[int, ...]) -> str:
    ours = [seconds(read, of_length(text, size)) for size in sizes]
    floor = [seconds(str.split, of_length(text, size)) for size in (sizes[0], sizes[-1])]
    times = "".join(f"{one:>12.3f}" for one in ours)
    more = sizes[-1] / sizes[0]
    return f"{name:18}{times}{ours[-1] / ours[0] / more:>10.2f}{floor[1] / floor[0] / more:>10.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--top", type=int, choices=SIZES[1:], default=SIZES[-1], help="kB")
    sizes = tuple(size for size in SIZES if size <= parser.parse_args().top)
    heads = "".join(f"{f'{size} kB, s':>12}" for size in sizes)
    print(f"{'':18}{heads}{'per kB':>10}{'floor':>10}")
    for name, text in texts().items():
        print(row(name, text, sizes), flush=True)


if __name__ == "__main__":
    main()
