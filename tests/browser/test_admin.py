"""Django's admin works under the site's strict policy."""

import pytest
from django.conf import settings
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def owner_page(page: Page, live_server: LiveServer) -> Page:
    """A page of somebody who may do everything."""
    client = Client()
    client.force_login(User.objects.create_superuser("owner"))
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}]
    )
    return page


def test_every_list_and_form_opens(owner_page: Page, live_server: LiveServer) -> None:
    for model in site._registry:
        meta = model._meta
        owner_page.goto(f"{live_server.url}/admin/{meta.app_label}/{meta.model_name}/")
        expect(owner_page.locator("#changelist")).to_be_visible()
        add = owner_page.locator(".object-tools .addlink")
        if add.count():
            add.click()
            expect(owner_page.locator("#content form")).to_be_visible()
