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
UP_TO_TWENTY: Final = {
    word: number for number, word in enumerate(FIRST_TO_TWENTIETH.split(), start=1)
}
ORDINALS: Final = (
    UP_TO_TWENTY
    | {f"twenty-{word}": 20 + number for word, number in UP_TO_TWENTY.items() if number < 10}
    | {"thirtieth": 30, "thirty-first": 31}
)

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
        """ago ahead annually bimonthly biweekly centuries christmas coming current currently daily
    daylong days easter eighteen eve far future gmt half halloween hourlong hourly hours lately
    midday midnight minutes moment monthlong monthly months nightly nineteen noon now nowadays past
    period present presently previously quarterly recent recently semiannual semiannually someday
    soon term thanksgiving today tomorrow utc weekend weekends weeklong weekly yearlong yearly years
    yesterday eid nowruz norouz lunar ashura chuseok vesak diwali deepavali passover hashanah
    kippur
    est edt cst cdt mst mdt pst pdt bst cet cest msk ist jst hkt aest clock fy
    weekday weekdays weeknights fortnight fortnights"""
    )
) - {"centurie", "early", "late"}
# Words that stand between them.
GLUE: Final = frozenset((*NUMBERS, *ORDINALS, *VAGUE_AMOUNTS)) | words(
    """a about academic after afterward afterwards all almost am another around ascension
    ash at back before beforehand boxing bst calendar cdt cest cet comparable
    corresponding cst distant each earlier early edt ended ending end entire est every final
    financial fiscal following for foreseeable from full good half hence in just king labor last
    late later latest least less local long luther martin matter mdt medium memorial mid more
    moments most msk mst nearly near new next not number of on once only other over p palm patrick
    pdt per pm preceding previous prior pst quite rest right s saints same school short shortly
    single so some sometime st straight than that the these this those thousand time times to too
    toward trading twenty twice until utc valentine very whit whole year gmt additional thirtieth
    and m come consecutive roughly pre post generations season o z al ul fitr adha orthodox
    persian chinese rosh yom independence republic constitution
    national victory start beginning middle turn close or"""
)


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of these words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
