"""The same events on the pages of others: a floor of plain HTML, TimelineJS and vis-timeline.

The floor is the first fifty events and nothing but what HTML gives. The others get all of them as
JSON, with the code that their documentation asks for; that comes through npm.
"""

import json
import subprocess
from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path
from shutil import copytree, ignore_patterns, which
from string import Template
from typing import Any, NamedTuple

PACKAGES = ("@knight-lab/timelinejs@3.9.11", "vis-timeline@8.5.4")  # vis brings vis-data
TEMPLATES = Path(__file__).with_name("templates")
FIRST = 50


class Entry(NamedTuple):
    """An event as these pages take it: one day, and nothing that is uncertain."""

    key: str
    day: date
    title: str
    text: str
    category: str
    names: str
    outlets: Sequence[str]


def write_floor(folder: Path, entries: Sequence[Entry]) -> str:
    """Write the floor into a folder; the name of the page."""
    items = "\n".join(_item(entry) for entry in entries[:FIRST])
    return _write(folder, "floor", len(entries), items=items)


def write_timelinejs(folder: Path, entries: Sequence[Entry]) -> str:
    """Write a page with TimelineJS into a folder; its name."""
    title = {"headline": "The invented crisis", "text": "Nothing here has happened."}
    data = {"title": {"text": title}, "events": [_slide(entry) for entry in entries]}
    return _write_with_data(folder, "timelinejs", data, len(entries))


def write_vis(folder: Path, entries: Sequence[Entry]) -> str:
    """Write a page with vis-timeline and a filter by its data view into a folder; its name."""
    return _write_with_data(folder, "vis", [_box(entry) for entry in entries], len(entries))


def fetch_code(folder: Path, site: Path) -> None:
    """Install the packages in `folder`, unless they are there, and copy their code to `site`."""
    if which("npm") is None:
        raise SystemExit("The peers come through npm, which is missing here: apt install npm.")
    folder.mkdir(parents=True, exist_ok=True)
    options = ("--no-audit", "--no-fund", "--no-save", "--prefix", str(folder))
    subprocess.run(["npm", "install", "--silent", *options, *PACKAGES], check=True)
    modules = folder / "node_modules"
    maps = ignore_patterns("*.map")
    copytree(modules / "@knight-lab/timelinejs/dist", site / "timelinejs", ignore=maps)
    (site / "vis").mkdir()
    for kind, place in (("js", "standalone/umd"), ("css", "styles")):
        code = modules / "vis-timeline" / place / f"vis-timeline-graph2d.min.{kind}"
        (site / "vis" / f"vis.{kind}").write_bytes(code.read_bytes())


def _item(entry: Entry) -> str:
    outlets = "".join(
        f'<li><a href="#{entry.key}">{escape(name)}</a></li>' for name in entry.outlets
    )
    return (
        f'<li id="{entry.key}"><time datetime="{entry.day}">{entry.day:%d %B %Y}</time>'
        f'<h2><a href="#{entry.key}">{escape(entry.title)}</a></h2><p>{escape(entry.text)}</p>'
        f'<p>{escape(entry.names)} · {entry.category}</p><ul class="s">{outlets}</ul></li>'
    )


def _slide(entry: Entry) -> dict[str, Any]:
    outlets = " ".join(f'<a href="#{entry.key}">{escape(name)}</a>' for name in entry.outlets)
    paragraphs = (escape(entry.text), escape(entry.names), outlets)
    return {
        "unique_id": entry.key,
        "group": entry.category,
        "start_date": {"year": entry.day.year, "month": entry.day.month, "day": entry.day.day},
        "text": {
            "headline": entry.title,
            "text": "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        },
    }


def _box(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.key,
        "group": entry.category,
        "start": entry.day.isoformat(),
        "content": f"<b>{escape(entry.title)}</b>",
        "text": f"{entry.text} {entry.names}",
        "title": f"{entry.text} — {', '.join(entry.outlets)}",
    }


def _write_with_data(folder: Path, name: str, data: object, size: int) -> str:
    file = f"{name}-{size}.json"
    (folder / file).write_text(json.dumps(data))
    return _write(folder, name, size, data=file)


def _write(folder: Path, name: str, size: int, **values: str) -> str:
    template = Template((TEMPLATES / f"{name}.html").read_text())
    (folder / f"{name}-{size}.html").write_text(template.substitute(values))
    return f"{name}-{size}.html"
