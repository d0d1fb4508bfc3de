"""The languages that dates are read in, each made ready when it is first asked for."""

from functools import cache
from importlib import import_module

from timeline.engine.dates.languages.language import Language

MODULES = {"de": "german", "en": "english", "es": "spanish", "fr": "french", "ru": "russian"}


class UnknownLanguage(ValueError):
    """A language that cannot be read; the message names it and those that can."""

    def __init__(self, tag: str) -> None:
        super().__init__(f"{tag!r} cannot be read (read: {', '.join(sorted(MODULES))})")


def language_of(tag: str) -> Language:
    """The language of an IETF tag: "es-PE", "de_AT" and "EN" are Spanish, German and English.

    Raises `UnknownLanguage`.
    """
    code = main_subtag(tag)
    if code not in MODULES:
        raise UnknownLanguage(tag)
    return _loaded(code)


def main_subtag(tag: str) -> str:
    """The language alone, in small letters: "es" of "es-PE"."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()


@cache
def _loaded(code: str) -> Language:
    # Imported here: a text needs the words and the patterns of its own language alone.
    language: Language = import_module(f"{__name__}.{MODULES[code]}").LANGUAGE
    return language
