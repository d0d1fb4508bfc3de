"""The small readers of an event: clauses, verbs, figures, speakers, names, headlines."""

import pytest

from timeline.engine.events.grammar.clauses import split_clauses
from timeline.engine.events.grammar.stem import stem
from timeline.engine.events.grammar.verbs import (
    Tense,
    is_deed,
    is_definition,
    starts_with_verb,
    tense,
)
from timeline.engine.events.headlines.headline import make_headline
from timeline.engine.events.names.finding import find_names, home_country
from timeline.engine.events.names.gazetteer import country_name, find_place
from timeline.engine.events.names.name import NameKind
from timeline.engine.events.telling.attribution import find_speaker, short_name
from timeline.engine.events.telling.category import read_telling
from timeline.engine.text import Sentence


def clauses(text: str) -> list[str]:
    cut = split_clauses(text, Sentence(0, len(text), 0))
    return [text[clause.start : clause.end] for clause in cut]


@pytest.mark.parametrize(
    ("words", "root"),
    [
        ("deployed deploying deployment", "deploi"),
        ("demonstrations demonstrators demonstrated", "demonstr"),
        ("resigned resignation", "resign"),
        ("Tokáyev tokayev", "tokayev"),
        ("injuries injury", "injuri"),
        ("stopped stop", "stop"),
        ("appealed appeals appeal", "appeal"),
    ],
)
def test_forms_of_a_word_share_a_stem(words: str, root: str) -> None:
    assert {stem(word) for word in words.split()} == {root}


@pytest.mark.parametrize(
    "words", ["police policy", "army armed", "was us", "million mill", "station state"]
)
def test_other_words_do_not_share_one(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The crowd took over the town hall and later stormed the airport in the north.",
            ["The crowd took over the town hall", "later stormed the airport in the north."],
        ),
        (
            "Protests began this weekend in the west after the government lifted a price cap.",
            ["Protests began this weekend in the west", "the government lifted a price cap."],
        ),
        (
            "The march became a revolt, with protesters storming the ministry of defence.",
            ["The march became a revolt", "protesters storming the ministry of defence."],
        ),
        (
            "The city became a battlefield for the police, who arrested 90 marchers today.",
            ["The city became a battlefield for the police", "arrested 90 marchers today."],
        ),
    ],
)
def test_a_clause_of_its_own_is_cut_off(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Armenia, Belarus and Russia sent their soldiers to the border.",
        "He said “we took the hall and we burned the palace down” to a reporter.",
        "There was fighting between the government and protesters wanted by police.",
        "The minister resigned, as witnesses informed the news agency on the spot.",
        "They left and wept.",
    ],
)
def test_lists_and_quotations_stay_whole(text: str) -> None:
    assert clauses(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police fired on the crowd.", Tense.PAST),
        ("The president has asked for help.", Tense.PERFECT),
        ("Planes are being sent.", Tense.PROGRESSIVE),
        ("The state is rich.", Tense.PRESENT),
        ("The state has oil.", Tense.PRESENT),
        ("The mission would last a week.", Tense.MODAL),
        ("Smoke over the wounded city", Tense.NONE),
    ],
)
def test_tense_is_that_of_the_first_verb(text: str, expected: Tense) -> None:
    assert tense(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The ship sank.",
        "The roads were closed again.",
        "Both had already been shot.",
    ],
)
def test_deeds_are_known_by_their_verb(text: str) -> None:
    assert is_deed(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ship was a wreck.",
        "The town had a bridge.",
        "The mayor seemed tired.",
        "The town was located on a hill.",
        "The road was not closed.",
        "The ship will sink.",
        "A ship in the harbour",
    ],
)
def test_states_plans_and_negations_are_no_deeds(text: str) -> None:
    assert not is_deed(text)


def test_what_is_said_to_be_or_to_have_is_a_definition() -> None:
    assert is_definition("The trigger was a rise in prices.")
    assert is_definition("The state has a long border.")
    assert not is_definition("There was a riot.")
    assert not is_definition("The police were attacked.")


