"""Marked texts as the command `score` gets them: JSON, a TimeML file, or a folder of those."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from timeline.engine.commands.documents import Bad
from timeline.engine.score import Timex

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text, the TIMEX3 value of the time it was made ("": not told), and what is marked."""

    text: str
    created: str
    timexes: tuple[Timex, ...]

    @property
    def published(self) -> date | None:
        """The day on which it was made; None when it is not told to the day."""
        try:
            return date.fromisoformat(self.created[:10])
        except ValueError:
            return None


def gold_from_json(data: bytes, file: str) -> dict[str, GoldDocument]:
    """`{document: {"dct", "text", "timexes": […]}}`. Raises `Bad`, which names the file."""
    return {
        name: _document(f"{file}: document {name!r}", fields)
        for name, fields in _object(data, file).items()
    }


def predictions_from_json(data: bytes, file: str) -> dict[str, tuple[Timex, ...]]:
    """`{document: [{"start", "end", "type", "value", "confidence"?}]}`. Raises `Bad`, likewise."""
    return {
        name: _timexes(f"{file}: document {name!r}", entries)
        for name, entries in _object(data, file).items()
    }


def _object(data: bytes, file: str) -> Fields:
    try:
        fields = json.loads(data)
    except json.JSONDecodeError as error:
        raise Bad(f"{file}:{error.lineno}: not JSON: {error.msg}") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Bad(f"{file}:{line}: not UTF-8 text: {error.reason}") from None
    except (ValueError, RecursionError) as error:  # figures or brackets without end
        raise Bad(f"{file}: not JSON: {error}") from None
    if not isinstance(fields, dict):
        raise Bad(f"{file}: an object with an entry for each document is wanted")
    return fields


def _document(where: str, fields: object) -> GoldDocument:
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise Bad(f'{where}: an object with "text" is wanted')
    created = _word(where, fields, "dct")
    return GoldDocument(fields["text"], created, _timexes(where, fields.get("timexes")))


def _timexes(where: str, entries: object) -> tuple[Timex, ...]:
    if not isinstance(entries, list):
        raise Bad(f"{where}: a list of expressions is wanted")
    numbered = enumerate(entries, start=1)
    return tuple(_timex(f"{where}, expression {number}", one) for number, one in numbered)


def _timex(where: str, fields: object) -> Timex:
    if not isinstance(fields, dict):
        raise Bad(f"{where}: an object is wanted")
    start, end = _offset(where, fields, "start"), _offset(where, fields, "end")
    type_, value = _word(where, fields, "type"), _word(where, fields, "value")
    return Timex(start, end, type_, value, _confidence(where, fields))


def _offset(where: str, fields: Fields, name: str) -> int:
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Bad(f'{where}: "{name}": {value!r} is not a whole number')
    return value


def _word(where: str, fields: Fields, name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Bad(f'{where}: "{name}": {value!r} is not a word')
    return value


def _confidence(where: str, fields: Fields) -> float | None:
    value = fields.get("confidence")
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise Bad(f'{where}: "confidence": {value!r} does not lie between 0 and 1')
    return float(value)
