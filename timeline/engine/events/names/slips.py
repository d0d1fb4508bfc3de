"""Misprints and transliterations: how far two spellings lie apart, and whether that is near."""

LIKE = 7  # letters; from this length two slips still leave a surname recognisable


def is_slip(one: str, other: str) -> bool:
    """Whether two surnames differ as misprints and transliterations do.

    "morosov" and "morozov" do, and so do names of the same letters in another order.
    """
    if one[:1] != other[:1] or min(len(one), len(other)) < LIKE - 1:
        return False
    return sorted(one) == sorted(other) or distance(one, other) <= 1


def slip_forms(surname: str) -> set[str]:
    """What two surnames share where one is a slip for the other.

    That is the word, the word less a letter, or its letters in order; the first is never changed.
    """
    if len(surname) < LIKE - 1:
        return {surname}
    shorter = {surname[:at] + surname[at + 1 :] for at in range(1, len(surname))}
    return {surname, "".join(sorted(surname)), *shorter}


def distance(one: str, other: str) -> int:
    """How many letters must be added, dropped or changed to turn one word into the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        diagonal, row[0] = row[0], at
        for to, against in enumerate(other, 1):
            cost = min(row[to] + 1, row[to - 1] + 1, diagonal + (letter != against))
            diagonal, row[to] = row[to], cost
    return row[-1]
