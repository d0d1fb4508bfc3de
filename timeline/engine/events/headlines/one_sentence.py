"""One sentence of a line that holds two, or a picture and what happens in it."""

import re

from timeline.engine.events.grammar.quotation import balanced
from timeline.engine.events.headlines.complete import is_clause, is_complete
from timeline.engine.events.headlines.modality import may_drop

SCENE = re.compile(r"^(?P<shown>[A-Z][^,“”:]{8,70})\s(?:where|as|while)\s(?P<told>.{20,})$")
SUBJECT = re.compile(r"(?!(?:he|she|they|it|to|in|on|at|part|if|of)\b)[\w’'-]+\s(?!of\b)\S")
SPLICE = re.compile(
    r",\s(?=(?:the|his|her|its|their)\s(?:[\w’'-]+\s){1,2}?(?:was|were|is|are|has|have|became|began"
    r"|went|came|rose|fell|took|fled|remains?|remained)\s|(?:they|he|she|we|it)\s[a-z]{3,})"
)
LEADS_IN = re.compile(
    r"(?:In|On|At|From|For|By|With|After|Before|Across|If|When|While|As|Since|Although|Though|Once"
    r"|Because|Despite|\w+ed|\w+ing|According|Unlike|Given|Where|Until|Unless"
    r"|The (?:more|less)|Not)\b",
    re.IGNORECASE,
)


def scene(line: str) -> str:
    """What happens in a picture: "Soldiers on a bridge where crowds met" as "Crowds met"."""
    found = SCENE.match(line)
    if (
        not found
        or LEADS_IN.match(line)
        or is_clause(found["shown"])
        or not may_drop(found["shown"])
    ):
        return line
    told = found["told"]
    return told if is_complete(told) and SUBJECT.match(told) else line


def without_splice(line: str) -> str:
    """The first of two sentences that only a comma joins: "The rain came, the river rose"."""
    for found in SPLICE.finditer(line):
        first, second = line[: found.start()], line[found.end() :]
        apart = is_complete(first) and not LEADS_IN.match(first) and "," not in first
        if apart and may_drop(second) and balanced(first) == first:
            return first
    return line
