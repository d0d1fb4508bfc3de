from hypothesis import given
from hypothesis import strategies as st

from timeline.census.bits import bits_of, bits_where, pick

LENGTH = 5_001
some_numbers = st.sets(st.integers(0, 5_000))


def numbers_of(bits: int) -> list[int]:
    return list(pick(bits, range(LENGTH)))


@given(some_numbers)
def test_a_set_gives_back_its_numbers_in_order(numbers: set[int]) -> None:
    assert numbers_of(bits_of(numbers, LENGTH)) == sorted(numbers)


@given(some_numbers, some_numbers)
def test_sets_meet_and_join_as_sets_do(one: set[int], other: set[int]) -> None:
    first, second = bits_of(one, LENGTH), bits_of(other, LENGTH)
    assert numbers_of(first & second) == sorted(one & other)
    assert numbers_of(first | second) == sorted(one | other)
    assert (first & second).bit_count() == len(one & other)


def test_nothing_is_an_empty_set() -> None:
    assert bits_of([], 0) == bits_where([]) == 0
    assert list(pick(0, [])) == []


@given(st.lists(st.booleans(), max_size=300))
def test_a_set_holds_the_places_where_a_test_holds(tests: list[bool]) -> None:
    places = [place for place, holds in enumerate(tests) if holds]
    assert bits_where(tests) == bits_of(places, len(tests))
