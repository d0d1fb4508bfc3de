"""Each example shows what its name promises."""

import pytest
from django.test import Client

from timeline.engine import Reading, find_dates
from timeline.web.trying.examples import EXAMPLES
from timeline.web.trying.form import TryForm

# What is hard in each, and what it must become.
PROMISES = {
    "report": ("Wednesday the 7th", "2024-05-08"),
    "last-thursday": ("last Thursday", "2024-05-09"),
    "day-before": ("The day before", "2024-05-03"),
    "at-odds": ("Thursday the 8th", "2024-05-09"),
    "overnight": ("overnight", "2024-05-09TNI"),
    "two-days-after": ("Two days after 1 May", "2024-05-03"),
    "worked-out": ("the next morning", "2024-05-05TMO"),
    "not-known": ("last Thursday", "XXXX-WXX-4"),
    "russian": ("Накануне", "2024-05-08"),
}


def read(slug: str) -> Reading:
    form = TryForm(EXAMPLES[slug].asked)
    assert form.is_valid(), form.errors
    return find_dates(form.document)


def test_each_is_promised_something() -> None:
    assert PROMISES.keys() == EXAMPLES.keys()


@pytest.mark.parametrize("slug", PROMISES)
def test_becomes_what_it_promises(slug: str) -> None:
    found = {one.text: one.value for one in read(slug).resolutions}
    phrase, value = PROMISES[slug]
    assert found[phrase] == value


def test_the_days_not_given_are_worked_out_or_stay_unknown() -> None:
    assert str(read("worked-out").published.value) == "2024-05-06"
    assert read("not-known").published.value is None


@pytest.mark.django_db
@pytest.mark.parametrize("slug", PROMISES)
def test_stands_in_the_form_and_is_answered(client: Client, slug: str) -> None:
    response = client.get(f"/try/?example={slug}")
    assert response.status_code == 200
    page = response.content.decode()
    assert 'id="reading"' in page
    assert PROMISES[slug][1] in page
    assert "Cache-Control" not in response
