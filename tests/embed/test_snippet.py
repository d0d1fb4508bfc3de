from html import unescape

from django.http import QueryDict
from django.template import RequestContext, Template
from django.test import Client, RequestFactory

from timeline.filters import TimelineFilters
from timeline.models import Timeline

TEMPLATE = Template("{% load embed %}{% embed_snippet timeline filters %}")


def snippet(timeline: Timeline, query: str = "") -> str:
    """The code as somebody copies it from the field."""
    filters = TimelineFilters(QueryDict(query), timeline=timeline)
    assert filters.is_valid()
    context = {"timeline": timeline, "filters": filters}
    page = TEMPLATE.render(RequestContext(RequestFactory().get(f"/?{query}"), context))
    return unescape(page.split("<textarea")[1].split(">", 1)[1].split("</textarea>")[0])


def test_is_a_frame_that_stands_on_any_site(flood: Timeline) -> None:
    code = snippet(flood)
    assert '<iframe src="http://testserver/flood-2022/embed/"' in code
    assert 'title="Timeline: The flood, January 2022"' in code
    assert 'loading="lazy"' in code
    assert 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"' in code
    assert "allow-same-origin" not in code


def test_keeps_the_filters(flood: Timeline) -> None:
    code = snippet(flood, "category=violence&category=economy&q=dam+%26+river&cursor=1.1")
    query = "category=violence&amp;category=economy&amp;q=dam+%26+river"
    assert f'src="http://testserver/flood-2022/embed/?{query}"' in code
    assert f'<a href="http://testserver/flood-2022/?{query}">' in code


def test_a_title_cannot_break_out(flood: Timeline) -> None:
    flood.title = '"><script>alert(1)</script></textarea>'
    code = snippet(flood)
    assert "<script>alert" not in code
    assert "&quot;&gt;&lt;script&gt;" in code


def test_the_script_for_the_height_is_there_for_any_site(reader: Client) -> None:
    response = reader.get("/embed.js")
    assert response["Content-Type"].startswith("text/javascript")
    assert len(b"".join(response)) <= 1536
