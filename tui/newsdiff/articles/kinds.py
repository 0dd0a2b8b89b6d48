"""Tells what each block of an article is: headline, heading, quotation, caption, furniture, body.

A kind that the source itself gives (an HTML heading, a Markdown block quote) is kept; the rest is
told from the line and its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.blocks import Block
from newsdiff.articles.furniture import Furniture, furniture_of
from newsdiff.articles.lexicon import load_words
from newsdiff.articles.model import PassageKind

LONGEST_TITLE = 250
LONGEST_DOTTED_TITLE = 100
LONGEST_HEADING = 80
"""Characters."""

_TOP = 6
"""The headline is looked for in so many first lines; sections and dates may stand above it."""

_MAY_HEAD = (Furniture.RELATED, Furniture.READ_MORE, Furniture.WIRE_NOTE)
"""Furniture that a headline may look like: "Watch: …", "Developing story: …"."""

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


def classify(
    text: str, blocks: Sequence[Block], *, title: str = "", language: str = "en"
) -> list[Classified]:
    """Tell the kind of every block of `text`, in order; `title` is that which the source gives."""
    lines = [block.span.of(text) for block in blocks]
    kinds: list[PassageKind | None] = [block.kind for block in blocks]
    furniture: list[Furniture | None] = [None] * len(blocks)
    _mark_headline(lines, kinds, title, language)
    _mark_furniture(lines, kinds, furniture, language)
    _mark_caption_titles(lines, blocks, kinds)
    _mark_repeats(lines, kinds, furniture)
    _mark_quotations(lines, kinds)
    _mark_headings(lines, kinds)
    return [
        Classified(block, kind or PassageKind.BODY, of_kind)
        for block, kind, of_kind in zip(blocks, kinds, furniture, strict=True)
    ]


def _mark_headline(
    lines: list[str], kinds: list[PassageKind | None], title: str, language: str
) -> None:
    """Find the headline: the line that is the known title, or else a first line like one."""
    wanted = _folded(title)
    for index, line in enumerate(lines[:_TOP]):
        if wanted and _folded(line) == wanted:
            kinds[index] = PassageKind.HEADLINE
            return
    for index, line in enumerate(lines[:_TOP]):
        if kinds[index] not in (None, PassageKind.HEADING) or len(lines) == index + 1:
            return
        found = furniture_of(line, around_story=True, language=language)
        if found is None or found in _MAY_HEAD:
            if _is_title_like(line, lines[index + 1], kinds[index]):
                kinds[index] = PassageKind.HEADLINE
            return


def _is_title_like(line: str, follower: str, kind: PassageKind | None) -> bool:
    if kind is PassageKind.HEADING:
        return True
    if len(line) > LONGEST_TITLE or line.endswith((",", ":")):
        return False
    if not line.rstrip(_CLOSERS).endswith((".", "。")) or line.endswith("..."):
        return True
    # Some outlets end headlines with a full stop; a lede is longer, and not so much shorter than
    # the paragraph after it.
    return len(line) <= LONGEST_DOTTED_TITLE and len(follower) > 1.5 * len(line)


def _mark_furniture(
    lines: list[str],
    kinds: list[PassageKind | None],
    furniture: list[Furniture | None],
    language: str,
) -> None:
    """Mark captions and furniture: by their own words, bylines and dates around the story."""
    plain = [index for index, kind in enumerate(kinds) if kind in (None, PassageKind.HEADING)]
    for index in plain:
        if found := furniture_of(lines[index], language=language):
            caption = found is Furniture.CAPTION
            kinds[index] = PassageKind.CAPTION if caption else PassageKind.FURNITURE
            furniture[index] = found
    for edge in (plain, plain[::-1]):
        for index in edge:
            if furniture[index] is not None:
                continue
            found = furniture_of(lines[index], around_story=True, language=language)
            if found is None:
                break
            kinds[index], furniture[index] = PassageKind.FURNITURE, found


def _mark_caption_titles(
    lines: list[str], blocks: Sequence[Block], kinds: list[PassageKind | None]
) -> None:
    """Mark the line above a caption that gives the picture's title."""
    spaced = sum(block.gap for block in blocks) * 2 > len(blocks)
    for index in range(1, len(lines)):
        if kinds[index] is PassageKind.CAPTION and kinds[index - 1] is None:
            close = spaced and not blocks[index].gap
            if _is_caption_title(lines[index - 1], lines[index], close):
                kinds[index - 1] = PassageKind.CAPTION


def _is_caption_title(line: str, caption: str, close: bool) -> bool:
    """Whether `line`, above `caption`, is the picture's title.

    It has the caption's first words, or else no blank line between them (`close`) in a text that
    parts its paragraphs by blank lines, and does not end like a sentence.
    """
    if caption.startswith(line):
        return True
    return close and not line.rstrip(_CLOSERS).endswith((*_ENDS, ",", ":"))


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
        return len(quoted) >= _SHORTEST_REPEAT and any(
            quoted in _folded(other) for other in body if other is not line
        )
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
