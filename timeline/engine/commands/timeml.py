"""Texts that people have marked, as TimeML files hold them."""

from typing import Final
from xml.parsers import expat

from timeline.engine.commands.documents import Bad
from timeline.engine.commands.gold import GoldDocument
from timeline.engine.score import Timex

CREATED: Final = "CREATION_TIME"
PUBLISHED: Final = (CREATED, "PUBLICATION_TIME")


def read_timeml(data: bytes, file: str) -> GoldDocument:
    """The text of the element TEXT, its TIMEX3 elements, and the day the document was made.

    Raises `Bad`, which names the file and the line.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Bad(f"{file}:{error.lineno}: not XML: {expat.ErrorString(error.code)}") from None
    except _DeclaresEntity:
        raise Bad(f"{file}:{reader.parser.CurrentLineNumber}: declares an entity") from None
    if not reader.has_text:
        raise Bad(f"{file}: no element TEXT")
    text = "".join(reader.chunks)
    return GoldDocument(text, reader.created, tuple(reader.timexes))


class _DeclaresEntity(Exception):
    """An entity could make a short file endless, or name another file."""


class _Reader:
    """What the parser has told so far.

    expat opens no file and no address by itself, and a declared entity, which could make a short
    file endless, is refused. Nothing is nested but a stack, so depth does no harm.
    """

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.EntityDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.chunks: list[str] = []
        self.length = 0
        self.timexes: list[Timex] = []
        self.open: list[tuple[int, dict[str, str]]] = []
        self.depth = 0  # in TEXT; 0 outside
        self.has_text = False
        self.created = ""
        self.is_created = False

    def _refuse(self, *_: object) -> None:
        raise _DeclaresEntity

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "TIMEX3":
            self._note_created(attributes)
        if self.depth or (name == "TEXT" and not self.has_text):
            self.has_text = True
            self.depth += 1
            if name == "TIMEX3":
                self.open.append((self.length, attributes))

    def _end(self, name: str) -> None:
        if self.depth:
            self.depth -= 1
            if name == "TIMEX3":
                start, told = self.open.pop()
                timex = Timex(start, self.length, told.get("type", ""), told.get("value", ""))
                self.timexes.append(timex)

    def _characters(self, words: str) -> None:
        if self.depth:
            self.chunks.append(words)
            self.length += len(words)

    def _note_created(self, attributes: dict[str, str]) -> None:
        """The creation time counts; failing that, the publication time."""
        function = attributes.get("functionInDocument")
        if function in PUBLISHED and not self.is_created:
            self.created = attributes.get("value", "")
            self.is_created = function == CREATED
