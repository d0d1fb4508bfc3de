"""`load_seeds`: any folder of the form, twice without harm, and a clear word when one is wrong."""

import os
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from timeline.models import Article, Event, Job, Mention, Outlet, Phrase, Timeline

pytestmark = pytest.mark.django_db

TIMELINE = """
slug = "flood-2030"
title = "The flood"
first_day = 2030-03-01
last_day = 2030-03-09
zone = "Europe/Lisbon"
"""
ARTICLE = """
[[articles]]
file = "one.txt"
outlet = "The Courier"
zone = "Europe/London"
published = 2030-03-08
basis = "given"
"""
TEXT = """River bursts its banks

The river burst its banks on Wednesday and flooded the market. Police closed both bridges
on Thursday morning.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Make a folder of seeds."""

    def make(toml: str = TIMELINE + ARTICLE, text: str | bytes = TEXT) -> Path:
        (tmp_path / "timeline.toml").write_text(toml, encoding="utf-8")
        raw = text if isinstance(text, bytes) else text.encode()
        (tmp_path / "one.txt").write_bytes(raw)
        return tmp_path

    return make


def load(path: Path, *options: str) -> str:
    out = StringIO()
    call_command("load_seeds", str(path), *options, stdout=out, stderr=out)
    return out.getvalue()


def test_folder_becomes_a_timeline_with_events(folder: Callable[..., Path]) -> None:
    said = load(folder())

    timeline = Timeline.objects.get()
    article = timeline.articles.get()
    assert (timeline.slug, timeline.first_day) == ("flood-2030", date(2030, 3, 1))
    assert (article.title, article.outlet.name) == ("River bursts its banks", "The Courier")
    assert article.visibility == Article.Visibility.EXCERPTS
    assert set(Phrase.objects.values_list("text", flat=True)) == {"Wednesday", "Thursday morning"}
    assert Event.objects.exists()
    assert "The flood: 1 articles, 2 dates" in said


def test_events_of_a_new_timeline_wait_for_an_editor(folder: Callable[..., Path]) -> None:
    load(folder())

    assert set(Event.objects.values_list("status", flat=True)) == {"proposed"}


def test_loading_twice_changes_nothing(folder: Callable[..., Path]) -> None:
    load(folder())
    before = [list(model.objects.order_by("pk").values()) for model in (Event, Mention, Phrase)]

    load(folder())

    after = [list(model.objects.order_by("pk").values()) for model in (Event, Mention, Phrase)]
    assert after == before
    assert Job.objects.readings().count() == 1


def test_new_text_is_read_again(folder: Callable[..., Path]) -> None:
    load(folder())

    load(folder(text=TEXT.replace("Wednesday", "Tuesday")))

    assert "Tuesday" in Phrase.objects.values_list("text", flat=True)
    assert "Wednesday" not in Phrase.objects.values_list("text", flat=True)


def test_day_that_a_person_set_is_kept(folder: Callable[..., Path]) -> None:
    load(folder())
    Article.objects.update(published=date(2030, 3, 7), basis="editor")

    load(folder())

    assert Article.objects.get().published == date(2030, 3, 7)


def test_text_is_kept_byte_for_byte(folder: Callable[..., Path]) -> None:
    raw = "One\r\n\r\nTwo\u00a0on Friday.\r\n".encode()

    load(folder(text=raw))

    assert Article.objects.get().text.encode() == raw


def test_queued_articles_are_left_to_the_worker(folder: Callable[..., Path]) -> None:
    said = load(folder(), "--queue")

    assert Job.objects.readings().get().state == Job.State.QUEUED
    assert not Phrase.objects.exists()
    assert "1 articles left to the worker" in said


@pytest.mark.parametrize(
    ("toml", "named"),
    [
        (TIMELINE, "articles: there must be"),
        (TIMELINE.replace("title", "titel") + ARTICLE, "titel: unknown field"),
        (TIMELINE.replace("2030-03-09", "2030-02-01") + ARTICLE, "last_day"),
        (TIMELINE.replace("first_day", "last_da") + ARTICLE, "last_da"),
        (TIMELINE.replace("Europe/Lisbon", "Lisbon") + ARTICLE, "zone: “Lisbon”"),
        (TIMELINE.replace("flood-2030", "api") + ARTICLE, "slug: “api”"),
        (TIMELINE.replace("flood-2030", "the flood") + ARTICLE, "slug:"),
        (TIMELINE + ARTICLE.replace("one.txt", "two.txt"), "entry 1: file: two.txt"),
        (TIMELINE + ARTICLE.replace("one.txt", "../one.txt"), "entry 1: file:"),
        (TIMELINE + ARTICLE.replace("2030-03-08", '"Friday"'), "entry 1: published"),
        (TIMELINE + ARTICLE.replace("Europe/London", "Londres"), "entry 1: zone"),
        (TIMELINE + ARTICLE.replace("given", "guessed"), "entry 1: basis"),
        (TIMELINE + ARTICLE.replace("outlet", "paper"), "entry 1: paper: unknown field"),
        (TIMELINE + ARTICLE.replace('outlet = "The Courier"', ""), "entry 1: outlet"),
        (TIMELINE + ARTICLE + 'visibility = "some"\n', "entry 1: visibility"),
        (TIMELINE + ARTICLE + 'url = "not a link"\n', "entry 1: url"),
        (TIMELINE + "articles = 3\n", "articles: there must be"),
        (TIMELINE + "articles = [3]\n", "entry 1: not a table"),
        ("slug = ", "timeline.toml"),
        (TIMELINE + ARTICLE.replace("2030-03-08", "9999-12-31"), "entry 1: published: 9999-12-31"),
        (TIMELINE + ARTICLE.replace("2030-03-08", "5"), "entry 1: published: a day such as"),
        (
            TIMELINE + ARTICLE.replace("2030-03-08", "2030-03-08T23:30:00Z"),
            "entry 1: published: a day such as",
        ),
        (TIMELINE.replace("2030-03-09", "true") + ARTICLE, "last_day: a day such as"),
        (TIMELINE.replace("2030-03-09", '"Friday"') + ARTICLE, "last_day: “Friday”"),
        (TIMELINE.replace("2030-03-01", "0001-01-01") + ARTICLE, "first_day: 0001-01-01"),
        (TIMELINE.replace("2030-03-01", "1030-03-01") + ARTICLE, "last_day: That makes more than"),
        (TIMELINE.replace('"The flood"', "[1]") + ARTICLE, "title: a text in quotation marks"),
        (TIMELINE + 'shows_readings = "maybe"\n' + ARTICLE, "shows_readings: true or false"),
        (TIMELINE + 'summary = "a\\u0000b"\n' + ARTICLE, "summary: a NUL character"),
        (TIMELINE + ARTICLE.replace("one.txt", "one\\u0000.txt"), "entry 1: file: a NUL character"),
        (TIMELINE + ARTICLE.replace("one.txt", ".."), "entry 1: file:"),
        (TIMELINE + ARTICLE + ARTICLE, "entry 2: file: an entry before it"),
        (TIMELINE + "summary = " + "[" * 5000 + "\n", "nested too deeply"),
    ],
)
def test_what_is_wrong_is_named(folder: Callable[..., Path], toml: str, named: str) -> None:
    with pytest.raises(CommandError) as error:
        load(folder(toml))

    assert named in str(error.value)
    assert "timeline.toml" in str(error.value)
    assert not Timeline.objects.exists()


