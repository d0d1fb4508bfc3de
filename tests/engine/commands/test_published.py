"""The command `published`, run as people and programs run it."""

import io
import json
from types import SimpleNamespace
from typing import Any

import pytest

from timeline.engine import __main__ as command

STAMPED = "The hall burns\n\nPublished: 7 January 2022\n\nIt burned on Wednesday."


def feed(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_answers_as_the_contract_says(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(json.dumps({"id": "000", "text": STAMPED}).encode(), monkeypatch)
    assert command.main(["published", "--jsonl"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "id": "000",
        "published": {
            "value": "2022-01-07",
            "basis": "inferred",
            "confidence": 0.98,
            "steps": ["At its head stands “7 January 2022”."],
            "alternatives": [],
        },
    }


def test_a_day_given_is_answered_as_given(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(json.dumps({"text": STAMPED, "published": "2021-05-05"}).encode(), monkeypatch)
    assert command.main(["published", "--jsonl"]) == 0
    found = json.loads(capsys.readouterr().out)["published"]
    assert (found["value"], found["basis"]) == ("2021-05-05", "given")


def test_answers_the_other_lines_when_one_is_bad(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    feed(b'not json\n{"id": "last", "text": "It burned on Thursday."}', monkeypatch)
    assert command.main(["published", "--jsonl"]) == 2
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert (found["id"], found["published"]["value"]) == ("last", None)
    assert err.startswith("<stdin>:1: not JSON")


def test_prints_for_people(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(STAMPED.encode(), monkeypatch)
    assert command.main(["published"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "<stdin>, published, it seems, on 2022-01-07",
        "  At its head stands “7 January 2022”.",
    ]


def test_says_for_people_what_is_known(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(b"It burned on Thursday.", monkeypatch)
    assert command.main(["published"]) == 0
    title, *known = capsys.readouterr().out.splitlines()
    assert title == "<stdin>, published on a day that is not known"
    assert "  The latest weekday that it tells of is Thursday." in known


def test_offers_the_other_day_that_is_possible(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    story = "It began on 4 January 2022. Shops burned on 5 January 2022. On Thursday troops came."
    feed(story.encode(), monkeypatch)
    assert command.main(["published"]) == 0
    title = capsys.readouterr().out.splitlines()[0]
    assert title == "<stdin>, published, it seems, on 2022-01-06 or 2022-01-07"
