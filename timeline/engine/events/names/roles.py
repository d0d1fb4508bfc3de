"""What part a name plays in its clause, by the words around it: who acts, where it happens."""

import re
from dataclasses import dataclass
from functools import cached_property

from timeline.engine.events.grammar.verbs import starts_with_verb
from timeline.engine.events.names.gazetteer import is_capital
from timeline.engine.events.names.name import Name, NameKind
from timeline.engine.events.names.peoples import SEATS
from timeline.engine.events.names.words import LISTED, LOCATIVE, ORGANISATION

AROUND = 60  # characters that are looked at before a name and behind it

ARTICLE = r"(?:the\s+|an?\s+|its\s+|his\s+|their\s+)?"
# "asked the army", "a call to the army": who is to act.
ASKED = re.compile(
    r"\b(?:(?:ask|urg|request|warn|order|authori[sz])\w*(?:\s+(?:on|upon|to|of|from))?"
    rf"|(?:call|appeal)\w*\s+(?:on|upon|to))\s+{ARTICLE}$",
    re.IGNORECASE,
)
# "told the mayor", "calling President Smith a leader": who is spoken to, or of.
SPOKEN_OF = re.compile(
    r"\b(?:prais|congratulat|thank|describ|condemn|critici[sz]|telephon)\w*\s+(?:[A-Z]\w+\s+){0,2}$"
    r"|\b(?:told|tell|call(?:ing|ed))\s+(?:[A-Z]\w+\s+){0,2}$"
)
BY = re.compile(
    r"\b(?:by|did|between|according to)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
BETWEEN = re.compile(
    r"\b(?:between|both)\s[^.;“”]{3,50}\band\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
# "the fall of the government", "dead among protesters": a deed, and whose it is.
DEED_OF = re.compile(
    r"\b(?:(?:fall|collapse|resignation|dismissal|ouster|withdrawal|arrival|deployment|dispatch"
    r"|departure|ability|crackdown|members?)\s+(?:of|by)|(?:casualties|deaths?|dead|injured) among)"
    r"\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
DOING = re.compile(r"\s+(?:\w+ly\s+)?\w{3,}ing\b")
SUFFERED = re.compile(
    r"\s+(?:\w+ly\s+)?(?:was|were|had been|have been|has been|being)\s+(?:\w+ly\s+)?[“\"]?"
    r"(?:killed|injured|wounded|hurt|hospitali[sz]ed|infected|shot dead|liquidated|eliminated)\b"
    r"|\s+(?:died|dead|shot)\b"
)
POST = re.compile(
    r"\b(?:head|heads|reins|post|president|chief|chair\w*|secretary[- ]general|leaders?|members?"
    r"|spokes\w+|alliance|bloc|republics?|governments?|minist\w+|citizens?|nationals?)"
    r"\s+(?:of|for)\s+(?:the\s+)?(?:country[’']s\s+)?$",
    re.IGNORECASE,
)
# "troops from Norway", "with help from Norway", "will fly to Norway": nothing is told to be there.
ELSEWHERE = re.compile(
    r"\b(?:(?:troops|soldiers|forces|peacekeepers|personnel|contingents?|aircraft|experts|imports?"
    r"|exports?|help|aid|support|assistance|backing|pressure|condemnation|reactions?)\s+from"
    r"|(?:en route|bound|headed|heading|(?:to|will|would) (?:fly|travel|go|head))"
    r"\s+(?:to|for))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "a statue of Smith", "over the Security Council": a thing, or an office that changes hands.
NOT_ACTING = re.compile(
    r"\b(?:(?:statues?|portraits?|pictures?|photos?|images?|posters?|home|house|residence|supporters"
    r"|relatives|sons?|wife|widow|era)\s+of|over|inside|within|into)\s+"
    r"(?:(?:the|a|former|then|late|country[’']s|president|leader|minister),?\s+){0,5}$",
    re.IGNORECASE,
)
AWAY = re.compile(r"\b(?:from|in|at|of)\s+(?:the\s+)?$", re.IGNORECASE)
SENT = re.compile(
    r"\b(?:troops|soldiers|forces|peacekeepers|personnel|help|aid|support|assistance|intervention"
    r"|part|mission|contingent|leaders?|head)\s+(?:from|of|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
ON_A_NETWORK = re.compile(r"\bon\s+$")
# "the agency Example", "told Example", "Example, which makes".
CITED = re.compile(
    r"\b(?:agency|agencies|network|channel|company|group|firm|maker|manufacturer|giant|newspaper"
    r"|website|paper|official|told|said|says|reported|reports|and)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
ASIDE = re.compile(r",\s+(?:which|whose|a|an|the)\b|\s+and\s|\s+(?:agency|news|reports?)\b")
OWNS = re.compile(r"[’']s?\b")
STAFF = re.compile(
    r"[’']s?\s+(?:\w+\s+){0,3}(?:spokes\w+|aides?|office|lawyers?|sons?|wife|home|foes|opponents"
    r"|supporters|critics|regime|rule|era|party|family|government|equivalent|counterpart)\b"
)
OWNS_NAME = re.compile(r"[’']s\s+(?:\w+\s+)?[A-Z]")  # "the Courier's Ann Smith"
BESIDE_OFFICE = re.compile(
    r"\s+(?:\w+\s+){0,4}?(?:Representative|Secretary|Minister|Chief|chief|President|Commissioner"
    r"|spokes\w+|correspondent|envoy|ambassador|Ambassador|official)\b"
)
IS = re.compile(r"[\s,]+(?:is|are|was|were)\b")
STATE = re.compile(r"\s+(?:is|are|was|were)\s+(?!\w+(?:ing|ed)\b)")
APPOSITION = re.compile(r",\s+(?:for (?:which|its part)|which|with)\b")
JOINED = re.compile(r"\s+and\s+(?:its|his|her|their|the|[A-Z])")
OPENING = re.compile(
    r"^(?:[^,]{0,40},\s+|(?:on|last|this|late|early)\s(?:\w+\s){1,2}|and\s+|but\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
LIST_HEAD = re.compile(r"(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?(?:,?\s+and\s+|,\s+))+$")


@dataclass(frozen=True)
class Part:
    """A name, with the words of its clause before it and the text around it."""

    name: Name
    opening: str
    before: str
    after: str

    @property
    def acts(self) -> bool:
        """Whether it is of somebody who does, bears or is asked something."""
        if self.name.kind is NameKind.PLACE:
            return False
        if ASKED.search(self.before):
            return True
        if self.name.kind is NameKind.COLLECTIVE and not self.name.title:
            return self._crowd_acts
        if self.name.kind is NameKind.COUNTRY:
            return (
                self.is_subject and not STATE.match(self.after) and not LOCATIVE.search(self.before)
            )
        return self._person_acts if self.name.kind is NameKind.PERSON else self._body_acts

    @property
    def _crowd_acts(self) -> bool:
        if SUFFERED.match(self.after):
            return False
        does = starts_with_verb(self.after) or DOING.match(self.after) or BY.search(self.before)
        return bool(does or BETWEEN.search(self.before) or DEED_OF.search(self.before))

    @property
    def _person_acts(self) -> bool:
        of = SPOKEN_OF.search(self.before) or NOT_ACTING.search(self.before)
        thing = self._may_be_a_thing and not (self.name.title or self._is_agent)
        return not (of or thing or STAFF.match(self.after))

    @property
    def _body_acts(self) -> bool:
        """Whether an organisation acts: "the EU said", not "the EU's chief" or "in the council"."""
        if AWAY.search(self.before) and not SENT.search(self.before):
            return False
        if OWNS_NAME.match(self.after) or (self._may_be_a_thing and not self._is_agent):
            return False
        idle = POST.search(self.before) or ON_A_NETWORK.search(self.before)
        return not (idle or NOT_ACTING.search(self.before) or BESIDE_OFFICE.match(self.after))

    @property
    def _may_be_a_thing(self) -> bool:
        """Whether one plain word names it, which may as well be a make or a drug."""
        name = self.name.name
        return " " not in name and not name.isupper() and name not in ORGANISATION | SEATS.keys()

    @property
    def _is_agent(self) -> bool:
        agent = BY.search(self.before) or CITED.search(self.before)
        return bool(agent or self.is_subject or ASIDE.match(self.after))

    @cached_property
    def is_subject(self) -> bool:
        """Whether a country, or the capital for it, does something."""
        if LIST_HEAD.search(self.before):
            return False
        joined = JOINED.match(self.after) and OPENING.match(self.opening)
        return bool(starts_with_verb(self.after) or APPOSITION.match(self.after) or joined)

    @property
    def owns_subject(self) -> bool:
        """Whether the clause opens with somebody of a country: "Kenya's police stormed"."""
        return bool(OWNS.match(self.after) and OPENING.match(self.opening))

    @property
    def is_where(self) -> bool:
        """Whether something happens there: not in a country that acts, owns or is but named."""
        head = LIST_HEAD.sub("", self.before)
        if POST.search(head) or ELSEWHERE.search(head):
            return False
        lies = bool(LOCATIVE.search(self.before) or LISTED.search(self.before))
        if self.name.kind is NameKind.COUNTRY:
            return lies and not OWNS.match(self.after)
        if self.name.kind is not NameKind.PLACE:
            return False
        return lies or not self._stands_for_people

    @property
    def _stands_for_people(self) -> bool:
        """Whether a town acts: "Paris warned", or a capital that is asked or "was quick"."""
        if is_capital(self.name.name):
            return starts_with_verb(self.after) or bool(ASKED.search(self.before))
        return starts_with_verb(self.after) and not IS.match(self.after)


def part_of(name: Name, text: str, start: int) -> Part:
    """The part that `name` plays in the clause of `text` that opens at `start`."""
    return Part(
        name,
        text[start : name.start],
        text[max(name.start - AROUND, 0) : name.start],
        text[name.end : name.end + AROUND],
    )
