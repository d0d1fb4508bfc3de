"""Why a phrase is a date: the sentences of `timeline.engine.dates`."""

from timeline.retold.sayings import Saying

# What a phrase counts from, which way it looks, and what is in doubt.
OF_PHRASES = (
    Saying("reason", "The article came out on {day}."),
    Saying("reason", "The article seems to have come out on {day}."),
    Saying("reason", "Nobody has said when the article came out."),
    Saying("reason", "No other day is named just before."),
    Saying("reason", "“{phrase}” is the day being told: {days}."),
    Saying("reason", "No date is told that it could be counted from."),
    Saying("reason", "No date is told before it."),
    Saying("reason", "No time of day is told that it could be counted from."),
    Saying("reason", "Counted from the date told before, it would lie in the future."),
    Saying("reason", "The date told before is “{phrase}”, {days}."),
    Saying("reason", "“{phrase}” is the quarter being told."),
    Saying("reason", "How far back it reaches is not told."),
    Saying("reason", "The story begins on {day}."),
    Saying("reason", "The word before it looks back."),
    Saying("reason", "The word before it looks forward."),
    Saying("reason", "The verb before it looks back."),
    Saying("reason", "No year is told."),
    Saying("reason", "What is called off is to come."),
    Saying("reason", "“{phrase}” looks back."),
    Saying("reason", "“{phrase}” looks forward."),
    Saying("reason", "Futures are for months to come."),
    Saying("reason", "It is being waited for."),
    Saying("reason", "The sentence does not say which year."),
    Saying("reason", "The sentence tells of what was planned."),
    Saying("reason", "The sentence speaks of what is to come."),
    Saying("reason", "The sentence tells of the past."),
    Saying("reason", "News mostly tells of the days just gone."),
    Saying("reason", "“{phrase}” was read as a date of another spelling."),
    Saying("reason", "No calendar at hand says when it was kept."),
    Saying("reason", "That lies outside the years 1 to 9999."),
    Saying("reason", "In the zone of {zone} that is {time} on {day}."),
    Saying("reason", "That is {days}."),
    Saying(
        "reason",
        "The weekday and the day of the month do not fit: {day} is the other reading.",
    ),
    Saying("reason", "Day and month may be told in either order: {day} is the other reading."),
    Saying(
        "reason",
        "Outlet and story are hours apart, and it is told late: {day} is the other reading.",
    ),
    Saying("reason", "Told in the past, {sentence}."),
)

# What a phrase means; the more particular before the more general.
OF_MEANINGS = (
    Saying("reason", "“{phrase}” is the night that ends on {meant}."),
    Saying("reason", "“{phrase}” is the {part} of {meant}, which runs into the next day."),
    Saying("reason", "“{phrase}” is the {part} of {meant}."),
    Saying("reason", "“{phrase}” is a clock time on {meant}."),
    Saying("reason", "“{phrase}” is a length of time, not a date."),
    Saying("reason", "“{phrase}” means the {length} after that day."),
    Saying("reason", "“{phrase}” means the {length} up to and including that day."),
    Saying("reason", "“{phrase}” means the {unit} after that day."),
    Saying("reason", "“{phrase}” means the {unit} up to and including that day."),
    Saying("reason", "“{phrase}” is something that comes again and again, not a date."),
    Saying("reason", "“{phrase}” speaks of the past in general, not of a date."),
    Saying("reason", "“{phrase}” speaks of the future in general, not of a date."),
    Saying("reason", "“{phrase}” speaks of the present in general, not of a date."),
    Saying(
        "reason",
        "“{phrase}” covers the days from the beginning of the story to the day the article "
        "came out.",
    ),
    Saying("reason", "“{phrase}” is {meant}."),
)

# When an article came out, worked out from its text.
OF_PUBLICATION = (
    Saying("reason", "The publication day was given."),
    Saying("reason", "At its head stands “{phrase}”."),
    Saying("reason", "It says that it appeared on “{phrase}”."),
    Saying("reason", "Its dateline is of “{phrase}”."),
    Saying("reason", "It calls “{phrase}” today."),
    Saying("reason", "The first remark below it is of “{phrase}”."),
    Saying("reason", "But its news is of {weekday}."),
    Saying(
        "reason",
        "The days that it tells of run up to {day}: it came out then, or a day later.",
    ),
    Saying("reason", "But it tells of “{phrase}”, which is later."),
    Saying("reason", "The weekday does not fit the day."),
    Saying(
        "reason",
        "From {number}, the latest year told, “{phrase}” is a {weekday} in {found} first.",
    ),
    Saying("reason", "Nobody has said when the article came out, and its text does not settle it."),
    Saying(
        "reason",
        "It seems to have come out on a {weekday}: one sentence speaks of {weekday} and of today.",
    ),
    Saying("reason", "The latest weekday that it tells of is {weekday}."),
    Saying("reason", "It names no past day of a month."),
    Saying("reason", "Its dateline is of {date}: “{phrase}”."),
    Saying("reason", "It calls today {date}: “{phrase}”."),
    Saying("reason", "It came out on or after {day}: “{phrase}”."),
    Saying("reason", "It came out on or after {date}: “{phrase}”."),
    Saying("reason", "It tells of no past year."),
    Saying("reason", "The latest year that it tells of is {number}."),
)
