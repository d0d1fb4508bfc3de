"""Whether a clause tells an event, not an opinion, a custom, a plan or a fact of geography."""

import re

from timeline.engine.events.figures.finding import COUNTED
from timeline.engine.events.grammar.clauses import without_intro
from timeline.engine.events.grammar.verbs import Tense, is_deed, is_definition
from timeline.engine.events.sighting import Category
from timeline.engine.events.telling.category import WORDS_ONLY
from timeline.engine.events.telling.passage import EXPLETIVE, Passage
from timeline.engine.text import Kind

IDLE = re.compile(
    r"\b(?:could|may|might|likely|would have|unless|whether or not|what if|is expected"
    r"|are expected|seems? to be|going to|probably|possibly|of course|let[’']s"
    r"|tends? to|used to|usually|often|always|is home to|is known|is the (?:largest|biggest"
    r"|second|main))\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"^(?:If|Should|Unless|Whether|Imagine|Perhaps|Maybe)\b")
# What pages put around readers' comments: who wrote when, and what was taken away.
COMMENT = re.compile(
    r"\b\d{1,2}:\d{2}\b[^.,]{0,30},? (?:\S+ ){1,3}(?:wrote|posted|commented) ?:"
    r"|!!|\?\?"
    r"|\b(?:comment|post|message) (?:was|has been|is being) (?:removed|deleted|moderated|referred)",
    re.IGNORECASE,
)
VERDICT = re.compile(r"(?:It|That|There|This)[’']s\b", re.IGNORECASE)
ONLY_SAYS = re.compile(r"^[^“”]{0,60}\b(?:wrote|said|says|added|told|asked)$")  # a reader's comment
UNCLEAR = re.compile(r"(?:it|this|that|there|these|those|what|which)\b", re.IGNORECASE)
ASIDE = re.compile(r",\s(?:(?:for|of|in) )?(?:which|who|whose|where)\b[^,]*,")
CONCEDES = re.compile(r"^(?:While|Although|Though|Even though|Whereas)\s+")
FIRST_PERSON = re.compile(r"\b(?:I|we|you|my|our|your)\b|\b(?:I|we|you)[’']", re.IGNORECASE)
STANDING = (Category.REACTION, Category.BLACKOUT, Category.CASUALTIES, Category.MILITARY)
HAPPENS = (Tense.PAST, Tense.PERFECT, Tense.PROGRESSIVE)


def tells_event(passage: Passage, *, dated: bool) -> bool:
    """Whether a passage is worth a sighting; `dated` when a date phrase stands in it."""
    words = passage.content
    if words.rstrip('"”’ ').endswith("?") or CONDITION.match(words) or passage.onlooker:
        return False
    if _is_comment(passage) or ONLY_SAYS.search(words):
        return False
    if passage.said is None and (_speaks_loosely(words) or _only_describes(passage)):
        return False
    if _is_deed_of_a_day(passage):
        return True
    if passage.telling.frame is None and not passage.figures and not _names_speaker(passage):
        return False
    return _happened(passage, dated=dated)


def _is_comment(passage: Passage) -> bool:
    """Whether its sentence is a page's own, about what a reader wrote below the article."""
    sentence = passage.clause.sentence
    return bool(COMMENT.search(passage.article.document.text[sentence.start : sentence.end]))


def _only_describes(passage: Passage) -> bool:
    """Whether the words say what something is, or what is clear about it."""
    counts = any(figure.what in COUNTED for figure in passage.figures)
    words = ASIDE.sub("", CONCEDES.sub("", without_intro(passage.content)))
    return bool(EXPLETIVE.match(words) or VERDICT.match(words)) or (
        is_definition(words) and not counts
    )


def _is_deed_of_a_day(passage: Passage) -> bool:
    """Whether something is told done on a day of the story, in whatever words.

    The day stands in the clause, or earlier in its paragraph.
    """
    if passage.clause.sentence.kind is not Kind.BODY or not is_deed(_with_subject(passage)):
        return False
    if UNCLEAR.match(without_intro(passage.content)):
        return False
    told, paragraph = passage.thread.told, passage.clause.sentence.paragraph
    return passage.is_dated or (told is not None and told.paragraph == paragraph)


def _with_subject(passage: Passage) -> str:
    return f"{passage.clause.subject} {without_intro(passage.content)}"


def _names_speaker(passage: Passage) -> bool:
    """Whether somebody with a name says it: what such people say is an event itself."""
    return passage.said is not None and passage.said.name is not None


def _speaks_loosely(words: str) -> bool:
    """Whether somebody speaks whom the text does not name: a reader's letter, a transcript."""
    return bool(FIRST_PERSON.search(words))


def _happened(passage: Passage, *, dated: bool) -> bool:
    """Whether the verb, or the layout, tells something that has happened."""
    if passage.clause.sentence.kind in (Kind.CAPTION, Kind.TITLE):
        return passage.tense is not Tense.NONE or dated or bool(passage.names)
    if IDLE.search(passage.content) and not dated:
        return False
    if passage.tense in HAPPENS:
        return _is_strong(passage) or dated or passage.said is not None or bool(passage.names)
    if passage.tense is Tense.NONE and passage.said is None:
        return passage.clause.joint in ("with", "and") and _is_strong(passage)
    if passage.tense is Tense.MODAL:
        return passage.said is not None and _is_strong(passage)
    frame = passage.telling.frame
    standing = frame is not None and frame.category in STANDING
    return dated or passage.said is not None or (standing and bool(passage.names))


def _is_strong(passage: Passage) -> bool:
    """Whether more than talk is told."""
    frame = passage.telling.frame
    return bool(passage.figures) or (frame is not None and not frame.families <= WORDS_ONLY)
