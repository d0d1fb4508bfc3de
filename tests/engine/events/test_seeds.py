"""What the engine makes of the five seed articles, beside the gold that two people made."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.engine.events import Category, Group, Merged, Sighting, merge_sightings
from timeline.engine.text import Document

GOLD = Path(__file__).parents[2] / "gold" / "seeds-events.json"


@pytest.fixture(scope="module")
def mentions() -> list[dict[str, Any]]:
    gold: list[dict[str, Any]] = json.loads(GOLD.read_text(encoding="utf-8"))["mentions"]
    return gold


def overlap(sighting: Sighting, mention: dict[str, Any]) -> int:
    if sighting.article != mention["file"]:
        return 0
    first, last = int(mention["start"]), int(mention["end"])
    return min(sighting.end, last) - max(sighting.start, first)


def covers(sighting: Sighting, mention: dict[str, Any]) -> bool:
    shorter = min(sighting.end - sighting.start, int(mention["end"]) - int(mention["start"]))
    return overlap(sighting, mention) * 2 >= shorter


def group_with(merged: Merged, sightings: Sequence[Sighting], article: str, words: str) -> Group:
    at = next(n for n, s in enumerate(sightings) if s.article == article and words in s.quote)
    return next(group for group in merged.groups if at in group.sightings)


def articles(group: Group, sightings: Sequence[Sighting]) -> set[str]:
    return {sightings[at].article for at in group.sightings}


def first_day(group: Group) -> date:
    assert group.bounds is not None
    assert group.bounds.start is not None
    return group.bounds.start.date()


def test_most_tellings_are_found_and_most_of_what_is_found_is_one(
    sightings: tuple[Sighting, ...], mentions: list[dict[str, Any]]
) -> None:
    story = [mention for mention in mentions if mention["category"] != "background"]
    found = [mention for mention in story if any(covers(s, mention) for s in sightings)]
    true = [s for s in sightings if any(overlap(s, mention) > 0 for mention in mentions)]
    assert len(found) / len(story) >= 0.85
    assert len(true) / len(sightings) >= 0.75


def test_every_quote_stands_in_its_article_word_for_word(
    seeds: tuple[Document, ...], sightings: tuple[Sighting, ...]
) -> None:
    texts = {document.id: document.text for document in seeds}
    for sighting in sightings:
        assert texts[sighting.article][sighting.start : sighting.end] == sighting.quote
        assert sighting.quote == sighting.quote.strip()


def test_headlines_fit_a_line_and_explain_their_date(sightings: tuple[Sighting, ...]) -> None:
    for sighting in sightings:
        assert 0 < len(sighting.headline) <= 90
        assert not sighting.headline.startswith(("However", "Meanwhile", "And ", "But "))
        assert sighting.steps


def test_the_first_protest_is_one_event_of_2_january(
    merged: Merged, sightings: tuple[Sighting, ...]
) -> None:
    group = group_with(merged, sightings, "001", "The demonstrations began on January 2")
    assert articles(group, sightings) >= {"000", "001", "003", "004"}
    assert first_day(group) == date(2022, 1, 2)
    assert group.category is Category.PROTEST


def test_the_storming_of_buildings_is_one_event_of_5_january(
    merged: Merged, sightings: tuple[Sighting, ...]
) -> None:
    group = group_with(merged, sightings, "000", "protesters stormed several")
    assert articles(group, sightings) >= {"000", "003", "004"}
    assert first_day(group) == date(2022, 1, 5)
    assert group.category is Category.VIOLENCE


def test_the_arrival_of_troops_is_one_event_of_6_january(
    merged: Merged, sightings: tuple[Sighting, ...]
) -> None:
    group = group_with(merged, sightings, "003", "Russian paratroopers arrived")
    assert articles(group, sightings) >= {"000", "002", "003"}
    assert first_day(group) == date(2022, 1, 6)
    assert group.category is Category.MILITARY


def test_the_appeal_for_help_is_told_by_three_articles(
    merged: Merged, sightings: tuple[Sighting, ...]
) -> None:
    group = group_with(merged, sightings, "001", "requested help from the CSTO")
    assert len(articles(group, sightings)) >= 3


def test_a_toll_that_rises_is_growth_and_two_sizes_of_one_force_a_conflict(merged: Merged) -> None:
    verdicts = {dispute.title: dispute.verdict for dispute in merged.disputes}
    assert verdicts["Killed: security forces"] == "growth"
    assert verdicts["Troops: CSTO"] == "conflict"


def test_a_weekend_and_a_day_inside_it_are_no_dispute(
    merged: Merged, sightings: tuple[Sighting, ...]
) -> None:
    """Only the article that dates one price rise twice is at odds, and with itself."""
    (dispute,) = [dispute for dispute in merged.disputes if dispute.kind == "date"]
    assert {sightings[claim.sighting].article for claim in dispute.claims} == {"002"}
    assert [claim.value for claim in dispute.claims] == ["2022-01-02", "2022-01-01"]


def test_words_for_one_act_differ_where_it_was_of_free_will_or_not(merged: Merged) -> None:
    titles = {dispute.title for dispute in merged.disputes if dispute.kind == "wording"}
    assert titles == {
        "Resigned or dismissed: Nursultan Nazarbayev",
        "Resigned or dismissed: government",
    }


def test_partisan_words_keep_counts_comparable(merged: Merged) -> None:
    (dispute,) = [one for one in merged.disputes if one.title == "Killed: protesters"]
    assert dispute.verdict == "conflict"
    assert {"24 to 99", "26", "200 to 999"} == {claim.value for claim in dispute.claims}


def test_merging_is_the_same_in_whatever_order_articles_come(
    merged: Merged, sightings: tuple[Sighting, ...]
) -> None:
    turned = tuple(reversed(sightings))
    again = merge_sightings(turned)
    quotes = {frozenset(sightings[at].quote for at in group.sightings) for group in merged.groups}
    assert {
        frozenset(turned[at].quote for at in group.sightings) for group in again.groups
    } == quotes
    assert [group.headline for group in again.groups] == [group.headline for group in merged.groups]


def test_disputes_are_the_same_in_whatever_order_articles_come(
    merged: Merged, sightings: tuple[Sighting, ...]
) -> None:
    turned = tuple(reversed(sightings))
    plain = {(d.title, d.verdict, tuple(c.value for c in d.claims)) for d in merged.disputes}
    again = merge_sightings(turned).disputes
    assert {(d.title, d.verdict, tuple(c.value for c in d.claims)) for d in again} == plain


def test_every_group_says_why(merged: Merged) -> None:
    assert all(group.steps for group in merged.groups)
    assert sorted(at for group in merged.groups for at in group.sightings) == list(
        range(sum(len(group.sightings) for group in merged.groups))
    )


def test_spellings_of_one_person_are_one_name(merged: Merged) -> None:
    actors = {actor for group in merged.groups for actor in group.actors if "Tok" in actor}
    assert len(actors) == 1
