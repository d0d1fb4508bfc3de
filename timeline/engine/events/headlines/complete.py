"""Whether a line stands by itself: a verb in its last clause, and no last word that waits."""

import re

from timeline.engine.events.grammar.verbs import has_verb

BASE = (
    "come|go|say|want|need|remain|continue|show|call|demand|fear|face|hope|seek|plan|urge|warn|expect"
    "|believe|agree|run|stand|rise|fall|keep|hold|begin|live|work|look"
)
NOMINATIVE = re.compile(
    r"\b(?:I|we|they|you)\s(?:\w+ly\s|also\s)?[a-z]{2,}\b"
    r"|\b(?:I|we|they|you|he|she|it|that|there|who)[’'](?:s|re|ve|ll|d|m)\s\w|\w+n[’']t\b",
    re.IGNORECASE,
)
RELATIVE_VERB = re.compile(
    rf"that\s(?:{BASE})\b|(?:which|who)\s(?!(?:the|an?|his|her|its|their|this|these|those|he|she"
    rf"|it|they|we|you|I"
    r"|some|many|all|no|any|at|in|on|of|people|\w+ly)\b)[a-z]{2,}\s\w"
)
# The present of a verb outside the table: "Smith regards the", "The States appreciates Kenya’s".
PRESENT = re.compile(
    r"[A-Z][\w’'.-]+\s(?:\w+ly\s)?[a-z]{2,}(?:es|[^s\W]s)\s(?:the|a|an|its|his|her|their|to|that|in"
    r"|on|with|[A-Z]\w+|“)"
    rf"|\b[a-z]{{3,}}s\s(?:{BASE})\b"
    r"|\b(?:appears|seems|believes|thinks|knows|includes|contains|represents|allows|becomes"
    r"|receives|expects|considers|brings|tells|appreciates|regards|describes|requires|follows"
    r"|insists|suggests|argues|adds|refuses|wins|loses|feels|finds|gets|lets|argues|exists|stands|agrees|keeps|lives|looks|offers|reflects|serves)\b"
    r"|\b(?<!to )(?:come|remain|continue)\s(?:an?|the|as|after|in|at|to|from|under|amid)\b"
)
SETTING_ALONE = re.compile(
    r"(?:After|Before|While|When|Although|As|If|Since|With|Despite|Because|Unless|Until|Unlike"
    r"|Like|Even (?:if|though|when))\b[^,]*$"
)
TOLD = re.compile(r"\b(?:said|says)\s(?!that\b)(\S.*)$")
RELATIVE = re.compile(r",?\s“?(?:who|which|that|where|when|because|whose)\s")
CLAUSE_OPENS = re.compile(
    r"\b(?:that|which|who|whom|where|when|because|as|if|said|says|how|why|what)\b"
    r"(?!.*\b(?:that|who|which|where|when|because|said|says)\b)"
)
TRAILING = re.compile(
    r"(?:[\s,;:–—-]|\b(?:and|or|but|nor|the|a|an|of|in|on|at|to|for|by|with|without|that|as|than"
    r"|after|from|into|onto|towards?|against|between|among|amid|under|over|about|around|near|via"
    r"|through|throughout|during|until|since|despite|upon|within|per|like|which|who|whom|whose"
    r"|his|its|their|our|my|your|this|these|those|because|when|while|where|whether|if|so|very|too"
    r"|before|including|also|not|no|is|are|was|were|be|been|has|have|had|will|would|could|can"
    r"|may|might|should|must)\b)+$"
)
WAITS = re.compile(
    r"(?:\bto (?!them\b|him\b|her\b|it\b|us\b|me\b|hospital|prison|jail|power|death|court|school"
    r"|work\b"
    r"|safety|dialogue|violence|\w+(?:cy|tion|sion|ment|ness|ity|[ae]nce|ism|ings?|ers?|ies)\b"
    r"|(?-i:[A-Z]))\w+|\b(?:after|before|by|without|for|of|while) \w+ing|\b(?:said|says|reported"
    r"|announced|added|noted|stated|declared|claimed|believe[sd]?"
    r"|warned|warns|confirmed|denied|denies|suggested|showed|told|asked|asks|urged|accused|did|not"
    r"|both|an? (?:wave|series|number|list|lot|kind|sort|member|part|result|group"
    r"|campaign|attempt|effort|bid|way|host|range|set|pair|total|copy|sign|result)"
    r"|the (?:increase|rise|drop|decline|fall|growth|change|reduction|return|number|amount|kind"
    r"|sort|majority|fact|idea|rest|possibility|ability|use|lack|part|edge"
    r"|way|day|time|end|start|beginning|need|right|rights|aim|wake|case|cases|death|deaths|number"
    r"|first|second|third|latest|presence|loss|threat|risk|danger)"
    r"|in (?:response|addition|relation|regard|contrast|opposition|exchange|return|line|favou?r"
    r"|order|an attempt|light|terms|spite|charge|support|connection|conjunction|search|protest"
    r"|accordance|front)"
    r"|on (?:behalf|top|condition|account|suspicion|charges)|part|led|leads|due|close|according"
    r"|agreed|agrees|tried|tries|began|begun|come|comes|seeks?|sought|wants?|wanted|shows?|served"
    r"|most|more|less|fewer|least|about|one|some|such|next|prior|perhaps|described"
    r"|known|valued|sworn|as|called|calls|calling|made|makes|making|take|takes|took|taken|put|gave"
    r"|gives|given|kept|keeps|caused|considered|expected|supposed|planned|plans|vowed|pledged"
    r"|threatened|refused|failed|managed|able|unable|likely|unlikely|responsible|capable|aware"
    r"|ready|willing|subject|based|linked|related|compared|committed|suspected|convicted|charged"
    r"|involved|thanks|instead|rather|appeal(?:s|ed)?|relie[sd]|consists?|consisted"
    r"|belongs?|refers?|referred|refer|each|every|all|any|only|even|just|other|another|own|same"
    r"|(?:express\w*|voic\w*) \w+(?: \w+)?|hundreds|thousands|dozens|scores|tens|members|millions"
    r"|the (?:spokes\w+|president|minister|head|chief|leader|governor|capital|city|town|mayor)"
    r"|has|have|had|was|were|is|are|been|be|(?:no|any) (?:mention|sign|indication|evidence"
    r"|trace)s?|and \d[\d,]*|how \w+|he|she|they|we))$",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween .*$", re.IGNORECASE)
LONGEST_WAIT = 3  # words; nothing else that `WAITS` or one of `TRAILING` finds is longer
# A noun and an aside that is still open: "The new virus, which has infected nine".
OPEN_ASIDE = re.compile(r"^[^,]*,\s(?:the|an?|who|which|whose|where|one of)\s[^,]*$", re.IGNORECASE)
BOTH_ALONE = re.compile(r"\bboth\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,2}$")
THAT_LAST = re.compile(r"\b(?:(?:was|is|said|says|believes?|told \w+) that|whether|why)\s([^,]*)$")
WHO = re.compile(r"\b(?:who|which|that)\b(?!.*\b(?:who|which|that)\b)")
NOUN_OF_SPEECH = re.compile(
    r"\b(?:conviction|belief|hopes?|fears?|claims?|fact|view|possibility|reports?|statement"
    r"|warnings?|signs?|evidence|announcement|news|idea|suggestions?|conclusion|concerns?"
    r"|allegations?|accusations?|assurances?|promise|threat|order|so|rumou?rs|recommend\w*)$",
    re.IGNORECASE,
)


def is_clause(line: str) -> bool:
    """Whether a line has a finite verb, of one outside the table of verbs too."""
    return has_verb(line) or bool(NOMINATIVE.search(line) or PRESENT.search(line))


def is_nearly_complete(line: str) -> bool:
    """Whether a line has a verb and no last word that waits."""
    words = line.rstrip('”"’.')
    stops_short = _waits(words) or _ends_inside(words) or _breaks_off(words) or _is_relative(words)
    return not stops_short and not _is_setting(words.lstrip("“")) and is_clause(words)


def _waits(words: str) -> bool:
    """Whether the last word needs another: "was", "hundreds", "between the government"."""
    last = _last_words(words)
    waits = WAITS.search(words, last) or TRAILING.search(words, last) or BETWEEN.search(words)
    return waits is not None


def _breaks_off(words: str) -> bool:
    """Whether what is told, behind "that", "whether" or "told him", has no verb of its own."""
    opens, told = THAT_LAST.search(words), TOLD.search(words)
    if opens and not is_clause(opens[1]):
        return True
    return told is not None and not is_clause(RELATIVE.split(told[1])[0])


def _is_relative(words: str) -> bool:
    """Whether the only verb is that of a relative clause: "The virus that has spread"."""
    opens = WHO.search(words)
    if opens is None or not RELATIVE_VERB.match(words[opens.start() :]):
        return False
    return not is_clause(words[: opens.start()]) and not _acts_twice(words[opens.end() :])


def _is_setting(words: str) -> bool:
    """Whether only what leads in to a sentence is told: "After the war, the peace"."""
    setting, _, told = words.partition(", ")
    return bool(SETTING_ALONE.match(setting)) and not is_clause(told)


def _ends_inside(words: str) -> bool:
    """Whether an aside behind a noun, or the first of "both A and B", was the last to be told."""
    both = BOTH_ALONE.search(words)
    aside = OPEN_ASIDE.match(words) and not is_clause(words.split(",")[0])
    return bool(aside or (both and " and " not in both[0] and not is_clause(both[0])))


def _acts_twice(words: str) -> bool:
    """Whether a verb follows the relative clause: "which has spread | is a new one"."""
    return is_clause(" ".join(words.split()[3:]))


def _last_words(words: str) -> int:
    """Where the last `LONGEST_WAIT` words begin: to search a line for its end alone is cheaper."""
    at = len(words)
    for _ in range(LONGEST_WAIT):
        at = words.rfind(" ", 0, max(at, 0))
    return at + 1


def is_complete(line: str) -> bool:
    """Whether a line is nearly complete, and has a verb in its last clause too."""
    words = line.rstrip('”"’.')
    if not is_nearly_complete(line):
        return False
    opens = CLAUSE_OPENS.search(words)
    if opens is None:
        return True
    if RELATIVE_VERB.match(words[opens.start() :]):
        return is_clause(words[: opens.start()]) or _acts_twice(words[opens.end() :])
    return is_clause(words[opens.end() :])
