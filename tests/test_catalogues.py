"""The translations are whole: nothing missing, nothing stale, nothing that breaks a sentence."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from scripts.messages import catalogues, compiled, gathered, read, updated
from timeline.patterns import Place, say

FILLED = re.compile(r"%\((\w+)\)[sd]")
NAMED = re.compile(r"\{(\w+)(?::([^}]*))?\}")
TAG = re.compile(r"</?\w+[^>]*>")

each_catalogue = pytest.mark.parametrize("path", catalogues(), ids=lambda path: path.parts[-3])


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Each translation beside the message in English; of several forms beside the last."""
    for message in read(path):
        if isinstance(message.id, str):
            forms, english = [message.string], message.id
        else:
            forms, english = [*(message.string or ())], message.id[-1]
        if english:
            yield from ((str(english), str(told)) for told in forms)


def test_every_language_of_the_site_but_its_own_has_a_catalogue() -> None:
    languages = {code for code, _ in settings.LANGUAGES} - {settings.LANGUAGE_CODE}
    assert {path.parts[-3] for path in catalogues()} == languages


@each_catalogue
def test_catalogue_holds_what_the_code_says_and_is_compiled(path: Path) -> None:
    assert path.read_text() == updated(path, gathered()), "run `make messages`"
    assert path.with_suffix(".mo").read_bytes() == compiled(path), "run `make messages`"


@each_catalogue
def test_every_message_is_translated(path: Path) -> None:
    assert [english for english, told in pairs(path) if not told.strip()] == []
    assert [message.id for message in read(path) if message.id and message.fuzzy] == []


@each_catalogue
def test_a_translation_names_what_its_message_names(path: Path) -> None:
    for english, told in pairs(path):
        names = set(FILLED.findall(english))
        assert set(FILLED.findall(told)) == names, told
        assert {name for name, _ in NAMED.findall(told)} <= {n for n, _ in NAMED.findall(english)}
        assert sorted(TAG.findall(told)) == sorted(TAG.findall(english)), told
        if names:
            assert "%(" not in told % dict.fromkeys(names, 1)


@each_catalogue
def test_every_pattern_of_a_day_can_be_written(path: Path) -> None:
    with translation.override(path.parts[-3]):
        for _, told in pairs(path):
            if found := NAMED.findall(told):
                said = say(told, 2021, **{name: _value(form) for name, form in found})
                assert not set("{}[]~'") & set(said), said


def test_a_message_that_is_new_waits_and_one_that_is_gone_is_dropped(tmp_path: Path) -> None:
    catalogue = tmp_path / "ru" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    catalogue.write_text(f'{head}msgid "Gone"\nmsgstr "Ушло"\n')
    anew = updated(catalogue, gathered())
    assert anew.startswith(head)
    assert "Ушло" not in anew
    assert 'msgid "Not found"\nmsgstr ""' in anew


def _value(form: str) -> date | Place | str:
    if form in ("roman", "ordinal"):
        return Place(20)
    return date(2022, 1, 5) if form else "words"
