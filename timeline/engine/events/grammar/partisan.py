"""Words that take a side: a headline shows them as somebody's own, in quotation marks."""

import re

# What one side calls another. "A terrorist attack" and "criminal law" are nobody's label.
LABELS = (
    r"terrorists?|bandits?|thugs?|criminals|extremists?|hooligans?|saboteurs?|marauders?"
    r"|provocateurs?|traitors?|vermin|infidels?"
)
# What the press calls armed men without taking a side: a label only beside a number.
ARMED = r"militants?|rebels?|insurgents?"
DEEDS = r"liquidated|neutrali[sz]ed|martyred|martyrdom|martyrs?"
PARTISAN = re.compile(rf"\b(?P<label>{LABELS}|{ARMED})\b", re.IGNORECASE)
_LOADED = re.compile(
    r"\b(?:terrorist|extremist|bandit)\s(?:gangs?|elements?)\b"
    r"|\b(?!(?:terrorist|extremist|bandit)\s(?:attacks?|bomb\w*|plots?|cells?|networks?"
    r"|organi[sz]ations?|groups?|threats?|suspects?|lists?|charges?|acts?|activit\w+|incidents?"
    rf"|war|financ\w+|targets?)\b)(?:{LABELS}|{DEEDS})\b(?![’'-])",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")


def outside_quotes(line: str) -> tuple[re.Match[str], ...]:
    """The loaded words of a line that stand in no quotation."""
    quoted = [found.span() for found in _QUOTED.finditer(line)]
    return tuple(
        word
        for word in _LOADED.finditer(line)
        if not any(start <= word.start() < end for start, end in quoted)
    )


def quote_partisan(line: str) -> str:
    """The line with its loaded words in quotation marks: “terrorists” attacked the town."""
    for word in reversed(outside_quotes(line)):
        line = f"{line[: word.start()]}“{word[0]}”{line[word.end() :]}"
    return line
