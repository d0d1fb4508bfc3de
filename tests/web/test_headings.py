from datetime import date, datetime

from tests.factories import make_event
from timeline.engine.dates.interval import Grain, Interval
from timeline.models import Event, Timeline
from timeline.web.headings import Heading, group_by_heading


def headings(timeline: Timeline) -> list[Heading]:
    return group_by_heading(Event.objects.filter(timeline=timeline), timeline)


def test_day_holds_what_fits_inside_it(timeline: Timeline) -> None:
    evening = Interval(datetime(2022, 1, 3, 18), datetime(2022, 1, 4), Grain.PART)
    make_event(timeline, 3)
    make_event(timeline, evening)
    (heading,) = headings(timeline)
    assert heading.is_day
    assert len(heading.events) == 2
    assert heading.key == "day-2022-01-03"


def test_night_between_two_days_is_wider_than_a_day(timeline: Timeline) -> None:
    night = Interval(datetime(2022, 1, 3, 20), datetime(2022, 1, 4, 7), Grain.PART)
    make_event(timeline, night)
    (heading,) = headings(timeline)
    assert not heading.is_day
    assert heading.numerals == "3–4"
    assert heading.key == "day-2022-01-03-2022-01-04"


def test_days_of_two_months_have_no_short_form(timeline: Timeline) -> None:
    make_event(timeline, Interval.of_days(date(2021, 12, 31), date(2022, 1, 2)))
    assert headings(timeline)[0].numerals == ""


def test_the_weightiest_events_lead_in_their_order(timeline: Timeline) -> None:
    for n, salience in enumerate((0.2, 0.9, 0.8, 0.1, 0.7)):
        start = datetime(2022, 1, 3, n)
        hour = Interval(start, start.replace(hour=n + 1), Grain.HOUR)
        make_event(timeline, hour, headline=str(n), salience=salience)
    (heading,) = headings(timeline)
    assert [event.headline for event in heading.leading] == ["1", "2", "4"]
    assert [event.headline for event in heading.brief] == ["0", "3"]


def test_light_events_are_brief_but_every_day_has_one_that_leads(timeline: Timeline) -> None:
    for when in (3, 3, Interval.of_days(date(2022, 1, 4), date(2022, 1, 5)), None):
        make_event(timeline, when, salience=0.06)

    day, span, undated = headings(timeline)

    assert (len(day.leading), len(day.brief)) == (1, 1)
    assert (len(span.leading), len(span.brief)) == (0, 1)
    assert (len(undated.leading), len(undated.brief)) == (0, 1)


def test_outside_the_window_everything_is_brief(timeline: Timeline) -> None:
    make_event(timeline, 1)
    make_event(timeline, 9)
    make_event(timeline, None)
    undated, before, after = headings(timeline)
    assert (before.name, after.name, undated.name) == ("Before", "After", "Undated")
    assert before.is_apart
    assert after.is_apart
    assert not undated.is_apart
    assert not before.leading
    assert undated.leading


def test_heading_says_that_it_goes_on(timeline: Timeline) -> None:
    events = [make_event(timeline, day) for day in (2, 3, 3, 4)]
    headings = group_by_heading(events[:2], timeline, events[2])
    assert [heading.continues for heading in headings] == [False, True]
    last, other = (
        group_by_heading(events[1:3], timeline, next_one) for next_one in (events[3], None)
    )
    assert not last[-1].continues
    assert not other[-1].continues
