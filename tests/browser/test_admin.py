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
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]  # a plain dict is one
    return page


def test_every_list_and_form_opens(owner_page: Page, live_server: LiveServer) -> None:
    owner_page.goto(f"{live_server.url}/admin/")
    expect(owner_page.get_by_role("heading", name="Site administration")).to_be_visible()
    for model in site._registry:
        address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        for page in (address, f"{address}add/"):
            answer = owner_page.goto(live_server.url + page)
            assert answer is not None
            assert answer.status in {200, 403}, page
