"""What visits come to: tables of medians, and how Dateline stands against what is asked of it."""

from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from benchmarks.browser import DESKTOP, PHONE, Visit
from benchmarks.systems import FLOOR, OURS

Visits = dict[tuple[str, int, str], list[Visit]]  # by device, number of events and system
Pick = Callable[[Visit], float | None]

PAGE, ALL_CODE = 30, 50  # kB
NEAR, SOON = 1.3, 60  # times the floor, or ms more than it
PHONE_SOON, PHONE_NEAR = 800, 1.5  # ms, or times the floor
ANSWER = 150  # ms
HEAD = (
    f"{'':14}{'events':>7}{'runs':>5}{'requests':>9}{'third':>6}{'cookies':>8}{'HTML':>7}{'CSS':>6}"
    f"{'scripts':>8}{'all':>8}{'FCP':>7}{'first event':>25}{'longest':>8}{'tasks':>6}{'DOM':>9}"
)


class Bar(NamedTuple):
    """Something that is asked of the page, and whether it holds."""

    holds: bool
    what: str

    def __str__(self) -> str:
        return f"{'PASS ' if self.holds else 'short'} {self.what}"


def report(found: Visits) -> Iterator[str]:
    """The lines of the report."""
    yield "kB of 1,024 bytes as they came over the wire; times in ms; tasks: of more than 50 ms"
    for profile in (DESKTOP, PHONE):
        yield f"\n{profile.name}\n{HEAD}"
        for (device, size, system), visits in sorted(found.items()):
            if device == profile.name:
                yield _row(system, size, visits)
    yield "\nfrom a choice to the frame after its answer, ms"
    for (_, size, system), visits in sorted(found.items()):
        for choice in visits[0].answers:
            yield f"{system:14}{size:>7,}  {choice:12}{_spread(visits, _answer(choice)):>20}"
    yield "\nasked of Dateline"
    yield from map(str, bars(found))


def bars(found: Visits) -> Iterator[Bar]:
    """Everything that is asked, in the order of the sizes."""
    sizes = sorted({size for _, size, _ in found})
    ours = [visit for (_, _, system), visits in found.items() if system == OURS for visit in visits]
    foreign, cookies = max(one.foreign for one in ours), max(one.cookies for one in ours)
    yield Bar(not foreign, f"{foreign} third-party requests")
    yield Bar(not cookies, f"{cookies} cookies")
    for size in sizes:
        yield from _bars_of_size(found, size)
    first, last = (_middle(found["desktop", size, OURS], _first) for size in (sizes[0], sizes[-1]))
    flat = f"first event of {sizes[-1]:,} events beside that of {sizes[0]:,}"
    yield _beside(flat, last, first, NEAR, SOON)


def _bars_of_size(found: Visits, size: int) -> Iterator[Bar]:
    desktop, phone = (found[profile.name, size, OURS] for profile in (DESKTOP, PHONE))
    floor, phone_floor = (
        _middle(found[profile.name, size, FLOOR], _first) for profile in (DESKTOP, PHONE)
    )
    page = _middle(desktop, lambda visit: visit.html + visit.css)
    code = _middle(desktop, lambda visit: max(visit.scripts, visit.scripts_after))
    yield Bar(page <= PAGE, f"{size:,}: HTML and CSS {page:.1f} kB")
    yield Bar(page + code <= ALL_CODE, f"{size:,}: with all scripts {page + code:.1f} kB")
    first = f"{size:,}: first event, desktop, beside the floor"
    yield _beside(first, _middle(desktop, _first), floor, NEAR, SOON)
    longest = _middle(desktop, lambda visit: visit.longest)
    busy = sum(visit.long_tasks > 0 for visit in desktop)
    tasks = f"{size:,}: a long task in {busy} of {len(desktop)} visits, median {longest:.0f} ms"
    yield Bar(not longest, tasks)
    first = f"{size:,}: first event, phone, beside the floor"
    beside = _beside(first, _middle(phone, _first), phone_floor, PHONE_NEAR, 0)
    yield Bar(beside.holds or _middle(phone, _first) <= PHONE_SOON, beside.what)
    for choice in desktop[0].answers:
        took = _middle(desktop, _answer(choice))
        yield Bar(took <= ANSWER, f"{size:,}: answer to a choice of {choice} {took:.0f} ms")


def _beside(what: str, ms: float, other: float, times: float, more: float) -> Bar:
    """Whether something takes at most so many times what the other takes, or so many ms more."""
    ratio = ms / other if other else 1
    words = f"{what}: {ms:.0f} and {other:.0f} ms, {ratio:.2f} times, {ms - other:+.0f} ms"
    return Bar(ms <= max(times * other, other + more), words)


def _row(system: str, size: int, visits: Sequence[Visit]) -> str:
    def of(name: str) -> float:
        return _middle(visits, lambda visit: getattr(visit, name))

    weights = f"{of('html'):7.1f}{of('css'):6.1f}{of('scripts'):8.1f}{of('everything'):8.1f}"
    return (
        f"{system:14}{size:7,}{len(visits):5}{of('requests'):9.0f}{of('foreign'):6.0f}"
        f"{of('cookies'):8.0f}{weights}{of('painted'):7.0f}{_spread(visits, _first):>25}"
        f"{of('longest'):8.0f}{of('long_tasks'):6.0f}{of('elements'):9,.0f}"
    )


def _first(visit: Visit) -> float | None:
    return visit.first


def _answer(choice: str) -> Pick:
    return lambda visit: visit.answers[choice]


def _middle(visits: Sequence[Visit], pick: Pick) -> float:
    """The median; what never came took forever."""
    return median(float("inf") if (value := pick(visit)) is None else value for visit in visits)


def _spread(visits: Sequence[Visit], pick: Pick) -> str:
    """The median with the least and the greatest beside it."""
    values = [value for visit in visits if (value := pick(visit)) is not None]
    if len(values) < len(visits):
        return f"missing in {len(visits) - len(values)}"
    return f"{median(values):,.0f} ({min(values):,.0f}–{max(values):,.0f})"
