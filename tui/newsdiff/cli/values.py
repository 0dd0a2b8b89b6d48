"""The values of options: text from the command line to what it means, or why it means nothing."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from newsdiff.articles.limits import DEFAULT_LIMITS

MINIMAL_WIDTH, MAXIMAL_WIDTH = 20, 10_000
MOST_JOBS = 1_000
HIGHEST_LIMIT = 10**12


def limit(text: str) -> tuple[str, int | float]:
    """Return the name and the value of a limit."""
    name, _, number = text.partition("=")
    usual = asdict(DEFAULT_LIMITS).get(name)
    if usual is None:
        raise argparse.ArgumentTypeError(f"there is no limit {name!r} (--help lists them)")
    try:
        value = type(usual)(float(number))
    except (ValueError, OverflowError):
        value = 0
    if not 0 < value <= HIGHEST_LIMIT:
        raise argparse.ArgumentTypeError(f"{number!r} is not a number above 0 for {name}")
    return name, value


def names(text: str) -> tuple[str, str]:
    """Return the names of the left and the right article, from both with a comma between them."""
    from newsdiff.articles.sanitise import sanitise_line

    parts = sanitise_line(text).text.partition(",")
    left, comma, right = (" ".join(part.split()) for part in parts)
    if not comma or not (left or right) or left.casefold() == right.casefold():
        raise argparse.ArgumentTypeError(f"{text!r} is not two names with a comma between them")
    return left, right


def threshold(text: str) -> float:
    """Return a score from 0 to 1."""
    try:
        score = float(text)
    except ValueError:
        score = -1.0
    if not 0.0 <= score <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return score


def jobs(text: str) -> int:
    """Return how many processes may run."""
    return _whole_number(text, 1, MOST_JOBS)


def width(text: str) -> int:
    """Return how many columns a text may have."""
    return _whole_number(text, MINIMAL_WIDTH, MAXIMAL_WIDTH)


def _whole_number(text: str, least: int, most: int) -> int:
    short = text.isascii() and text.isdigit() and len(text) <= len(str(most))
    if not (short and least <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")
    return int(text)
