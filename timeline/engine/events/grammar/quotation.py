"""Quotation marks of a line: set alike, in pairs, and closed where a cut opened them."""

import re

PAIRS = (("“", "”"), ("(", ")"))
STRAIGHT = re.compile(r"(?P<opens>(?:^|(?<=[\s(\[—–:]))\"(?=\S))|\"")
ASTRAY = (
    (re.compile(r"(\s)”(?=[\w(])"), r"”\1"),  # ", ”said Smith"
    (re.compile(r"(?<=[\w,])“(\s)"), r"\1“"),  # "hoped that“ the talks"
    (re.compile(r"“\s+"), "“"),
    (re.compile(r"\s+”"), "”"),
)
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Dr|St|Inc|Co)\.$")
LAST_STOP = re.compile(r"[.,;]+([”\"’]?)$")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|myself|ourselves)\b")
QUOTED = re.compile(r"“[^”]*”?")


def set_alike(line: str) -> str:
    """Straight marks made curly, and marks that slipped behind a space put back."""
    line = STRAIGHT.sub(lambda mark: "“" if mark["opens"] else "”", line)
    for astray, right in ASTRAY:
        line = astray.sub(right, line)
    return line


def balanced(line: str) -> str:
    """Close or drop quotation marks and brackets that have lost their other half."""
    for opening, closing in PAIRS:
        if line.count(opening) > line.count(closing):
            line = line + closing if line.rfind(opening) < len(line) - 2 else line.rstrip(opening)
        while line.count(opening) < line.count(closing):
            line = line.replace(closing, "", 1)
        while line.count(opening) > line.count(closing):
            line = line.replace(opening, "", 1)
    return line.replace('"', "", 1) if line.count('"') % 2 else line


def is_inside_quotes(line: str) -> bool:
    """Whether a quotation that began behind other words is still open."""
    return not line.startswith("“") and line.count("“") > line.count("”")


def without_last_stop(line: str) -> str:
    """The line without its last full stop, one inside quotation marks too."""
    return line if ABBREVIATED.search(line) else LAST_STOP.sub(r"\1", line)


def opened(line: str) -> str:
    """The line with the opening mark of a quotation that began in words before it.

    "We agree” is inside a quotation from its start; so are words of a first person.
    """
    marks = re.sub(r"[^“”]", "", line)
    return f"“{line}" if marks.startswith("”") else line


def speaks_of_itself(line: str) -> bool:
    """Whether "I" or "we" stand outside quotation marks."""
    return bool(FIRST_PERSON.search(QUOTED.sub("", line)))
