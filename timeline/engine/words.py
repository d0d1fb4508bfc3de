"""Word lists, written as people read them."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, which white space parts.

    `words("police army")` is the set of "police" and "army".
    """
    return frozenset(text.split())
