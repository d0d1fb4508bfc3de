"""What a process keeps in memory, for as long as there is room and it is asked for.

Whatever is kept goes by the revision of its timeline, so that it is not shown after a change.
"""

from collections.abc import Callable, Hashable, Mapping
from threading import Lock
from typing import Generic, TypeVar

from cachetools import LRUCache

KeyT = TypeVar("KeyT", bound=Hashable)
T = TypeVar("T")


class Kept(Generic[KeyT, T]):
    """Up to `room` in all, each thing as large as `size` says; what was asked for least goes."""

    def __init__(self, room: int, size: Callable[[T], int] = lambda _: 1) -> None:
        self.size = size
        self._cache: LRUCache[KeyT, T] = LRUCache(room, size)
        self._lock = Lock()

    def get(self, key: KeyT) -> T | None:
        """What is kept under a key, if anything."""
        with self._lock:
            return self._cache.get(key)

    def put(self, things: Mapping[KeyT, T]) -> None:
        """Keep these; what is larger than all the room is let go at once."""
        with self._lock:
            for key, thing in things.items():
                if self._cache.getsizeof(thing) <= self._cache.maxsize:
                    self._cache[key] = thing

    @property
    def size_now(self) -> int:
        """How large all of it is together."""
        with self._lock:
            return int(self._cache.currsize)

    def clear(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._cache.clear()
