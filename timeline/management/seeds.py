"""A folder of seeds: a `timeline.toml` and the texts of the articles that it lists.

`docs/seeds.md` describes the form for people; `read_folder` refuses whatever is not of that form
and names the file and the field.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify

from timeline.models import Article, Outlet, Timeline

FILE = "timeline.toml"
TIMELINE_FIELDS = ("slug", "title", "summary", "zone", "first_day", "last_day", "shows_readings")
OUTLET_FIELDS = {"outlet": "name", "zone": "zone"}
ARTICLE_FIELDS = ("title", "url", "language", "published", "basis", "evidence", "visibility")
DAYS = frozenset(("first_day", "last_day", "published"))
BOM = "\ufeff"  # some editors put it before a text; it is no part of it


class SeedError(Exception):
    """What is wrong with a folder of seeds, naming the file and the field."""


@dataclass(frozen=True, slots=True)
class Seeds:
    """A timeline with its articles and their outlets, checked but not yet stored."""

    timeline: Timeline
    articles: list[Article]


def read_folder(folder: Path) -> Seeds:
    """Read a folder of seeds. Raises `SeedError`; stores nothing."""
    path = folder / FILE
    table = _parse(path)
    entries = table.pop("articles", [])
    if not isinstance(entries, list) or not entries:
        raise SeedError(f"{path}: articles: there must be at least one [[articles]] entry.")
    _refuse_unknown(table, TIMELINE_FIELDS, f"{path}:")
    timeline = Timeline(**table)
    _check(timeline, f"{path}:")
    articles = [_article(entry, folder, n, timeline) for n, entry in enumerate(entries, start=1)]
    _refuse_twins(articles, path)
    return Seeds(timeline, articles)


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SeedError(f"{path}: no such file.") from None
    except RecursionError:
        raise SeedError(f"{path}: its brackets are nested too deeply.") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SeedError(f"{path}: {error}") from error


def _article(entry: Any, folder: Path, number: int, timeline: Timeline) -> Article:
    where = f"{folder / FILE}: articles, entry {number}:"
    if not isinstance(entry, dict):
        raise SeedError(f"{where} not a table of fields.")
    _refuse_unknown(entry, (*ARTICLE_FIELDS, *OUTLET_FIELDS, "file"), where)
    name = entry.get("file")
    if not isinstance(name, str) or not _is_inside(folder, name):
        raise SeedError(f"{where} file: the name of a file in this folder, not {name!r}.")
    text = _text(folder / name, where)
    fields = {key: entry[key] for key in ARTICLE_FIELDS if key in entry}
    fields.setdefault("title", text.removeprefix(BOM).strip().partition("\n")[0].strip()[:500])
    outlet = _outlet(entry, where)
    article = Article(outlet=outlet, key=Path(name).stem, text=text, **fields)
    article.timeline = timeline
    _check(article, where)
    return article


def _is_inside(folder: Path, name: str) -> bool:
    """Whether `name` is a file of this very folder: no way out, no link out, and no pipe."""
    path = folder / name
    if Path(name).name != name or path.resolve().parent != folder.resolve():
        return False
    return path.is_file() or not path.exists()


def _text(path: Path, where: str) -> str:
    try:
        # Not read_text(): it would turn "\r\n" into "\n" and move every offset.
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SeedError(f"{where} file: {path.name}: {error}") from error
    if not text.removeprefix(BOM).strip() or "\0" in text:
        raise SeedError(f"{where} file: {path.name} holds no readable text.")
    return text


def _outlet(entry: Mapping[str, Any], where: str) -> Outlet:
    known = {field: entry[key] for key, field in OUTLET_FIELDS.items() if key in entry}
    outlet = Outlet(**known)
    outlet.slug = _slug(outlet.name) if outlet.name else ""
    names = {field: key for key, field in OUTLET_FIELDS.items()} | {"slug": "outlet"}
    _check(outlet, where, names)
    return outlet


def _slug(name: str) -> str:
    """An address of ASCII letters for any name; one in other letters gets a hash."""
    return slugify(name)[:50] or f"outlet-{sha256(name.encode()).hexdigest()[:12]}"


def _refuse_unknown(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key, value in table.items():
        if key not in known:
            raise SeedError(f"{where} {key}: unknown field; known are {', '.join(known)}.")
        if problem := _misfit(key, value):
            raise SeedError(f"{where} {key}: {problem}.")


def _misfit(key: str, value: object) -> str:
    """What is wrong with the kind of a value; "" when nothing is."""
    if key in DAYS:
        is_day = isinstance(value, str | date) and not isinstance(value, datetime)
        return "" if is_day else f"a day such as 2022-01-05, not {value}"
    if key == "shows_readings":
        return "" if isinstance(value, bool) else f"true or false, not {value!r}"
    if not isinstance(value, str):
        return f"a text in quotation marks, not {value!r}"
    return "a NUL character stands in it" if "\0" in value else ""


def _refuse_twins(articles: list[Article], path: Path) -> None:
    """Refuse two articles that would be one row, and two outlets that would."""
    keys: set[str] = set()
    names: dict[str, str] = {}
    for number, article in enumerate(articles, start=1):
        where, outlet = f"{path}: articles, entry {number}:", article.outlet
        if article.key in keys:
            raise SeedError(f"{where} file: an entry before it has the name {article.key}, too.")
        if names.setdefault(outlet.slug, outlet.name) != outlet.name:
            other = names[outlet.slug]
            raise SeedError(f"{where} outlet: {outlet.name} is too much like {other}.")
        keys.add(article.key)


def _check(row: models.Model, where: str, names: Mapping[str, str] = {}) -> None:
    linked = [f.name for f in row._meta.get_fields() if f.is_relation]
    try:
        row.full_clean(exclude=linked, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise SeedError(f"{where} {names.get(field, field)}: {messages[0]}") from error
