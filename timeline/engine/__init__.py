"""Reading news: dates and events in article text, with the reasons. Plain Python, no framework."""
