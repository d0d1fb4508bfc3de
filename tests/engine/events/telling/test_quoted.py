"""Quotations of several sentences have one speaker."""

from timeline.engine.events.names.finding import find_names
from timeline.engine.events.telling.attribution import Said
from timeline.engine.events.telling.quoted import speaker_of_quotation
from timeline.engine.text import split_sentences


def speaker_of(text: str, at: int) -> Said | None:
    return speaker_of_quotation(text, split_sentences(text), at, find_names(text), None)


def test_the_last_sentence_of_a_quotation_names_its_speaker() -> None:
    said = speaker_of("“The hall is burning. The town is lost,” said Ann Smith.", 0)
    assert said is not None
    assert said.speaker == "Ann Smith"


def test_a_quotation_right_behind_is_the_same_speakers() -> None:
    said = speaker_of("“The hall is burning,” said Ann Smith. “The town is lost.”", 1)
    assert said is not None
    assert said.speaker == "Ann Smith"


def test_what_stands_in_no_quotation_is_nobodys() -> None:
    assert speaker_of("“The hall is burning,” said Ann Smith. The town was lost.", 1) is None
