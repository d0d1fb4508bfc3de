"""The words and layouts by which names are known: offices, organisations, titles, crowds."""

import re
from collections.abc import Mapping

from timeline.engine.words import words

PARTICLE = r"(?:(?:of|for)(?: the)?|de|da|del|der|von|van|bin|ben|al|el|la)"
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
CALENDAR = (
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July"
    r"|August|September|October|November|December|New Year)s?\b"
    # Short ones only before a number or another: "Tue Jun 30", not "Jan Smith".
    rf"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|{MONTHS})\b(?=\.?,?\s+(?:\d|(?:{MONTHS})\b)))"
)
WORD = (
    rf"(?!{CALENDAR})"
    r"(?:(?:Gen|Lt|Col|Maj|Capt|Adm|Sen|Rep|Gov|Dr|Mrs?|Ms|St|[A-Z](?=\.\s[A-Z]))\."
    r"|(?:[A-Z]\.){2,4}|[A-ZÀ-ÖØ-Þ]\w*(?:[-’'](?!s\b)\w+)*)"
)
SPAN = re.compile(rf"{WORD}(?:[ \u00a0](?:{PARTICLE}[ \u00a0]){{0,2}}{WORD}){{0,7}}")
POSSESSIVE = re.compile(r"[’'](?:s\b|$)")
ABBREVIATION = re.compile(r"\s?\(([A-Z][A-Za-z]{1,7})\)")
OFFICE = re.compile(
    r"(?:(?:(?:Vice|Deputy|Former|Acting|Foreign|Interior|Defen[cs]e|Prime|First|Trade|Health"
    r"|Finance|Press)[ -])*"
    r"(?:President|Premier|Chancellor|(?:Prime )?Minister|Secretary(?: General| of State)?"
    r"|Spokes(?:man|woman|person)"
    r"|King|Queen|Prince|Sheikh|Emir|Pope|Ambassador|Senator|Sen\.|Rep\.|MP|Gov\.|Governor"
    r"|Mayor|Chief(?: Executive| Justice)?|General|Gen\."
    r"|Colonel|Col\.|Lt\.|Maj\.|Captain|Capt\.|Commander|Adm\.|Dr\.|Mr\.|Mrs\.|Ms\.|Judge"
    r"|Director|Congressman|Field Marshal|PM|Dr|Mr|Mrs|Ms|Sir|Justice"
    r"|Chairman|Chairwoman"
    r"|Congresswoman|High Representative(?: for [A-Z][a-z]+ [A-Z][a-z]+)?)\s+)+"
)
OFFICE_BEFORE = re.compile(
    r"(?:president|premier|chancellor|minister|secretary(?:[ -]general)?(?: of (?:state"
    r"|the [\w -]{3,40}))?|spokes\w+|king|leader|chief"
    r"|ambassador|mayor|governor|general|representative(?: for [\w ]{3,30})?"
    r"|head of [\w ]{3,40}|MP|commissioner"
    r"|President of [\w ]{3,30}|Government|Ministry"
    r"|Affairs)(?: of (?:the )?[\w ]{3,30})?[,:]?\s+(?:\([A-Z]+\),?\s+)?$",
    re.IGNORECASE,
)
OFFICE_AFTER = re.compile(
    r",\s+(?:\w+[’']?s? ){0,4}(?:president|premier|minister|secretary|spokes\w+|king|leader"
    r"|ambassador|mayor|governor|general)\b",
    re.IGNORECASE,
)
LOCATIVE = re.compile(
    r"(?:\b(?:in|at|from|to|into|near|of|across|outside|around|throughout|over|inside|for"
    r"|toward|towards|leaving)"
    r"|\b(?:central|downtown|western|eastern|northern|southern|neighbou?ring|city"
    r"|town))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"\b(?:in|into|across|to|of)\s+[A-Z][\w-]+(?:[ ,]\s*[A-Z][\w-]+){0,6}(?:,|,?\s+and)\s+$"
)
PLACED = re.compile(
    r"\b(?:city|cities|town|region|province|district|village|island|square)s? of\s+$", re.IGNORECASE
)
ADJECTIVE = re.compile(r".*-(?:led|based|backed|owned|born|trained|style|era|made|wide|speaking)$")
BUILT = words(
    """Plaza Square Street Avenue Airport Bridge Palace Prison Hospital Mosque Island River Park
    Museum Stadium Church Cathedral Valley Lake Canal Harbour Harbor Peninsula"""
)
ORGANISATION = words(
    """Ministry Council Organization Organisation Union Agency Party Bank Committee Company
    Commission Parliament Senate Congress Court Treaty Alliance League Movement Brotherhood
    Association University Institute Center Centre Front Army Guard Guards Forces Force Police
    Department Administration Office Service Group Authority Fund Federation Corporation
    Centers Centres Airlines Airways Embassy Consulate News Nations Government Cabinet House
    Assembly Directorate Emirate Board Network Society Taliban
    Hamas Hezbollah Facebook Twitter Google"""
)
# Capitals that name no body: hours, currencies, illnesses, machines.
NOT_BODIES = words(
    """TV GMT UTC EST EDT PST PDT CST CET BST ET PT AM PM AIDS HIV SARS DNA RNA GDP USD EUR GBP
    SUV CEO CFO VIP ATM SMS DVD PC PDF FAQ ID OK NEW THE AND FOR BY IN ON OF TO END VIDEO AUDIO
    BEGIN CLIP LIVE"""
)
GENERIC = ORGANISATION - words(
    "Taliban Hamas Hezbollah Facebook Twitter Google Parliament Congress Senate"
)
FUNCTION = words(
    """The A An And But In On At Of For From By With He She It They We You I His Her Its Their
    This That These Those There Here What When Where Who Why How If As So Or Not No Yes
    Although After Before Since While During Earlier Later Meanwhile However According Some
    Many Most Several All Both Each Any Other Only Now Then Also Even Just More Much Our My
    Your Under Until Over Among Against Despite Because Last Next To Into Through Without Within
    About Still Yet Once Such Yesterday Today Tomorrow Tonight"""
)
OFFICES = words(
    """President Minister General Justice Chairman Premier Chancellor Secretary Governor Mayor
    Senator Judge Director Commander Captain Colonel Sheikh King Queen Prince"""
)
NOT_NAMES = (
    FUNCTION
    | OFFICES
    | words(
        """One Two Three Four Five Six Seven Eight Nine Ten Day Year Week Month Video Photo Images
    Internet Islam Islamic Christian Muslim Muslims Arab Asian African European Western Eastern
    Northern Southern Central Soviet Communist West East North South Asia Africa Europe New God
    Thousands Hundreds Dozens Leaders Protests Protesters Protest Soldiers Troops Police
    Sunni Shiite Empire Republic"""
    )
)


