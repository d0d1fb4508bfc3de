"""Sets of small numbers as the bits of one large integer: joined, met and counted in microseconds.

A timeline of 10,000 events makes sets of 1.25 kB (the idea of bitmap indexes: O'Neil and Quass,
"Improved query performance with variant indexes", 1997).
"""

from collections.abc import Iterable, Iterator


def bits_of(numbers: Iterable[int], length: int) -> int:
    """The set of these numbers, each below `length`."""
    held = bytearray(length // 8 + 1)
    for number in numbers:
        held[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(held, "little")


def numbers_of(bits: int) -> Iterator[int]:
    """The numbers of a set, in order."""
    held = bits.to_bytes(bits.bit_length() // 8 + 1, "little")
    for place, byte in enumerate(held):
        if byte:
            for number in IN_BYTE[byte]:
                yield 8 * place + number


IN_BYTE = tuple(tuple(n for n in range(8) if byte >> n & 1) for byte in range(256))
