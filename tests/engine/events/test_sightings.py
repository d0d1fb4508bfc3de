"""One article read for its events: what is told, when, and by whom."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.engine.dates import find_dates
from timeline.engine.dates.interval import Extent, Grain
from timeline.engine.events import Bounds, Category, Dated, Sighting, find_sightings
from timeline.engine.text import Document, Kind

FRIDAY = date(2021, 3, 12)


def read(
    body: str, *, published: date | None = FRIDAY, not_before: date | None = date(2021, 3, 5)
) -> tuple[Sighting, ...]:
    text = f"News from the capital\n\n{body}\n"
    document = Document("a", text, published, not_before=not_before)
    return find_sightings(document, find_dates(document))


def only(body: str) -> Sighting:
    (sighting,) = read(body)
    return sighting


def days(sighting: Sighting) -> tuple[date | None, date | None]:
    bounds = sighting.bounds
    assert bounds is not None
    start, end = bounds.start, bounds.end
    return start and start.date(), end and (end - datetime.resolution).date()


def test_a_day_in_the_clause_dates_it() -> None:
    sighting = only("Protesters stormed the town hall on Wednesday.")
    assert sighting.dated is Dated.STATED
    assert days(sighting) == (date(2021, 3, 10), date(2021, 3, 10))
    assert sighting.headline == "Protesters stormed the town hall"


def test_a_day_said_first_dates_what_is_joined_to_it() -> None:
    first, second = read(
        "On Wednesday, demonstrators took over the town hall and later stormed the airport."
    )
    assert days(second) == days(first)
    assert second.headline == "Demonstrators stormed the airport"


@pytest.mark.parametrize(
    ("body", "actors", "places"),
    [
        ("Protesters stormed the hall in Nairobi on Monday.", {"protesters"}, {"Nairobi"}),
        ("The hall was burned on Monday amid anger at the police.", set(), set()),
        ("The hall was stormed by the army on Monday.", {"army"}, set()),
        ("Kenya sent troops to Uganda on Monday.", {"Kenya"}, {"Uganda"}),
        ("The capital of Kenya’s neighbour was stormed on Monday.", set(), set()),
        (
            "Crowds stormed the hall in Lagos and Nairobi on Monday.",
            {"protesters"},
            {"Lagos", "Nairobi"},
        ),
    ],
)
def test_who_acts_is_an_actor_and_where_it_happens_a_place(
    body: str, actors: set[str], places: set[str]
) -> None:
    sighting = only(body)
    assert (set(sighting.actors), set(sighting.places)) == (actors, places)


def test_the_day_being_told_is_inherited() -> None:
    first, second = read(
        "Protesters stormed the town hall on Wednesday. The police withdrew from the square."
    )
    assert second.dated is Dated.INHERITED
    assert days(second) == days(first)
    assert second.confidence < first.confidence


def test_the_day_is_inherited_without_the_hour() -> None:
    first, second = read(
        "Protesters stormed the town hall on Wednesday evening. The police withdrew."
    )
    assert first.bounds == Bounds(datetime(2021, 3, 10, 18), datetime(2021, 3, 11), Grain.PART)
    assert second.bounds == Bounds(datetime(2021, 3, 10), datetime(2021, 3, 11), Grain.DAY)


def test_a_day_looked_back_to_is_no_day_being_told() -> None:
    sightings = read(
        "Protesters stormed the town hall on Thursday. Police had fired on a march the day before. "
        "Soldiers arrived in the capital."
    )
    assert days(sightings[-1])[0] == date(2021, 3, 11)


def test_what_has_no_day_keeps_its_bounds() -> None:
    sighting = only("The president has asked his allies for help.")
    assert sighting.dated is Dated.UNDATED
    assert sighting.bounds == Bounds(datetime(2021, 3, 5), datetime(2021, 3, 13))


def test_nothing_known_is_said_to_be_unknown() -> None:
    (sighting,) = read(
        "The president has asked his allies for help.", published=None, not_before=None
    )
    assert sighting.bounds is None


def test_since_is_open_to_publication() -> None:
    sighting = only("Protesters have occupied the square since Monday.")
    assert sighting.extent is Extent.THROUGH
    assert days(sighting) == (date(2021, 3, 8), FRIDAY)


def test_until_looks_forward_from_publication() -> None:
    sighting = only("Officials said the state of emergency would last until Sunday.")
    assert sighting.extent is Extent.THROUGH
    assert days(sighting) == (FRIDAY, date(2021, 3, 14))


def test_a_toll_is_dated_by_when_it_was_known() -> None:
    sighting = only("At least 18 officers have been killed so far.")
    assert days(sighting) == (FRIDAY, FRIDAY)
    assert sighting.category is Category.CASUALTIES
    assert sighting.figures[0].as_of == datetime(2021, 3, 12)


def test_a_year_alone_is_background() -> None:
    sighting = only("In 2014 police fired on protesters, killing 16 people.")
    assert sighting.category is Category.BACKGROUND


def test_who_says_so_stays_in_the_line() -> None:
    sighting = only("President Ann Smith said on Monday that 20,000 men had attacked the capital.")
    assert sighting.said_by == "Ann Smith"
    assert sighting.headline == "Smith: 20,000 men had attacked the capital"


def test_a_speaker_named_once_speaks_for_the_whole_sentence() -> None:
    first, second = read(
        "According to the government, dozens of protesters were killed on Monday "
        "while at least 18 police officers were killed and 748 injured."
    )
    assert (first.said_by, second.said_by) == ("government", "government")
    assert second.headline.startswith("Government: ")


def test_they_gives_way_to_whom_it_stands_for() -> None:
    sightings = read("The protests began on Monday. They quickly spread to every town.")
    assert sightings[1].headline == "The protests quickly spread to every town"


def test_a_caption_tells_an_event_and_dates_only_itself() -> None:
    caption, body = read(
        "AFP/ANN BELL - Protesters storm the palace in Nairobi on 8 March 2021.\n\n"
        "The army was deployed to the capital."
    )
    assert days(caption) == (date(2021, 3, 8), date(2021, 3, 8))
    assert (caption.kind, body.kind) == (Kind.CAPTION, Kind.BODY)
    assert body.dated is Dated.UNDATED


@pytest.mark.parametrize(
    ("body", "category"),
    [
        ("Demonstrators marched through the capital on Monday.", Category.PROTEST),
        ("Soldiers were deployed to the capital on Monday.", Category.MILITARY),
        ("The internet was cut on Monday.", Category.BLACKOUT),
        ("The government resigned on Monday.", Category.GOVERNMENT),
        ("Fuel prices rose on Monday.", Category.ECONOMY),
        ("The president accused the crowd of treason on Monday.", Category.STATEMENT),
    ],
)
def test_words_tell_the_category(body: str, category: Category) -> None:
    assert only(body).category is category


def test_another_country_that_speaks_is_a_reaction() -> None:
    sightings = read(
        "Kenya's government fell on Monday in Nairobi. Kenya is at a halt. "
        "French President Ben Cole condemned the violence in Kenya on Tuesday."
    )
    assert sightings[-1].category is Category.REACTION


@pytest.mark.parametrize(
    ("body", "category"),
    [
        ("The river burst its banks on Wednesday and flooded the market.", Category.OTHER),
        ("Police closed both bridges on Thursday morning.", Category.GOVERNMENT),
        ("The airline cancelled all flights until Wednesday.", Category.ECONOMY),
        ("A ship sank off the coast overnight.", Category.OTHER),
        ("Voters went to the polls on Sunday.", Category.GOVERNMENT),
        ("Schools closed last week.", Category.GOVERNMENT),
        ("A storm hit the coast on Tuesday.", Category.OTHER),
        ("Two trains collided on Friday.", Category.OTHER),
        ("Gardeners planted the first tulips on Friday.", Category.OTHER),
        ("The two ministers dined on Monday with their wives.", Category.OTHER),
    ],
)
def test_what_was_done_on_a_day_is_an_event_in_whatever_words(
    body: str, category: Category
) -> None:
    assert only(body).category is category


def test_a_deed_in_the_paragraph_of_a_day_is_an_event_and_farther_on_it_is_not() -> None:
    first, second = read("A ship sank on Monday. Fishermen pulled the crew out of the water.")
    assert second.dated is Dated.INHERITED
    assert days(second) == days(first)
    assert len(read("A ship sank on Monday.\n\nFishermen mended their nets in the harbour.")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The trigger for the protests was a sharp rise in prices.",
        "It soon became clear on Monday that the protests were about more than prices.",
        "On Monday the company had 300 workers.",
        "The mayor was in Paris on Monday.",
        "The company belonged to a bank on Monday.",
        "The bridge was built of steel.",
        "On Monday the ship will sink.",
    ],
)
def test_what_only_is_or_has_tells_no_event(body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    "body",
    [
        "Kenya shares a long border with Uganda.",
        "Will the protests end?",
        "If the army comes, the protests will end.",
        "“The protests will go on,” said Ben Cole, a political analyst.",
        "The unrest could affect the price of oil.",
        "Photograph: Ann Bell/AFP",
        "We marched for freedom and our police shot at us.",
    ],
)
def test_geography_opinion_and_guesses_tell_no_event(body: str) -> None:
    assert read(body) == ()


@settings(deadline=None)  # the first feast of another calendar loads them all
@given(
    st.text(alphabet=st.sampled_from("aA1 .,:;“”\"'()\n-–"), max_size=150) | st.text(max_size=80)
)
def test_no_text_is_too_odd_to_read(text: str) -> None:
    document = Document("a", text, FRIDAY)
    for sighting in find_sightings(document, find_dates(document)):
        assert text[sighting.start : sighting.end] == sighting.quote
        assert len(sighting.headline) <= 90


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize("not_before", [date.min, date.max, None])
def test_reads_at_the_ends_of_the_calendar(published: date, not_before: date | None) -> None:
    text = "On Friday ten people died. The mayor resigned. Twelve people have been killed so far."
    document = Document("a", text, published, not_before=not_before)

    assert find_sightings(document, find_dates(document))


def test_number_beyond_any_count_is_no_figure() -> None:
    document = Document("a", f"On Friday {'9' * 400} people were killed.", date(2022, 1, 7))

    (sighting,) = find_sightings(document, find_dates(document))

    assert all(figure.low is None for figure in sighting.figures)


def test_text_without_stops_is_no_sentence() -> None:
    document = Document("a", "police killed ten men and " * 2_000, date(2022, 1, 7))

    assert find_sightings(document, find_dates(document)) == ()


@pytest.mark.parametrize(
    "body",
    [
        "At 12:35 pm on 11 Mar 2021, harry wrote: The police stormed the town hall on Monday.",
        "This comment was removed because the moderators found that it attacked the police.",
        "It’s time that the president resigned.",
        "The army is going to storm the town hall.",
    ],
)
def test_readers_comments_verdicts_and_plans_are_no_events(body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    "body",
    [
        "At 12:35 on Thursday, the army stormed the hall, and a witness wrote: they fired.",
        "The moderator of the talks was removed on Monday by the army.",
        "It resigned on Monday, the government said.",
    ],
)
def test_what_only_looks_like_a_comment_is_read(body: str) -> None:
    assert read(body)