COLLECTIVES: Mapping[str, re.Pattern[str]] = {
    "protesters": re.compile(
        r"\b(?:protest(?:e|o)rs?|demonstrators?|activists|crowds?)\b", re.IGNORECASE
    ),
    "security forces": re.compile(
        r"\b(?:security forces|law enforcement(?: officers)?|forces of order"
        r"|uniformed officers|national guard)\b",
        re.IGNORECASE,
    ),
    "police": re.compile(
        r"\b(?:riot |military )?police(?:men| officers)?\b(?! stations?| cars?)", re.IGNORECASE
    ),
    "army": re.compile(
        r"\b(?:army|military|armed forces)\b(?! (?:personnel|plane|aircraft|flights?|facilit))",
        re.IGNORECASE,
    ),
    "troops": re.compile(
        r"\b(?:troops|soldiers|paratroopers|peacekeepers|military personnel)\b", re.IGNORECASE
    ),
    "government": re.compile(
        r"\b(?:government|cabinet)\b(?! (?:buildings?|headquarters|offices?))", re.IGNORECASE
    ),
    "authorities": re.compile(r"\b(?:authorities|officials)\b", re.IGNORECASE),
    "witnesses": re.compile(r"\b(?:eye)?witnesses\b", re.IGNORECASE),
}
MINISTRY = re.compile(
    r"\b(interior|foreign|defen[cs]e|health|finance|justice|information|trade) ministry"
    r"|\bministry of (?:the )?(interior|foreign|defen[cs]e|health|finance|justice|information"
    r"|trade)(?: affairs)?",
    re.IGNORECASE,
)
