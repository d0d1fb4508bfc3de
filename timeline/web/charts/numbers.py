"""How high a number stands in a chart, and which lines are ruled across it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

FAR_APART = 100  # times the least number: then every line is ten times the one below, or more
LINES = 5  # at most, above the lowest


@dataclass(frozen=True, slots=True)
class NumberScale:
    """Numbers as pixels from the top: `ticks` from the lowest to the highest."""

    ticks: Sequence[float]
    top: float
    base: float
    is_logarithmic: bool = False

    def at(self, number: float) -> float:
        """Where a number stands; what is below the lowest line stands on it."""
        return round(self.base - self._share(number) * (self.base - self.top), 1)

    def _share(self, number: float) -> float:
        least, most = self.ticks[0], self.ticks[-1]
        if not self.is_logarithmic:
            return number / most
        return log10(max(number, least) / least) / log10(most / least)


def scale_for(numbers: Iterable[float], top: float, base: float) -> NumberScale:
    """The scale that holds these numbers: from nought, or logarithmic where they are far apart."""
    found = sorted(numbers)
    positive = [number for number in found if number > 0]
    if positive and positive[-1] > FAR_APART * positive[0]:
        return NumberScale(_powers(positive[0], positive[-1]), top, base, is_logarithmic=True)
    return NumberScale(_even(found[-1], whole=all(n == round(n) for n in found)), top, base)


def _even(most: float, *, whole: bool) -> list[float]:
    """Nought and the even steps up to `most`: ones, twos or fives of a power of ten."""
    least_step = (most or 1) / LINES
    power = 10.0 ** floor(log10(least_step))
    step = next(times * power for times in (1, 2, 5, 10) if times * power >= least_step * 0.999999)
    step = max(step, 1) if whole else step
    return [step * n for n in range(ceil((most or 1) / step * 0.999999) + 1)]


def _powers(least: float, most: float) -> list[float]:
    """Powers of ten, as many apart as leaves few, from below `least` to above `most`."""
    first, last = floor(log10(least)), ceil(log10(most))
    apart = ceil((last - first) / LINES)
    return [10.0**power for power in range(first, last + apart, apart)]
