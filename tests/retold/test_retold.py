"""Reasons of the engine in the language of the page."""

import pytest
from django.utils import translation
from django.utils.html import strip_tags

from timeline.retold import retell, retell_each

WEDNESDAY = "“Wednesday” is the latest Wednesday up to that day: Wednesday 5 January 2022."


@pytest.mark.parametrize(
    ("english", "russian", "kazakh"),
    [
        (
            "The article came out on Tuesday 4 January 2022.",
            "Статья вышла во вторник, 4 января.",
            "Мақала 4 қаңтар, сейсенбі күні шықты.",
        ),
        (
            "The story begins on Wednesday 5 January 2022.",
            "События начинаются в среду, 5 января.",
            "Оқиғалар 5 қаңтар, сәрсенбі күні басталады.",
        ),
        (
            "That is Saturday 1 January 2022 to Sunday 2 January 2022.",
            "Это суббота, 1 января – воскресенье, 2 января.",
            "Бұл — 1 қаңтар, сенбі – 2 қаңтар, жексенбі.",
        ),
        (
            f"Told in the past, {WEDNESDAY}",
            "В прошедшем времени: «Wednesday» — это последняя среда не позднее того дня: "
            "среда, 5 января.",
            "Өткен шақта айтылған: «Wednesday» — сол күнге дейінгі (сол күнді қоса) соңғы "
            "сәрсенбі: 5 қаңтар, сәрсенбі.",
        ),
        (
            "“2 January” is the 2 January nearest to that day.",
            "«2 January» — это ближайшее 2 января, до или после того дня.",
            "«2 January» — сол күнге ең жақын 2 қаңтар.",
        ),
        (
            "“the weekend” is the latest weekend before that day.",
            "«the weekend» — это последние выходные до того дня.",
            "«the weekend» — сол күннен бұрынғы соңғы демалыс күндері.",
        ),
        (
            "“two days later” is 2 days after that day.",
            "«two days later» — это через 2 дня после того дня.",
            "«two days later» — сол күннен 2 күн өткен соң.",
        ),
        (
            "21 passages in 4 articles were read as one event.",
            "Прочитаны как одно событие: 21 фрагмент в 4 статьях.",
            "Бір оқиға деп оқылғаны: 4 мақаладағы 21 үзінді.",
        ),
        (
            "They share the words “troops”, “sent” and “CSTO”.",
            "Общие слова: «troops», «sent» и «CSTO».",
            "Ортақ сөздері: «troops», «sent» және «CSTO».",
        ),
        (
            "They name Jane Doe and government.",
            "В них названы: Jane Doe и правительство.",
            "Оларда аталғаны: Jane Doe және үкімет.",
        ),
    ],
)
def test_says_a_reason(english: str, russian: str, kazakh: str) -> None:
    told = []
    for language in ("ru", "kk"):
        with translation.override(language):
            told.append(strip_tags(retell(english, 2022)))
    assert told == [russian, kazakh]


def test_english_stays_as_it_is_but_for_the_year_that_goes_without_saying() -> None:
    assert retell(WEDNESDAY) == WEDNESDAY
    assert retell(WEDNESDAY, 2022) == WEDNESDAY.replace(" 2022.", ".")
    assert retell_each(f"{WEDNESDAY} {WEDNESDAY}") == f"{WEDNESDAY} {WEDNESDAY}"


@pytest.mark.parametrize("language", ["ru", "kk", "ar"])
def test_what_is_not_known_stays_english_and_says_so(language: str) -> None:
    with translation.override(language):
        said = retell("Nobody wrote this on 5 January 2022.", 2022)
        assert said == '<bdi lang="en">Nobody wrote this on 5 January.</bdi>'
        assert retell("Так решил редактор.") == "<bdi>Так решил редактор.</bdi>"


def test_a_language_without_these_messages_has_them_in_english() -> None:
    with translation.override("ar"):
        assert retell("No year is told.") == '<bdi lang="en">No year is told.</bdi>'
        assert retell(WEDNESDAY) == f'<bdi lang="en">{WEDNESDAY}</bdi>'


def test_words_of_an_article_are_marked_as_of_its_language() -> None:
    with translation.override("ru"):
        assert retell("“ayer” looks back.", quoted="es") == (
            '«<bdi lang="es">ayer</bdi>» указывает на прошлое.'
        )


@pytest.mark.parametrize(
    "sentence",
    [
        "“<script>alert(1)</script>” looks back.",
        "They name <img src=x onerror=alert(1)>.",
        "They share the words “<b>a</b>” and “b”.",
        "<b>Nobody</b> knows this.",
        "“{phrase} %(x)s {0.__class__}” looks back.",
        "The article came out on Friday 31 February 2022.",
        "The article came out on Friday 1 January 0.",
        f"{'9' * 5000} articles tell of another time.",
        "",
        "\0",
        "“” is .",
        "Told in the past, .",
        ": Friday 7 January 2022.",
        f"“a” is {'the day before ' * 3000}that day.",
    ],
)
def test_nothing_that_is_stored_breaks_a_page(sentence: str) -> None:
    with translation.override("ru"):
        said = retell(sentence, 2022)
        assert "<script" not in said
        assert "<img" not in said
        assert "<b>" not in said
        assert "<script" not in retell_each(sentence)


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        (
            "At its head stands “Jan. 6, 2022”. The weekday does not fit the day.",
            "В начале статьи стоит «Jan. 6, 2022». День недели не сходится с числом.",
        ),
        ("No year is told. And more.", "No year is told. And more."),
        ("As the editor knows", "As the editor knows"),
        ("", ""),
    ],
)
def test_says_all_sentences_or_none(english: str, russian: str) -> None:
    with translation.override("ru"):
        assert strip_tags(retell_each(english)) == russian
