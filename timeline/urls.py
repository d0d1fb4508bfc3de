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
from timeline.web.cards.views import card, event_card
from timeline.web.crawlers import robots, sitemap_index, sitemap_section
from timeline.web.desk import (
    confirm_date,
    correct_date,
    event_now,
    hide_event,
    preview_date,
    show_event,
    undo_correction,
)
from timeline.web.events import event, event_more
from timeline.web.feeds import feed
from timeline.web.figures import figure, figure_list
from timeline.web.health import healthz
from timeline.web.news import news
from timeline.web.overview_table import overview_table
from timeline.web.places import place_list
from timeline.web.timelines import index, timeline
from timeline.web.trying.page import try_it
from timeline.web.whole_list import whole_list

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("timeline.api.urls")),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap_section, name="sitemap_section"),
    *i18n_patterns(
        path("", index, name="index"),
        path("accounts/login/", accounts.LoginView.as_view(), name="login"),
        path("accounts/logout/", accounts.LogoutView.as_view(), name="logout"),
        path("try/", try_it, name="try"),
        path("<slug:slug>/", timeline, name="timeline"),
        path("<slug:slug>/about/", about, name="about"),
        path("<slug:slug>/articles/", article_list, name="article_list"),
        path("<slug:slug>/articles/<int:pk>/", article, name="article"),
        path("<slug:slug>/card.png", card, name="card"),
        path("<slug:slug>/corrections/", correction_list, name="correction_list"),
        path("<slug:slug>/corrections/<int:pk>/undo/", undo_correction, name="undo_correction"),
        path("<slug:slug>/embed/", embed, name="embed"),
        path("<slug:slug>/events/<int:pk>/", event, name="event"),
        path("<slug:slug>/events/<int:pk>/card.png", event_card, name="event_card"),
        path("<slug:slug>/events/<int:pk>/confirm/", confirm_date, name="confirm_date"),
        path("<slug:slug>/events/<int:pk>/date/", correct_date, name="correct_date"),
        path("<slug:slug>/events/<int:pk>/date/preview/", preview_date, name="preview_date"),
        path("<slug:slug>/events/<int:pk>/hide/", hide_event, name="hide_event"),
        path("<slug:slug>/events/<int:pk>/more/", event_more, name="event_more"),
        path("<slug:slug>/events/<int:pk>/now/", event_now, name="event_now"),
        path("<slug:slug>/events/<int:pk>/show/", show_event, name="show_event"),
        path("<slug:slug>/export.rss", feed, name="feed"),
        path("<slug:slug>/figures/", figure_list, name="figure_list"),
        path("<slug:slug>/figures/<str:count>/", figure, name="figure"),
        path("<slug:slug>/news/", news, name="news"),
        path("<slug:slug>/places/", place_list, name="place_list"),
        path("<slug:slug>/print/", whole_list, name="print"),
        path("<slug:slug>/table/", overview_table, name="table"),
        prefix_default_language=False,
    ),
]
