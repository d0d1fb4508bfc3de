"""The colours of the light page, for pictures. A test holds them to the stylesheet's tokens."""

from collections.abc import Iterator

PAPER = "#ffffff"
INK = "#15181b"
INK_SOFT = "#4a5259"
INK_FAINT = "#5f686f"
RULE = "#d7dce0"
MARKER = "#ffe680"

CATEGORIES = {
    "protest": "#b85014",
    "violence": "#a2242e",
    "casualties": "#522745",
    "government": "#14086a",
    "statement": "#0874b3",
    "military": "#2f3106",
    "reaction": "#653399",
    "economy": "#145f56",
    "blackout": "#201308",
    "background": "#6a6f77",
    "other": INK_FAINT,
}
PERHAPS = 0.35  # how strong a colour is where something is not sure
EDGES = 16  # shades between a letter and what it stands on


def paler(colour: str, share: float = PERHAPS, on: str = PAPER) -> str:
    """Lay `share` of a colour over another."""
    above, below = (bytes.fromhex(code.removeprefix("#")) for code in (colour, on))
    mixed = (round(share * a + (1 - share) * b) for a, b in zip(above, below, strict=True))
    return f"#{bytes(mixed).hex()}"


def inks() -> list[str]:
    """Every colour that a picture may have: few enough for a small file. Paper is the first."""
    return [*dict.fromkeys([PAPER, RULE, MARKER, *CATEGORIES.values(), *_shades()])]


def _shades() -> Iterator[str]:
    yield from (paler(colour) for colour in CATEGORIES.values())
    for colour, below in ((INK, PAPER), (INK_SOFT, PAPER), (INK, MARKER), (PAPER, INK)):
        yield from (paler(colour, n / EDGES, below) for n in range(1, EDGES + 1))
