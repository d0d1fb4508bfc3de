"""A line made to fit: asides, introductions and tails left out, as little as can be."""

import re
from collections.abc import Callable, Iterator

from timeline.engine.events.grammar.clauses import INTRO
from timeline.engine.events.grammar.quotation import balanced, is_inside_quotes
from timeline.engine.events.grammar.verbs import has_verb, starts_with_verb
from timeline.engine.events.headlines.complete import (
    NOUN_OF_SPEECH,
    TRAILING,
    is_clause,
    is_complete,
    is_nearly_complete,
)
from timeline.engine.events.headlines.leaner import LONG_INTRO, leaner
from timeline.engine.events.headlines.modality import may_drop

Test = Callable[[str], bool]
LONGEST_JOINT = 20  # characters of the words that a cut is made at
LEAST = 20  # characters; less is no line of its own
BRACKETS = re.compile(r"\s?\([^()]*\)")
INVERTED = re.compile(r"^(did) ((?:the )?\w+) ", re.IGNORECASE)
LONG_NAME = re.compile(r"((?:[A-Z][\w-]+ (?:(?:of|for|the|and) )*){2,7})\(([A-Z]{2,7})\)")
BOUNDARY = re.compile(
    r"(?P<clause>,\s(?:who|which|where|whose|whom|while|although|though|whereas|after|before|as"
    r"|when|since|because|with|without|\w{4,}ing|\w{4,}ed|an?|the|one of|including|citing|but"
    r"|and(?=\s(?:\w+\s){0,4}(?:was|were|is|are|has|have|had|will|would))|according to)\s"
    r"|\s(?:[–—-]|--)\s|[;:]\s|,?\s(?:amid|despite|following|after|before|while|because of|because"
    r"|due to|in an attempt|in order|as part of|rather than|so that|with the aim|at a time|when"
    r"|where|in protest|since|although|though|unless|as well as|until|but)\s|\sas\s)"
    r"|(?P<relative>\s“?(?:that|which|who|whom)\s)"
    r"|(?P<phrase>,?\s(?:in|on|at|with|without|over|from|by|into|through|throughout|towards?|within"
    r"|beyond|behind|above|below|during|under|near|across|around|outside|inside|between|among|against)\s)"
    r"|(?P<agent>\s(?=(?:\w+ed|led|held|made|run|built|known)\s(?:by|in|at|on|with)\s))"
    r"|(?P<joined>,?\s(?:and|or)\s)"
    r"|(?P<comma>,\s)"
    r"|(?P<purpose>\sto\s(?!be\b)|\sfor\s|\sabout\s)"
    r"|(?P<of>\sof\s)"
)
# Characters that a cut there must leave more of to be the better line.
COST = {"clause": 0, "relative": 12, "agent": 20, "phrase": 8, "comma": 25, "purpose": 25, "of": 35}
COST_OF_VERB, COST_OF_NOUN = 5, 50  # "and": before a second verb, before the next of a list
COST_INSIDE = 10  # inside a quotation that opened behind other words
COST_OF_INTRO = 15  # where the words that lead in stay and the end goes
WHOLE = 30  # what a line without asides is worth more than one without its end
COST_OF_STUMP = 30  # ", leaving two": a last part of a word or two
COST_OF_STEP = 4
STUMP = re.compile(r",\s\S+(?:\s\S+)?(?:\s\S+)?$")
BARELY_QUOTED = re.compile(r"\S\s“[\w’'-]*(?:\s[\w’'-]*)?$")
SPEAKS = re.compile(
    r"\b(?:assur|told|tell|inform|warn|promis|remind|convinc|announc|argu|believ|insist|said|say"
    r"|report|confirm|suggest|claim|declar|indicat|note|stat|conced|admit|acknowledg|alleg|threaten"
    r"|propos|vow|show|conclud|ruled|means?\b|made clear)\w*(?!.*\bthat\b)"
)
DONE = re.compile(r"(?:ed|en|ing|set|how|begun|\bto)$")
LOST = re.compile(
    r"\b(?:be|been|is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|not|no"
    r"|than|that|who|which|whether|if)\b"
)
INFINITIVE = re.compile(
    r"\b(?:will|would|can|could|to|not|should|may|might|must|cannot|\w+n[’']t)\s(?:\w+ly\s)?\w+$"
)
# "That" behind these begins what is thought, not what is said of a noun.
THINKS = re.compile(
    r"\b(?:predict|estimat|forecast|hop(?:e|ed|es|ing)|expect|fear|believ|think|thought|know|knew"
    r"|learn|decid|agree|den(?:y|ied|ies)|doubt|reali[sz]|found|finds?|ensur|hear|saw|sees?|felt|feel"
    r"|meant?|means|so|sure|clear|likely|possible|true|aware|confident|worried|afraid|shocked|glad"
    r"|convinced|certain|concerned|hopeful|feared)\w*$"
)
# What is put or called something has its other half behind its object.
COMPLETED = re.compile(
    r"\b(?:call(?:s|ed)|consider(?:s|ed)|deem(?:s|ed)|brand(?:s|ed)|describ(?:es|ed)|regards?"
    r"|regarded|put|puts|putting|leaving|labell?ed)(?!\s(?:for|on|in|off|up|out|down|back)\b)"
    r"(?:\s[\w’'-]+){1,9}$"
)
# What takes somebody by surprise, or into custody, took nobody before those words.
TAKEN = re.compile(r"\b(?:took|takes?|taken|taking|caught|catch(?:es)?|held)(?:\s[\w’'-]+){1,4}$")
BY_SURPRISE = re.compile(
    r",?\s(?:by (?:surprise|storm)|off guard|into (?:custody|account)|to (?:task|court|hospital)"
    r"|(?:hostage|prisoner|captive|aback|for granted))\b"
)
# "The army took over" ends where it should.
PARTICLE = re.compile(
    r"\b(?:took|taken|taking|takes?|swept|came|went|gave|gone|broke|set|moved|closed|handed|stepped"
    r"|carried|turned|passed|pushed|rushed|poured|crashed)\s(?:over|in|on|through|around|by|under)$"
)
IT_IS = re.compile(
    r"\bit(?:[’']s|\s(?:is|was|would be|will be))\b(?!.*\b(?:to|that)\b)", re.IGNORECASE
)
RESTS = re.compile(r"\b(?:focus\w*|based|depend\w*|insist\w*|rel(?:y|ies|ied)|centred|centered)$")
MET = re.compile(r"\b(?:\w+ed|met|hit|dealt|left|struck)$")
AS = re.compile(r"\b(?:such|seen|regarded|viewed|serve[sd]?|act(?:s|ed)?|work(?:s|ed)?|same|well)$")
# Praise and blame are for something: without it a line may mean another thing.
PRAISES = re.compile(
    r"\b(?:congratulat|accus|blam|thank|prais|commend|criticis|criticiz|charg|condemn|convict"
    r"|suspect|acquitt)\w*(?:\s[\w’'-]+){1,4}$"
)
ASKS_TO = re.compile(
    r"\b(?:urge|ask|tell|told|force|order|allow|enable|help|call|want|instruct|oblige|warn|invite"
    r"|encourage|persuade|authori[sz]e|require|expect|get|lead|led|need|permit|cause|leave|left"
    r"|appeal)\w{0,3}(?:\s\S+){1,5}$"
)


