"""Which event keeps which mentions, over readings that join, split and lose them."""

from timeline.pipeline.plan import Known, Part, make_plan


def known(pk: int, *mentions: int, touched: bool = False) -> Known:
    return Known(pk, frozenset(mentions), touched)


def groups(*members: set[int]) -> list[frozenset[int]]:
    return [frozenset(group) for group in members]


def test_first_reading_makes_new_events() -> None:
    plan = make_plan(groups({1, 2}, {3}), [])

    assert plan.parts == (Part(frozenset({1, 2}), 0), Part(frozenset({3}), 1))
    assert plan.keeps == (None, None)
    assert plan.left == {}


def test_second_reading_keeps_every_event() -> None:
    plan = make_plan(groups({1, 2}, {3}), [known(10, 3), known(11, 1, 2)])

    assert plan.keeps == (11, 10)
    assert plan.left == {}


def test_group_keeps_the_event_that_shares_most() -> None:
    plan = make_plan(groups({1, 2, 3}), [known(10, 1), known(11, 2, 3)])

    assert plan.keeps == (11,)
    assert plan.left == {10: 0}


def test_older_event_wins_a_tie() -> None:
    plan = make_plan(groups({1, 2}), [known(11, 2), known(10, 1)])

    assert plan.keeps == (10,)
    assert plan.left == {11: 0}


def test_event_that_a_person_touched_wins_over_a_larger_one() -> None:
    plan = make_plan(groups({1, 2, 3}), [known(10, 1, 2), known(11, 3, touched=True)])

    assert plan.keeps == (11,)
    assert plan.left == {10: 0}


def test_after_a_split_the_event_stays_with_the_larger_part() -> None:
    plan = make_plan(groups({1}, {2, 3}), [known(10, 1, 2, 3)])

    assert plan.keeps == (None, 10)


def test_two_events_that_people_touched_are_never_joined() -> None:
    before = [known(10, 1, 2, touched=True), known(11, 3, touched=True)]

    plan = make_plan(groups({1, 2, 3, 4}), before)

    assert plan.parts == (Part(frozenset({1, 2, 4}), 0), Part(frozenset({3}), None))
    assert plan.keeps == (10, 11)


def test_event_whose_quotes_are_gone_is_left_without_a_home() -> None:
    plan = make_plan(groups({1}), [known(10, 9), known(11, 1)])

    assert plan.keeps == (11,)
    assert plan.left == {10: None}


def test_new_mention_joins_the_event_of_its_group() -> None:
    plan = make_plan(groups({1, 5}), [known(10, 1)])

    assert plan.keeps == (10,)
