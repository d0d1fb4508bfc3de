"""Scores as the command `score` spells them, for people and for programs."""

from collections.abc import Sequence
from dataclasses import asdict, astuple

from timeline.engine.commands.answers import Json
from timeline.engine.score import (
    Bin,
    ClassScore,
    Marked,
    Scores,
    by_rule,
    by_type,
    calibration_error,
    of_types,
    reliability,
    reliability_where_marked,
    scores,
)

DATE_AND_TIME = ("DATE", "TIME")
MEASURES = ("strict", "relaxed", "value", "type")


def as_json(texts: Sequence[Marked], language: str) -> Json:
    """All scores of texts in this language; each measure is `[precision, recall, F1]`."""
    bins, judged = reliability(texts), reliability_where_marked(texts)
    return {
        "documents": len(texts),
        "all": _of_scores(scores(texts)),
        "date_time": _of_scores(scores(of_types(texts, DATE_AND_TIME))),
        "types": [asdict(one) for one in by_type(texts)],
        "rules": [asdict(one) for one in by_rule(texts, language)],
        "reliability": _of_bins(bins),
        "calibration_error": calibration_error(bins) if bins else None,
        "reliability_where_marked": _of_bins(judged),
        "calibration_error_where_marked": calibration_error(judged) if judged else None,
    }


def as_text(texts: Sequence[Marked], language: str) -> str:
    """All scores of texts in this language, as tables."""
    blocks = [
        _measures("All expressions", scores(texts)),
        _measures("DATE and TIME", scores(of_types(texts, DATE_AND_TIME))),
        _classes("By type", by_type(texts)),
        _classes("By the rule that reads the phrase alone", by_rule(texts, language)),
    ]
    bins = {
        "Confidence, of all answers": reliability(texts),
        "Confidence, of the answers that meet a marked expression": reliability_where_marked(texts),
    }
    blocks += [_reliability(title, found) for title, found in bins.items() if found]
    return "\n\n".join(blocks)


def _of_bins(bins: Sequence[Bin]) -> list[Json]:
    return [{**asdict(one), "gap": one.gap} for one in bins]


def _of_scores(found: Scores) -> Json:
    measures = {name: astuple(getattr(found, name)) for name in MEASURES}
    return {"gold": found.gold, "read": found.read, **measures}


def _measures(title: str, found: Scores) -> str:
    head = f"{title}: {found.gold} marked, {found.read} read"
    rows = [_measure(name, *astuple(getattr(found, name))) for name in MEASURES]
    return "\n".join([head, f"  {'':8}{'P':>8}{'R':>8}{'F1':>8}", *rows])


def _measure(name: str, precision: float, recall: float, f1: float) -> str:
    return f"  {name:8}{precision:8.3f}{recall:8.3f}{f1:8.3f}"


def _classes(title: str, rows: Sequence[ClassScore]) -> str:
    wide = max((len(row.name) for row in rows), default=0)
    head = f"  {'':{wide}}{'marked':>8}{'found':>8}{'right':>8}{'share':>8}{'spurious':>10}"
    return "\n".join([title, head, *(_class(row, wide) for row in rows)])


def _class(row: ClassScore, wide: int) -> str:
    share = f"{row.right / row.gold:.3f}" if row.gold else ""
    counts = f"{row.gold:8}{row.found:8}{row.right:8}"
    return f"  {row.name:{wide}}{counts}{share:>8}{row.spurious:10}"


def _reliability(title: str, bins: Sequence[Bin]) -> str:
    head = f"  {'':10}{'answers':>8}{'promised':>10}{'right':>8}{'gap':>8}"
    error = f"  expected calibration error {calibration_error(bins):.3f}"
    return "\n".join([title, head, *map(_bin, bins), error])


def _bin(one: Bin) -> str:
    name = f"{one.low:.1f} to {one.high:.1f}"
    return f"  {name:10}{one.answers:8}{one.promised:10.3f}{one.right:8.3f}{one.gap:+8.3f}"
