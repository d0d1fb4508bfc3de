"""Words that stand beside the day on which an article came out."""

import re

from timeline.engine.dates.languages.forms import any_form, forms
from timeline.engine.dates.languages.table import Table, Words

# "15:30" alone is a clock time beside a date, "1530" and "15.30" need what names them one.
ZONE = r"(?:GMT|UTC|BST|[ECMP][SD]?T|CES?T|MSK|IST|JST|HKT|SGT|A[EW]S?T|(?:UK|US|local) time|hrs)\b"
CLOCK = (
    rf"(?:\d\d?:\d\d(?::\d\d)?|\d\d?[.:]?\d\d(?=\s?(?:[ap]\.?m\b|{ZONE}))|\d\d?(?=\s?[ap]\.?m\b))"
    rf"(?:\s?[ap]\.?m\.?)?(?:\s{ZONE})?"
)
LABEL = r"(?:published|posted|updated|filed|aired|broadcast|issued|released|dated?|modified)"
LABELLED = re.compile(
    rf"\b{LABEL}(?:\s(?:at|on)|\s?:){{0,2}}\s?(?:{CLOCK},?\s(?:on\s)?)?$", re.IGNORECASE
)
# Below the text, "Posted:" stands beside any remark, these beside the article.
OWN = re.compile(r"\b(?:(?:last|first) \w{5,9}|published|updated)[\s:][^\n]{0,40}$", re.IGNORECASE)
GOVERNED = re.compile(
    r"\b(?:on|of|by|from|since|until|till|through|before|after|to|in|between|and|for|during)\s"
    r"{1,3}(?:the\s)?$",
    re.IGNORECASE,
)
TODAY = re.compile(r"\btoday(?:,| \(| is)\s?$", re.IGNORECASE)
# A label opens its line or follows a mark: "la loi publiée le 5 janvier" is no label.
OPENS = r"(?:(?:\A|\n)[^\S\n]{0,9}|[|•·(,–—-]\s?)"


def label_of(table: Table) -> re.Pattern[str]:
    """A label and the small words between it and the day: "Publicado el: "."""
    labels, small = any_form(forms(table.labels)), any_form(forms(table.around))
    between = rf"(?:\s{small}){{0,2}}(?:\s?:)?(?:\s{small}){{0,2}}\s?"
    return re.compile(rf"{OPENS}{labels}{between}(?:{CLOCK},?\s(?:{small}\s)?)?$", re.IGNORECASE)


def governs_of(table: Table) -> re.Pattern[str]:
    """A preposition before a day of the story."""
    written = [form for text in table.signals.values() for form in forms(text)]
    return re.compile(rf"\b{any_form(written)}\s{{1,3}}$", re.IGNORECASE)


def today_of(table: Table) -> re.Pattern[str]:
    """A word for today, and the weekday that may stand between it and the figures of its day."""
    written = [*_today(table.words["shift"]), *_today(table.words.get("today", {}))]
    weekdays = [form for text in table.words["weekday"].values() for form in forms(text)]
    between = rf"(?:,?\s|\s\()(?:{any_form(weekdays)},?\s)?"
    return re.compile(rf"\b{any_form(written)}{between}$", re.IGNORECASE)


def _today(shifts: Words) -> tuple[str, ...]:
    return next((forms(text) for shift, text in shifts.items() if shift == 0), ())
