"""What phrases of time mean, as `timeline.engine.dates.explain` says it: parts of its sentences."""

from timeline.retold.sayings import Counted, Saying, Table

# What a phrase means, the more particular before the more general.
TIMES = Table(
    Saying("time that a phrase means", "the latest {named} up to that day"),
    Saying("time that a phrase means", "the latest {named} before that day"),
    Saying("time that a phrase means", "the next {named} from that day on"),
    Saying("time that a phrase means", "the {named} that was awaited from the day before on"),
    Saying("time that a phrase means", "the next {named} after that day"),
    Saying("time that a phrase means", "the {named} nearest to that day"),
    Saying("time that a phrase means", "day {number} of a month, the latest one up to that day"),
    Saying("time that a phrase means", "day {number} of a month, the latest one before that day"),
    Saying("time that a phrase means", "day {number} of a month, the next one from that day on"),
    Saying(
        "time that a phrase means",
        "day {number} of a month, the one that was awaited from the day before on",
    ),
    Saying("time that a phrase means", "day {number} of a month, the next one after that day"),
    Saying("time that a phrase means", "day {number} of a month, the one nearest to that day"),
    Saying("time that a phrase means", "the second weekend from that day on"),
    Saying("time that a phrase means", "that day"),
    Saying("time that a phrase means", "the day before that day"),
    Saying("time that a phrase means", "the day of that name nearest to that day"),
    Saying("time that a phrase means", "that same day"),
    Saying("time that a phrase means", "a range that ends with {meant}"),
    Saying("time that a phrase means", "the day after that day"),
    Saying("time that a phrase means", "{length} after that day"),
    Saying("time that a phrase means", "{length} before that day"),
    Saying("time that a phrase means", "{length} after {meant}"),
    Saying("time that a phrase means", "{length} before {meant}"),
    Saying("time that a phrase means", "the {unit} of that day"),
    Saying("time that a phrase means", "the {unit} after the one of that day"),
    Saying("time that a phrase means", "the {unit} before the one of that day"),
    Saying("time that a phrase means", "the {unit} {length} after the one of that day"),
    Saying("time that a phrase means", "the {unit} {length} before the one of that day"),
    Saying("time that a phrase means", "the {unit} of {meant}"),
    Saying("time that a phrase means", "the day before {meant}"),
    Saying("time that a phrase means", "day {number} of {meant}"),
    Saying("time that a phrase means", "the start of a range, counted back from its end"),
    Saying("time that a phrase means", "the end of a range, counted on from its start"),
    Saying("time that a phrase means", "the last {weekday} of {meant}"),
    Saying("time that a phrase means", "the {ordinal} {weekday} of {meant}"),
    Saying("time that a phrase means", "the {weekday} of {meant}"),
    Saying("time that a phrase means", "the last week of {meant}"),
    Saying("time that a phrase means", "the {ordinal} week of {meant}"),
    Saying(
        "time that a phrase means",
        "week {number} of the year that puts it nearest to that day",
    ),
    Saying("time that a phrase means", "the same time a year before"),
    Saying("time that a phrase means", "that quarter, or the last full one before that day"),
    Saying("time that a phrase means", "the {named} of {meant}"),
    Saying("time that a phrase means", "a date told in full"),
    Saying("time that a phrase means", "a month or year told in full"),
)

# What is looked for before or after a day: “the latest {named} up to that day”.
NAMED = Table(
    Saying("time that has a name", "weekend"),
    Saying("time that has a name", "{weekday}"),
    Saying("time that has a name", "{date}"),
    Saying("time that has a name", "{month}"),
    Saying("time that has a name", "spring"),
    Saying("time that has a name", "summer"),
    Saying("time that has a name", "autumn"),
    Saying("time that has a name", "winter"),
    Saying("time that has a name", "{ordinal} quarter"),
    Saying("time that has a name", "{ordinal} half"),
)

# What a phrase came to.
DAYS = Table(
    Saying("days told", "{first} to {last}"),
    Saying("days told", "{day}"),
    Saying("days told", "{month} {number}"),
    Saying("days told", "{number}"),
)

UNITS = Table(
    Saying("unit of time", "minute"),
    Saying("unit of time", "hour"),
    Saying("unit of time", "day"),
    Saying("unit of time", "weekend"),
    Saying("unit of time", "week"),
    Saying("unit of time", "month"),
    Saying("unit of time", "season"),
    Saying("unit of time", "quarter"),
    Saying("unit of time", "half"),
    Saying("unit of time", "year"),
    Saying("unit of time", "decade"),
    Saying("unit of time", "century"),
)

# As after “in” and “for”: a length that lies before or after a day.
LENGTHS = Table(
    Counted("length of time", "one minute", "{number} minutes"),
    Counted("length of time", "one hour", "{number} hours"),
    Counted("length of time", "one day", "{number} days"),
    Counted("length of time", "one weekend", "{number} weekends"),
    Counted("length of time", "one week", "{number} weeks"),
    Counted("length of time", "one month", "{number} months"),
    Counted("length of time", "one season", "{number} seasons"),
    Counted("length of time", "one quarter", "{number} quarters"),
    Counted("length of time", "one half", "{number} halfs"),
    Counted("length of time", "one year", "{number} years"),
    Counted("length of time", "one decade", "{number} decades"),
    Counted("length of time", "one century", "{number} centurys"),
)