def shorten(line: str, room: int) -> str:
    """The line in at most `room` characters; cut at a word with "…" where no clause is left.

    What hedges or denies stays with what it hedges or denies.
    """
    line = INVERTED.sub(r"\2 did ", tidied(line))
    if len(line) <= room:
        return line
    for stands in (is_complete, is_nearly_complete):
        if found := max(_fitting(line, room, stands), default=(0, ""))[1]:
            return found
    leanest = [shorter for shorter in leaner(line) if is_clause(shorter)][-1:] or [line]
    return _cut(leanest[0], room)


def tidied(line: str) -> str:
    """The line without its brackets and without last words that lead nowhere."""
    line = LONG_NAME.sub(_short_name, line)
    for found in reversed(list(BRACKETS.finditer(line))):
        if may_drop(found[0]):
            line = line[: found.start()] + line[found.end() :]
    if PARTICLE.search(line):
        return balanced(line)
    return TRAILING.sub("", balanced(line)).strip()


def _short_name(found: re.Match[str]) -> str:
    """ "Example Treaty Organisation (ETO)" as "ETO"."""
    words, short = found[1].split(), found[2]
    for at in range(len(words) - 1, -1, -1):
        if "".join(word[0] for word in words[at:] if word[0].isupper()) == short:
            return " ".join([*words[:at], short])
    return found[0]


