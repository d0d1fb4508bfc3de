"""Headlines: short, complete, nobody's claim told as fact, nobody's label as the paper's own."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.engine.events.grammar.partisan import outside_quotes, quote_partisan
from timeline.engine.events.grammar.quotation import set_alike
from timeline.engine.events.headlines.complete import is_complete
from timeline.engine.events.headlines.headline import LONGEST, faults, make_headline
from timeline.engine.events.headlines.modality import may_drop
from timeline.engine.events.headlines.opening import CONNECTIVE, refer
from timeline.engine.events.names.finding import find_names
from timeline.engine.events.telling.attribution import find_speaker, short_name

LONG = " in the hills above the old harbour, where the fishermen of three villages keep their boats"
SUBJECT = "The crowd"


def headline(text: str, *, speaker: str = "", subject: str = "") -> str:
    return make_headline(text, 0, len(text), speaker=speaker, subject=subject)


@pytest.mark.parametrize(
    "told",
    [
        "The guards did not burn the five houses" + LONG,
        "The guards allegedly burned the five houses" + LONG,
        "The guards could burn the five houses" + LONG,
        "The guards threatened to burn the five houses" + LONG,
        "The guards attempted to burn the five houses" + LONG,
        "The mayor denied that the guards burned the five houses" + LONG,
        "The guards reportedly burned the five houses" + LONG,
        "The guards are accused of burning the five houses" + LONG,
    ],
)
def test_what_hedges_or_denies_survives_the_shortening(told: str) -> None:
    line = headline(told)
    hedge = re.search(r"not|alleg\w+|could|threat\w+|attempt\w+|denied|report\w+|accused", told)
    assert hedge is not None
    assert hedge[0] in line
    assert len(line) <= LONGEST


@pytest.mark.parametrize(
    "piece",
    [
        ", allegedly",
        ", according to the police",
        " if the council agrees",
        ", police said",
        "Without proof, ",
        " (reportedly)",
        " unless they are paid",
    ],
)
def test_what_hedges_the_rest_is_not_left_out(piece: str) -> None:
    assert not may_drop(piece)


@pytest.mark.parametrize(
    "piece",
    [", which may be late", " in the hills", ", although nobody was hurt", " after it failed"],
)
def test_a_hedge_may_go_with_what_it_hedges(piece: str) -> None:
    assert may_drop(piece)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("terrorists attacked the town", "“Terrorists” attacked the town"),
        ("Police liquidated two thugs", "Police “liquidated” two “thugs”"),
        ("The “terrorists” fled", "The “terrorists” fled"),
        ("Terrorist gangs fled", "“Terrorist gangs” fled"),
    ],
)
def test_the_words_of_one_side_stand_in_quotation_marks(text: str, expected: str) -> None:
    line = headline(text)
    assert line == expected
    assert not outside_quotes(line)


@pytest.mark.parametrize(
    "text",
    ["The International Criminal Court met", "Rebels took the town", "A terrorist attack failed"],
)
def test_plain_words_stand_without_them(text: str) -> None:
    assert quote_partisan(text) == text


def test_somebodys_own_words_in_the_first_person_are_quoted() -> None:
    text = "I call for calm and for patience,” Smith said."
    line = make_headline(text, 0, text.index(",”"), speaker="Smith")
    assert line == "Smith: “I call for calm and for patience”"


def test_a_report_of_what_we_are_is_not() -> None:
    assert headline("we are right to worry", speaker="Smith") == "Smith said we are right to worry"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("These street battles have emptied the town", "The street battles have emptied the town"),
        ("This is over", "This is over"),
        ("They left the town", "The guards left the town"),
        ("Their leader left the town", "The guards’ leader left the town"),
        ("It took the army ten days to win", "It took the army ten days to win"),
        ("He left the town", "He left the town"),
    ],
)
def test_a_word_that_points_back_gives_way_where_it_is_sure(text: str, expected: str) -> None:
    assert refer(text, {"they": "The guards", "it": "The army"}) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The council has been losing friends in response",
        "The spokeswoman expressed her conviction",
        "The prince urged the guards to",
        "After the guards had left the town",
        "The mayor said the band of men who came from the north",
        "Guards left behind a list",
    ],
)
def test_a_line_whose_end_waits_is_not_complete(line: str) -> None:
    assert not is_complete(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council has been losing friends",
        "The mayor said the men had left",
        "The States appreciates the effort",
        "Smith: “We call on all sides”",
    ],
)
def test_a_line_with_its_verb_and_its_end_is(line: str) -> None:
    assert is_complete(line)


def test_those_whom_somebody_calls_names_are_called_by_them_alone() -> None:
    text = (
        "Smith threatened that he would take hard measures against those he described as "
        "“terrorists” in a speech that lasted for the whole evening."
    )
    assert headline(text).startswith(
        "Smith threatened that he would take hard measures against “terrorists”"
    )


def test_quotation_marks_are_set_alike() -> None:
    assert set_alike('He said "no" , ”said Smith') == "He said “no” ,” said Smith"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The minister expressed his conviction that the war would end.", "Minister"),
        ("Talks failed, Ann Smith said, adding that the army would stay.", "Smith"),
        ("Talks failed, the navy said Monday.", "Navy"),
        ("The king will go, a senior official told Radio Nowhere.", "Senior official"),
    ],
)
def test_who_says_so_is_found_behind_other_words(text: str, speaker: str) -> None:
    said = find_speaker(text, 0, len(text), find_names(text), None)
    assert said is not None
    assert short_name(said) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "If anyone says the town was lost, do not believe it.",
        "The lawyer for Ann Smith said she was ill.",
        "She said the council would propose that the town be closed.",
    ],
)
def test_nobody_is_given_the_words_of_another(text: str) -> None:
    said = find_speaker(text, 0, len(text), find_names(text), None)
    assert said is None or said.speaker != "Ann Smith"
    assert said is None or "propose" not in text[said.start : said.end]


def test_a_cut_or_pronoun_headline_falls_short() -> None:
    good = faults("The guards have left the old town by the sea")
    assert good == 0
    assert faults("They have left the old town by the sea for good") > good
    assert faults("The guards have left the old town by…") > good


VOCABULARY = """However And the guards Smith said that if not allegedly terrorists burned “ ” ( ) ,
    . which who and of to in town It They Monday, was killed according US"""
WORDS = st.lists(
    st.sampled_from(VOCABULARY.split()),
    max_size=60,
).map(" ".join)


@given(
    st.one_of(st.text(max_size=400), WORDS), st.sampled_from(["", "Smith", "Ministry of Health"])
)
@example("“" * 200, "Smith")
@example("a" * 300, "")
def test_any_text_gives_a_line_that_fits(text: str, speaker: str) -> None:
    line = headline(text, speaker=speaker)
    assert len(line) <= LONGEST
    assert not CONNECTIVE.match(line)


@given(st.sampled_from(["on ", "since ", "", "by the "]), WORDS)
def test_no_line_holds_a_date_that_it_was_given(before: str, words: str) -> None:
    text = f"The guards burned the hall {before}5 Xember 2031 {words}"
    at = text.index("5 Xember 2031")
    line = make_headline(text, 0, len(text), dates=[(at, at + len("5 Xember 2031"))])
    assert "Xember" not in line


def test_an_agency_is_not_given_what_its_witnesses_saw() -> None:
    text = "The guards fired, as witnesses told the agency Nowhere News."
    said = find_speaker(text, 0, len(text), find_names(text), None)
    assert said is not None
    assert short_name(said) == "Witnesses"
    assert not may_drop(", as witnesses told the agency")
    assert may_drop(" as soon as the guards reported back")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rain never stopped, the river became a lake", "The rain never stopped"),
        ("When it rained, the river became a lake", "When it rained, the river became a lake"),
        ("The war is lost, the king said", "The war is lost, the king said"),
        ("Soldiers on a bridge where large crowds met the king", "Large crowds met the king"),
        ("A situation that has caused damage", "The situation has caused damage"),
        ("A fire that has burned the hall", "A fire has burned the hall"),
        ("Then came the long flood", "The long flood came"),
    ],
)
def test_a_line_is_one_sentence_with_its_subject(text: str, expected: str) -> None:
    assert headline(text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The new virus, which has infected nine men",
        "The animal, the last of a pair donated",
        "The damage caused to both halls",
        "The strain of flu which has caused ten deaths in the north",
        "After the war, the peace",
        "The council said the remarks",
    ],
)
def test_a_noun_whose_verb_is_gone_is_not_complete(line: str) -> None:
    assert not is_complete(line)


@pytest.mark.parametrize(
    "line",
    [
        "The strain of flu which has caused ten deaths is older",
        "The damage to both halls was slight",
        "After the war, peace came",
    ],
)
def test_a_noun_whose_verb_is_there_is(line: str) -> None:
    assert is_complete(line)


@pytest.mark.parametrize(
    ("told", "lost"),
    [
        ("The mayor called the efforts of all the men and women of the town futile", "efforts"),
        ("The council has predicted that the flood is likely to reach the town", "predicted"),
        (
            "The flood has spread and taken the mayors and the watchmen of the town by surprise",
            "mayors",
        ),
        (
            "The council and the whole parliament of the country congratulated Smith on the jubilee"
            " of the great school",
            "Smith",
        ),
    ],
)
def test_a_cut_leaves_no_verb_without_its_other_half(told: str, lost: str) -> None:
    assert not headline(told + LONG).rstrip("…").endswith(lost)


def test_it_emerged_stands_for_nobody() -> None:
    assert refer("It emerged that the men had left", {"it": "The army"}).startswith("It emerged")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Asked whether he still backed Ann Smith, Bo Jones said that the talks failed.", "Jones"),
        ("The war is lost, the Ruritanian envoy to the United Kingdom said.", "Ruritanian envoy"),
    ],
)
def test_whoever_is_spoken_of_is_not_who_speaks(text: str, speaker: str) -> None:
    said = find_speaker(text, 0, len(text), find_names(text), None)
    assert said is not None
    assert short_name(said) == speaker


@pytest.mark.parametrize(
    "text",
    ["Yesterday, it was said that the king had died.", "The men act according to some plan."],
)
def test_a_day_or_a_plan_says_nothing(text: str) -> None:
    assert find_speaker(text, 0, len(text), find_names(text), None) is None
