"""The command `dates`, run as people and programs run it."""

import io
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from timeline.engine import __main__ as command

WITHOUT_DJANGO = """
import runpy, sys
sys.modules.update(dict.fromkeys(["django", "celery", "rest_framework"]))
sys.argv[1:] = ["dates"]
runpy.run_module("timeline.engine", None, "__main__")
"""
IN_RUSSIAN = ("--language", "ru", "--published", "2022-01-07")
ARTICLE = "Last Thursday the force arrived.\n\nOn Wednesday the hall had burned.\n"


def answer(line: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: Any) -> dict[str, Any]:
    feed(json.dumps(line).encode(), monkeypatch)
    assert command.main(["dates", "--jsonl"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def feed(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_answers_as_the_contract_says(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    found = answer({"id": "000", "text": ARTICLE, "published": "2022-01-07"}, monkeypatch, capsys)
    assert found["id"] == "000"
    assert found["published"] == {
        "value": "2022-01-07",
        "basis": "given",
        "confidence": 1.0,
        "steps": ["The publication day was given."],
        "alternatives": [],
    }
    first = found["expressions"][0]
    assert ARTICLE[first["start"] : first["end"]] == first["text"] == "Last Thursday"
    assert first["interval"] == {
        "start": "2022-01-06T00:00",
        "end": "2022-01-07T00:00",
        "grain": "day",
    }
    assert (first["type"], first["value"], first["anchor"]) == ("DATE", "2022-01-06", "published")
    assert first["steps"][0] == "The article came out on Friday 7 January 2022."
    assert (first["alternatives"], first["flags"]) == ([], [])


def test_options_tell_what_a_line_of_json_leaves_out(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    told, untold = {"text": "On Monday.", "published": "2022-01-14"}, {"text": "On Monday."}
    feed(f"{json.dumps(told)}\n{json.dumps(untold)}".encode(), monkeypatch)
    assert command.main(["dates", "--jsonl", "--published", "2022-01-07"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    values = [found["expressions"][0]["value"] for found in answers]
    assert values == ["2022-01-10", "2022-01-03"]


def test_offsets_count_characters(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    text = "Протест 🔥 on Wednesday."
    found = answer({"text": text, "published": "2022-01-07"}, monkeypatch, capsys)
    (only,) = found["expressions"]
    assert text[only["start"] : only["end"]] == "Wednesday"


def test_gives_the_other_reading_of_a_flagged_day(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    line = {"text": "On Thursday the 8th it went on.", "published": "2022-01-07"}
    (only,) = answer(line, monkeypatch, capsys)["expressions"]
    assert only["flags"] == ["weekday"]
    assert only["alternatives"][0]["value"] == "2022-01-08"
    assert only["alternatives"][0]["interval"]["grain"] == "day"


def test_a_length_of_time_has_no_interval(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    (only,) = answer({"text": "It took three decades."}, monkeypatch, capsys)["expressions"]
    assert (only["type"], only["value"], only["interval"]) == ("DURATION", "P30Y", None)


def test_the_story_may_be_told_where_it_begins(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    line = {"text": "Riots in recent days.", "published": "2022-01-07", "not_before": "2022-01-02"}
    (only,) = answer(line, monkeypatch, capsys)["expressions"]
    assert only["interval"]["start"] == "2022-01-02T00:00"


def test_answers_the_other_lines_when_one_is_bad(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    lines = [
        b'{"text": "on Wednesday", "published": "2022-01-07"}',
        b"not json",
        b"",
        b'{"text": "on Wednesday", "published": "2022-02-30"}',
        b'["text"]',
        b'{"text": 5}',
        b'{"text": "x", "zone": 5}',
        b'{"text": "\xff"}',
        b"[" * 100_000,
        b'{"id": "last", "text": "on Wednesday", "zone": null}',
    ]
    feed(b"\n".join(lines), monkeypatch)
    assert command.main(["dates", "--jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["1", "last"]
    assert [line.split(": ")[0] for line in err.splitlines()] == [
        f"<stdin>:{number}" for number in (2, 4, 5, 6, 7, 8, 9)
    ]
    assert "\"published\": '2022-02-30' is not a day of the calendar" in err
    assert 'an object with "text" is wanted' in err


def test_reads_the_language_that_a_line_names(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    line = {"text": "Ardió el jueves pasado.", "published": "2022-01-07", "language": "es-PE"}
    (only,) = answer(line, monkeypatch, capsys)["expressions"]
    assert (only["text"], only["value"]) == ("el jueves pasado", "2022-01-06")


def test_names_a_language_that_is_not_read(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(b'{"text": "ieri"}\n{"text": "ieri", "language": "it"}', monkeypatch)
    assert command.main(["dates", "--jsonl"]) == 2
    said = "<stdin>:2: \"language\": 'it' cannot be read (read: de, en, es, fr, ru)\n"
    assert capsys.readouterr().err == said


def test_the_language_of_files_is_an_option(tmp_path: Path, capsys: Any) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Сгорело в среду.", "utf-8")
    assert command.main(["dates", *IN_RUSSIAN, str(article)]) == 0
    assert "2022-01-05" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        command.main(["dates", "--language", "it", str(article)])
    assert "'it' cannot be read" in capsys.readouterr().err


def test_prints_for_people(tmp_path: Path, capsys: Any) -> None:
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE, "utf-8")
    assert command.main(["dates", "--published", "2022-01-07", str(article)]) == 0
    title, first, second = capsys.readouterr().out.splitlines()
    assert title == f"{article}, published 2022-01-07"
    assert first.startswith("  Last Thursday  2022-01-06  The article came out on Friday")
    assert second.startswith("  Wednesday      2022-01-05  ")


def test_names_the_file_that_is_not_there(tmp_path: Path, capsys: Any) -> None:
    there = tmp_path / "there.txt"
    there.write_text("on 5 January 2022", "utf-8")
    missing = str(tmp_path / "missing.txt")
    assert command.main(["dates", missing, str(there)]) == 2
    out, err = capsys.readouterr()
    assert err == f"{missing}: No such file or directory\n"
    assert "2022-01-05" in out


def test_names_the_file_that_is_not_text(tmp_path: Path, capsys: Any) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG")
    assert command.main(["dates", str(picture)]) == 2
    assert "picture.png: not UTF-8 text" in capsys.readouterr().err


def test_refuses_a_day_that_does_not_exist(capsys: Any) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(["dates", "--published", "2022-02-30"])
    assert stopped.value.code == 2
    assert "'2022-02-30' is not a day of the calendar" in capsys.readouterr().err


def test_says_that_the_day_is_not_known(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(b"It burned on Wednesday.", monkeypatch)
    assert command.main(["dates"]) == 0
    assert capsys.readouterr().out.startswith("<stdin>, published on a day that is not known\n")


def test_runs_as_a_module_without_django() -> None:
    blocked = "import sys; sys.modules.update(dict.fromkeys(['django', 'celery'])); import runpy;"
    run = (
        f"{blocked} sys.argv[1:] = ['dates']; runpy.run_module('timeline.engine', None, '__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", run],
        input="It burned on 5 January 2022.",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "5 January 2022  2022-01-05" in done.stdout


def test_half_a_character_pair_is_no_reason_to_stop() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "timeline.engine", "dates", "--jsonl"],
        input=b'{"id": "\\ud83d", "text": "\\ud83d on 5 January 2022"}',
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["expressions"][0]["value"] == "2022-01-05"


def test_a_reader_who_hangs_up_is_no_error() -> None:
    lines = b'{"text": "on 5 January 2022"}\n' * 20_000
    with subprocess.Popen(
        [sys.executable, "-m", "timeline.engine", "dates", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(lines)
        process.stdin.close()
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("redirection", "said"),
    [
        (">/dev/full", "The answer could not be written: No space left on device.\n"),
        (">&-", "Standard input and standard output must be open.\n"),
        ("<&-", "Standard input and standard output must be open.\n"),
    ],
)
@pytest.mark.parametrize("name", ["dates", "events"])
def test_streams_that_fail_are_said_in_one_line(redirection: str, said: str, name: str) -> None:
    words = f'exec "$0" -m timeline.engine {name} {redirection}'
    done = subprocess.run(
        ["sh", "-c", words if "<" in redirection else f"{words} </dev/null", sys.executable],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.stderr == said
    assert done.returncode == 2


@pytest.mark.parametrize("field", ["zone", "story_zone"])
def test_names_a_zone_that_does_not_exist(
    field: str, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    feed(json.dumps({"text": "on Wednesday", field: "Mars/Base"}).encode(), monkeypatch)
    assert command.main(["dates", "--jsonl"]) == 2
    assert f"<stdin>:1: \"{field}\": 'Mars/Base' is not a time zone" in capsys.readouterr().err


def test_the_zones_decide_what_a_clock_time_comes_to(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    line = {"text": "He spoke at 18:00 GMT.", "published": "2022-01-07", "zone": "Europe/Madrid"}
    found = answer({**line, "story_zone": "Asia/Almaty"}, monkeypatch, capsys)
    assert found["expressions"][0]["interval"]["start"] == "2022-01-08T00:00"
