"""The command `events`, run as programs and people run it."""

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from timeline.engine import __main__ as command

LINES = (
    {
        "id": "a",
        "published": "2021-03-12",
        "not_before": "2021-03-05",
        "text": "Protesters stormed the town hall on Wednesday.\n\n18 officers have been killed.",
    },
    {
        "id": "b",
        "published": "2021-03-12",
        "text": "Demonstrators stormed the town hall on 10 March 2021.\n\nThe army said 8 officers "
        "had been killed by Wednesday.",
    },
    {"id": "c", "text": "The president has asked his allies for help."},
)


def feed(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def answer(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> dict[str, Any]:
    feed("\n".join(json.dumps(line) for line in LINES).encode(), monkeypatch)
    assert command.main(["events", "--jsonl"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_answers_one_object_as_the_contract_says(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    found = answer(monkeypatch, capsys)
    assert list(found) == ["articles", "sightings", "events", "disputes"]
    assert [article["id"] for article in found["articles"]] == ["a", "b", "c"]
    first = found["sightings"][0]
    assert (first["id"], first["article"], first["dated"]) == ("s1", "a", "stated")
    assert LINES[0]["text"][first["start"] : first["end"]] == first["quote"]
    assert first["interval"] == {
        "start": "2021-03-10T00:00",
        "end": "2021-03-11T00:00",
        "grain": "day",
    }
    told = {sighting for event in found["events"] for sighting in event["sightings"]}
    assert told == {sighting["id"] for sighting in found["sightings"]}
    assert max(len(event["sightings"]) for event in found["events"]) >= 2


def test_figures_are_inclusive_and_whole(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    found = answer(monkeypatch, capsys)
    figures = [figure for sighting in found["sightings"] for figure in sighting["figures"]]
    assert {
        "what": "killed",
        "who": "security forces",
        "low": 18,
        "high": 18,
        "unit": "people",
        "where": None,
        "said_by": None,
        "as_of": "2021-03-12",
    } in figures


def test_disputes_quote_their_claims(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    (dispute,) = answer(monkeypatch, capsys)["disputes"]
    assert (dispute["kind"], dispute["verdict"]) == ("figure", "growth")
    assert {claim["article"] for claim in dispute["claims"]} == {"a", "b"}
    assert all(claim["quote"] and claim["value"] for claim in dispute["claims"])


def test_an_unknown_date_is_null(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    found = answer(monkeypatch, capsys)
    assert [s["interval"] for s in found["sightings"] if s["article"] == "c"] == [None]


def test_a_bad_line_is_named_and_the_others_are_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    feed(b"not json\n" + json.dumps(LINES[0]).encode(), monkeypatch)
    assert command.main(["events", "--jsonl"]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("<stdin>:1: not JSON")
    assert [article["id"] for article in json.loads(out)["articles"]] == ["a"]


def test_people_get_events_by_day_with_their_quotes(tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "article.txt"
    file.write_text("News\n\nProtesters stormed the town hall on Wednesday.\n", encoding="utf-8")
    assert command.main(["events", "--published", "2021-03-12", str(file)]) == 0
    head, quote = capsys.readouterr().out.splitlines()
    assert head == "2021-03-10  Protesters stormed the town hall"
    assert quote.endswith("Protesters stormed the town hall on Wednesday.")


def test_people_are_told_when_there_is_no_date(tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "article.txt"
    file.write_text("News\n\nThe president has asked his allies for help.\n", encoding="utf-8")
    assert command.main(["events", str(file)]) == 0
    assert capsys.readouterr().out.startswith("no date  The president")
