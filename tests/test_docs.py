"""What the documents promise: links that lead somewhere, examples that answer as printed."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

from scripts.list_rules import with_rules
from timeline.management.seeds import read_folder

ROOT: Path = settings.BASE_DIR
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?://)([^)#]+)\)")
CONSOLE = re.compile(r"```console\n\$ (?P<command>.*)\n(?P<answer>(?:.*\n)*?)```")
MANAGE = re.compile(r"manage\.py (\w+)")
PYTHON = re.compile(
    r"```python\n(?P<code>(?:.*\n)*?)```\n\nprints\n\n```text\n(?P<answer>(?:.*\n)*?)```"
)
README = (ROOT / "README.md").read_text()
DATES = (ROOT / "docs/dates.md").read_text()


@pytest.mark.parametrize("document", PAGES, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(document: Path) -> None:
    for target in LINK.findall(document.read_text()):
        assert (document.parent / target).exists(), target


@pytest.mark.parametrize(
    "example",
    [*CONSOLE.finditer(README), *CONSOLE.finditer(DATES)],
    ids=lambda match: match["command"],
)
def test_example_answers_as_printed(example: re.Match[str]) -> None:
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    answer = subprocess.run(
        example["command"], shell=True, capture_output=True, text=True, cwd=ROOT, env={"PATH": path}
    )

    assert answer.stdout == example["answer"]


def test_pages_show_an_example() -> None:
    assert CONSOLE.search(README)
    assert CONSOLE.search(DATES)


def test_the_library_answers_as_printed() -> None:
    (example,) = PYTHON.finditer(DATES)
    answer = subprocess.run(
        [sys.executable, "-c", example["code"]], capture_output=True, text=True, cwd=ROOT
    )

    assert answer.stdout == example["answer"]
    assert len(example["code"].splitlines()) <= 10


def test_the_list_of_rules_is_that_of_the_rules() -> None:
    assert with_rules(DATES) == DATES, "stale: `make docs` writes it anew"


@pytest.mark.parametrize("document", PAGES, ids=lambda path: path.name)
def test_every_management_command_exists(document: Path) -> None:
    assert set(MANAGE.findall(document.read_text())) <= set(get_commands())


def test_every_make_target_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"`make ([\w-]+)", README + DATES):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_variable_is_read() -> None:
    code = "".join(path.read_text() for path in (ROOT / "timeline").rglob("*.py"))
    names = re.findall(r"`([A-Z][A-Z_]{3,})`", README)
    assert names
    for name in names:
        assert f'"{name}"' in code, name


def test_example_of_a_timeline_is_of_the_right_form(tmp_path: Path) -> None:
    page = (ROOT / "docs/seeds.md").read_text()
    example = page.split("```toml\n")[1].split("```")[0]
    (tmp_path / "timeline.toml").write_text(example)
    for entry in tomllib.loads(example)["articles"]:
        (tmp_path / entry["file"]).write_text("The river rose on Wednesday.\n")

    seeds = read_folder(tmp_path)

    assert seeds.timeline.slug == "flood-2030"
    assert [article.outlet.name for article in seeds.articles] == ["The Courier", "The Herald"]


def test_every_dependency_has_its_reason() -> None:
    reasons = (ROOT / "docs/architecture.md").read_text().lower()
    for line in (ROOT / "requirements.in").read_text().splitlines():
        package = re.match(r"[\w-]+", line)
        if package:
            name = package[0].lower()
            assert name in reasons, name
