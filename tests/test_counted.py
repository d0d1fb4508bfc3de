"""What a figure counts, as a title and in an address."""

import pytest

from timeline.counted import Counted, side_of


@pytest.mark.parametrize(
    ("counted", "title", "slug"),
    [
        (Counted("killed", "", "people"), "Killed", "killed"),
        (
            Counted("killed", "security forces", "people"),
            "Killed: security forces",
            "killed-security-forces",
        ),
        (Counted("money", "", "USD"), "Money, USD", "money-in-usd"),
        (Counted("aircraft", "", "aircraft"), "Aircraft", "aircraft"),
        (Counted("price after", "", "€ per litre"), None, "price-after-in-per-litre"),
        (Counted("killed", "“rebels”", "people"), None, "killed-rebels"),
        (Counted("killed", "Жители", "people"), "Killed: Жители", "killed-жители"),
        (Counted("killed", "<script>", "people"), "Killed: <script>", "killed-script"),
    ],
)
def test_a_count_has_a_title_and_a_slug(counted: Counted, title: str | None, slug: str) -> None:
    assert counted.title == (title or counted.title)
    assert counted.slug == slug


def test_signs_alone_tell_counts_apart() -> None:
    slugs = {Counted("share", "", unit).slug for unit in ("%", "€", "people")}
    assert slugs == {"share", "share-in-25", "share-in-20ac"}


def test_even_a_count_of_nothing_has_an_address() -> None:
    assert Counted("", "", "people").slug == "count"


def test_people_are_nobody_in_particular() -> None:
    assert side_of("people", {"people": "Everybody"}) == ""
    assert side_of("the army", {"the army": "Army"}) == "Army"
