"""What news counts, and the words that tell it before and behind a number."""

import re
from dataclasses import dataclass

NEVER = "(?!)"
AGAIN = r"(?: and (?:injur|wound|kill|hurt)\w+)?"


@dataclass(frozen=True, slots=True)
class Kind:
    """A thing that is counted: what news says of it around a number.

    `noun` is what directly follows the number, `done` what was done to the people counted,
    `doing` the words right before a number, as in "killing 26".
    """

    what: str
    noun: str = NEVER
    done: str = NEVER
    doing: str = NEVER
    unit: str = "people"


KINDS = (
    Kind(
        "injured",
        noun=r"injur(?:ies|ed)|wounded|hurt",
        done=r"injured|wounded|hurt|hospitali[sz]ed",
        doing=rf"(?:injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing)?){AGAIN}",
    ),
    Kind(
        "beheaded",
        noun="beheaded|decapitated",
        done="beheaded|decapitated",
        doing="behead(?:ed|ing)|decapitat(?:ed|ing)",
    ),
    Kind(
        "killed",
        noun=r"deaths?|dead|fatalit(?:y|ies)|killed|died|slain|martyrs|killings",
        done=r"killed|dead|died|slain|liquidated|murdered|massacred|perished|executed|lost their"
        r" lives|shot to death|shot dead",
        doing=rf"(?:kill(?:ed|ing|s)|claim(?:ed|ing|s)(?: the)?(?: lives)?(?: of)?|deaths? of"
        rf"|(?:killings?|murders?|shooting deaths?) of|murder(?:ed|ing)|execut(?:ed|ing)"
        rf"|massacred){AGAIN}"
        r"|(?:death toll|toll|(?:number|count) of (?:the )?(?:dead|deaths|people killed))"
        r"(?: (?!injur|wound)[\w’'-]+){0,6}",
    ),
    Kind(
        "detained",
        noun=r"arrests|detentions|detainees|arrested|detained",
        done=r"detained|arrested|in custody|jailed|imprisoned|rounded up|taken into custody",
        doing=r"(?:detain(?:ed|ing|s)|arrest(?:ed|ing|s)|arrests? of|round(?:ed|ing) up)",
    ),
    Kind(
        "missing",
        noun="missing",
        done=r"(?:reported |still |listed as )?missing|unaccounted for",
    ),
    Kind(
        "displaced",
        noun="refugees|evacuees",
        done=r"evacuated|displaced|made homeless|left homeless|homeless|forced from their homes",
        doing=r"(?:displac(?:ed|ing)|evacuat(?:ed|ing))",
    ),
    Kind("hostages", noun="hostages", done="(?:taken|held) hostage|kidnapped|abducted"),
    Kind(
        "troops",
        noun=r"troops|soldiers|(?:military|army) personnel(?! carriers)|servicem[ae]n|paratroopers"
        r"|peacekeepers|marines",
    ),
    Kind(
        "protesters",
        noun=r"(?:anti-government |pro-democracy |peaceful )?(?:protest[eo]rs|demonstrators"
        r"|marchers)",
        done=r"(?:had |have |has |were |are |was )?(?:also )?(?:protest|gather|march|rall(?:y|ied)"
        r"|demonstrat|took to the streets|chant|turned out|flock|converg)\w*",
        doing=r"crowds? of|rally of|march of",
    ),
    Kind(
        "attackers",
        noun=r"attackers|gunmen|assailants|hijackers|suicide bombers|militants|insurgents"
        r"|fighters",
        doing=r"(?:attacked|stormed|ambushed|assaulted|raided) by",
    ),
    Kind("checkpoints", noun="checkpoints|roadblocks", unit="checkpoints"),
    Kind(
        "aircraft",
        noun="aircraft|(?:fighter )?planes|helicopters|fighter jets|warplanes",
        unit="aircraft",
    ),
    Kind(
        "cases",
        noun=r"(?:confirmed |suspected |probable |new )*(?:human )?(?:cases|infections)",
        done=r"(?:been |were |are )?infected|sickened|contracted",
        doing=r"infect(?:ed|ing)|sicken(?:ed|ing)",
        unit="cases",
    ),
)
COUNTED = frozenset({"killed", "injured", "detained"})
FORCES = frozenset({"troops", "protesters", "attackers"})  # themselves the people that are counted
# Words that a number's own noun phrase ends before.
STOP = re.compile(
    r"[,;:.!?()—–“\"]"
    r"|\b(?:was|were|is|are|be|been|being|have|has|had|who|whom|which|that|in|on|at|from|to|by|for"
    r"|with|after|during|when|while|where|as|since|including|and|or|but|than|per|over|across"
    r"|near|outside|inside|between|against|may|might|will|would|could|can|did|do|because)\b",
    re.IGNORECASE,
)
PARTITIVE = re.compile(
    r"\s*(?:of\s+(?:the|its|their|his|her|our|these|those)\s+)?(?:\w+\s+)?members?\s+of\s+"
    r"(?:the|its)\s+|\s*of\s+(?:the|its|their|his|her|our|those|these)\s+|\s*of\s+",
)
NOT_PEOPLE = re.compile(
    r"\b(?:birds|pigs?|chickens?|poultry|ducks|cattle|cows|animals|fish|horses|sheep|goats|dogs"
    r"|turkeys|artefacts|artifacts|incidents?|reports?|instances|attacks|buildings|cars|vehicles"
    r"|homes|houses|countries|cities|towns|villages|states|groups|companies|sites|stations|shops)\b",
    re.IGNORECASE,
)
SUBSET = re.compile(r"\s+of (?:whom|them|those|which|these)\b")
# Somebody accused of a killing is no victim of it.
ACCUSED = re.compile(
    r"\b(?:charged|accused|suspected|convicted|guilty|blamed|responsible|wanted|in connection"
    r"|investigat\w+|witness\w*|mourn\w*|wept|trial|protest(?:ed|ing) against"
    r"|not|never|no one|nobody)\b",
    re.IGNORECASE,
)
# "two officers killed him": what follows is the victim.
ACTIVE = re.compile(
    r"\s+(?:him|her|them|himself|herself|themselves|the|an?(?! (?:day|week|month|year))|his"
    r"|their|its|at least|more than|about|another|some|people|protest\w+|civilians"
    r"|demonstrators|dozens|hundreds|scores|thousands|two|three|four|five|six|\d+)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be|got|reported|left|found)\b[\w\s]*$")
