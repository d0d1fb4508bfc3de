"""The date of a group: stated days decide, the rest can only raise doubts."""

from datetime import datetime, timedelta

from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.dates.resolution import Step
from timeline.engine.events import Bounds, Category, Dated, Figure, Sighting, merge_sightings
from timeline.engine.events.when.timing import find_timing

DEED = "Protesters stormed the parliament building and burned its library"


def tell(
    article: str,
    day: int,
    last: int | None = None,
    *,
    dated: Dated = Dated.STATED,
    hour: int = 0,
    extent: Extent = Extent.WITHIN,
    confidence: float = 0.9,
    flags: tuple[str, ...] = (),
    figures: tuple[Figure, ...] = (),
) -> Sighting:
    grain = None if dated is Dated.UNDATED else Grain.PART if hour else Grain.DAY
    end = datetime(2021, 3, last or day) + timedelta(days=1)
    return Sighting(
        article=article,
        start=0,
        end=len(DEED),
        quote=DEED,
        headline=DEED,
        bounds=Bounds(datetime(2021, 3, day, hour), end, grain),
        extent=extent,
        dated=dated,
        category=Category.VIOLENCE,
        places=(),
        actors=(),
        confidence=confidence,
        steps=(Step("As told."),),
        flags=flags,
        figures=figures,
    )


FIFTH = Bounds(datetime(2021, 3, 5), datetime(2021, 3, 6), Grain.DAY)


def test_a_stated_day_is_neither_moved_nor_widened_by_the_rest() -> None:
    loose = tell("b", 2, 7, dated=Dated.UNDATED, extent=Extent.THROUGH)
    other = tell("c", 4, 7, dated=Dated.INHERITED, extent=Extent.THROUGH)
    timing = find_timing([tell("a", 5), loose, other])
    assert (timing.bounds, timing.extent) == (FIFTH, Extent.WITHIN)


def test_an_inherited_hour_does_not_narrow_a_stated_day() -> None:
    assert find_timing([tell("a", 5), tell("b", 5, hour=18, dated=Dated.INHERITED)]).bounds == FIFTH


def test_a_stated_hour_does() -> None:
    timing = find_timing([tell("a", 5), tell("b", 5, hour=18)])
    assert timing.bounds == Bounds(datetime(2021, 3, 5, 18), datetime(2021, 3, 6), Grain.PART)


def test_inherited_days_count_where_none_is_stated() -> None:
    timing = find_timing(
        [tell("a", 5, dated=Dated.INHERITED), tell("b", 2, 7, dated=Dated.UNDATED)]
    )
    assert timing.bounds == FIFTH


def test_a_telling_at_odds_lowers_the_certainty_and_one_in_harmony_does_not() -> None:
    alone = find_timing([tell("a", 5)])
    at_odds = find_timing([tell("a", 5), tell("b", 7, dated=Dated.INHERITED)])
    in_harmony = find_timing([tell("a", 5), tell("b", 5, dated=Dated.INHERITED)])
    assert at_odds.bounds == FIFTH
    assert at_odds.confidence < alone.confidence == in_harmony.confidence
    assert at_odds.steps[-1].text == "1 article tells of another time."


def test_a_toll_known_later_is_not_at_odds() -> None:
    figures = (Figure("killed", "people", 8, 8, "people"),)
    later = tell("b", 7, dated=Dated.INHERITED, figures=figures)
    assert find_timing([tell("a", 5), later]).confidence == find_timing([tell("a", 5)]).confidence


def test_a_toll_without_a_stated_day_is_less_sure_when_others_know_it_later() -> None:
    figures = (Figure("killed", "people", 8, 8, "people"),)
    first = tell("a", 5, dated=Dated.INHERITED, figures=figures)
    timing = find_timing([first, tell("b", 7, dated=Dated.INHERITED, figures=figures)])
    assert timing.confidence < find_timing([first]).confidence
    assert timing.steps[-1].text.startswith("A count grows")


def test_the_day_that_more_articles_state_is_shown() -> None:
    timing = find_timing([tell("a", 4, confidence=0.95), tell("b", 5), tell("c", 5)])
    assert timing.bounds == FIFTH


def test_an_event_is_flagged_only_where_its_date_rests_on_flagged_phrases() -> None:
    odd = tell("a", 5, flags=("weekday",))
    assert merge_sightings([odd]).groups[0].flags == ("weekday",)
    assert merge_sightings([odd, tell("b", 5)]).groups[0].flags == ()
    bounded = tell("b", 2, 7, dated=Dated.UNDATED)
    assert merge_sightings([odd, bounded]).groups[0].flags == ("weekday",)
