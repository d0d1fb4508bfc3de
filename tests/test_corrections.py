"""People's decisions about events: taken, kept, put back, and never overwritten unseen."""

from datetime import date, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User

from timeline.corrections import (
    READING_DIFFERS,
    Refused,
    confirm_date,
    correct_date,
    hide,
    show,
    undo,
    undoable,
)
from timeline.models import Correction, Event, Stale, Timeline
from timeline.when import When

pytestmark = pytest.mark.django_db


def day(number: int, extent: str = "within") -> When:
    return When(datetime(2024, 3, number), datetime(2024, 3, number + 1), "day", extent)


def reading_of(when: When, confidence: float = 0.7) -> dict[str, Any]:
    return {**when.as_json(), "confidence": confidence, "flags": [], "headline": "Dam breaks"}


@pytest.fixture
def flood(db: None) -> Timeline:
    return Timeline.objects.create(
        slug="flood",
        title="Flood, March 2024",
        first_day=date(2024, 3, 1),
        last_day=date(2024, 3, 9),
        shows_readings=True,
    )


@pytest.fixture
def event(flood: Timeline) -> Event:
    """An event that the machine reads as 4 March, likely."""
    return Event.objects.create(
        timeline=flood,
        **day(4).columns,
        headline="Dam breaks",
        category="violence",
        status="shown",
        certainty="likely",
        confidence=0.7,
        reading=reading_of(day(4)),
    )


@pytest.fixture
def other_editor(db: None) -> User:
    return User.objects.create_user("yerlan")


def again(event: Event) -> Event:
    return Event.objects.get(pk=event.pk)


def test_moves_the_event_and_keeps_what_it_said_before(event: Event, editor: User) -> None:
    correction = correct_date(
        event, day(5), editor=editor, reason="The source says Tuesday.", seen=1, typed="Tuesday"
    )
    assert When.of(again(event)) == day(5)
    assert When.from_json(correction.before) == day(4)
    assert When.from_json(correction.after) == day(5)
    assert (correction.editor, correction.typed) == (editor, "Tuesday")
    assert correction.reason == "The source says Tuesday."


def test_a_persons_date_is_sure_and_says_whose_it_is(event: Event, editor: User) -> None:
    correct_date(event, day(5), editor=editor, reason="Slip", seen=1)
    found = again(event)
    assert (found.certainty, found.confirmed_by) == ("sure", editor)
    assert found.confirmed_at is not None
    assert found.decided == ["date"]
    assert found.version == 2


def test_the_event_moves_to_its_new_place_in_the_order(event: Event, editor: User) -> None:
    before = event.sort_key
    correct_date(event, day(5), editor=editor, reason="Slip", seen=1)
    assert again(event).sort_key > before


def test_settles_the_flag_that_the_machine_disagrees(event: Event, editor: User) -> None:
    Event.objects.update(flags=["weekday", READING_DIFFERS])
    confirm_date(again(event), editor=editor, seen=1)
    assert again(event).flags == ["weekday"]


@pytest.mark.parametrize("reason", ["", "   ", "\n", "x" * 501])
def test_refuses_a_date_or_a_hiding_without_a_fair_reason(
    event: Event, editor: User, reason: str
) -> None:
    with pytest.raises(Refused):
        correct_date(event, day(5), editor=editor, reason=reason, seen=1)
    with pytest.raises(Refused):
        hide(event, editor=editor, reason=reason, seen=1)
    assert When.of(again(event)) == day(4)
    assert again(event).status == "shown"
    assert not Correction.objects.exists()


def test_strips_the_reason(event: Event, editor: User) -> None:
    assert hide(event, editor=editor, reason="  A hoax. ", seen=1).reason == "A hoax."


def test_confirming_leaves_the_date_and_holds_it(event: Event, editor: User) -> None:
    correction = confirm_date(event, editor=editor, seen=1)
    found = again(event)
    assert When.of(found) == day(4)
    assert (found.certainty, found.confirmed_by, found.decided) == ("sure", editor, ["date"])
    assert correction.field == "confirmed"