@pytest.mark.parametrize("text", ["", " \n", "A\0B", b"\xff\xfe"])
def test_text_that_cannot_be_read_is_refused(
    folder: Callable[..., Path], text: str | bytes
) -> None:
    with pytest.raises(CommandError, match=r"one\.txt"):
        load(folder(text=text))

    assert not Timeline.objects.exists()


def test_link_out_of_the_folder_is_refused(folder: Callable[..., Path]) -> None:
    path = folder(TIMELINE + ARTICLE.replace("one.txt", "link.txt"))
    (path / "link.txt").symlink_to("/etc/hostname")

    with pytest.raises(CommandError, match="entry 1: file: the name of a file in this folder"):
        load(path)


def test_pipe_is_refused_and_not_waited_for(folder: Callable[..., Path]) -> None:
    path = folder(TIMELINE + ARTICLE.replace("one.txt", "pipe.txt"))
    os.mkfifo(path / "pipe.txt")

    with pytest.raises(CommandError, match="entry 1: file: the name of a file in this folder"):
        load(path)


def test_text_too_long_for_an_article_is_refused(folder: Callable[..., Path]) -> None:
    with pytest.raises(CommandError, match=r"entry 1: text: It has 20000000 characters"):
        load(folder(text="flood on Wednesday. " * 1_000_000))


def test_byte_order_marks_are_no_part_of_the_title(folder: Callable[..., Path]) -> None:
    load(folder("\ufeff" + TIMELINE + ARTICLE, "\ufeffRiver bursts\r\n\r\nIt rose.\r\n"))

    article = Article.objects.get()
    assert article.title == "River bursts"
    assert article.text.endswith("It rose.\r\n")


def test_outlet_in_other_letters_gets_an_address_too(folder: Callable[..., Path]) -> None:
    load(folder(TIMELINE + ARTICLE.replace("The Courier", "Егемен Қазақстан")))

    outlet = Outlet.objects.get()
    assert outlet.name == "Егемен Қазақстан"
    assert outlet.slug.isascii()


def test_outlets_that_would_be_taken_for_one_are_named(folder: Callable[..., Path]) -> None:
    second = ARTICLE.replace("one.txt", "two.txt").replace("The Courier", "The-Courier")
    path = folder(TIMELINE + ARTICLE + second)
    (path / "two.txt").write_text("It rose.")

    with pytest.raises(CommandError, match="entry 2: outlet: The-Courier is too much like The C"):
        load(path)


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such file"):
        load(tmp_path / "nowhere")


def test_texts_of_the_first_timeline_are_whole() -> None:
    call_command("load_seeds", stdout=StringIO())

    timeline = Timeline.objects.get(slug="kazakhstan-2022")
    folder = settings.SEEDS / timeline.slug
    assert timeline.articles.count() == 5
    for article in timeline.articles.all():
        assert article.text.encode() == (folder / f"{article.key}.txt").read_bytes()


def test_a_day_worked_out_from_the_text_survives_loading_again(
    folder: Callable[..., Path],
) -> None:
    undated = ARTICLE.replace('published = 2030-03-08\nbasis = "given"\n', "")
    path = folder(TIMELINE + undated, TEXT.replace("\n\n", "\n\n8 March 2030\n\n", 1))
    load(path)
    load(path)
    article = Article.objects.get()
    assert (article.published, article.basis) == (date(2030, 3, 8), "inferred")
    assert article.phrases.get(text="Wednesday").value == "2030-03-06"

    folder(TIMELINE + ARTICLE.replace("03-08", "03-15"))
    load(path)
    article = Article.objects.get()
    assert (article.published, article.basis) == (date(2030, 3, 15), "given")
    assert article.confidence is None
