"""Signing in, and how often one may try."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertTemplateUsed
from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _three_tries(settings: Settings) -> None:
    settings.AXES_FAILURE_LIMIT = 3
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a fast one


@pytest.fixture
def aigul() -> User:
    return User.objects.create_user("aigul", password="right")


def try_to_sign_in(client: Client, password: str) -> HttpResponseBase:
    return client.post(reverse("login"), {"username": "aigul", "password": password})


def test_right_password_signs_in(client: Client, aigul: User) -> None:
    assert try_to_sign_in(client, "right").status_code == 302
    assert client.session["_auth_user_id"] == str(aigul.pk)


def test_wrong_password_does_not(client: Client, aigul: User) -> None:
    assert try_to_sign_in(client, "wrong").status_code == 200
    assert "_auth_user_id" not in client.session


def test_after_too_many_tries_even_the_right_password_must_wait(
    client: Client, aigul: User
) -> None:
    answers = [try_to_sign_in(client, "wrong") for _ in range(3)]
    assert answers[-1].status_code == 429
    assertTemplateUsed(answers[-1], "registration/locked.html")
    assert try_to_sign_in(client, "right").status_code == 429


def test_success_forgets_the_failures(client: Client, aigul: User) -> None:
    for password in ("wrong", "wrong", "right", "wrong", "wrong"):
        answer = try_to_sign_in(client, password)
    assert answer.status_code == 200


def test_somebody_else_is_not_locked_out(client: Client, aigul: User) -> None:
    User.objects.create_user("bauyrzhan", password="right")
    for _ in range(3):
        try_to_sign_in(client, "wrong")
    answer = client.post(reverse("login"), {"username": "bauyrzhan", "password": "right"})
    assert answer.status_code == 302
