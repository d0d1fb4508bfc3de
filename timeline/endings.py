"""The last touch on a sentence in a language whose words bend to their neighbours.

A translation marks what depends on the word beside it: "с(о) 2 января" becomes "со 2 января",
"в(о) среда" becomes "в среду", "последн(ий) среда" becomes "последняя среда", and
"7 қаңтар~ға дейін" becomes "7 қаңтарға дейін".
"""

import re

# Russian: before “второго”, “вторника” and “среды”.
WITH = re.compile(r"\b([Сс])\(о\)(?= (2\b|вт|ср)?)")
# Russian: a day of the week after "on".
ON = re.compile(r"\b([Вв])\(о\) (\w+)")
ACCUSATIVE = {"среда": "среду", "пятница": "пятницу", "суббота": "субботу"}

# Russian: an adjective before the noun that it goes with; a day of a month is neuter.
ADJECTIVE = re.compile(r"(?P<stem>\w+-?)\((?P<ending>ий|ый|й)\) (?P<noun>\S+)")
FEMININE = frozenset(["среда", "пятница", "суббота", "весна", "зима", "осень", "неделя", "минута"])
NEUTER = frozenset(["воскресенье", "лето", "время", "полугодие", "десятилетие"])
NUMBERED = re.compile(r"\d+(?:-е)?$")
AGREEING = {"ий": ("ая", "ее", "ие"), "ый": ("ая", "ое", "ые"), "й": ("я", "е", "е")}

# Kazakh: an ending as it stands after a back vowel and “р”.
ENDING = re.compile(r"(?P<word>\w+)~(?P<ending>ға|дан)")
FRONT, BACK = frozenset("әөүіе"), frozenset("аоұы")
NASAL, HUSHED = frozenset("мнң"), frozenset("пфкқтсшщчцхбвгд")
AFTER_HUSHED = {"ға": "қа", "дан": "тан"}
TO_FRONT = str.maketrans("ғқа", "гке")


def settle(sentence: str) -> str:
    """Settle what a translation left to the words beside it; other sentences stay as they are."""
    if "(о)" in sentence:
        sentence = WITH.sub(lambda found: found[1] + ("о" if found[2] else ""), sentence)
        sentence = ON.sub(_on, sentence)
    if "й) " in sentence:
        sentence = ADJECTIVE.sub(_agree, sentence)
    return ENDING.sub(_bend, sentence) if "~" in sentence else sentence


def _on(found: re.Match[str]) -> str:
    vowel = "о" if found[2] == "вторник" else ""
    return f"{found[1]}{vowel} {ACCUSATIVE.get(found[2], found[2])}"


def _agree(found: re.Match[str]) -> str:
    stem, ending, noun = found["stem"], found["ending"], found["noun"]
    word = noun.rstrip(",;:.")
    forms = AGREEING[ending]
    if word in FEMININE:
        ending = "яя" if stem.endswith("н") and ending == "ий" else forms[0]
    elif word in NEUTER or NUMBERED.match(word):
        ending = forms[1]
    elif word == "выходные":
        ending = forms[2]
    return f"{stem}{ending} {noun}"


def _bend(found: re.Match[str]) -> str:
    word, ending = found["word"], found["ending"]
    if word[-1] in HUSHED:
        ending = AFTER_HUSHED[ending]
    elif word[-1] in NASAL and ending == "дан":
        ending = "нан"
    return word + (ending.translate(TO_FRONT) if _is_front(word) else ending)


def _is_front(word: str) -> bool:
    """Whether the last vowel that decides asks for “е” and not for “а”."""
    deciding = [letter for letter in word if letter in FRONT or letter in BACK]
    return bool(deciding) and deciding[-1] in FRONT
