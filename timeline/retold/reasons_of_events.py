"""Why an event has its date, and tellings are one: the sentences of `timeline.engine.events`."""

from timeline.retold.sayings import Counted, Saying

OF_EVENTS = (
    Saying("reason", "“{phrase}” stands here and dates the event."),
    Saying("reason", "“{phrase}” stands earlier in the same sentence and dates the event."),
    Saying("reason", "“{phrase}” means from then on, at least up to publication."),
    Saying("reason", "“{phrase}” gives the end; it counts from the day being told."),
    Saying(
        "reason",
        "No day is told here; “{phrase}” in the same paragraph is the day being told.",
    ),
    Saying(
        "reason",
        "No day is told here; “{phrase}” in a paragraph before is the day being told.",
    ),
    Saying("reason", "It is told as going on when the article came out, {day}, or the day before."),
    Saying("reason", "The article names no day for this."),
    Saying("reason", "It cannot be after publication on {day}."),
    Saying(
        "reason",
        "A count is dated by when it was known: after “{phrase}”, the day being told, and no "
        "later than publication on {day}.",
    ),
    Saying("reason", "A count is dated by when it was known: the article came out on {day}."),
    Saying(
        "reason",
        "A count is dated by when it was known: the article seems to have come out on {day}.",
    ),
    Saying("reason", "All lasts since “{phrase}”, after this: it was of that day."),
    Saying("reason", "It comes before what is told of that day: then, or the day before."),
    Saying("reason", "“{phrase}” answers what is told of that day: then, or the day after."),
    Saying("reason", "No telling names a day; only bounds are known."),
    Saying("reason", "It went on: from the earliest start told to the latest end told."),
    Counted(
        "reason",
        "{number} article tells of a time that fits all of them.",
        "{number} articles tell of a time that fits all of them.",
    ),
    Saying("reason", "The time is the one that its article tells."),
    Saying(
        "reason",
        "The tellings name different days; this one is told most often and most surely.",
    ),
    Counted(
        "reason",
        "{number} article tells of another time.",
        "{number} articles tell of another time.",
    ),
    Saying("reason", "A count grows; other articles tell it as known on another day."),
    Saying("reason", "It lies long before the story, or in a whole year."),
    Saying("reason", "Its words tell of {frame}."),
    Saying("reason", "It gives a number."),
    Saying("reason", "Somebody says it."),
    Saying("reason", "It tells what was done on a day of the story."),
    Saying("reason", "{passages} in {articles} were read as one event."),
    Saying("reason", "They share the words {words}."),
    Saying("reason", "They name {names}."),
    Saying("reason", "What they tell: {frames}."),
    Saying("reason", "Together they are alike enough, by {terms}. Against it: {against}."),
    Saying("reason", "Together they are alike enough, by {terms}."),
    Saying("reason", "Together they are alike enough. Against it: {against}."),
    Saying("reason", "Together they are alike enough."),
)
