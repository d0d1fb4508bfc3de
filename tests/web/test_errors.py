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
