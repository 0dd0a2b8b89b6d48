"""Tells what each block of an article is: headline, heading, quotation, caption, furniture, body.

A kind that the source itself gives (an HTML heading, a Markdown block quote) is kept; the rest is
told from the line and its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.blocks import Block
from newsdiff.articles.captions import is_caption, is_caption_title
from newsdiff.articles.furniture import Furniture, furniture_of
from newsdiff.articles.lexicon import load_words
from newsdiff.articles.model import PassageKind

LONGEST_TITLE = 250
LONGEST_HEADING = 80
"""Characters."""

_MOST_QUOTED = 4
"""Paragraphs that an introduction such as "The Guardian wrote," may bring, if a heading follows."""

_SHORTEST_REPEAT = 20
"""Characters: shorter lines may well stand twice in a story."""

_ENDS = tuple(".!?…。！？؟")
_CLOSERS = "\"'”’»“)]"
_OPEN_QUOTES = tuple('“"„«‘「『')
_HEADING_END = re.compile(r"[\w\d%)”’\"'»?!]$")
_PULL_QUOTE = re.compile(
    r"""
    [“"„«] [^“”"„«»\n]{15,600} [”"“»]       # the whole quotation
    \s* [—–-]{0,2} \s*
    (?P<speaker> [^\W\d_] [^.!?;:“”"]{2,80} )  # who said it, without a verb of its own
    """,
    re.VERBOSE,
)
_ALL_QUOTED = re.compile(r"[“\"„«][^“”\"„«»\n]+[”\"“»]")


@dataclass(frozen=True, slots=True)
class Classified:
    """A block, what it is, and which furniture, if it is any."""

    block: Block
    kind: PassageKind
    furniture: Furniture | None = None


def classify(text: str, blocks: Sequence[Block], *, title: str = "") -> list[Classified]:
    """Tell the kind of every block of `text`, in order."""
    lines = [block.span.of(text) for block in blocks]
    kinds: list[PassageKind | None] = [block.kind for block in blocks]
    furniture: list[Furniture | None] = [None] * len(blocks)
    _mark_headline(lines, kinds, title)
    _mark_furniture(lines, kinds, furniture)
    _mark_captions(lines, blocks, kinds)
    _mark_repeats(lines, kinds, furniture)
    _mark_quotations(lines, kinds)
    _mark_headings(lines, kinds)
    return [
        Classified(block, kind or PassageKind.BODY, of_kind)
        for block, kind, of_kind in zip(blocks, kinds, furniture, strict=True)
    ]


def _mark_headline(lines: list[str], kinds: list[PassageKind | None], title: str) -> None:
    """Find the headline: the line that is the known title, or else a first line like one."""
    wanted = _folded(title)
    for index, line in enumerate(lines[:3]):
        if wanted and _folded(line) == wanted:
            kinds[index] = PassageKind.HEADLINE
            return
    for index, line in enumerate(lines[:6]):
        if kinds[index] not in (None, PassageKind.HEADING):
            return
        if furniture_of(line, around_story=True) is None:
            if len(lines) > index + 1 and _is_title_like(line, kinds[index]):
                kinds[index] = PassageKind.HEADLINE
            return


def _is_title_like(line: str, kind: PassageKind | None) -> bool:
    if len(line) > LONGEST_TITLE:
        return False
    if kind is PassageKind.HEADING:
        return True
    ending = line.rstrip(_CLOSERS)
    return not ending.endswith((".", ",", ";", ":", "。")) or ending.endswith("...")


def _mark_furniture(
    lines: list[str], kinds: list[PassageKind | None], furniture: list[Furniture | None]
) -> None:
    """Mark furniture: by its own words, and bylines and dates around the story."""
    plain = [index for index, kind in enumerate(kinds) if kind in (None, PassageKind.HEADING)]
    for index in plain:
        if found := furniture_of(lines[index]):
            kinds[index], furniture[index] = PassageKind.FURNITURE, found
    for edge in (plain, plain[::-1]):
        for index in edge:
            if kinds[index] is PassageKind.FURNITURE:
                continue
            found = furniture_of(lines[index], around_story=True)
            if found is None:
                break
            kinds[index], furniture[index] = PassageKind.FURNITURE, found


def _mark_captions(
    lines: list[str], blocks: Sequence[Block], kinds: list[PassageKind | None]
) -> None:
    """Mark captions, and the line close above one that gives the picture's title."""
    spaced = sum(block.gap for block in blocks) * 2 > len(blocks)
    for index, line in enumerate(lines):
        if kinds[index] is None and is_caption(line):
            kinds[index] = PassageKind.CAPTION
            close = spaced and not blocks[index].gap
            if (
                index
                and kinds[index - 1] is None
                and is_caption_title(lines[index - 1], line, close)
            ):
                kinds[index - 1] = PassageKind.CAPTION


def _mark_repeats(
    lines: list[str], kinds: list[PassageKind | None], furniture: list[Furniture | None]
) -> None:
    """Mark a line that stands in the text for a second time."""
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if kinds[index] not in (None, PassageKind.HEADING, PassageKind.HEADLINE):
            continue
        folded = _folded(line)
        if len(folded) >= _SHORTEST_REPEAT and folded in seen:
            kinds[index], furniture[index] = PassageKind.FURNITURE, Furniture.REPEATED
        seen.add(folded)


def _mark_quotations(lines: list[str], kinds: list[PassageKind | None]) -> None:
    """Mark pull quotes, and the paragraphs that a line such as "The Guardian wrote," brings in."""
    verbs = load_words("speech_verbs.txt")
    body = [line for line, kind in zip(lines, kinds, strict=True) if kind is None]
    for index, line in enumerate(lines):
        if kinds[index] is None and _is_pull_quote(line, body, verbs):
            kinds[index] = PassageKind.PULL_QUOTE
    for index, line in enumerate(lines):
        if kinds[index] is None and _brings_quotation(line, verbs):
            for quoted in _quoted_paragraphs(lines, kinds, index + 1):
                kinds[quoted] = PassageKind.BLOCK_QUOTE


def _is_pull_quote(line: str, body: Sequence[str], verbs: frozenset[str]) -> bool:
    """Whether the line is a quotation with its speaker's name, or repeats words of the story."""
    if not line.startswith(_OPEN_QUOTES):
        return False
    if signed := _PULL_QUOTE.fullmatch(line):
        words = signed.group("speaker").split()
        return words[0][0].isupper() and len(words) <= 10 and not verbs.intersection(words)
    if _ALL_QUOTED.fullmatch(line):
        quoted = _folded(line.strip('“”"„«»'))
        return any(quoted in _folded(other) for other in body if other is not line)
    return False


def _brings_quotation(line: str, verbs: frozenset[str]) -> bool:
    words = line.rstrip(",:").split()
    return line.endswith((",", ":")) and 2 <= len(words) <= 12 and words[-1] in verbs


def _quoted_paragraphs(lines: list[str], kinds: Sequence[PassageKind | None], first: int) -> range:
    """Return the paragraphs of a quotation that only its introduction marks.

    It reaches to the next heading if one stands near; else it is taken for one paragraph.
    """
    if first >= len(lines) or kinds[first] is not None or lines[first].startswith(_OPEN_QUOTES):
        return range(0)
    for index in range(first, min(len(lines) - 1, first + _MOST_QUOTED + 1)):
        if kinds[index] is PassageKind.HEADING or _is_heading(lines, kinds, index):
            return range(first, index)
        if kinds[index] is not None:
            break
    return range(first, first + 1)


def _mark_headings(lines: list[str], kinds: list[PassageKind | None]) -> None:
    for index in range(len(lines)):
        if kinds[index] is None and _is_heading(lines, kinds, index):
            kinds[index] = PassageKind.HEADING


def _is_heading(lines: list[str], kinds: Sequence[PassageKind | None], index: int) -> bool:
    """Whether a short line without a sentence's end stands between two paragraphs of the story."""
    line = lines[index]
    if kinds[index] is not None or len(line) > LONGEST_HEADING or not _HEADING_END.search(line):
        return False
    if line.startswith((*_OPEN_QUOTES, "-", "–", "—", "•", "*", "…", "(", "[")):
        return False
    words = line.split()
    if len(words) > (6 if line.endswith(("?", "!")) else 12) or words[0][0].islower():
        return False
    follower = lines[index + 1] if index + 1 < len(lines) else ""
    before = lines[index - 1] if index else ""
    return _is_prose(follower) and _is_prose(before)


def _is_prose(line: str) -> bool:
    return line.rstrip(_CLOSERS).endswith(_ENDS) and len(line) > LONGEST_HEADING // 2


def _folded(line: str) -> str:
    return " ".join(line.casefold().replace("’", "'").split()).rstrip(".")
