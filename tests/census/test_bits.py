from hypothesis import given
from hypothesis import strategies as st

from timeline.census.bits import bits_of, numbers_of

some_numbers = st.sets(st.integers(0, 5_000))


@given(some_numbers)
def test_a_set_gives_back_its_numbers_in_order(numbers: set[int]) -> None:
    assert list(numbers_of(bits_of(numbers, 5_001))) == sorted(numbers)


@given(some_numbers, some_numbers)
def test_sets_meet_and_join_as_sets_do(one: set[int], other: set[int]) -> None:
    first, second = bits_of(one, 5_001), bits_of(other, 5_001)
    assert list(numbers_of(first & second)) == sorted(one & other)
    assert list(numbers_of(first | second)) == sorted(one | other)
    assert (first & second).bit_count() == len(one & other)


def test_nothing_is_an_empty_set() -> None:
    assert bits_of([], 0) == 0
    assert list(numbers_of(0)) == []
