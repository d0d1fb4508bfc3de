"""Words that keep a telling from being told as fact, and what may not be left out without them.

"Police denied that they had fired" must not become "They had fired".
"""

import re

HEDGE = re.compile(
    r"\b(?:not|never|no|nor|neither|none|nobody|without|hardly|barely|cannot|\w+n[’']t"
    r"|could|may|might|would|should|can|must|will|likely|unlikely|possibly|perhaps|probably|maybe"
    r"|alleged(?:ly)?|reported(?:ly)?|apparent(?:ly)?|supposed(?:ly)?|purported(?:ly)?|suspected"
    r"|presumed|rumou?red|unconfirmed|unverified|so-called|seem(?:s|ed)?|appear(?:s|ed)?"
    r"|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|fail(?:s|ed|ing)?|refus(?:es|ed|ing)"
    r"|den(?:y|ies|ied|ying)|threaten(?:s|ed|ing)?|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?"
    r"|fear(?:s|ed|ing)?|claim(?:s|ed|ing)?|accus(?:es|ed|ing)|alleg(?:es|ing)|believ(?:es|ed|ing)"
    r"|hop(?:es|ed|ing)|almost|nearly|only|up to|as many as|at least|more than)\b",
    re.IGNORECASE,
)
# These speak of all that stands before them, wherever they stand.
WIDE = re.compile(
    r"\b(?:if|unless|provided|according to)\b"
    r"|,\s(?:allegedly|reportedly|apparently|supposedly|not|perhaps|possibly)\b"
    r"|\b(?:allegedly|reportedly)$"
    r"|(?<!soon )(?<!long )(?<!well )(?<!far )(?<!much )(?<!many )"
    r"\bas\s(?!(?:soon|long|well|far|much|many|if"
    r"|though)\b)(?:[\w’'-]+\s){1,5}?(?:said|says|told|tells|informed|reported|reports|claimed|claims"
    r"|stated|put it)\b"
    r"|[,”]\s(?!who|which|where|whose|and|but|as)[^,]{2,80}?\s(?:said|says|say|told|tells|claimed"
    r"|claims|reported|reports|indicated|estimated|confirmed|announced|added|wrote|stated)\b",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"\b(?:who|which|whose|whom|that|where|while|although|though|whereas|after|before|when|as|and"
    r"|but|or|because|since|what|how|why|to|for|with|including|\w{3,}ing)\b",
    re.IGNORECASE,
)


def may_drop(piece: str) -> bool:
    """Whether a line keeps its meaning when `piece`, a run of its words, is left out.

    A hedge may go with the words it hedges ("which may be late"), not away from those that stay
    (", police said"; "allegedly").
    """
    if WIDE.search(piece):
        return False
    hedge, opens = HEDGE.search(piece), OPENS.search(piece)
    return hedge is None or (opens is not None and opens.start() <= hedge.start())
