"""What the words of news are about: families of words that any crisis is told in.

A family joins words that tell of one thing: whoever reads "soldiers" in one article and "troops" in
another reads of the same. Words stand for all their forms; a phrase of several words stands for
one.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from timeline.engine.events.grammar.stem import TOKEN, stem

# Written as read; each becomes one word before the families are looked up.
PHRASES: Mapping[str, str] = {
    r"in order to|according to": "",
    r"stat(?:ed|ing)|statements?": "announced",  # not the states of a union, nor of emergency
    r"(?:call|label|brand|describ)(?:l?ed|l?ing|s"
    r"|es)? (?:[\w’']+ ){0,3}[\w’']+(?= [“\"])": "accused",
    r"(?:anti-government )?(?:protest[eo]rs?|demonstrators?)": "crowd",
    r"(?:given|gave|issued|giving) (?:\w+ )?orders?": "ordered",
    r"order(?! to\b| the\b)": "",
    r"sp(?:oke|eaks|oken|eaking) (?:to|with)|phoned|telephone call": "talks",
    r"in (?:the )?face of": "",
    r"restor\w+ (?:\w+ )?order": "quell",
    r"law enforcement(?: officers?)?": "lawmen",
    r"(?:security|riot|police) forces|forces of order|(?:police"
    r"|national guard) servicemen": "lawmen",
    r"(?:uniformed|law) officers?": "lawmen",
    r"military (?:personnel|police)|armed forces|army units?|foreign forces": "troops",
    r"peace-?keep(?:ing|ers?)(?: troops| forces?| missions?| contingents?)?": "peacekeepers",
    r"states? of emergency|emergency rule|martial law": "emergencyrule",
    r"(?:set|sets|setting) (?:\w+ ){0,3}(?:on fire|ablaze|alight)|on fire": "ablaze",
    r"burn(?:t|ed|ing)? down": "ablaze",
    r"(?:took|take|takes|taken|taking) (?:part|place)": "",
    r"(?:took|take|takes|taken|taking)(?= (?:\w+ ){0,3}(?:back\b|(?:under"
    r"|over) (?:the )?control))": "retook",
    r"(?:took|take|takes|taken|taking) the reins": "tookoffice",
    r"(?:took|take|taken|taking) over (?:as|the (?:\w+ )?(?:council|post|presidency"
    r"|party|command))": "tookoffice council",
    r"(?:took|take|takes|taken|taking) over": "seized",
    r"(?:took|take|takes|taken|taking) to the streets": "protested",
    r"br(?:oke|eaks?|oken|eaking) out|got under way": "began",
    r"st(?:ep|eps|epped|epping|and|ood) down(?: as)?|(?:left|leave|leaves"
    r"|hand(?:ed|ing|s)? over) (?:office|power)": "resigned",
    r"(?:bring|brought|bringing) about the fall|(?:fall"
    r"|collapse) of the (?:\w+ )?government": "resigned",
    r"open(?:ed|ing|s)? fire|shoot(?:ing)? to kill|fir(?:e|ed|es|ing) (?:on|at|into|live)": "shot",
    r"(?:unannounced )?firing": "shot",
    r'(?:to )?fire "?without': "shot",
    r"shut(?:s|ting)? down|went down|go(?:es|ing)? down|knocked out": "outage",
    r"call(?:s|ed|ing)? (?:\w+ ){0,2}(?:for|on|upon)|plea for|asked for": "urged",
    r"(?:made|make|makes) (?:the|a) (?:call|request|appeal|plea)|the call for"
    r"|made the call": "urged",
    r"death toll|left (?:\w+ ){0,2}dead": "killed",
    r"prime minister and (?:his|her) cabinet|the (?:entire "
    r"|whole )?(?:government|cabinet)": "government",
    r"social media|messaging apps?|mobile phones?|cell ?phones?": "internet",
    r"(?:tropical |winter |heavy |severe |violent |major |powerful |the |a )storms?\b": "hurricane",
    r"(?:new|confirmed|suspected|first|more) (?:\w+ ){0,2}cases?(?= of\b)": "infection",
    r"(?:forest|house|wild|bush|factory|big|large|huge) fires?": "blaze",
    r"burst (?:its|their) banks": "overflow",
    r"(?:went|go|going|gone) to the polls": "voted",
    r"power (?:cuts?|outages?|failures?)|without (?:power|electricity)": "outage",
    r"price (?:hikes?|rises?|increases?)|(?:price )?caps?": "price hike",
    r"as (?:is )?usual|of course": "",
}  # fmt: skip

FAMILIES: Mapping[str, str] = {
    "protest": """protest demonstration unrest uprising revolt riot march marcher rally strike
        picket chant protested mobilisation mobilization walkout""",
    "begin": "begin began begun start erupt spark trigger ignite originate",
    "spread": "spread reach swept widen extend",
    "storm": "storm seize seizure overrun occupy occupied ransack besiege breach takeover seized",
    "attack": "attack assault raid bomb bombing shell shelling ambush airstrike explosion blast",
    "clash": """clash battle battlefield fight fought fighting firefight confront confrontation
        skirmish violence violent overpower gang marauder""",
    "shoot": "shot shoot shooting gunfire gunshot gunmen sniper",
    "burn": "ablaze burn burnt torch arson blacken charred smoke firebomb",
    "wreck": "destroy smash vandalise vandalism loot looting plunder topple wreck damage",
    "building": """building office headquarters residence palace hall station home embassy ministry
        compound""",
    "airport": "airport flight airline airliner plane airspace",
    "kill": """kill die died dead death toll behead liquidate murder casualty casualties fatality
        fatalities martyr slain""",
    "injure": "injure injury injuries wound hurt hospitalise hospitalize",
    "detain": "arrest detain detainee custody imprison jail prison",
    "police": "police lawmen policemen policeman",
    "troops": """troop soldier army military peacekeeper paratrooper contingent battalion tank
        brigade regiment""",
    "send": """send sent dispatch deploy deployment arrive arrival land enter board despatch bring
        brought include""",
    "ask": "ask request appeal urge urged seek sought plead plea beg",
    "help": "help assist assistance aid intervention intervene support peacekeeper peacekeepers",
    "order": "order authorise authorize command instruct decree",
    "emergency": "emergencyrule emergency curfew lockdown quarantine",
    "resign": "resign resignation dismiss dismissal oust ouster depose sack quit overthrow",
    "cabinet": "government cabinet premier ministry",
    "office": "president presidency chairman chief head post council leadership",
    "appoint": "appoint appointment name sworn tookoffice replace withdrew remove assume succeed",
    "withdraw": "withdraw withdrew retreat pull flee fled evacuate evacuation",
    "retake": "retook recapture regain retake quell quash crush suppress disperse",
    "internet": "internet phone telephone mobile network website broadband",
    "cut": "cut outage blackout disrupt disruption block shutdown sever",
    "cancel": "cancel cancelled cancelling divert suspend ground postpone",
    "price": "price cost fuel tariff tax subsidy inflation stock market share currency oil gas",
    "rise": "rise rose increase hike double lift skyrocket soar surge jump raise",
    "fall": "fall fell drop plunge slump tumble lose lost crash",
    "money": "dollar euro pound million billion economy economic GDP budget debt bank bailout",
    "accuse": "accuse blame denounce describe label brand allege claim",
    "say": """said say told tell declare announce add warn vow threaten threat promise write
        wrote insist assure acknowledge deny denied pledge tweet speak spoke speech
        address remark report cite inform""",
    "praise": "praise congratulate thank welcome applaud commend",
    "concern": """concern condemn criticise criticize deplore restraint calm de-escalation monitor
        vigilant neutral legality regret alarm""",
    "talk": "talk negotiate negotiation meet met meeting summit discuss consultation dialogue",
    "agree": "agree agreement deal ceasefire truce accord treaty sign",
    "vote": "vote election elect referendum ballot elector voter poll runoff",
    "law": "law bill legislation constitution reform ban sanction",
    "free": "free freed release",
    "illness": "infect infection virus outbreak flu epidemic pandemic symptom contagion disease",
    "confirm": "confirm diagnose detect identify",
    "vaccine": "vaccine vaccinate vaccination antiviral",
    "disaster": """earthquake quake flood hurricane storm-hit tsunami aftershock eruption landslide
        tremor blizzard cyclone typhoon tornado snowstorm wildfire bushfire blaze inferno avalanche
        mudslide drought heatwave famine inundate overflow deluge levee""",
    "crash": "crash collide collision derail capsize sank sunk sink shipwreck overturn",
    "vessel": "ship boat ferry vessel train bus truck car helicopter jet tanker plane airliner",
    "close": "close closure shut reopen cordon",
    "school": "school university college border bridge road railway shop factory market port",
    "rescue": "rescue survivor rubble trapped rescuer search",
    "checkpoint": "checkpoint roadblock barricade cordon",
    "court": """court trial judge prosecutor charge convict sentence verdict jury tribunal indict
        acquit plead lawsuit""",
}  # fmt: skip


def _roots(members: str) -> frozenset[str]:
    """The stems of words and of their past: "trigger" and "triggered" differ."""
    words = members.split()
    return frozenset(stem(form) for word in words for form in (word, word.removesuffix("e") + "ed"))


_ROOTS = {name: _roots(members) for name, members in FAMILIES.items()}
WORD_FAMILIES: Mapping[str, frozenset[str]] = {
    root: frozenset(name for name, roots in _ROOTS.items() if root in roots)
    for root in frozenset[str]().union(*_ROOTS.values())
}
_PATTERNS = tuple((re.compile(rf"\b(?:{pattern})\b"), word) for pattern, word in PHRASES.items())
_ANY = re.compile(rf"\b(?:{'|'.join(f'(?:{pattern})' for pattern in PHRASES)})\b")


def plain_words(text: str) -> str:
    """The text in lower case with its set phrases made one word: "took over" becomes "seized"."""
    return _ANY.sub(_one_word, text.lower())


def _one_word(found: re.Match[str]) -> str:
    fitting = (word for pattern, word in _PATTERNS if pattern.match(found.string, found.start()))
    return next(fitting, "")


@lru_cache(maxsize=20_000)
def word_stems(text: str) -> tuple[str, ...]:
    """The stems of a text, its set phrases read as one word."""
    return tuple(stem(word) for word in TOKEN.findall(plain_words(text)))


def families(roots: tuple[str, ...]) -> dict[str, int]:
    """The families that a text's stems belong to, each with the place where it comes first."""
    places: dict[str, int] = {}
    for at, root in enumerate(roots):
        for name in WORD_FAMILIES.get(root, ()):
            places.setdefault(name, at)
    return places
