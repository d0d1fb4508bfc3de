"""Articles in other languages: a table of sentences each, counted from Friday 7 January 2022."""

import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.engine.dates.corpus import FOLDER, PUBLISHED, Row, row
from timeline.engine.dates import find_dates
from timeline.engine.dates.languages import MODULES, UnknownLanguage, language_of
from timeline.engine.text import Document


def tables() -> dict[str, dict[str, list[list[str]]]]:
    """The tables by the codes of their languages."""
    return {path.stem: _table(path) for path in sorted((FOLDER / "languages").glob("*.toml"))}


def _table(path: Path) -> dict[str, list[list[str]]]:
    table = tomllib.loads(path.read_text("utf-8"))
    return {"resolves": table["resolves"], "ignores": [[text] for text in table["ignores"]]}


ROWS = [
    row(code, marked, value)
    for code, table in tables().items()
    for marked, value in table["resolves"]
]
LOOKALIKES = [(code, text) for code, table in tables().items() for (text,) in table["ignores"]]


@pytest.mark.parametrize("case", ROWS, ids=str)
def test_resolves(case: Row) -> None:
    document = Document("a", case.text, published=PUBLISHED, language=case.rule)
    found = find_dates(document).resolutions
    values = {(one.start, one.end): one.value for one in found}
    assert values.get((case.start, case.end)) == case.value, [(o.text, o.value) for o in found]


@pytest.mark.parametrize(("code", "text"), LOOKALIKES)
def test_ignores(code: str, text: str) -> None:
    found = find_dates(Document("a", text, published=PUBLISHED, language=code)).resolutions
    assert [one.text for one in found] == []


def test_every_language_has_its_table() -> None:
    assert set(tables()) | {"en"} == set(MODULES)


@pytest.mark.parametrize("tag", ["es", "ES", "es-PE", "es_419", " es-Latn-MX "])
def test_a_tag_is_its_main_language(tag: str) -> None:
    (found,) = find_dates(Document("a", "Ardió ayer.", PUBLISHED, language=tag)).resolutions
    assert found.value == "2022-01-06"


@pytest.mark.parametrize("tag", ["it", "", "xx-ES", "Spanish"])
def test_a_language_that_is_not_read_is_named(tag: str) -> None:
    reading = find_dates(Document("a", "Ieri, 5 gennaio 2022.", PUBLISHED, language=tag))
    assert (reading.resolutions, reading.unread) == ((), tag)
    with pytest.raises(UnknownLanguage, match=r"cannot be read \(read: de, en, es, fr, ru\)"):
        language_of(tag)


@pytest.mark.parametrize(
    ("code", "text", "phrase", "value"),
    [
        ("es", "Ocurrió el MIERCOLES.", "el MIERCOLES", "2022-01-05"),
        ("es", "Ocurrió el mie\u0301rcoles.", "el mie\u0301rcoles", "2022-01-05"),
        ("fr", "C’était le 3 de\u0301cembre.", "le 3 de\u0301cembre", "2021-12-03"),
        ("de", "Es war am 3. MÄRZ 2021.", "3. MÄRZ 2021", "2021-03-03"),
        ("ru", "Три дня назад, в СРЕДУ, прошёл митинг.", "СРЕДУ", "2022-01-05"),
        ("ru", "Протест прошел днём раньше.", "днём раньше", "2022-01-06"),
    ],
)
def test_capitals_and_accents_may_be_as_they_like(
    code: str, text: str, phrase: str, value: str
) -> None:
    found = find_dates(Document("a", text, PUBLISHED, language=code)).resolutions
    assert (phrase, value) in [(one.text, one.value) for one in found]


def test_says_in_english_why_and_quotes_the_language() -> None:
    text = "El aeropuerto seguirá cerrado hasta el domingo."
    (found,) = find_dates(Document("a", text, PUBLISHED, language="es")).resolutions
    assert [step.text for step in found.steps] == [
        "The article came out on Friday 7 January 2022.",
        "“Hasta” looks forward.",
        "“el domingo” is the next Sunday from that day on.",
        "That is Sunday 9 January 2022.",
    ]
    assert found.signal == "until"


def test_a_night_is_told_by_the_day_that_ends_it() -> None:
    text = "Es geschah in der Nacht zum Donnerstag."
    (found,) = find_dates(Document("a", text, PUBLISHED, language="de")).resolutions
    assert "“der Nacht zum Donnerstag” is the night that ends on the latest Thursday" in " ".join(
        step.text for step in found.steps
    )
    (unplaced,) = find_dates(Document("a", text, language="de")).resolutions
    assert unplaced.value == "XXXX-WXX-3TNI"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fue elegido el pasado 5 de julio.", "2021-07-05"),
        ("La feria abrirá el próximo 5 de julio.", "2022-07-05"),
        ("Nació el pasado 29 de febrero.", "2020-02-29"),
    ],
)
def test_a_day_may_say_its_side_itself(text: str, value: str) -> None:
    (found,) = find_dates(Document("a", text, PUBLISHED, language="es")).resolutions
    assert found.value == value


