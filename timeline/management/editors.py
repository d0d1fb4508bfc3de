"""Editors' accounts: who may correct, and the first of them."""

import secrets

from django.contrib.auth.models import Group, Permission, User
from django.db import transaction

GROUP = "Editors"
MAY = ("change_event", "add_article", "change_article", "view_article")


def editors() -> Group:
    """The group whose members may correct events and feed in articles."""
    group, made = Group.objects.get_or_create(name=GROUP)
    if made:
        group.permissions.set(
            Permission.objects.filter(content_type__app_label="timeline", codename__in=MAY)
        )
    return group


@transaction.atomic
def make_first_editor(username: str) -> str | None:
    """Make the first account and answer its password, which is kept nowhere.

    Answers None, and changes nothing, once there is any account.
    """
    if User.objects.exists():
        return None
    password = secrets.token_urlsafe(12)
    user = User.objects.create_user(username, password=password, is_staff=True)
    user.groups.add(editors())
    return password