def test_correcting_a_date_to_itself_confirms_it(event: Event, editor: User) -> None:
    correction = correct_date(event, day(4), editor=editor, reason="Checked.", seen=1)
    assert (correction.field, correction.reason) == ("confirmed", "Checked.")


def test_does_not_confirm_mere_bounds(flood: Timeline, editor: User) -> None:
    undated = Event.objects.create(timeline=flood, extent="within", headline="Looting")
    with pytest.raises(Refused, match="no date yet"):
        confirm_date(undated, editor=editor, seen=1)


def test_hides_and_shows(event: Event, editor: User) -> None:
    hide(event, editor=editor, reason="One source, withdrawn.", seen=1)
    assert again(event).status == "hidden"
    assert again(event).decided == ["status"]
    shown = show(again(event), editor=editor, reason="It is back.", seen=2)
    assert again(event).status == "shown"
    assert (shown.before, shown.after) == ("hidden", "shown")


# Nothing is overwritten unseen


def test_of_two_editors_who_saw_the_same_the_second_is_told(
    event: Event, editor: User, other_editor: User
) -> None:
    first, second = again(event), again(event)
    correct_date(first, day(5), editor=editor, reason="First", seen=1)
    with pytest.raises(Stale):
        correct_date(second, day(6), editor=other_editor, reason="Second", seen=1)
    assert When.of(again(event)) == day(5)
    assert [c.reason for c in event.corrections.all()] == ["First"]


def test_a_page_shown_long_ago_is_told_too(event: Event, editor: User) -> None:
    hide(event, editor=editor, reason="First", seen=1)
    seen_first: dict[str, Any] = {"editor": editor, "seen": 1}
    with pytest.raises(Stale):
        correct_date(again(event), day(6), reason="Late", **seen_first)
    with pytest.raises(Stale):
        confirm_date(again(event), **seen_first)
    with pytest.raises(Stale):
        hide(again(event), reason="Late", **seen_first)
    with pytest.raises(Stale):
        show(again(event), reason="Late", **seen_first)
    with pytest.raises(Stale):
        undo(again(event).corrections.get(), **seen_first)
    assert event.corrections.count() == 1


def test_a_loser_leaves_no_trace_even_when_the_row_is_lost_at_the_last_moment(
    event: Event, editor: User
) -> None:
    loaded = again(event)
    Event.objects.filter(pk=event.pk).update(version=7)  # after `loaded` was read
    with pytest.raises(Stale):
        correct_date(loaded, day(6), editor=editor, reason="Late", seen=1)
    assert When.of(again(event)) == day(4)
    assert not Correction.objects.exists()


def test_when_keeping_the_decision_fails_the_event_stays(
    event: Event, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Correction.objects, "create", fail)
    with pytest.raises(OSError, match="disk full"):
        correct_date(event, day(5), editor=editor, reason="Slip", seen=1)
    assert When.of(again(event)) == day(4)
    assert again(event).version == 1


# Undo


def test_undoing_the_only_decision_shows_the_machines_present_reading(
    event: Event, editor: User
) -> None:
    correction = correct_date(event, day(5), editor=editor, reason="Slip", seen=1)
    # Meanwhile an article was read again.
    Event.objects.update(reading=reading_of(day(3), confidence=0.9), flags=[READING_DIFFERS])
    undone = undo(Correction.objects.get(pk=correction.pk), editor=editor, seen=2)
    found = again(event)
    assert When.of(found) == day(3)
    assert (found.certainty, found.confidence) == ("sure", 0.9)
    assert (found.decided, found.flags) == ([], [])
    assert (found.confirmed_by, found.confirmed_at) == (None, None)
    assert undone.undoes == correction
    assert When.from_json(undone.before) == day(5)
    assert When.from_json(undone.after) == day(3)


