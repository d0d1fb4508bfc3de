"""The engine as a command: `python -m timeline.engine dates --published 2022-01-07 article.txt`."""

import argparse
import os
import sys
from io import TextIOWrapper

from timeline.engine.commands import COMMANDS


def main(arguments: list[str] | None = None) -> int:
    """Run the command named on the command line; the exit status is 2 when any input was bad."""
    parser = argparse.ArgumentParser(prog="python -m timeline.engine", description=__doc__)
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        subparser = subparsers.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    options = parser.parse_args(arguments)
    status: int = options.run(options)
    return status


def run() -> int:
    """Run `main` between UTF-8 streams; a reader who hangs up (`| head`) is no error."""
    if sys.stdout is None or sys.stdin is None:  # closed by whoever started this
        sys.stderr.write("Standard input and standard output must be open.\n")
        return 2
    # Half a surrogate pair cannot be written as UTF-8; its escape is JSON all the same.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = main()
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Python would write the rest on leaving, and complain once more.
        _write_no_more()
        return 0
    except OSError as error:
        _write_no_more()
        sys.stderr.write(f"The answer could not be written: {error.strerror}.\n")
        return 2


def _write_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(run())
