"""When a text came out, as far as the text tells it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.engine.dates import Published, find_dates, find_published
from timeline.engine.dates.resolution import Basis
from timeline.engine.text import Document

STORY = "\n\nThe hall burned. Nobody was hurt.\n\n" + "People ran. " * 60
VOCABULARY = """
Published: Updated Posted By | - -- — (EFE) ( ) at on today, Thursday Friday the 8th ALMATY, Cairo,
Jan 6 5 January 29 February 2022 2021 1000 2099 2022-01-07 https://a/2011/02/08/ 10:05 GMT 15.30
BST a.m. This article appeared version it burned will burn until since last RETWEET © .
"""
PIECES = st.lists(st.sampled_from(VOCABULARY.split()), max_size=30)
NEWS = " In 2020 prices rose and in 2021 they fell."


def published(text: str) -> Published:
    return find_published(Document("a", text))


def said(found: Published) -> str:
    return " ".join(step.text for step in found.steps)


@given(words=PIECES, joint=st.sampled_from([" ", "\n", ""]))
@settings(max_examples=400, deadline=None)
def test_no_text_makes_it_raise(words: list[str], joint: str) -> None:
    found = published(joint.join(words))
    assert found.steps
    assert (found.value is None) == (found.basis is Basis.UNKNOWN)
    assert (found.value is None) == (found.confidence == 0)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fire\n\nPublished: 7 January 2022" + STORY, date(2022, 1, 7)),
        ("Fire\nPublished on 7 January 2022" + STORY, date(2022, 1, 7)),
        ("Fire\nUpdated 10:05 GMT, Feb 8 2011" + STORY, date(2011, 2, 8)),
        ("Fire\nLast updated: 1 may, 2009 - 17:54 GMT" + STORY, date(2009, 5, 1)),
        ("April 28, 2009 | 3:15 pm" + STORY, date(2009, 4, 28)),
        ("January 28, 2011 | By Jane Doe" + STORY, date(2011, 1, 28)),
        ("MEXICO CITY | Fri Apr 24, 2009 7:50 pm EDT" + STORY, date(2009, 4, 24)),
        ("The hall burns Tuesday 28 April 2009 18.17 BST It began" + STORY, date(2009, 4, 28)),
        ("Jane Doe | 11:50 UK time, Monday, 18 May 2009" + STORY, date(2009, 5, 18)),
        ("Fire\nBy Jane Doe, 7 January 2022" + STORY, date(2022, 1, 7)),
        ("Fire\n\n7 January 2022" + STORY, date(2022, 1, 7)),
        ("Fire\n2022-01-07T10:00:00Z" + STORY, date(2022, 1, 7)),
        ("Fire\nhttps://news.example/2011/02/08/fire.html" + STORY, date(2011, 2, 8)),
    ],
)
def test_a_stamp_at_the_head_is_the_day(text: str, day: date) -> None:
    found = published(text)
    assert (found.value, found.basis) == (day, Basis.INFERRED)
    assert found.confidence > 0.9
    assert said(found).startswith("At its head stands “")


@pytest.mark.parametrize(
    "text",
    [
        "The hall, burnt on 5 January 2022, reopened.",
        "Fire\n\nAs of 17:00 GMT on 15 June 2009 there were nine.",
        "It opens on 5 January 2023.",
        "Mr. Doe (born 5 January 1950) spoke.",
        "Wednesday, January 5, 2022, 300 people marched.",
        "Friday, January 7, 2022, 2000 US troops landed.",
        "Friday, January 7, 2022, 5.30 percent of them fled.",
        "They meet until 5 January 2022 | Doors open early.",
        STORY + "\nRT @someone: fireworks! 1:24 pm ET February 11, 2013 RETWEET",
        STORY + "\nRead on at https://news.example/2011/02/08/other.html",
    ],
)
def test_other_days_told_are_no_stamp(text: str) -> None:
    found = published(text)
    assert (found.value, found.basis, found.confidence) == (None, Basis.UNKNOWN, 0)


def test_a_page_that_lists_older_pages_has_no_stamp_of_its_own() -> None:
    items = ["updated: Fri Nov 19 2010 03:22:00", "updated: Thu Sep 09 2010 08:11:00"]
    assert published("Videos\n" + "\n".join(items)).value == date(2010, 11, 19)
    items += ["updated: Fri Jul 02 2010 12:33:00"]
    assert published("Videos\n" + "\n".join(items)).value is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("CAIRO, Feb. 8, 2011 — Crowds gathered.", date(2011, 2, 8)),
        ("Kabul (Pajhwok), 5 January 2022 - It burned.", date(2022, 1, 5)),
        ("ALMATY, Jan 6, 2022 (EFE) - Troops arrived.", date(2022, 1, 6)),
        ("MOSCOW, January 6, 2022. /TASS/. Troops arrived.", date(2022, 1, 6)),
    ],
)
def test_a_dateline_with_its_year_is_the_day(text: str, day: date) -> None:
    assert published(text).value == day
    assert "Its dateline is of" in said(published(text))


def test_a_dateline_without_a_year_takes_the_one_in_which_its_weekday_fits() -> None:
    found = published("ALMATY, Jan 6 (EFE) - Troops arrived on Thursday." + NEWS)
    assert found.value == date(2022, 1, 6)
    assert "From 2021, the latest year told, “Jan 6” is a Thursday in 2022 first." in said(found)


@pytest.mark.parametrize("news", ["", " The flood of 1968 was worse.", " It began on 5 May 1990."])
def test_a_dateline_without_a_year_stays_unknown_where_the_years_told_do_not_settle_it(
    news: str,
) -> None:
    found = published("ALMATY, Jan 6 (EFE) - Troops arrived on Thursday." + news)
    assert found.value is None
    assert "Its dateline is of 6 January: “Jan 6”." in said(found)


@pytest.mark.parametrize(
    "words",
    [
        "This article was first published on 7 January 2022.",
        "This article appeared on p28 of the Guardian on 00.01 BST on Friday 7 January 2022.",
        "Last updated: 7 January 2022",
        "Source: https://news.example/2022/01/07/fire.html",
    ],
)
def test_words_below_may_say_when_it_appeared(words: str) -> None:
    found = published(STORY + "\n" + words)
    assert found.value == date(2022, 1, 7)
    assert said(found).startswith("It says that it appeared on")


@pytest.mark.parametrize("day", ["January 6, 2022,", "(Jan. 6, 2022)"])
def test_a_day_called_today_is_the_day(day: str) -> None:
    comma = "" if day.startswith("(") else ","
    assert published(f"They met today{comma} {day} in Paris.").value == date(2022, 1, 6)


def test_the_first_remark_of_a_reader_is_of_that_day_or_soon_after() -> None:
    remarks = (
        "\nGood. January 7, 2022 at 7:59 pm | Report abuse | Bad. January 8, 2022 at 9:00 am |"
    )
    found = published(STORY + remarks)
    assert found.value == date(2022, 1, 7)
    assert found.confidence < 0.8
    late = published("It burned on Tuesday." + STORY + remarks)
    assert late.confidence < found.confidence
    assert "But its news is of Tuesday." in said(late)


def test_remarks_with_the_newest_first_say_nothing() -> None:
    entries = "\nWheat. May 26, 2009 20:21 UTC Corn. May 12, 2009 12:28 UTC"
    assert published(STORY + entries).value is None


def test_days_told_one_after_the_other_run_up_to_the_day() -> None:
    days = "It began on 4 January 2022. Shops burned on 5 January 2022."
    found = published(f"{days} On Thursday troops came.")
    assert (found.value, found.alternatives) == (date(2022, 1, 6), (date(2022, 1, 7),))


def test_days_of_history_do_not_run_up_to_anything() -> None:
    days = (
        "On 6 August 1945 it burned. On 9 August 1945 it burned again. It ended on 12 August 1945."
    )
    assert published(days).value is None
    assert published(days + " On Thursday they remembered it, as in 2020.").value is None


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("On Thursday police arrested many people today.", "come out on a Thursday"),
        ("He said on Thursday he had met “all of them today”.", "weekday that it tells of"),
        ("It burned on Tuesday and on Wednesday.", "tells of is Wednesday"),
        ("It burned on 5 January 2022.", "on or after Wednesday 5 January 2022"),
        ("It burned on 28 December and on 2 January.", "on or after 2 January"),
        ("It burned.", "names no past day of a month"),
    ],
)
def test_says_in_words_what_is_known(text: str, known: str) -> None:
    assert published(text).value is None
    assert known in said(published(text))


def test_a_weekday_at_odds_and_a_later_day_make_a_stamp_less_sure() -> None:
    plain = published("Published: 6 January 2022" + STORY)
    odd = published("Published: Friday, 6 January 2022" + STORY)
    later = published("Published: 6 January 2022" + STORY + "It burned again on 9 January 2022.")
    assert odd.confidence < plain.confidence
    assert later.confidence < plain.confidence
    assert "But it tells of “9 January 2022”, which is later." in said(later)


def test_a_day_given_is_never_doubted() -> None:
    found = find_published(Document("a", "Published: 6 January 2022", date(2021, 5, 5)))
    assert (found.value, found.basis, found.confidence) == (date(2021, 5, 5), Basis.GIVEN, 1)


def test_phrases_counted_from_a_day_worked_out_are_as_sure_as_it_at_most() -> None:
    text = "Published: 7 January 2022\n\nIt burned on Wednesday."
    reading = find_dates(Document("a", text))
    wednesday = reading.resolutions[-1]
    (surer,) = find_dates(Document("a", "It burned on Wednesday.", date(2022, 1, 7))).resolutions
    assert wednesday.value == surer.value == "2022-01-05"
    assert wednesday.confidence == pytest.approx(
        surer.confidence * reading.published.confidence, abs=0.001
    )
    assert wednesday.steps[0].text == (
        "The article seems to have come out on Friday 7 January 2022."
    )
