"""The headline of a page: the one that the page itself shows and its title confirms.

A page names its story several times: in a heading, in the title of its window, for social networks,
in linked data. Logos, sections and boxes have headings too, and titles carry rubrics and the
outlet's name at either end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdiff.articles.lexicon import LEXICON
from newsdiff.articles.metadata import letters, same_words
from newsdiff.articles.page.blocks import Page
from newsdiff.articles.page.survey import Survey

_PARTS = re.compile(r"\s+(?:[|–—»«·•‹›]|-|::|/)\s+|\s*\|\s*")
_WORD = re.compile(r"\w+")
_RANKS = {"h1": 0.5, "h2": 0.1, "h3": 0.0}
_LOGO = re.compile(r"logo|site-?(?:title|name|header)|masthead|brand")
_MOST_HEADINGS = 60
_LONGEST = 300
_LONGEST_NAME = 6
_FEWEST_WORDS = 2
_LEAST = 0.45


class Titles(NamedTuple):
    """What a page calls its story, and itself."""

    window: str = ""
    data: str = ""
    social: str = ""
    site: str = ""


class _Heading(NamedTuple):
    text: str
    score: float


def headline_of(survey: Survey, titles: Titles, first: int) -> str:
    """Return the headline; `first` is the place of the story's first block of text."""
    page, noise = survey.page, survey.noise
    headings = [
        _Heading(text, _score(page, noise, index, text, titles, first))
        for index, text in _headings(page, noise)
        if not same_words(text, titles.site)
    ]
    best = max(headings, key=lambda heading: heading.score, default=None)
    if best is not None and best.score >= _LEAST:
        return without_names(best.text, titles)
    window = without_names(titles.window, titles)
    is_site = len(window.split()) < _FEWEST_WORDS or same_words(window, titles.site)
    for other in (titles.data, titles.social):
        if other and (is_site or _agreement(other, titles.window) >= 0.7):
            return without_names(other, titles)
    return window


def without_names(title: str, titles: Titles) -> str:
    """Return a title without the outlet's name and the rubric at its ends."""
    title = _without_site(" ".join(title.split()), titles.site)
    parts = [part for part in _PARTS.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    for other in (titles.data, titles.social):
        if other and any(same_words(part, other) for part in parts):
            return next(part for part in parts if same_words(part, other))
        if other and same_words(title, other):
            title = _without_site(title, titles.site)
    while len(parts) > 1 and _is_name(parts[-1], parts[:-1]):
        title = title[: title.rindex(parts.pop())]
        title = _trimmed(title)
    if len(parts) > 1 and "|" in title and _is_rubric(parts[0], parts[1:]):
        title = _trimmed(title[title.index(parts[0]) + len(parts[0]) :])
    return title


def _without_site(title: str, site: str) -> str:
    """Take the outlet's name, whatever marks are in it, off both ends."""
    if not site or same_words(title, site):
        return title
    folded, name = title.casefold(), " ".join(site.split()).casefold()
    if folded.startswith(name) and re.match(r"\s*[:|–—-]", title[len(name) :]):
        title = _trimmed(title[len(name) :])
        folded = title.casefold()
    if folded.endswith(name) and re.search(r"[:|–—»·•-]\s*$", title[: len(title) - len(name)]):
        title = _trimmed(title[: len(title) - len(name)])
    return title


def _trimmed(text: str) -> str:
    return text.strip().strip("|–—-:»«·•/").strip()


def _is_name(part: str, others: Sequence[str]) -> bool:
    """Whether the last part of a title is an outlet's or a section's name: capitals, few words."""
    words = part.split()
    if len(words) > _LONGEST_NAME or len(part) >= sum(map(len, others)) + 12:
        return False
    has_address = bool(re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", part))
    small = LEXICON.words("words", "small_word")
    capitals = all(word[0].isupper() or not word[0].isalpha() or word in small for word in words)
    ends = part.endswith((".", "?", "!", "…", "”", '"'))
    return has_address or (capitals and not ends)


def _is_rubric(part: str, others: Sequence[str]) -> bool:
    return len(part.split()) <= 2 and len(part) < max(map(len, others)) and part[:1].isupper()


def _headings(page: Page, noise: list[bool]) -> list[tuple[int, str]]:
    """Return the first headings of a page that are shown, of the three highest ranks.

    Those that lead elsewhere, or stand in menus and boxes, are left out where there are others.
    """
    found = [
        (index, block)
        for index, block in enumerate(page.blocks)
        if block.tag in _RANKS and not block.hidden and len(block.text) <= _LONGEST
    ]
    own = [
        (index, block)
        for index, block in found
        if not block.is_link and not (block.container >= 0 and noise[block.container])
    ]
    return [(index, block.text) for index, block in (own or found)[:_MOST_HEADINGS]]


def _score(
    page: Page, noise: list[bool], index: int, text: str, titles: Titles, first: int
) -> float:
    """Say how sure it is that a heading is the headline: what titles say, and where it is."""
    block = page.blocks[index]
    around = [page.containers[c] for c in page.ancestors(block.container)]
    hints = " ".join(container.hints for container in around[:3])
    agreement = max(
        (_agreement(text, other) for other in (titles.window, titles.data, titles.social) if other),
        default=0.0,
    )
    score = agreement + _RANKS[block.tag]
    score += 0.2 if index <= first else -0.2
    score += 0.15 if any(c.tag in ("article", "main") for c in around) else 0.0
    score += 0.15 if "headline" in hints or "title" in hints or "heading" in hints else 0.0
    if _LOGO.search(hints) or block.is_link:
        score -= 0.6
    if block.container >= 0 and noise[block.container]:
        score -= 0.5
    if len(text.split()) < _FEWEST_WORDS and agreement < 0.9:
        score -= 0.4
    return score if agreement > 0 or block.tag == "h1" else 0.0


class _Known(NamedTuple):
    """A title, prepared for being compared: its letters, its words and those of its parts."""

    parts: frozenset[str]
    words: tuple[str, ...]
    telling: frozenset[str]


@lru_cache(maxsize=256)
def _known(text: str) -> _Known:
    words = tuple(word.casefold() for word in _WORD.findall(text))
    parts = frozenset(filter(None, map(letters, (text, *_PARTS.split(text)))))
    return _Known(parts, words, frozenset(words) - LEXICON.words("words", "small_word"))


def _agreement(text: str, other: str) -> float:
    """Return how far a heading and a title say the same: 1 where one begins the other."""
    mine, theirs = _known(text), _known(other)
    if letters(text) in theirs.parts:
        return 1.0
    shorter = min(len(mine.words), len(theirs.words))
    if shorter >= 3 and mine.words[:shorter] == theirs.words[:shorter]:
        return 1.0
    size = min(len(mine.telling), len(theirs.telling))
    return len(mine.telling & theirs.telling) / size if size >= 3 else 0.0
