"""Tells what each line of an article is: headline, heading, quotation, caption, furniture, body.

A kind that the source itself gives (an HTML heading, a Markdown block quote) is kept; the rest is
told from the line and its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from newsdiff.articles.blocks import Block
from newsdiff.articles.furniture import Furniture, furniture_of
from newsdiff.articles.lines import CLOSERS, OPEN_QUOTES, Line, normalised_line
from newsdiff.articles.metadata import same_words
from newsdiff.articles.model import PassageKind
from newsdiff.articles.quotations import mark_quotations

LONGEST_TITLE = 250
LONGEST_DOTTED_TITLE = 100
LONGEST_HEADING = 80
SHORTEST_REPEAT = 20
"""Characters; shorter lines than the last may well stand twice in a story."""

_TOP = 6
"""The headline is looked for in so many first lines; sections and dates may stand above it."""

_MAY_HEAD = (Furniture.RELATED, Furniture.READ_MORE, Furniture.WIRE_NOTE)
"""Furniture that a headline may look like: "Watch: …", "Developing story: …"."""

_BY = re.compile(
    r"(?:(?:story|words|written|posted|reported) )?by:?\s+(?!(?:an?|the(?! [A-Z]\w+ Press)|our)\b)"
    r"|author:?\s+|from\s+",
    re.IGNORECASE,
)
_NAMES_JOINT = re.compile(r",? and |, | & ")
_NAME_END = re.compile(r",|\||/|·|•|\bfor\b|\bspecial to\b", re.IGNORECASE)
_JOB = re.compile(
    r"\bstaff (?:writer|reporter)|, .*(?:writer|reporter|correspondent|editor)$", re.I
)
_ENDS_AS_JOB = re.compile(r"(?:writer|reporter|correspondent|contributor|editor)$", re.IGNORECASE)

_MOST_STANDFIRST = 2
_LONGEST_BYLINE = 120

_NO_HEADING_START = (*OPEN_QUOTES, "-", "–", "—", "•", "*", "…", "(", "[")
_HEADING_END = re.compile(r"[\w%)”’\"'»?!]$")
_MOST_HEADING_WORDS = 12
_MOST_QUESTION_WORDS = 6


def classify(
    text: str, blocks: Sequence[Block], *, title: str = "", language: str = "en"
) -> list[Line]:
    """Return the lines of `text`, in order, told what they are; `title` is what the source says."""
    lines = [Line(block.span.of(text), block.span, block.gap, block.kind) for block in blocks]
    for line in lines:
        if line.kind is PassageKind.FURNITURE:
            line.furniture = Furniture.LINK
    _mark_headline(lines, title, language)
    _mark_furniture(lines, language)
    _mark_bylines(lines, language)
    _mark_caption_titles(lines)
    _mark_repeats(lines)
    headings = [index for index in range(len(lines)) if _is_heading(lines, index)]
    mark_quotations(lines, headings)
    for index in headings:
        lines[index].kind = PassageKind.HEADING
    return lines


def _mark_headline(lines: Sequence[Line], title: str, language: str) -> None:
    """Find the headline: the line that is the known title, or else a first line like one."""
    top = lines[:_TOP]
    known = next((line for line in top if same_words(line.text, title)), None)
    headline = known or _first_title_like(top, language)
    if headline is not None and len(lines) > 1:
        headline.kind = PassageKind.HEADLINE


def _first_title_like(top: Sequence[Line], language: str) -> Line | None:
    doubtful: Line | None = None
    for line, follower in zip_longest(top, top[1:]):
        if line.kind not in (None, PassageKind.HEADING):
            return doubtful
        found = furniture_of(line.text, around_story=True, language=language)
        if found is Furniture.BYLINE and doubtful is None and not _is_clear_byline(line.text):
            doubtful = line
        elif found is None or found in _MAY_HEAD:
            return line if _is_headline_below(doubtful, line, follower) else doubtful
    return doubtful


def _is_headline_below(doubtful: Line | None, line: Line, follower: Line | None) -> bool:
    """Whether a line is the headline, below one that is either a headline or a byline.

    Bylines above the headline are rare, and are a name of two words before a comma or a bar.
    """
    if not _is_title_like(line, follower):
        return False
    return doubtful is None or len(_NAME_END.split(doubtful.text, maxsplit=1)[0].split()) == 2


def _is_clear_byline(text: str) -> bool:
    """Whether a line that has the form of a byline cannot be a headline in capitals as well.

    "Board Votes for Longer Season", "Floods Hit Ostrand, Thousands Flee" and "By the Sea, a Town
    Fights Back" have the form of bylines.
    """
    if by := _BY.match(text):
        names = _NAMES_JOINT.split(text[by.end() :])
        return len(names) == 1 or len(names[0].split()) > 1
    return bool(_JOB.search(text)) or not (_NAME_END.search(text) or _ENDS_AS_JOB.search(text))


def _is_title_like(line: Line, follower: Line | None) -> bool:
    if line.kind is PassageKind.HEADING:
        return True
    text = line.text
    if len(text) > LONGEST_TITLE or text.endswith((",", ":")):
        return False
    if not text.rstrip(CLOSERS).endswith((".", "。")) or text.endswith("..."):
        return True
    # Some outlets end headlines with a full stop; a lede is longer, and not so much shorter than
    # the paragraph after it.
    short = len(text) <= LONGEST_DOTTED_TITLE
    return short and follower is not None and len(follower.text) > 1.5 * len(text)


def _may_be_furniture(line: Line) -> bool:
    return line.kind in (None, PassageKind.HEADING)


def _mark_furniture(lines: Sequence[Line], language: str) -> None:
    """Mark captions and furniture that show by their own words."""
    for line in filter(_may_be_furniture, lines):
        if found := furniture_of(line.text, language=language):
            line.set_aside_as(found)


def _mark_bylines(lines: Sequence[Line], language: str) -> None:
    """Mark bylines and dates, from the top down and from the end up to the first line of story."""
    story = [line for line in lines if line.furniture is None and _may_be_furniture(line)]
    byline = _place_of_byline(story)
    for edge, certain in ((story, byline), (story[::-1], 0)):
        for index, line in enumerate(edge):
            found = furniture_of(line.text, around_story=True, language=language)
            if found is not None:
                line.set_aside_as(found)
            elif index >= certain:
                break


def _place_of_byline(story: Sequence[Line]) -> int:
    """Return where the byline stands if lines stand between it and the headline, or 0."""
    for at, line in enumerate(story[: _MOST_STANDFIRST + 1]):
        fits = len(line.text) <= _LONGEST_BYLINE and _BY.match(line.text)
        if fits and _is_clear_byline(line.text):
            return at
    return 0


def _mark_caption_titles(lines: Sequence[Line]) -> None:
    """Mark the line above a caption that gives the picture's title.

    It has the caption's first words; or, in a text that parts its paragraphs by blank lines, stands
    close above it and does not end like a sentence.
    """
    spaced = sum(line.gap for line in lines) * 2 > len(lines)
    for above, line in pairwise(lines):
        if line.kind is PassageKind.CAPTION and above.kind is None:
            stands_close = spaced and not line.gap
            is_fragment = not above.ends_like_a_sentence() and not above.text.endswith((",", ":"))
            if line.text.startswith(above.text) or (stands_close and is_fragment):
                above.set_aside_as(Furniture.CAPTION)


def _mark_repeats(lines: Sequence[Line]) -> None:
    """Mark a line that stands in the text for a second time."""
    seen: set[str] = set()
    for line in lines:
        if _may_be_furniture(line) or line.kind is PassageKind.HEADLINE:
            words = normalised_line(line.text)
            if len(words) >= SHORTEST_REPEAT and words in seen:
                line.set_aside_as(Furniture.REPEATED)
            seen.add(words)


def _is_heading(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line without a sentence's end stands between two paragraphs of the story."""
    line = lines[index]
    if line.kind is not None or len(line.text) > LONGEST_HEADING:
        return False
    if line.text.startswith(_NO_HEADING_START) or not _HEADING_END.search(line.text):
        return False
    words = line.text.split()
    most = _MOST_QUESTION_WORDS if line.text.endswith(("?", "!")) else _MOST_HEADING_WORDS
    if len(words) > most or words[0][0].islower() or not 0 < index < len(lines) - 1:
        return False
    return _is_prose(lines[index - 1]) and _is_prose(lines[index + 1])


def _is_prose(line: Line) -> bool:
    return line.ends_like_a_sentence() and len(line.text) > LONGEST_HEADING // 2
