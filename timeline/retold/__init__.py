"""The engine's English reasons, said in the language of the page.

The engine explains itself in English sentences, which are stored. Here each is taken apart by a
table of sentences with named parts, and said by the message of the same words. What no table knows
stays English, and is marked as such.
"""

from timeline.retold.retelling import retell, retell_each

__all__ = ["retell", "retell_each"]
