"""Sentences and what they are in the layout of an article."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.engine.text import Kind, split_sentences

SEEDS = Path(__file__).parents[2] / "seeds" / "kazakhstan-2022"


def cut(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences(text)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.kind.value) for s in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Smith met Gen. Jones on Jan. 6 in St. Petersburg.", "They left at 5 p.m. on Friday."],
        ["He flew to the U.S. Senate at 9 a.m. Monday.", "It was late."],
        ["He lives in the U.S.", "The senator does not."],
        ["J. R. Smith paid $3.5 million.", "Prices rose 4.2 percent."],
        ["“We want him to leave,” a man said.", "“Freedom!”", "Crowds cheered."],
        ["It fell at 10 p.m.", "The police came."],
        ["They asked for help to help him. to regain control.", "Then they waited."],
        ["It could last “several weeks.” . “"],
        ["Was it No. 5?", "No.", "They said so… and left.", "So it ended..."],
        ["Am Mittwoch, dem 5. Januar 2022, brannte es.", "Am 6. war Ruhe."],
        ["Im 19. Jahrhundert war es so.", "Das endete am 3. Oktober."],
        ["It began on May 30.", "August was quiet."],
        ["Plan B. is not the end of it.", "So did I.", "Nobody spoke."],
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(sentences: list[str]) -> None:
    assert cut("A day of news\n\n" + " ".join(sentences))[1:] == sentences


def test_lines_are_paragraphs_and_bullets_belong_to_none() -> None:
    text = "Title here\n\nFirst one. Second one.\n\n  • Gunshots rang out.\n- A line with a dash."
    found = [(text[s.start : s.end], s.paragraph) for s in split_sentences(text)]
    assert found == [
        ("Title here", 0),
        ("First one.", 1),
        ("Second one.", 1),
        ("Gunshots rang out.", 2),
        ("A line with a dash.", 3),
    ]


def test_a_line_that_runs_on_in_lower_case_is_one_paragraph() -> None:
    assert cut(
        "A title\n\nThe troops arrived\r\nin the capital.\n\nin lower case, after a gap."
    ) == [
        "A title",
        "The troops arrived\r\nin the capital.",
        "in lower case, after a gap.",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Day of violence", [("Day of violence", "heading")]),
        ("Police fired.", [("Police fired.", "body")]),
        (
            "PHOTO/AFP  -   Militants in town",
            [("PHOTO/AFP  -", "credit"), ("Militants in town", "caption")],
        ),
        (
            "REUTERS/ANNA BELL - Soldiers in the square, 6 May 2021",
            [("REUTERS/ANNA BELL -", "credit"), ("Soldiers in the square, 6 May 2021", "caption")],
        ),
        (
            "Press office of the president via AP - Planes land in the north.",
            [
                ("Press office of the president via AP -", "credit"),
                ("Planes land in the north.", "caption"),
            ],
        ),
        (
            "Smoke rises from the hall. Photograph: Ann Bell/AP",
            [("Smoke rises from the hall.", "caption"), ("Photograph: Ann Bell/AP", "credit")],
        ),
        (
            "Video: Palace ablaze (Agency)",
            [("Video:", "credit"), ("Palace ablaze (Agency)", "caption")],
        ),
        ("Map: Ann Bell / Paper", [("Map: Ann Bell / Paper", "credit")]),
        ("© Provided by The Paper", [("© Provided by The Paper", "credit")]),
        ("With information from AFP and EFE", [("With information from AFP and EFE", "credit")]),
        (
            "Ann Bell contributed to this report.",
            [("Ann Bell contributed to this report.", "credit")],
        ),
        ("By Ann Bell and Ben Cole", [("By Ann Bell and Ben Cole", "heading")]),
        ("By Ann Bell, Cairo", [("By Ann Bell, Cairo", "credit")]),
        (
            "CAIRO, Egypt (AP)_ Crowds came.",
            [("CAIRO, Egypt (AP)_", "credit"), ("Crowds came.", "body")],
        ),
        ("LONDON -- Crowds came.", [("LONDON --", "credit"), ("Crowds came.", "body")]),
        ("The last: Troops came.", [("The last:", "heading"), ("Troops came.", "body")]),
        ("Load Error", [("Load Error", "boilerplate")]),
        ("Subscribe for free", [("Subscribe for free", "boilerplate")]),
        ("Comments are closed.", [("Comments are closed.", "boilerplate")]),
        ("Related: Government resigns", [("Related: Government resigns", "boilerplate")]),
        ("Like this article ?", [("Like this article ?", "boilerplate")]),
        (". .", [(". .", "boilerplate")]),
    ],
)
def test_layout_is_told_apart(line: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(f"A title\n\n{line}\n\nThe end came.")[1:-1] == expected


@pytest.mark.parametrize(
    "line",
    [
        "The Common Treaty Organization (CTO) – an alliance – sent troops.",
        "Readers who like this kind of story will register with the army, he said.",
        "Related families fled to the north, where police watched them.",
        "He said by phone - from the capital - that troops had left.",
        "The photo: nobody has seen it, the ministry said.",
        "Comment from the ministry came on Friday.",
    ],
)
def test_look_alikes_stay_body(line: str) -> None:
    assert kinds(f"A title\n\n{line}\n\nThe end came.")[1] == (line, "body")


def test_everything_below_you_may_also_like_is_boilerplate() -> None:
    text = "A title\n\nTroops came.\n\nYou may also like\n\nA film about love"
    assert [kind for _, kind in kinds(text)] == ["title", "body", "boilerplate", "boilerplate"]


def test_a_first_line_that_is_a_sentence_is_no_title() -> None:
    assert kinds("Police fired on crowds.\n\nThen night fell.")[0][1] == "body"
    assert kinds("What is happening? Five keys\n\nPolice fired.")[0][1] == "title"


def test_a_headline_that_ran_into_the_dateline_is_parted_from_the_story() -> None:
    text = "Deadly day as clashes erupt Cairo, Egypt (CNN) -- Troops came. They fired."
    assert [kind for _, kind in kinds(text)] == ["title", "credit", "body", "body"]


def test_an_agency_dateline_behind_a_running_header_is_no_story() -> None:
    text = "By Ann Bell ROME | Mon Mar 2 ROME (Reuters) - A ship sank. It was late."
    assert [kind for _, kind in kinds(text)][-2:] == ["body", "body"]
    assert kinds(text)[-2][0] == "A ship sank."
    assert (
        kinds("The Common Treaty Organization (CTO) - an alliance - sent troops.")[0][1] == "body"
    )


def test_the_mark_of_an_update_is_no_story() -> None:
    line = "(Updated 5 May, 11:14) A ship sank."
    assert kinds(f"A title\n\n{line}\n\nThe end came.")[1:-1] == [
        ("(Updated 5 May, 11:14)", "credit"),
        ("A ship sank.", "body"),
    ]


def test_the_seeds_read_whole() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_bytes().decode()
        sentences = split_sentences(text)
        assert sentences[0].kind is Kind.TITLE
        left = "".join(text[a.end : b.start] for a, b in pairwise(sentences))
        assert not left.replace("•", "").strip()


NEWSPRINT = st.text(st.sampled_from("aA1 .!?\n\r\t“”\"'•-–:/()©,\x85\u2028é"), max_size=200)


@given(NEWSPRINT | st.text())
def test_any_text_is_cut_in_order_without_losing_a_word(text: str) -> None:
    sentences = split_sentences(text)
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(sentences))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in sentences)
    covered = {at for s in sentences for at in range(s.start, s.end)}
    assert not [at for at, mark in enumerate(text) if mark.isalnum() and at not in covered]
