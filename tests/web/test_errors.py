import pytest
from django.template.loader import render_to_string
from django.test import Client


def test_not_found_page_leads_back(client: Client, db: None) -> None:
    response = client.get("/no-such-timeline/")
    assert response.status_code == 404
    assert "There is no such page." in response.content.decode()
    assert 'href="/"' in response.content.decode()


def test_forbidden_page_says_for_whom_it_is() -> None:
    assert "This is for editors." in render_to_string("403.html")


def test_broken_page_needs_nothing_that_may_be_broken() -> None:
    assert "This page could not be made." in render_to_string("500.html")


@pytest.mark.parametrize(
    ("address", "host", "status"),
    [
        ("/", "testserver", 200),
        ("/no-such-timeline/", "testserver", 404),
        ("/no-such-timeline", "testserver", 301),
        ("/", "elsewhere.example", 400),
        ("/embed.js", "testserver", 200),
        ("/static/timeline/dateline.css", "testserver", 200),
        ("/api/v1/timelines/no-such-timeline/", "testserver", 404),
    ],
)
def test_every_answer_says_what_a_browser_may_do_with_it(
    client: Client, db: None, address: str, host: str, status: int
) -> None:
    client.raise_request_exception = False
    response = client.get(address, headers={"host": host})

    assert response.status_code == status
    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert not response.cookies