def test_a_verb_may_stand_behind_an_adverb_but_not_behind_a_name() -> None:
    assert starts_with_verb("reportedly stormed the airport")
    assert not starts_with_verb("Police stormed the airport")
    assert not starts_with_verb("")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to the Interior Ministry, 18 people were killed.", "Interior Ministry"),
        ("President Ann Smith said that the army had left the town.", "Smith"),
        ("“The army has left the town,” Ann Smith said in a speech.", "Smith"),
        ("“The army has left the town,” said President Ann Smith.", "Smith"),
        ("Oil fell by a tenth, according to the World Bank", "World Bank"),
        ("Local papers cited the interior ministry as saying eight died.", "Interior Ministry"),
    ],
)
def test_who_says_so_is_found(text: str, speaker: str) -> None:
    said = find_speaker(text, 0, len(text), find_names(text), None)
    assert said is not None
    assert short_name(said) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The army left the town on Monday.",
        "Prices rose, said the less.",
        "He said that it was late.",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    said = find_speaker(text, 0, len(text), find_names(text), None)
    assert said is None or said.name is None


def test_a_minister_is_not_taken_for_the_president() -> None:
    text = "Kenyan President Ann Smith left. The Kenyan finance minister said that prices rose."
    start = text.index("The Kenyan")
    said = find_speaker(text, start, len(text), find_names(text), None)
    assert said is None or said.speaker != "Ann Smith"


def test_an_analyst_is_known_as_an_onlooker() -> None:
    text = "“It will go on,” said Ann Smith, a political analyst."
    said = find_speaker(text, 0, len(text), find_names(text), None)
    assert said is not None
    assert said.onlooker


def test_places_persons_and_organisations_are_told_apart() -> None:
    text = (
        "Kenyan President Ann Smith met Ben Cole in Nairobi. The Example Treaty Organisation (ETO) "
        "said troops reached Mombasa. Smith thanked the ETO. Russia has sent planes."
    )
    found = {(name.name, name.kind) for name in find_names(text)}
    assert {
        ("Ann Smith", NameKind.PERSON),
        ("Nairobi", NameKind.PLACE),
        ("Mombasa", NameKind.PLACE),
        ("Russia", NameKind.COUNTRY),
        ("Example Treaty Organisation (ETO)", NameKind.ORGANISATION),
        ("troops", NameKind.COLLECTIVE),
    } <= found
    assert home_country(find_names(text)) == "KE"


def test_a_surname_that_opens_a_sentence_is_known_from_elsewhere() -> None:
    names = find_names("Goodman left. The mayor, Ann Goodman, was tired. Reading is fun.")
    assert [name.name for name in names if name.kind is NameKind.PERSON] == ["Ann Goodman"] * 2


def test_a_name_glued_to_the_next_word_is_parted() -> None:
    text = "Minister Ann Goodman left. Later Ann Goodmanappealed to the army. Goodman returned."
    assert {name.name for name in find_names(text) if name.kind is NameKind.PERSON} == {
        "Ann Goodman"
    }


def test_common_words_are_no_towns() -> None:
    names = find_names("Nice people came. Reading is fun. Most of them left on Monday.")
    assert not [name for name in names if name.kind is NameKind.PLACE]


def test_the_gazetteer_knows_other_spellings() -> None:
    one, other = find_place("Alma Ata"), find_place("Almaty")
    assert one is not None
    assert other is not None
    assert one.name == other.name
    assert country_name("XX") == "XX"


@pytest.mark.parametrize(
    ("words", "frame"),
    [
        ("The president has asked allies for help", "a call for help"),
        ("Protesters stormed government buildings", "buildings are stormed"),
        ("Demonstrators took over the town hall", "buildings are stormed"),
        ("The demonstrations began in the west", "protests begin"),
        ("The army was deployed to the capital", "troops are sent"),
        ("The internet went down in the capital", "communications are cut"),
        ("A state of emergency was declared after the protests", "state of emergency"),
        ("The president appealed to the allies for help", "a call for help"),
        ("The prime minister and his cabinet resigned", "a government falls"),
        ("She was appointed head of the security council", "a change of office"),
        ("He stepped down as head of the security council", "a change of office"),
        ("The arrest of a teacher triggered protests", "protests begin"),
    ],
)
def test_a_clause_tells_a_kind_of_event(words: str, frame: str) -> None:
    told = read_telling(words).frame
    assert told is not None
    assert told.name == frame