def test_a_weekday_at_odds_with_its_day_is_flagged() -> None:
    text = "Ardió el jueves 5 de enero; el jueves 8, según otros."
    first, second = find_dates(Document("a", text, PUBLISHED, language="es")).resolutions
    assert (first.value, first.flags) == ("2022-01-05", ("weekday",))
    assert (second.value, second.flags) == ("2022-01-06", ("weekday",))


@pytest.mark.parametrize(
    ("code", "text", "signal"),
    [
        ("ru", "С понедельника погибли 164 человека.", "since"),
        ("ru", "Они протестуют с понедельника.", "since"),
        ("ru", "Закон вступит в силу с понедельника.", "from"),
        ("ru", "Протест шёл с понедельника по пятницу.", "from"),
        ("ru", "Письмо от понедельника.", "from"),
    ],
)
def test_what_has_no_end_lasts_since_a_day(code: str, text: str, signal: str) -> None:
    found = find_dates(Document("a", text, PUBLISHED, language=code)).resolutions
    assert found[0].signal == signal


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("es", "Habló a las 17:30 GMT.", "2022-01-07T23:30"),
        ("es", "Habló a las 17:30 hora peninsular.", "2022-01-07T22:30"),
        ("fr", "Il a parlé à 18h GMT.", "2022-01-08T00"),
        ("fr", "Il a parlé à 18 heures locales.", "2022-01-07T18:00"),
        ("de", "Er sprach um 17.30 Uhr MEZ.", "2022-01-07T22:30"),
        ("ru", "Он выступил в 18:00 мск.", "2022-01-07T21:00"),
        ("ru", "Он выступил в 18:00 по московскому времени.", "2022-01-07T21:00"),
    ],
)
def test_a_clock_time_may_tell_its_zone(code: str, text: str, value: str) -> None:
    document = Document("a", text, PUBLISHED, language=code, zone="Asia/Almaty")
    (found,) = find_dates(document).resolutions
    assert found.interval is not None
    assert found.interval.start.isoformat().startswith(value)


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("de", "Am Abend des 5. Januar.", "is the evening of the 5 January nearest to that day"),
        ("ru", "Накануне 8 марта.", "is the day before the 8 March nearest to that day"),
        ("ru", "19 сентября прошлого года.", "is day 19 of the September of the year before"),
    ],
)
def test_says_what_a_day_inside_is(code: str, text: str, why: str) -> None:
    (found,) = find_dates(Document("a", text, PUBLISHED, language=code)).resolutions
    assert why in " ".join(step.text for step in found.steps)


WORDS = sorted({word for code in MODULES for word in language_of(code).triggers})
GLUE = sorted({word for code in MODULES for word in language_of(code).glue})
FIGURES = ["1", "5.", "31", "2022", "19:30", "21h", "05.01.2022", "90", "XX", "-", ",", "—"]
PHRASES = st.lists(
    st.sampled_from(WORDS) | st.sampled_from(GLUE) | st.sampled_from(FIGURES), max_size=9
).map(" ".join)


@given(
    phrase=PHRASES | st.text(max_size=60),
    code=st.sampled_from(sorted(MODULES)),
    published=st.none() | st.dates(),
)
@example(phrase="прошлый четверг, завтра, через 9999 лет", code="ru", published=date.max)
@example(phrase="vor hundert Jahren, vorgestern", code="de", published=date.min)
@settings(max_examples=400, deadline=None)
def test_nothing_makes_it_raise(phrase: str, code: str, published: date | None) -> None:
    found = find_dates(Document("a", phrase, published, language=code)).resolutions
    assert all(phrase[one.start : one.end] == one.text for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(0 <= one.confidence <= 1 and one.steps for one in found)


@pytest.mark.parametrize(("language", "flags"), [("en", ("order",)), ("es", ()), ("fr", ())])
def test_figures_tell_the_day_first_where_nobody_writes_otherwise(
    language: str, flags: tuple[str, ...]
) -> None:
    document = Document("a", "X 5/1/2022.", date(2022, 1, 7), language=language)
    (found,) = find_dates(document).resolutions
    assert (found.value, found.flags) == ("2022-01-05", flags)
