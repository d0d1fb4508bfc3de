"""What a dispute is about and what to make of it, in the words of the page's language.

The engine stores both in English. What is not listed here, such as a headline, stays as it is.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from timeline.count_names import COUNTS, name_count, name_side

QUESTIONS: Mapping[str, Promise] = {
    "Died or killed": pgettext_lazy("dispute", "Died or killed"),
    "Freed or escaped": pgettext_lazy("dispute", "Freed or escaped"),
    "Resigned or dismissed": pgettext_lazy("dispute", "Resigned or dismissed"),
    "Withdrew or driven out": pgettext_lazy("dispute", "Withdrew or driven out"),
}
WHYS: Mapping[str, Promise] = {
    "No day fits all the tellings that name one.": gettext_lazy(
        "No day fits all the tellings that name one."
    ),
    "One article tells it of two days.": gettext_lazy("One article tells it of two days."),
    "The counts cannot all be right for their days.": gettext_lazy(
        "The counts cannot all be right for their days."
    ),
    "The larger counts are the later ones, as the count went up.": gettext_lazy(
        "The larger counts are the later ones, as the count went up."
    ),
    "The sources tell one act in different words, and differ in whose will it was.": gettext_lazy(
        "The sources tell one act in different words, and differ in whose will it was."
    ),
}


def say_title(title: str) -> str:
    """Word what is disputed: "Killed: security forces", "Resigned or dismissed: government"."""
    question, colon, who = title.partition(": ")
    named = QUESTIONS.get(question) or (question.lower() in COUNTS and name_count(question.lower()))
    if not colon or not named:
        return title
    told = {"what": capfirst(str(named)), "who": name_side(who)}
    return pgettext("what is counted, of whom", "%(what)s: %(who)s") % told


def say_why(why: str) -> str:
    """Word what to make of a dispute."""
    return str(WHYS.get(why, why))
