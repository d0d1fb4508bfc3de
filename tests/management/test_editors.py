"""The first editor's account."""

import pytest
from django.contrib.auth.models import User

from timeline.management.editors import editors, make_first_editor

pytestmark = pytest.mark.django_db


def test_first_editor_may_correct_and_feed_in_but_not_more() -> None:
    make_first_editor("editor")
    editor = User.objects.get()
    assert editor.has_perms(["timeline.change_event", "timeline.add_article"])
    assert not editor.has_perm("timeline.delete_event")
    assert not editor.has_perm("auth.add_user")
    assert not editor.is_superuser


def test_password_signs_in_and_is_kept_nowhere() -> None:
    password = make_first_editor("editor")
    editor = User.objects.get()
    assert password is not None
    assert len(password) >= 16
    assert editor.check_password(password)
    assert password not in editor.password


def test_nothing_is_made_once_there_is_an_account() -> None:
    User.objects.create_user("aigul")
    assert make_first_editor("editor") is None
    assert [user.username for user in User.objects.all()] == ["aigul"]


def test_group_keeps_what_was_taken_from_it() -> None:
    editors().permissions.clear()
    assert not editors().permissions.exists()
