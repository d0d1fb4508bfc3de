"""The engine's commands, a module for each: NAME, HELP, add_arguments(parser), run(options)."""

from timeline.engine.commands import dates, events, published, score

COMMANDS = (dates, events, published, score)
