from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path

from timeline.management.alone import alone_in


def prepare(folder: Path, inside: Event) -> None:
    with alone_in(folder):
        inside.set()


def test_second_start_waits_until_the_first_is_done(tmp_path: Path) -> None:
    context = get_context("spawn")
    inside = context.Event()
    second = context.Process(target=prepare, args=(tmp_path, inside))

    with alone_in(tmp_path):
        second.start()
        assert not inside.wait(timeout=2)

    assert inside.wait(timeout=60)
    second.join(60)
    assert second.exitcode == 0
