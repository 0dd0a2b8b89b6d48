"""Tells why a page holds no story: scripts, a consent form, a paywall, a robot check."""

from __future__ import annotations

import re

from newsdiff.articles.blocks import Part
from newsdiff.articles.language import count_words
from newsdiff.articles.lexicon import load_table

FEWEST_WORDS = 25
"""A page with fewer words of story holds none, or was not understood."""

TEASER_WORDS = 120
"""A page that says it is not free, with fewer words, shows only the start of its story."""

ADVICE = "open it in a browser, save the page and give newsdiff the file"


def block_reason(page: str, parts: list[Part]) -> str:
    """Return why the story of `page` cannot be read, in words for the user, or "" if it can."""
    words = sum(count_words(text) for text, _ in parts)
    if words >= TEASER_WORDS:
        return ""
    for entry in load_table("block_pages.toml").values():
        below = TEASER_WORDS if entry.get("teaser") else FEWEST_WORDS * 3
        if words < below and any(re.search(mark, page, re.IGNORECASE) for mark in entry["marks"]):
            return f"{entry['says']}; {ADVICE}"
    return f"no story found on the page; {ADVICE}" if words < FEWEST_WORDS else ""
