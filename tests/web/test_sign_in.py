"""Editors sign in and out; readers need not."""

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

from timeline.models import Timeline

LOGIN = "/accounts/login/"


@pytest.fixture
def dana(db: None) -> User:
    return User.objects.create_user("dana", password="right-as-rain-7")


def sign_in(client: Client, password: str, **more: str) -> int:
    data = {"username": "dana", "password": password, **more}
    return client.post(LOGIN, data, REMOTE_ADDR="192.0.2.1").status_code


def test_signs_in_and_goes_back_to_the_page(client: Client, dana: User, timeline: Timeline) -> None:
    data = {"username": "dana", "password": "right-as-rain-7", "next": f"/{timeline.slug}/"}
    response = client.post(LOGIN, data)
    assert response["Location"] == f"/{timeline.slug}/"
    assert "Sign out" in client.get(f"/{timeline.slug}/").content.decode()


def test_never_leads_to_another_site(client: Client, dana: User) -> None:
    data = {"username": "dana", "password": "right-as-rain-7", "next": "https://evil.example/"}
    assert client.post(LOGIN, data)["Location"] == "/"


def test_a_wrong_password_is_named_and_the_name_kept(client: Client, dana: User) -> None:
    response = client.post(LOGIN, {"username": "dana", "password": "wrong"})
    page = response.content.decode()
    assert "do not fit together" in page
    assert 'value="dana"' in page


@override_settings(AXES_FAILURE_LIMIT=2)
def test_too_many_wrong_tries_close_it_for_a_while(client: Client, dana: User) -> None:
    sign_in(client, "wrong")
    response = client.post(
        LOGIN, {"username": "dana", "password": "wrong"}, REMOTE_ADDR="192.0.2.1"
    )
    assert response.status_code == 429
    assert "Sign-in is closed for now" in response.content.decode()
    assert sign_in(client, "right-as-rain-7") == 429


def test_signs_out_by_a_form_not_by_a_link(client: Client, dana: User) -> None:
    client.force_login(dana)
    assert client.get("/accounts/logout/").status_code == 405
    assert client.post("/accounts/logout/").status_code == 302
    assert "Sign out" not in client.get("/").content.decode()


def test_readers_see_a_way_in_and_get_no_cookie(client: Client, timeline: Timeline) -> None:
    page = client.get(f"/{timeline.slug}/about/").content.decode()
    assert f"{LOGIN}?next=/{timeline.slug}/about/" in page
    assert not client.cookies
