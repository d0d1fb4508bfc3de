"""The language model: checked before it is loaded, loaded only when asked for, never needed."""

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.engine.dates import find_dates
from timeline.engine.events import find_sightings
from timeline.engine.events.names import model
from timeline.engine.events.names.model import Unfit, best_namer, check_files, find_model
from timeline.engine.events.names.namer import RULES, Label, Means
from timeline.engine.text import Document

ROOT = Path(__file__).parents[4]
TEXT = "Ann Smith flew to Nairobi on Monday.\nThe World Bank lent Kenya money."


@pytest.fixture
def asked_anew() -> Iterator[None]:
    """Forget which namer was found, before the test and after it."""
    best_namer.cache_clear()
    yield
    best_namer.cache_clear()


def words(text: str) -> list[tuple[str, Label]]:
    return [(text[span.start : span.end], span.label) for span in best_namer().spans(text)]


def test_points_at_people_bodies_and_places() -> None:
    assert best_namer().means is Means.MODEL
    assert words(TEXT) == [
        ("Ann Smith", Label.PERSON),
        ("Nairobi", Label.LAND),
        ("The World Bank", Label.ORGANISATION),
        ("Kenya", Label.LAND),
    ]


def test_says_the_same_again() -> None:
    assert best_namer().spans(TEXT) == best_namer().spans(TEXT)


def test_reads_half_a_surrogate_pair_and_keeps_offsets() -> None:
    assert ("Nairobi", Label.LAND) in words(f"\ud83d\0\n\n {TEXT}")


def test_takes_no_name_over_the_end_of_a_line() -> None:
    assert all("\n" not in word for word, _ in words("Ann\nSmith met Ben\r\nCole in New\nYork."))


def test_the_installed_model_is_the_official_one() -> None:
    check_files(find_model())


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(find_model(), folder)
    with (folder / "ner" / "moves").open("ab") as moves:
        moves.write(b" ")

    with pytest.raises(Unfit, match="ner/moves is not the official one"):
        check_files(folder)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unfit, match=r"attribute_ruler/patterns cannot be read: No such file"):
        check_files(tmp_path)


@pytest.mark.usefixtures("asked_anew")
def test_without_the_model_rules_read_and_say_why(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(model, "PACKAGE", "no_such_model")

    with caplog.at_level(logging.WARNING):
        namers = [best_namer(), best_namer()]

    assert {(namer.means, namer.why) for namer in namers} == {
        (Means.RULES, "The package no_such_model is not installed.")
    }
    assert caplog.messages == [f"Names are read by rules alone: {namers[0].why}"]


@pytest.mark.usefixtures("asked_anew")
def test_without_spacy_rules_read_and_say_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy.util", None)

    assert best_namer().means is Means.RULES
    assert "spaCy cannot load the model" in best_namer().why


def test_rules_alone_still_find_who_and_where() -> None:
    document = Document("a", "President Ann Smith sent troops to Mombasa.")

    (sighting,) = find_sightings(document, find_dates(document), RULES)

    assert (sighting.actors, sighting.places) == (("Ann Smith",), ("Mombasa",))


def test_importing_the_engine_imports_no_spacy() -> None:
    program = (
        "import sys, timeline.engine, timeline.engine.events.names.model;"
        "sys.exit(bool({'spacy', 'numpy', 'thinc'} & sys.modules.keys()))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