def test_geography_tells_none() -> None:
    assert read_telling("The country has a long border with its neighbour").frame is None


def headline(text: str, phrase: str = "", *, subject: str = "", speaker: str = "") -> str:
    at = text.index(phrase)
    dates = [(at, at + len(phrase))] if phrase else []
    return make_headline(text, 0, len(text), dates=dates, subject=subject, speaker=speaker)


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("On Wednesday, crowds took the hall.", "Wednesday", "Crowds took the hall"),
        ("However, crowds took the hall on 5 May.", "5 May", "Crowds took the hall"),
        ("Meanwhile, the army (ETO) has left.", "", "The army has left"),
        (
            "Only on Friday did the crowds seize the hall.",
            "Friday",
            "The crowds did seize the hall",
        ),
    ],
)
def test_a_headline_has_no_date_and_no_connective(text: str, phrase: str, expected: str) -> None:
    assert headline(text, phrase) == expected


def test_a_headline_takes_its_subject_and_its_speaker_along() -> None:
    assert headline("reached the capital.", subject="The protests") == (
        "The protests reached the capital"
    )
    assert headline("20,000 men attacked us.", speaker="Smith") == "Smith: 20,000 men attacked us"


def test_a_long_line_loses_its_asides_first() -> None:
    text = (
        "Ann Smith, who has led the party since her youth and means to lead it on, resigned after "
        "weeks of protest in every town of the country."
    )
    assert headline(text) == (
        "Ann Smith resigned after weeks of protest in every town of the country"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor praised the long and patient work that the fire brigade and its friends "
            "had done in the hills.",
            "The mayor praised the long and patient work that the fire brigade and its friends "
            "had done",
        ),
        (
            "With the mix of promises and threats failing to send the crowds home, Smith made a "
            "call for help to the allies.",
            "Smith made a call for help to the allies",
        ),
        (
            "In the cities of Lyon, Lille and Nice, crowds tried to storm the halls of their "
            "regional governments, which stood empty.",
            "Crowds tried to storm the halls of their regional governments, which stood empty",
        ),
        (
            "Leaders of the Example Treaty Organisation (ETO), the alliance of six states, "
            "announced the dispatch of soldiers to the border.",
            "Leaders of the ETO announced the dispatch of soldiers to the border",
        ),
        (
            "Smith threatened, after taking the post of head of the council, a post held for life, "
            "that he would act against the crowd.",
            "Smith threatened that he would act against the crowd",
        ),
        (
            "The ministry said the band of men “who came from the north and the south to burn” "
            "every house was gone.",
            "The ministry said the band of men “who came from the north and the south to burn…”",
        ),
        ("It is true that the mayor left.", "The mayor left"),
        ("While the mayor left the town.", "The mayor left the town"),
    ],
)
def test_a_long_line_ends_where_a_phrase_begins(text: str, expected: str) -> None:
    assert headline(text) == expected


def test_what_somebody_says_of_himself_stays_said() -> None:
    line = headline("He was leaving the town.", speaker="Smith")
    assert line == "Smith said he was leaving the town"


def test_what_a_day_owns_keeps_it() -> None:
    assert headline("Friday’s prayers were calm.", "Friday") == "Friday’s prayers were calm"


def test_words_that_ran_together_are_written_apart() -> None:
    text = "Smithappealed to the army."
    line = make_headline(text, 0, len(text), glued={"Smithappealed": "Smith appealed"})
    assert line == "Smith appealed to the army"


def test_a_line_that_cannot_be_shortened_is_cut_at_a_word() -> None:
    line = headline("The army marched " + "farther " * 12)
    assert line.endswith("…")
    assert len(line) <= 90
    assert line.removesuffix("…").endswith("farther")


def test_quotation_marks_come_in_pairs() -> None:
    line = headline("The crowd shouted “give us the hall back.")
    assert line.count("“") == line.count("”") == 1
