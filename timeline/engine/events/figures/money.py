"""Sums of money and prices: the currency a number is told in, and what the sum is."""

import re
from collections.abc import Mapping

SIGNS: Mapping[str, str] = {"€": "EUR", "£": "GBP", "¥": "JPY", "A$": "AUD", "C$": "CAD"}
DOLLAR = "USD"
NAMES: Mapping[str, str] = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "rouble": "RUB", "ruble": "RUB", "yen": "JPY",
    "yuan": "CNY", "tenge": "KZT", "hryvnia": "UAH", "zloty": "PLN", "baht": "THB", "won": "KRW",
    "rand": "ZAR", "real": "BRL", "shekel": "ILS", "lira": "TRY", "naira": "NGN", "ringgit": "MYR",
    "rupiah": "IDR", "lari": "GEL", "som": "KGS", "rupee": "rupee", "peso": "peso",
    "dinar": "dinar", "dirham": "dirham", "riyal": "riyal", "franc": "franc", "krona": "krona",
    "krone": "krone",
}  # fmt: skip
OF_A_COUNTRY: Mapping[tuple[str, str], str] = {
    ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP",
    ("canadian", "dollar"): "CAD", ("australian", "dollar"): "AUD", ("mexican", "peso"): "MXN",
    ("indian", "rupee"): "INR", ("pakistani", "rupee"): "PKR", ("swiss", "franc"): "CHF",
    ("philippine", "peso"): "PHP",
}  # fmt: skip
CURRENCY = re.compile(
    rf"\s*(?:(?P<country>U\.?S\.?|[A-Z][a-z]+(?:an|ian|ish|ese|ine|iss|i))\s)?"
    rf"(?P<name>{'|'.join(NAMES)})e?s?\b",
    re.IGNORECASE,
)
PER = re.compile(r"\s*(?:[\w.]+\s)?(?:per|a|an|each)\s(?P<unit>[a-z]{2,12})\b")
ANY_CURRENCY = re.compile(
    r"\s*(?P<name>[a-z]{3,9})(?=\s(?:per|a)\s(?:lit(?:re|er)|kilo|ton|gallon))"
)
LOSS = re.compile(r"\b(?:damages?|loss(?:es)?|destruction|lost|wiped off)\b", re.IGNORECASE)
GOODS = re.compile(
    r"(?:lit(?:re|er)|gallon|kilo(?:gram)?|kg|ton(?:ne)?|barrel|head|person|ounce|pound|bushel|box"
    r"|pack|dose|share|pig|unit|loaf)s?$"
)


def currency(sign: str, behind: str) -> str:
    """The currency of a number, ISO where its name leaves no doubt; "" when it is no money."""
    if sign:
        return SIGNS.get(sign, DOLLAR)
    found = CURRENCY.match(behind)
    if found is None:
        other = ANY_CURRENCY.match(behind)
        return other["name"] if other else ""
    name, country = found["name"].lower(), (found["country"] or "").lower()
    if name in ("won", "real", "som", "rand") and not found[0].rstrip().endswith(("s", name)):
        return ""
    return OF_A_COUNTRY.get((country, name), NAMES[name])


def priced_unit(behind: str, sign: str) -> str:
    """What one pays the sum for ("litre"), "" when it is no price."""
    found = PER.match(behind if sign else _after_currency(behind))
    return found["unit"] if found and GOODS.match(found["unit"]) else ""


def sum_of(before: str, behind: str) -> str:
    """What a sum of money is: damage where losses are told of, else plain money."""
    return "damage" if LOSS.search(before[-60:]) or LOSS.search(behind[:60]) else "money"


def _after_currency(behind: str) -> str:
    found = CURRENCY.match(behind) or ANY_CURRENCY.match(behind)
    return behind[found.end() :] if found else behind
