"""Texts to begin with, each of something that is hard to read. All of it is invented."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Example:
    """A text under a short name; `published` is a day in ISO 8601, or "" for nobody knows."""

    slug: str
    name: str | Promise
    text: str
    published: str = ""
    language: str = "en"

    @property
    def is_quoted(self) -> bool:
        """Whether the name is words of the text."""
        return isinstance(self.name, str)

    @property
    def asked(self) -> dict[str, str]:
        """The fields of the form, filled."""
        return {"text": self.text, "published": self.published, "language": self.language}


FRIDAY = "2024-05-10"
REPORT = """A lighthouse opens its doors

The old lighthouse opened to visitors last Thursday. The day before, its keeper had climbed the \
tower to wind the clock, which had stood still for eleven years.

Overnight, a storm tore the flag from its pole; a new one was raised on Friday morning. The café \
at its foot had reopened on Wednesday the 7th, after repairs that took three weeks.

Tickets are sold every Monday. Recently, they were gone within an hour."""
LAST_THURSDAY = """The bakery on the square closed last Thursday. It had opened in the spring of \
1987 and was to close at the end of April."""
DAY_BEFORE = """The regatta began on Saturday. The day before, the crews had met in the harbour. \
Earlier that week the wind had been too strong to sail."""
AT_ODDS = "The library reopened on Thursday the 8th, and lent 400 books within three hours."
OVERNIGHT = """Snow fell overnight. By Wednesday evening the road was open again, and the last bus \
came through in the early hours of Thursday."""
TWO_DAYS_AFTER = """The wall of the old mill fell on 30 April. Two days later, masons came. Two \
days after 1 May, the lane was open again."""
WORKED_OUT = """LAKESIDE, 6 May 2024 (Courier) – The ferry ran aground on Saturday and was pulled \
free the next morning. It will sail again on Thursday."""
NOT_KNOWN = """The orchard was sold last Thursday. The buyer will move in next month, and has \
until Sunday to pay. The trees were planted in 1961."""
RUSSIAN = """Музей открылся в прошлый четверг. Накануне мэр дважды разрезал ленту; в ночь на \
воскресенье выпал снег. Выставка закроется 30 июня."""

EXAMPLES: Final = {
    example.slug: example
    for example in (
        Example("report", _("a short report"), REPORT, FRIDAY),
        Example("last-thursday", "“last Thursday”", LAST_THURSDAY, FRIDAY),
        Example("day-before", "“the day before”", DAY_BEFORE, FRIDAY),
        Example("at-odds", "“Thursday the 8th”", AT_ODDS, FRIDAY),
        Example("overnight", "“overnight”", OVERNIGHT, FRIDAY),
        Example("two-days-after", "“two days after”", TWO_DAYS_AFTER, FRIDAY),
        Example("worked-out", _("no day given: worked out"), WORKED_OUT),
        Example("not-known", _("no day given: not known"), NOT_KNOWN),
        Example("russian", _("in Russian"), RUSSIAN, "2024-05-12", "ru"),
    )
}
