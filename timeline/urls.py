"""Every address of the site, in one place.

Pages speak English, or the language that their address begins with (`/ru/`, `/kk/`). What programs
ask for has one address.
"""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.auth import views as accounts
from django.urls import include, path

from timeline.embed.views import embed
from timeline.web.about import about, correction_list
from timeline.web.articles import article, article_list
from timeline.web.desk import (
    confirm_date,
    correct_date,
    event_now,
    hide_event,
    preview_date,
    show_event,
    undo_correction,
)
from timeline.web.events import event
from timeline.web.figures import figure, figure_list
from timeline.web.health import healthz
from timeline.web.timelines import index, timeline

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("timeline.api.urls")),
    *i18n_patterns(
        path("", index, name="index"),
        path("accounts/login/", accounts.LoginView.as_view(), name="login"),
        path("accounts/logout/", accounts.LogoutView.as_view(), name="logout"),
        path("<slug:slug>/", timeline, name="timeline"),
        path("<slug:slug>/about/", about, name="about"),
        path("<slug:slug>/articles/", article_list, name="article_list"),
        path("<slug:slug>/articles/<int:pk>/", article, name="article"),
        path("<slug:slug>/corrections/", correction_list, name="correction_list"),
        path("<slug:slug>/corrections/<int:pk>/undo/", undo_correction, name="undo_correction"),
        path("<slug:slug>/embed/", embed, name="embed"),
        path("<slug:slug>/events/<int:pk>/", event, name="event"),
        path("<slug:slug>/events/<int:pk>/confirm/", confirm_date, name="confirm_date"),
        path("<slug:slug>/events/<int:pk>/date/", correct_date, name="correct_date"),
        path("<slug:slug>/events/<int:pk>/date/preview/", preview_date, name="preview_date"),
        path("<slug:slug>/events/<int:pk>/hide/", hide_event, name="hide_event"),
        path("<slug:slug>/events/<int:pk>/now/", event_now, name="event_now"),
        path("<slug:slug>/events/<int:pk>/show/", show_event, name="show_event"),
        path("<slug:slug>/figures/", figure_list, name="figure_list"),
        path("<slug:slug>/figures/<str:count>/", figure, name="figure"),
        prefix_default_language=False,
    ),
]