def test_undoing_brings_back_the_decision_before_it(
    event: Event, editor: User, other_editor: User
) -> None:
    first = correct_date(event, day(5), editor=other_editor, reason="First", seen=1)
    second = correct_date(again(event), day(6), editor=editor, reason="Second", seen=2)
    undo(second, editor=editor, seen=3)
    found = again(event)
    assert When.of(found) == day(5)
    assert found.decided == ["date"]
    assert (found.confirmed_by, found.confirmed_at) == (other_editor, first.created_at)
    undo(Correction.objects.get(pk=first.pk), editor=editor, seen=4)
    assert When.of(again(event)) == day(4)
    assert again(event).decided == []


def test_undoing_a_confirmation_lets_go_of_the_date(event: Event, editor: User) -> None:
    correction = confirm_date(event, editor=editor, seen=1)
    undo(correction, editor=editor, seen=2)
    assert again(event).decided == []
    assert again(event).confirmed_by is None
    assert again(event).certainty == "likely"


def test_a_confirmation_on_top_of_a_correction_goes_first(event: Event, editor: User) -> None:
    moved = correct_date(event, day(5), editor=editor, reason="Slip", seen=1)
    confirm_date(again(event), editor=editor, seen=2)
    with pytest.raises(Refused, match="later decision"):
        undo(Correction.objects.get(pk=moved.pk), editor=editor, seen=3)
    assert When.of(again(event)) == day(5)


def test_date_and_status_are_undone_apart(event: Event, editor: User) -> None:
    moved = correct_date(event, day(5), editor=editor, reason="Slip", seen=1)
    hide(again(event), editor=editor, reason="Hoax", seen=2)
    undo(Correction.objects.get(pk=moved.pk), editor=editor, seen=3)
    assert When.of(again(event)) == day(4)
    assert again(event).status == "hidden"
    assert again(event).decided == ["status"]


@pytest.mark.parametrize(("shows_readings", "status"), [(True, "shown"), (False, "proposed")])
def test_undoing_a_hiding_goes_back_to_what_the_timeline_does_with_readings(
    event: Event, editor: User, shows_readings: bool, status: str
) -> None:
    Timeline.objects.update(shows_readings=shows_readings)
    correction = hide(event, editor=editor, reason="Hoax", seen=1)
    undo(Correction.objects.get(pk=correction.pk), editor=editor, seen=2)
    assert again(event).status == status
    assert again(event).decided == []


def test_undoes_once_and_no_undo(event: Event, editor: User) -> None:
    correction = hide(event, editor=editor, reason="Hoax", seen=1)
    undone = undo(correction, editor=editor, seen=2)
    with pytest.raises(Refused, match="undone already"):
        undo(Correction.objects.get(pk=correction.pk), editor=editor, seen=3)
    with pytest.raises(Refused, match="itself an undo"):
        undo(Correction.objects.get(pk=undone.pk), editor=editor, seen=3)
    assert event.corrections.count() == 2


def test_names_what_can_be_undone(event: Event, editor: User) -> None:
    assert undoable(event) == []
    correct_date(event, day(5), editor=editor, reason="First", seen=1)
    second = correct_date(again(event), day(6), editor=editor, reason="Second", seen=2)
    hidden = hide(again(event), editor=editor, reason="Hoax", seen=3)
    assert undoable(again(event)) == [second, hidden]
    undo(Correction.objects.get(pk=hidden.pk), editor=editor, seen=4)
    assert undoable(again(event)) == [second]


def test_open_ends_survive_the_history(event: Event, editor: User) -> None:
    since = When(datetime(2024, 3, 5), None, "day", "through")
    correction = correct_date(event, since, editor=editor, reason="It goes on.", seen=1)
    assert When.from_json(Correction.objects.get(pk=correction.pk).after) == since
    assert When.of(again(event)) == since
