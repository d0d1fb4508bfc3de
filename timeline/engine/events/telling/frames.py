"""What kinds of event there are: each a set of word families that tell it together."""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.engine.events.sighting import Category


@dataclass(frozen=True, slots=True)
class Frame:
    """A kind of event, in words for a reader, told where all of `families` meet in a clause."""

    name: str
    category: Category
    families: frozenset[str]


def _frame(name: str, category: Category, families: str) -> Frame:
    return Frame(name, category, frozenset(families.split()))


FRAMES = (
    _frame("people injured", Category.CASUALTIES, "injure"),
    _frame("people killed", Category.CASUALTIES, "kill"),
    _frame("people killed and injured", Category.CASUALTIES, "kill injure"),
    _frame("people detained", Category.CASUALTIES, "detain"),
    _frame("order to shoot", Category.GOVERNMENT, "order shoot"),
    _frame("a call for help", Category.GOVERNMENT, "ask help"),
    _frame("troops are sent", Category.MILITARY, "troops send"),
    _frame("troops are sent", Category.MILITARY, "troops send help"),
    _frame("troops are asked for", Category.GOVERNMENT, "troops ask help"),
    _frame("troops", Category.MILITARY, "troops"),
    _frame("state of emergency", Category.GOVERNMENT, "emergency"),
    _frame("a government falls", Category.GOVERNMENT, "resign cabinet"),
    _frame("a new government", Category.GOVERNMENT, "appoint cabinet"),
    _frame("a change of office", Category.GOVERNMENT, "resign office"),
    _frame("a resignation", Category.GOVERNMENT, "resign"),
    _frame("a change of office", Category.GOVERNMENT, "appoint office"),
    _frame("protests begin", Category.PROTEST, "protest begin"),
    _frame("protests spread", Category.PROTEST, "protest spread"),
    _frame("protests", Category.PROTEST, "protest"),
    _frame("buildings are stormed", Category.VIOLENCE, "storm building"),
    _frame("buildings are stormed", Category.VIOLENCE, "storm building protest"),
    _frame("buildings burn", Category.VIOLENCE, "burn building"),
    _frame("an airport is seized", Category.VIOLENCE, "storm airport"),
    _frame("an airport is retaken", Category.VIOLENCE, "retake airport"),
    _frame("flights are cancelled", Category.ECONOMY, "airport cancel"),
    _frame("shooting", Category.VIOLENCE, "shoot"),
    _frame("clashes", Category.VIOLENCE, "clash"),
    _frame("an attack", Category.VIOLENCE, "attack"),
    _frame("fire", Category.VIOLENCE, "burn"),
    _frame("looting and damage", Category.VIOLENCE, "wreck"),
    _frame("a seizure", Category.VIOLENCE, "storm"),
    _frame("police withdraw", Category.VIOLENCE, "police withdraw"),
    _frame("control is regained", Category.VIOLENCE, "retake"),
    _frame("communications are cut", Category.BLACKOUT, "internet cut"),
    _frame("prices rise", Category.ECONOMY, "price rise"),
    _frame("prices fall", Category.ECONOMY, "price fall"),
    _frame("damage in money", Category.ECONOMY, "wreck money"),
    _frame("an order", Category.GOVERNMENT, "order"),
    _frame("a law", Category.GOVERNMENT, "law"),
    _frame("a vote", Category.GOVERNMENT, "vote"),
    _frame("a release", Category.GOVERNMENT, "free"),
    _frame("a checkpoint", Category.GOVERNMENT, "checkpoint"),
    _frame("a trial", Category.GOVERNMENT, "court"),
    _frame("a vaccine", Category.GOVERNMENT, "vaccine"),
    _frame("cases of illness", Category.CASUALTIES, "illness confirm"),
    _frame("a disaster", Category.OTHER, "disaster"),
    _frame("a crash", Category.OTHER, "crash vessel"),
    _frame("closures", Category.GOVERNMENT, "close school"),
    _frame("a rescue", Category.CASUALTIES, "rescue"),
    _frame("talks", Category.REACTION, "talk"),
    _frame("an agreement", Category.REACTION, "agree"),
    _frame("praise", Category.REACTION, "praise"),
    _frame("concern", Category.REACTION, "concern"),
    _frame("an accusation", Category.STATEMENT, "accuse"),
    _frame("a call", Category.STATEMENT, "ask"),
    _frame("a statement", Category.STATEMENT, "say"),
    _frame("an evacuation", Category.REACTION, "withdraw"),
)  # fmt: skip

# For each family of words the places in FRAMES of the frames that one of its words can fill.
FRAMES_OF: Mapping[str, tuple[int, ...]] = {
    family: tuple(at for at, frame in enumerate(FRAMES) if family in frame.families)
    for family in frozenset[str]().union(*(frame.families for frame in FRAMES))
}

# Words and feelings tell an event only where no deed is told.
WEAK = frozenset({"say", "accuse", "praise", "concern", "talk", "ask", "agree", "law", "vote"})


def frames(places: Mapping[str, int]) -> tuple[Frame, ...]:
    """The frames that a clause fills, the most telling first.

    `places` says where in the clause each family of words comes first: deeds count before words,
    frames of more families before others, what comes first before what comes later.
    """
    touched = {at for family in places for at in FRAMES_OF.get(family, ())}
    filled = (FRAMES[at] for at in sorted(touched) if FRAMES[at].families <= places.keys())
    return tuple(sorted(filled, key=lambda frame: _rank(frame, places)))


def _rank(frame: Frame, places: Mapping[str, int]) -> tuple[bool, int, int]:
    weak = frame.families <= WEAK
    return weak, -len(frame.families), min(places[family] for family in frame.families)
