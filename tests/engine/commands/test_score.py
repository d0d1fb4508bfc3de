"""The command `score`, on the files that people give it."""

import json
from pathlib import Path
from typing import Any

import pytest

from timeline.engine import __main__ as command

TEXT = "It burned on Wednesday & the next day."
WEDNESDAY = {"start": 13, "end": 22, "text": "Wednesday", "type": "DATE", "value": "2022-01-05"}
THURSDAY = {"start": 25, "end": 37, "type": "DATE", "value": "2022-01-06"}
GOLD = {"a": {"dct": "2022-01-07", "text": TEXT, "timexes": [WEDNESDAY, THURSDAY]}}
TIMEML = """<?xml version="1.0" ?>
<!DOCTYPE TimeML SYSTEM "http://timeml.org/timeMLdocs/TimeML.dtd">
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2022-01-07"
  functionInDocument="CREATION_TIME">01/07/2022</TIMEX3></DCT>
<TITLE>Fire</TITLE>
<TEXT>It <EVENT eid="e1">burned</EVENT> on <TIMEX3 tid="t1" type="DATE"
  value="2022-01-05">Wednesday</TIMEX3> &amp; <TIMEX3 tid="t2" type="DATE" value="2022-01-06">the
 <SIGNAL>next</SIGNAL> day</TIMEX3>.</TEXT>
</TimeML>
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write(tmp_path / "gold.json", GOLD)


def write(path: Path, answer: Any) -> Path:
    path.write_text(answer if isinstance(answer, str) else json.dumps(answer), "utf-8")
    return path


def scored(capsys: Any, *paths: Path) -> dict[str, Any]:
    assert command.main(["score", "--json", *map(str, paths)]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def complaint(capsys: Any, *paths: Path) -> str:
    assert command.main(["score", *map(str, paths)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    (line,) = printed.err.splitlines()
    return str(line)


def test_reads_the_texts_itself(gold: Path, capsys: Any) -> None:
    found = scored(capsys, gold)
    assert found["documents"] == 1
    assert found["all"]["gold"] == found["all"]["read"] == 2
    assert found["all"]["value"] == [1.0, 1.0, 1.0]
    assert sum(one["answers"] for one in found["reliability"]) == 2
    assert found["calibration_error"] > 0


def test_scores_predictions(gold: Path, tmp_path: Path, capsys: Any) -> None:
    predictions = write(tmp_path / "read.json", {"a": [{**WEDNESDAY, "value": "2022-01-12"}]})
    found = scored(capsys, gold, predictions)
    assert found["all"]["strict"] == [1.0, 0.5, pytest.approx(2 / 3)]
    assert found["all"]["value"] == [0.0, 0.0, 0.0]
    assert (found["reliability"], found["calibration_error"]) == ([], None)


def test_predictions_may_tell_their_confidence(gold: Path, tmp_path: Path, capsys: Any) -> None:
    predictions = write(tmp_path / "read.json", {"a": [{**WEDNESDAY, "confidence": 0.75}]})
    (only,) = scored(capsys, gold, predictions)["reliability"]
    assert (only["low"], only["answers"], only["right"], only["gap"]) == (0.6, 1, 1.0, 0.25)


def test_prints_tables_for_people(gold: Path, capsys: Any) -> None:
    assert command.main(["score", str(gold)]) == 0
    printed = capsys.readouterr().out
    assert "All expressions: 2 marked, 2 read" in printed
    assert "  value      1.000   1.000   1.000\n" in printed
    assert "  weekday " in printed
    assert "expected calibration error 0." in printed


def test_predictions_without_confidence_have_no_table_of_it(
    gold: Path, tmp_path: Path, capsys: Any
) -> None:
    predictions = write(tmp_path / "read.json", {"a": [WEDNESDAY]})
    assert command.main(["score", str(gold), str(predictions)]) == 0
    assert "Confidence" not in capsys.readouterr().out


def test_reads_timeml(tmp_path: Path, capsys: Any) -> None:
    found = scored(capsys, write(tmp_path / "a.tml", TIMEML))
    assert found["all"]["strict"] == found["all"]["value"] == [1.0, 1.0, 1.0]


def test_reads_a_folder_of_timeml(tmp_path: Path, capsys: Any) -> None:
    write(tmp_path / "a.tml", TIMEML)
    write(tmp_path / "b.tml", TIMEML)
    write(tmp_path / ".hidden.tml", "no TimeML")
    assert scored(capsys, tmp_path)["documents"] == 2


def test_counts_from_the_day_of_publication_when_none_of_creation_is_told(
    tmp_path: Path, capsys: Any
) -> None:
    told = TIMEML.replace("CREATION_TIME", "PUBLICATION_TIME")
    assert scored(capsys, write(tmp_path / "a.tml", told))["all"]["value"][2] == 1.0


def test_a_text_without_its_day_is_read_as_one(tmp_path: Path, capsys: Any) -> None:
    undated = {"a": {**GOLD["a"], "dct": None}, "b": {**GOLD["a"], "dct": "1998-W02"}}
    found = scored(capsys, write(tmp_path / "gold.json", undated))
    assert (found["all"]["read"], found["all"]["value"][2]) == (4, 0.0)


def test_an_entity_may_not_make_a_text_endless(tmp_path: Path, capsys: Any) -> None:
    bomb = TIMEML.replace('TimeML.dtd">', 'TimeML.dtd" [\n<!ENTITY a "aaaaaaaaaa">]>')
    path = write(tmp_path / "a.tml", bomb.replace("burned", "&a;"))
    assert complaint(capsys, path) == f"{path}:3: declares an entity"


def test_an_entity_may_not_name_another_file(tmp_path: Path, capsys: Any) -> None:
    secret = write(tmp_path / "secret", "secret")
    told = TIMEML.replace('TimeML.dtd">', f'TimeML.dtd" [<!ENTITY a SYSTEM "{secret}">]>')
    path = write(tmp_path / "a.tml", told.replace("burned", "&a;"))
    assert complaint(capsys, path) == f"{path}:2: declares an entity"


def test_elements_may_be_nested_however_deep(tmp_path: Path, capsys: Any) -> None:
    deep = "<s>" * 20_000 + "burned" + "</s>" * 20_000
    found = scored(capsys, write(tmp_path / "a.tml", TIMEML.replace("burned", deep)))
    assert found["all"]["value"][2] == 1.0


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('{\n"a": }', ":2: not JSON: Expecting value"),
        ("[" * 100_000, ": not JSON: maximum recursion depth"),
        ("[]", ": an object with an entry for each document is wanted"),
        ('{"a": []}', ": document 'a': an object with \"text\" is wanted"),
        ('{"a": {"text": "", "dct": 7}}', ": document 'a': \"dct\": 7 is not a word"),
        ('{"a": {"text": ""}}', ": document 'a': a list of expressions is wanted"),
        (
            '{"a": {"text": "", "timexes": [7]}}',
            ": document 'a', expression 1: an object is wanted",
        ),
        (
            '{"a": {"text": "", "timexes": [{"start": true}]}}',
            ": document 'a', expression 1: \"start\": True is not a whole number",
        ),
    ],
)
def test_names_what_is_bad_in_the_gold(content: str, why: str, tmp_path: Path, capsys: Any) -> None:
    path = write(tmp_path / "gold.json", content)
    assert complaint(capsys, path).startswith(f"{path}{why}")


@pytest.mark.parametrize("confidence", ["1.5", "NaN", '"high"', "true"])
def test_a_confidence_lies_between_0_and_1(
    confidence: str, gold: Path, tmp_path: Path, capsys: Any
) -> None:
    one = f'{{"start": 0, "end": 2, "confidence": {confidence}}}'
    path = write(tmp_path / "read.json", f'{{"a": [{one}]}}')
    assert "expression 1" in complaint(capsys, gold, path)


def test_names_what_is_bad_in_timeml(tmp_path: Path, capsys: Any) -> None:
    path = write(tmp_path / "a.tml", TIMEML.replace("</EVENT>", ""))
    assert complaint(capsys, path) == f"{path}:10: not XML: mismatched tag"
    path = write(tmp_path / "b.tml", "<TimeML/>")
    assert complaint(capsys, path) == f"{path}: no element TEXT"


def test_names_a_file_that_cannot_be_read(gold: Path, tmp_path: Path, capsys: Any) -> None:
    absent = tmp_path / "absent.json"
    assert complaint(capsys, absent) == f"{absent}: No such file or directory"
    assert complaint(capsys, gold, absent) == f"{absent}: No such file or directory"
    assert complaint(capsys, tmp_path).endswith("no .tml file in this folder")
    latin = tmp_path / "latin.json"
    latin.write_bytes(b'{\n"a": "\xe9"}')
    assert complaint(capsys, latin).startswith(f"{latin}:2: not UTF-8 text")


def test_predictions_for_other_texts_are_refused(gold: Path, tmp_path: Path, capsys: Any) -> None:
    path = write(tmp_path / "read.json", {"other": []})
    assert complaint(capsys, gold, path) == f"{path}: holds none of the documents that are marked"
