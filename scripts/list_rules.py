"""Write the list of rules in docs/dates.md anew, from the rules themselves and their tests.

Run `make docs`, or `python -m scripts.list_rules`, after a rule was added or changed.
"""

import re
import sys
import tomllib
from pathlib import Path

from timeline.engine.dates.rules import RULES
from timeline.engine.dates.rules.rule import Rule

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/dates.md"
CORPUS = ROOT / "tests/corpus"
BEGIN = "<!-- The rules: written by `make docs`. -->\n"
END = "<!-- The end of the rules. -->\n"
HEAD = "| Rule | Reads | For example | As |\n|---|---|---|---|\n"


def with_rules(page: str) -> str:
    """The page with the list between its two marks as the rules are now."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return "".join([before, BEGIN, HEAD, *map(_row, RULES), END, after])


def _row(rule: Rule) -> str:
    example, value = _example(rule)
    return f"| {rule.name} | {_cell(_reads(rule))} | {_cell(example)} | `{value}` |\n"


def _reads(rule: Rule) -> str:
    """The first line of the module in which the rule stands."""
    return str(sys.modules[rule.build.__module__].__doc__).splitlines()[0]


def _example(rule: Rule) -> tuple[str, str]:
    """The first sentence of the rule's own tests, its phrase in bold, and the value."""
    table = tomllib.loads((CORPUS / f"{rule.name.replace(' ', '_')}.toml").read_text("utf-8"))
    marked, value = table["resolves"][0]
    return re.sub(r"\[(.*?)\]", r"**\1**", marked, count=1, flags=re.DOTALL), value


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(with_rules(PAGE.read_text("utf-8")), "utf-8")
