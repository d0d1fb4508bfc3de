"""Every address of the site, in one place."""

from django.contrib import admin
from django.contrib.auth import views as accounts
from django.urls import include, path

from timeline.embed.views import embed
from timeline.web.health import healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("accounts/login/", accounts.LoginView.as_view(), name="login"),
    path("accounts/logout/", accounts.LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("timeline.api.urls")),
    path("<slug:slug>/embed/", embed, name="embed"),
]
