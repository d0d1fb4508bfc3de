"""Every sentence in which the engine gives a reason."""

from timeline.retold.reasons_of_dates import OF_MEANINGS, OF_PHRASES, OF_PUBLICATION
from timeline.retold.reasons_of_events import OF_EVENTS
from timeline.retold.sayings import Saying, Table

# What was joined to what it comes to: last, as other sentences hold a colon, too.
COMES_TO = Saying("reason", "{sentence}: {days}.")
REASONS = Table(*OF_PHRASES, *OF_MEANINGS, *OF_EVENTS, *OF_PUBLICATION, COMES_TO)
