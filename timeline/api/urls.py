"""Every address of the API, version 1."""

from django.urls import path

from timeline.api import articles, dates, documentation, events, figures, timelines

urlpatterns = [
    path("", timelines.Beginning.as_view(), name="api"),
    path("schema/", documentation.Schema.as_view(), name="api-schema"),
    path("docs/", documentation.docs, name="api-docs"),
    path("dates/", dates.Dates.as_view(), name="api-dates"),
    path("timelines/", timelines.TimelineList.as_view(), name="api-timeline-list"),
    path("timelines/<slug:slug>/", timelines.TimelineDetail.as_view(), name="api-timeline"),
    path("timelines/<slug:slug>/events/", events.EventList.as_view(), name="api-event-list"),
    path("timelines/<slug:slug>/events/<int:pk>/", events.EventDetail.as_view(), name="api-event"),
    path("timelines/<slug:slug>/figures/", figures.FigureList.as_view(), name="api-figure-list"),
    path(
        "timelines/<slug:slug>/articles/", articles.ArticleList.as_view(), name="api-article-list"
    ),
    path(
        "timelines/<slug:slug>/articles/<int:pk>/",
        articles.ArticleDetail.as_view(),
        name="api-article",
    ),
]