def _fitting(line: str, room: int, stands: Test) -> Iterator[tuple[float, str]]:
    """Complete lines that fit, each with its worth: what is left, less what the cuts cost."""
    for steps, shorter in enumerate(leaner(line)):
        cost = COST_OF_STEP * steps
        if len(shorter) <= room and is_clause(shorter):
            yield len(shorter) - cost + WHOLE, shorter
            return
        cost += COST_OF_INTRO * bool(INTRO.match(shorter) or LONG_INTRO.match(shorter))
        for price, cut in _cuts(shorter, room, stands):
            yield len(cut) - cost - price, cut


def _cuts(line: str, room: int, stands: Test) -> Iterator[tuple[int, str]]:
    """Complete beginnings of the line that fit, with what the cut costs."""
    nominal = not is_clause(re.split(r",?\s(?:who|which|where|that)\s", line)[0])
    for found in BOUNDARY.finditer(line, LEAST, room + LONGEST_JOINT):
        kept = TRAILING.sub("", line[: found.start()])
        if not LEAST <= len(kept) <= room or BARELY_QUOTED.search(kept):
            continue
        whole = balanced(kept)
        ends = (nominal and found["clause"]) or stands(kept)
        if ends and len(whole) <= room and _may_end(kept, found, line):
            inside = COST_INSIDE * is_inside_quotes(kept)
            stump = COST_OF_STUMP * bool(STUMP.search(kept))
            yield _cost(found, line) + inside + stump, re.sub(r",([”\"])$", r"\1", whole)


def _may_end(kept: str, found: re.Match[str], line: str) -> bool:
    """Whether nothing that the kept words need goes with what is cut off."""
    piece, stripped = line[len(kept) :], line[len(kept) : found.start()]
    speech = found["relative"] and NOUN_OF_SPEECH.search(kept)
    says_more = SPEAKS.search(kept) and found["clause"] is None and " that " in piece
    verb = found["relative"] and (INFINITIVE.search(kept) or THINKS.search(kept))
    needs = (
        verb
        or LOST.search(stripped)
        or COMPLETED.search(kept)
        or (TAKEN.search(kept) and BY_SURPRISE.search(piece.split(", ")[0]))
        or _waits_for(found[0].strip(), kept, line[found.end() :])
    )
    return not (speech or says_more or needs) and may_drop(piece.strip(" "))


def _waits_for(joint: str, kept: str, rest: str) -> bool:
    """Whether the kept words wait for what `joint` begins: "asked them | to", "known | as"."""
    if joint == "as":
        return bool(AS.search(kept)) or not has_verb(" ".join(rest.split()[:9]))
    if (joint == "to" and IT_IS.search(kept)) or (joint == "with" and MET.search(kept)):
        return True  # "it is not their place | to choose", "were issued | with"
    if joint == "on" and RESTS.search(kept):
        return True
    if joint in ("on", "for", "of") and PRAISES.search(kept):
        return True
    asks = joint in ("to", "for") and ASKS_TO.search(kept)
    return bool(asks or (joint == "to" and DONE.search(kept)))


def _cost(found: re.Match[str], line: str) -> int:
    if found["joined"]:
        return COST_OF_VERB if starts_with_verb(line[found.end() :]) else COST_OF_NOUN
    return COST[found.lastgroup or "of"]


def _cut(line: str, room: int) -> str:
    words = line[: room - 3].rsplit(" ", 1)[0] if " " in line[: room - 3] else line[: room - 3]
    cut = balanced(TRAILING.sub("", words))[: room - 1]
    return f"{cut[:-1]}…”" if cut.endswith("”") else f"{cut}…"
