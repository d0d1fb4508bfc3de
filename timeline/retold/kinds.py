"""What the engine names in a word or two: kinds of event, parts of a day, terms of likeness."""

from timeline.retold.sayings import Counted, Saying, Table

PARTS_OF_DAYS = Table(
    Saying("part of a day that is named", "morning"),
    Saying("part of a day that is named", "afternoon"),
    Saying("part of a day that is named", "evening"),
    Saying("part of a day that is named", "night"),
    Saying("part of a day that is named", "daytime"),
    Saying("part of a day that is named", "early hours"),
    Saying("part of a day that is named", "dawn"),
    Saying("part of a day that is named", "sunrise"),
    Saying("part of a day that is named", "dusk"),
    Saying("part of a day that is named", "sunset"),
    Saying("part of a day that is named", "lunchtime"),
    Saying("part of a day that is named", "midday"),
)

PASSAGES = Table(
    Counted("how many passages", "{number} passage", "{number} passages"),
)
ARTICLES = Table(
    Saying("in how many articles", "one article"),
    Counted("in how many articles", "{number} article", "{number} articles"),
)

# The terms of `timeline.engine.events.merging.likeness`.
TERMS = Table(
    Saying("what likeness is made of", "words"),
    Saying("what likeness is made of", "kind of event"),
    Saying("what likeness is made of", "category"),
    Saying("what likeness is made of", "names"),
    Saying("what likeness is made of", "same figure"),
    Saying("what likeness is made of", "same kind of figure"),
    Saying("what likeness is made of", "other actors"),
    Saying("what likeness is made of", "other towns"),
    Saying("what likeness is made of", "other names"),
    Saying("what likeness is made of", "other numbers"),
    Saying("what likeness is made of", "one denies"),
    Saying("what likeness is made of", "elsewhere"),
    Saying("what likeness is made of", "same article"),
    Saying("what likeness is made of", "close by"),
)

# The names of `timeline.engine.events.telling.frames`.
FRAMES = Table(
    Saying("kind of event", "people injured"),
    Saying("kind of event", "people killed"),
    Saying("kind of event", "people killed and injured"),
    Saying("kind of event", "people detained"),
    Saying("kind of event", "order to shoot"),
    Saying("kind of event", "a call for help"),
    Saying("kind of event", "troops are sent"),
    Saying("kind of event", "troops are asked for"),
    Saying("kind of event", "troops"),
    Saying("kind of event", "state of emergency"),
    Saying("kind of event", "a government falls"),
    Saying("kind of event", "a new government"),
    Saying("kind of event", "a change of office"),
    Saying("kind of event", "a resignation"),
    Saying("kind of event", "protests begin"),
    Saying("kind of event", "protests spread"),
    Saying("kind of event", "protests"),
    Saying("kind of event", "buildings are stormed"),
    Saying("kind of event", "buildings burn"),
    Saying("kind of event", "an airport is seized"),
    Saying("kind of event", "an airport is retaken"),
    Saying("kind of event", "flights are cancelled"),
    Saying("kind of event", "shooting"),
    Saying("kind of event", "clashes"),
    Saying("kind of event", "an attack"),
    Saying("kind of event", "fire"),
    Saying("kind of event", "looting and damage"),
    Saying("kind of event", "a seizure"),
    Saying("kind of event", "police withdraw"),
    Saying("kind of event", "control is regained"),
    Saying("kind of event", "communications are cut"),
    Saying("kind of event", "prices rise"),
    Saying("kind of event", "prices fall"),
    Saying("kind of event", "damage in money"),
    Saying("kind of event", "an order"),
    Saying("kind of event", "a law"),
    Saying("kind of event", "a vote"),
    Saying("kind of event", "a release"),
    Saying("kind of event", "a checkpoint"),
    Saying("kind of event", "a trial"),
    Saying("kind of event", "a vaccine"),
    Saying("kind of event", "cases of illness"),
    Saying("kind of event", "a disaster"),
    Saying("kind of event", "a crash"),
    Saying("kind of event", "closures"),
    Saying("kind of event", "a rescue"),
    Saying("kind of event", "talks"),
    Saying("kind of event", "an agreement"),
    Saying("kind of event", "praise"),
    Saying("kind of event", "concern"),
    Saying("kind of event", "an accusation"),
    Saying("kind of event", "a call"),
    Saying("kind of event", "a statement"),
    Saying("kind of event", "an evacuation"),
)
QUOTED_WORD = Saying("list", "“{word}”")
LIST_END = Saying("list", "{items} and {last_item}")
