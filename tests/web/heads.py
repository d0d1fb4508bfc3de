"""The head of a page as search engines and sharing sites read it."""

import json
import re
from html import unescape
from typing import Any

from django.test import Client

META = re.compile(r"<meta ((?:name|property)=[^>]*)>")
LINK = re.compile(r"<link ([^>]*)>")
ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')


def head(client: Client, path: str) -> str:
    return client.get(path).content.decode().partition("</head>")[0]


def metas(html: str) -> dict[str, str]:
    """The metas of a page by their names; a meta may have two."""
    found: dict[str, str] = {}
    for match in META.finditer(html):
        attributes = dict(ATTRIBUTE.findall(match[1]))
        names = (attributes[key] for key in ("name", "property") if key in attributes)
        found |= {name: unescape(attributes.get("content", "")) for name in names}
    return found


def links(html: str, rel: str) -> list[dict[str, str]]:
    every = (dict(ATTRIBUTE.findall(unescape(match[1]))) for match in LINK.finditer(html))
    return [link for link in every if link["rel"] == rel]


def described(html: str) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    data: dict[str, Any] = json.loads(block)
    return data
