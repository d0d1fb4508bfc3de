"""The reasons for a date in the language of the page, marked where they keep another."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, pgettext, pgettext_lazy

from timeline.accounts import Account
from timeline.models import Article, Timeline
from timeline.patterns import Message, say
from timeline.retold import retell, retell_each
from timeline.templatetags.dates import usual_year
from timeline.templatetags.events import teller

register = template.Library()

NO_PHRASE = pgettext_lazy("who tells of a day", "{teller} gives no day here")
# By where the phrase stands, when it stands elsewhere.
WRITES = {
    "": pgettext_lazy("who tells of a day", "{teller} writes {phrase}"),
    "earlier in the same sentence": pgettext_lazy(
        "who tells of a day", "{teller} writes {phrase} earlier in the same sentence"
    ),
}
NAMES_NONE = {
    "": pgettext_lazy("who tells of a day", "{teller} names no day here, but {phrase}"),
    "in the same paragraph": pgettext_lazy(
        "who tells of a day", "{teller} names no day here, but {phrase} in the same paragraph"
    ),
    "in a paragraph before": pgettext_lazy(
        "who tells of a day", "{teller} names no day here, but {phrase} in a paragraph before"
    ),
}
PUBLISHED = pgettext_lazy("who tells of a day", "{clause}, and published on {day:EEEE d MMMM[ y]}.")
SEEMS_PUBLISHED = pgettext_lazy(
    "who tells of a day", "{clause}, and seems to have published on {day:EEEE d MMMM[ y]}."
)


@register.filter
def opening(account: Account, timeline: Timeline) -> SafeString:
    """Say who writes what, and when that came out: "Axios writes <mark>Thursday</mark>."."""
    clause = say(_clause(account), teller=_teller(account), phrase=_phrase(account))
    if account.published is None:
        return mark_safe(say(pgettext("who tells of a day", "{clause}."), clause=clause))
    sentence = SEEMS_PUBLISHED if account.worked_out else PUBLISHED
    year = usual_year(timeline)
    return mark_safe(say(sentence, year, clause=clause, day=account.published))


@register.filter
def retold(step: str, article: Article) -> str:
    """Say a step of the reading of an article."""
    return retell(step, quoted=article.language)


@register.filter
def evidence(article: Article) -> str:
    """Say how the publication day of an article is known."""
    return retell_each(article.evidence, article.language)


def _clause(account: Account) -> Message:
    mention = account.mention
    if mention.phrase is None:
        return NO_PHRASE
    clauses = WRITES if mention.dated == "stated" else NAMES_NONE
    return clauses.get(account.place, clauses[""])


def _teller(account: Account) -> str:
    return format_html("{}", teller(account.mention))


def _phrase(account: Account) -> str:
    """The words that give the date, marked as such and, where it is another, of their language."""
    if account.mention.phrase is None:
        return ""
    language, phrase = account.mention.article.language, account.mention.phrase.text
    if language == get_language():
        return format_html("<mark>{}</mark>", phrase)
    return format_html('<mark lang="{}" dir="auto">{}</mark>', language, phrase)
