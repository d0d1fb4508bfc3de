"""How well times are read, against texts that people have marked: TempEval-3's measures."""

from timeline.engine.score.classes import ClassScore, by_rule, by_type
from timeline.engine.score.measures import Measure, Scores, of_types, scores
from timeline.engine.score.pairing import Marked, Timex, marked
from timeline.engine.score.reliability import (
    Bin,
    calibration_error,
    reliability,
    reliability_where_marked,
)

__all__ = [
    "Bin",
    "ClassScore",
    "Marked",
    "Measure",
    "Scores",
    "Timex",
    "by_rule",
    "by_type",
    "calibration_error",
    "marked",
    "of_types",
    "reliability",
    "reliability_where_marked",
    "scores",
]
