"""English words of time, and the pieces that patterns are made of."""

from collections.abc import Iterable
from typing import Final

from timeline.engine.dates.interval import Grain
from timeline.engine.words import words

WEEKDAYS: Final = {
    word: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for word in names.split()
}
WEEKDAY_NAMES: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)

MONTHS: Final = {
    word: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for word in names.split()
}
MONTH_NAMES: Final = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
SEASON_CODES: Final = ("", "SP", "SU", "FA", "WI")

UNITS: Final = {
    "minute": Grain.MINUTE,
    "hour": Grain.HOUR,
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
    "centurie": Grain.CENTURY,  # what "centuries" is without its s
}
# How TIMEX3 spells a length of time.
UNIT_CODES: Final = {
    Grain.MINUTE: "M",
    Grain.HOUR: "H",
    Grain.DAY: "D",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.QUARTER: "Q",
    Grain.YEAR: "Y",
    Grain.DECADE: "DE",
    Grain.CENTURY: "CE",
}

# Part of a day: its TIMEX3 code, the hour it begins and the hours it lasts.
PARTS: Final = {
    "morning": ("MO", 6, 6),
    "afternoon": ("AF", 12, 6),
    "evening": ("EV", 18, 6),
    "night": ("NI", 18, 6),
    "tonight": ("NI", 18, 6),
    "overnight": ("NI", 20, 11),  # runs into the next day
    "daytime": ("DT", 6, 12),
    "early": ("MO", 0, 6),
    "late": ("EV", 18, 6),
    "dawn": ("MO", 4, 3),
    "sunrise": ("MO", 4, 3),
    "dusk": ("EV", 18, 2),
    "sunset": ("EV", 18, 2),
    "lunchtime": ("MI", 12, 2),
    "midday": ("MI", 12, 1),
}

CARDINALS: Final = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty"""
NUMBERS: Final = {word: number for number, word in enumerate(CARDINALS.split())} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
    "couple": 2,
}
# Amounts that name no number: TIMEX3 writes X for them.
VAGUE_AMOUNTS: Final = words(
    "few several some many numerous countless dozens scores hundreds thousands"
)

FIRST_TO_TWENTIETH: Final = """first second third fourth fifth sixth seventh eighth ninth tenth
eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
twentieth"""
ORDINALS: Final = {
    word: number for number, word in enumerate(FIRST_TO_TWENTIETH.split(), start=1)
} | {"twenty-first": 21, "thirtieth": 30, "thirty-first": 31}

DECADES: Final = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

# A phrase of time holds at least one of these.
TRIGGERS: Final = (
    frozenset((*WEEKDAYS, *MONTHS, *SEASONS, *PARTS, *UNITS, *DECADES))
    | {f"{day}s" for day in WEEKDAYS if day.endswith("day")}
    | {f"{unit}s" for unit in UNITS}
    | words(
        """annual annually yearly monthly weekly daily hourly quarterly nightly weekend noon midday
    midnight today yesterday tomorrow now currently current moment nowadays present presently far
    recent recently lately previously past soon future coming term half days hours minutes months
    years christmas easter eve halloween thanksgiving centuries nineteen eighteen gmt utc yearlong
    monthlong weeklong daylong hourlong"""
    )
) - {"centurie", "early", "late"}
# Words that stand between them.
GLUE: Final = frozenset((*NUMBERS, *ORDINALS, *VAGUE_AMOUNTS)) | words(
    """the of on in at this that these those last next previous preceding following same ago earlier
    later early late before after hence back from afterward afterwards beforehand just only about
    around some nearly almost roughly more most less than over least another matter full long
    whole straight consecutive trading and half to until every each per once twice times p m a s
    am pm mid sometime near latest final fiscal calendar financial academic school year very right
    thousand more other additional foreseeable comparable period end rest for so good boxing new
    valentine st patrick all saints martin luther king memorial labor ash palm whit ascension gmt
    utc est edt cst cdt mst mdt pst pdt cet cest msk bst local time shortly ended ending number
    quite long twenty thirtieth"""
)


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of these words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
