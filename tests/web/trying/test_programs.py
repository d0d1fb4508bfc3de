"""What the page says to type is true: each way gives the dates that the page shows."""

import json
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.test import Client

from timeline.engine import Document, find_dates
from timeline.web.trying.programs import programs

API = "https://dateline.example/api/v1/dates/"
DOCUMENTS = [
    Document("x", "The river rose last Thursday.\nIt fell overnight.", date(2022, 1, 7)),
    Document("x", "Снег выпал 5 января 2022 года и вчера растаял.", language="ru"),
    Document("x", "It opens on 2/1/2022.", date(2022, 1, 7), language="en-US"),
]


@pytest.fixture(params=DOCUMENTS, ids=lambda document: document.language)
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Document:
    """A document, its text kept as the page says."""
    document: Document = request.param
    (tmp_path / "article.txt").write_text(document.text, "utf-8")
    return document


def values(document: Document) -> list[tuple[str, str]]:
    return [(found.text, found.value) for found in find_dates(document).resolutions]


def run(arguments: list[str], folder: Path) -> str:
    known = {"PYTHONPATH": str(settings.BASE_DIR), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=known, capture_output=True, check=True
    ).stdout.decode()


def test_the_command_answers_the_same(document: Document, tmp_path: Path) -> None:
    python, *arguments = shlex.split(programs(document, API).command)
    printed = run(arguments, tmp_path).splitlines()[1:]
    assert python == "python"
    assert len(printed) == len(values(document))
    for line, (phrase, value) in zip(printed, values(document), strict=True):
        assert phrase in line
        assert value in line


def test_the_library_answers_the_same(document: Document, tmp_path: Path) -> None:
    printed = run(["-c", programs(document, API).library], tmp_path).splitlines()
    for line, (phrase, value) in zip(printed, values(document), strict=True):
        assert line.startswith(f"{phrase} {value} ")


@pytest.mark.django_db
def test_the_api_answers_the_same(document: Document, tmp_path: Path, client: Client) -> None:
    curl, address, *arguments = shlex.split(programs(document, API).request)
    assert (curl, address) == ("curl", API)
    fields = {}
    for option, field in zip(arguments[::2], arguments[1::2], strict=True):
        name, sign, value = field.partition("@" if option == "--data-urlencode" else "=")
        assert sign
        fields[name] = (tmp_path / value).read_text("utf-8") if sign == "@" else value
    answer = client.post(
        "/api/v1/dates/", urlencode(fields), content_type="application/x-www-form-urlencoded"
    )
    found = json.loads(answer.content)["expressions"]
    assert [(one["text"], one["value"]) for one in found] == values(document)
