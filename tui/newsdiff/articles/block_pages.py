"""Tells why a page holds no story: scripts, a consent form, a paywall, a robot check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.language import count_words
from newsdiff.articles.lexicon import LEXICON
from newsdiff.articles.lines import CLOSERS, SENTENCE_ENDS
from newsdiff.articles.model import PassageKind

FEWEST_WORDS = 10
"""A page with fewer words in sentences holds no story, or was not understood."""

FEWEST_OF_TEASER = 25
"""A page that says it is not free, with fewer words, shows only the start of its story."""

ADVICE = "open it in a browser, save the page and give newsdiff the file"

_LOOKED_AT = 400_000
"""Characters of a page's source in which marks are looked for."""

_SHORTEST = 5
"""Words of a sentence."""


def block_reason(
    source: str, parts: Sequence[Part], shown: Sequence[str], *, fetched: bool = True
) -> str:
    """Return why the story of a page cannot be read, in words for the user, or "" if it can.

    `source` is the page's source, `parts` what was found of its story, `shown` all lines that the
    page shows. A saved page is not told to be saved: `fetched` tells whether this one is.
    """
    story = [text for text, kind in parts if kind is not PassageKind.HEADLINE]
    sentences = [text for text in story if _is_sentence(text)]
    words = sum(map(count_words, story))
    reasons = [entry for entry in _reasons() if words < entry["below"]]
    lines = " ".join(" ".join(shown[:400]).split())[:_LOOKED_AT] if reasons else ""
    advice = f"; {ADVICE}" if fetched else ""
    for entry in reasons:
        if _blocks(entry, words, story, bool(sentences), lines, source):
            return f"{entry['says']}{advice}"
    enough = sum(map(count_words, sentences)) >= FEWEST_WORDS
    return "" if enough or words >= 4 * FEWEST_WORDS else f"no story found on the page{advice}"


@cache
def _reasons() -> tuple[dict[str, Any], ...]:
    return tuple(LEXICON.table("block_pages").values())


def _blocks(
    entry: dict[str, Any],
    words: int,
    story: list[str],
    has_sentences: bool,
    lines: str,
    source: str,
) -> bool:
    if _any(entry["shown"], lines):
        return True
    source = source[:_LOOKED_AT]
    unfree = entry.get("unfree", ())
    if unfree and words < FEWEST_OF_TEASER and _any(unfree, source):
        return True
    cut = bool(entry.get("teaser")) and bool(story) and not _ends(story[-1])
    return (not has_sentences or cut) and _any((*entry.get("marks", ()), *unfree), source)


def _any(patterns: Sequence[str], text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def _ends(text: str) -> bool:
    text = text.rstrip(CLOSERS)
    return text.endswith(SENTENCE_ENDS) and not text.endswith(("…", "..."))


def _is_sentence(text: str) -> bool:
    return _ends(text) and count_words(text) >= _SHORTEST
