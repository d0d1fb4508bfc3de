"""Every sentence that the engine's code can write, found in its source."""

import ast
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import timeline.engine

ENGINE = Path(timeline.engine.__file__).parent
# Where the texts are no sentences for readers: words of languages, and why a model is not loaded.
# `explain.py` makes its sentences of parts, and has a test of its own.
UNSHOWN = ("languages", "model.py", "explain.py", "commands", "score")
DAY, PHRASE = "Friday 7 January 2022", "last Thursday"
# What another text says, and no sentence of its own.
WITHIN = ("{} is the other reading.",)
# What stands in the braces of a sentence, as the code says it, and what a reader may find there;
# where code of the same name says two things, with the words that follow.
FILLED: dict[str, Sequence[str]] = {
    "OWN[own.manner]": ("Its dateline is of", "It calls today"),
    "_day_of(own)": ("5 January",),
    "_day_of(bound)": ("5 January",),
    "_quoted(before)": (f"“{PHRASE}”",),
    "_quoted(day)": (f"“{PHRASE}”",),
    "_quoted(period)": (f"“{PHRASE}”",),
    "_quoted(signal)": ("“Since”",),
    "answers[0]": ("In response",),
    "articles": ("2", "3"),
    "articles of another time.": ("1 article tells", "2 articles tell"),
    "came_out": ("came out", "seems to have come out"),
    "clocks.civil": ("Asia/Almaty",),
    "clue.phrase": ("Jan 6",),
    "clues.year": ("2021",),
    "day.year": ("2022",),
    "found.text": (PHRASE,),
    "enough": ("0.31",),
    "frame.name": ("protests", "an attack"),
    "later[0].phrase": ("8 January",),
    "len(tellings)": ("2", "5", "21"),
    "likeness": ("0.50",),
    "name": ("Thursday",),
    "own.phrase": ("today, 5 January",),
    "phrase": (": “5 January”",),
    "phrase.strip()": ("le 5",),
    "place": ("the same paragraph", "a paragraph before"),
    "said": ("one sentence speaks of Thursday and of today",),
    "signal.capitalize()": ("Since", "Until"),
    "start": ("14:05",),
    "terms": ("", ": words +0.31, close by +0.02, other towns −0.04"),  # noqa: RUF001
    "told(before.interval)": (DAY, f"{DAY} to {DAY}", "January 2022", "2022"),
    "told(interval)": (DAY, f"{DAY} to {DAY}", "January 2022", "2022"),
    "where and dates the event.": ("here", "earlier in the same sentence"),
    "where were read as one event.": ("one article", "4 articles"),
    "WEEKDAY_NAMES[day.weekday()]": ("Thursday",),
    "WEEKDAY_NAMES[last]": ("Thursday",),
    "WEEKDAY_NAMES[news[0]]": ("Thursday",),
    **dict.fromkeys(
        (
            "told_day(day)",
            "told_day(first)",
            "told_day(last)",
            "told_day(other)",
            "told_day(published)",
            "told_day(start.date())",
            "told_day(_date(last))",
        ),
        (DAY,),
    ),
    "“”": (PHRASE,),
    ":": (f"{DAY} is the other reading.",),
}


def sentences() -> Iterator[str]:
    """Every sentence of the code, its braces filled in every way of the table."""
    for path in sorted(ENGINE.rglob("*.py")):
        if not set(UNSHOWN) & {*path.relative_to(ENGINE).parts}:
            for node in _texts(ast.parse(path.read_text("utf-8"))):
                yield from _filled(node)


def words_of(module: Path) -> set[str]:
    """The words that stand in the texts of a module, cut where something is filled in."""
    texts = _texts(ast.parse(module.read_text("utf-8")))
    return {words.strip(" .“”") for node in texts for words in _pieces(node)[::2]}


def _texts(tree: ast.AST) -> Iterator[ast.JoinedStr | ast.Constant]:
    """The texts of a module, but no docstring and no part of another text."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Constant) and isinstance(node.value, str)
        ):
            yield node
        elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            yield from _texts(node)


def _filled(node: ast.JoinedStr | ast.Constant) -> Iterator[str]:
    pieces = _pieces(node)
    words, names = pieces[::2], pieces[1::2]
    if not _is_sentence("{}".join(words)):
        return
    ways = [_values(name, *words[at : at + 2]) for at, name in enumerate(names)]
    for values in product(*ways):
        yield words[0] + "".join(map("".join, zip(values, words[1:], strict=True)))


def _values(name: str, before: str, after: str) -> Sequence[str]:
    """What may stand in braces; those of `str.format` have no name but the words around them."""
    name = name or before[-2:].strip(" ")[-1:] + after[:1]
    if f"{name}{after}" in FILLED:
        return FILLED[f"{name}{after}"]
    assert name in FILLED, f"Say in FILLED what stands in {{{name}}} of “{before}…{after}”"
    return FILLED[name]


def _pieces(node: ast.JoinedStr | ast.Constant) -> list[str]:
    """Words and the code of what is filled in, in turn; words first and last."""
    if isinstance(node, ast.Constant):
        words = str(node.value).split("{}")
        return [piece for word in words for piece in (word, "")][:-1]
    pieces = [""]
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            pieces += [ast.unparse(part.value), ""]
        elif isinstance(part, ast.Constant):
            pieces[-1] += str(part.value)
    return pieces


def _is_sentence(text: str) -> bool:
    """Whether a text, with braces where something is filled in, is a sentence that is told."""
    begins = text[:1].isupper() or text[:1] in ("“", "{")
    ends = text.endswith((".", " fit: {}", " order: {}", " late: {}"))
    return begins and ends and " " in text.strip() and text not in WITHIN
