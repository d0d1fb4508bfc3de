"""What a page gives to those who do not see it: its tree, its Tab stops, and axe's complaints."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text()
FOCUS = """
titles => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const [box] = at.getClientRects();
  const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const isSlider = at.type === "range"; // its thumb is outlined, which no script can see
  const within = at.querySelectorAll(titles);
  const title = at.closest(titles) ?? (within.length === 1 ? within[0] : null);
  return {
    title: title ? title.textContent.trim() : "",
    name: (at.getAttribute("aria-label") || at.textContent || at.name || "").trim().slice(0, 60),
    outlined:
      isSlider ||
      outlineStyle === "auto" ||
      (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2),
    in_view: Boolean(hit) && (at.contains(hit) || hit.contains(at)),
  };
}
"""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the Tab key stopped; `title` is empty where that is not the title of an event."""

    title: str
    name: str
    outlined: bool
    in_view: bool


def complaints_of_axe(page: Page, *rules: str) -> list[str]:
    """What axe finds wrong, with the elements; best practice included, or only by some rules."""
    page.evaluate(AXE)
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:160]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def nodes_in_tree(page: Page) -> list[tuple[str, str]]:
    """Roles and names of everything that Chromium tells assistive technology of."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        (node["role"]["value"], node["name"]["value"])
        for node in nodes
        if not node["ignored"] and "role" in node and "name" in node
    ]


def tab_stops(page: Page, titles: str, limit: int = 2_000) -> Iterator[Stop]:
    """Press Tab from the beginning of the page until its end; `titles` selects those of events."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    for _ in range(limit):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUS, titles)
        if found is None:
            return
        yield Stop(**found)
