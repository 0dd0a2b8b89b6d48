"""A web page to the story on it: what `page/` makes of the tree, put together.

lxml and trafilatura are imported only when a page comes, for that takes a fifth of a second.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsdiff.articles.block_pages import block_reason
from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import UNKNOWN, Metadata, same_words
from newsdiff.articles.model import PassageKind
from newsdiff.articles.page.about import About, metadata_of, read_head
from newsdiff.articles.page.blocks import Block, Page, read_blocks
from newsdiff.articles.page.extractor import chosen_blocks
from newsdiff.articles.page.story import Story, find_story
from newsdiff.articles.page.survey import survey
from newsdiff.articles.page.tree import HEADINGS, parse
from newsdiff.articles.sources import RawDocument

NOT_WHOLE = "perhaps not the whole story: the page holds more text"
FROM_DATA = "the page shows little of the story: this is the text in its data"
SHORTEST_BODY = 200
"""Characters of a story in the data of a page."""

FOLDED = "text that the page folds away is shown"


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the story on a page; raise ReadError when something keeps it from being read."""
    parts, metadata, shown = _read(document.text)
    fetched = document.fetched is not None
    if reason := block_reason(document.text, parts, shown, fetched=fetched):
        raise ReadError(document.origin, reason)
    return [Content(parts, metadata)]


def html_parts(page: str) -> tuple[list[Part], Metadata]:
    """Return the paragraphs of the story on `page`, in order, and what the page says of it."""
    parts, metadata, _ = _read(page)
    return parts, metadata


def _read(page: str) -> tuple[list[Part], Metadata, list[str]]:
    """Return the story's paragraphs, the page's metadata, and all lines that the page shows."""
    root = parse(page)
    if root is None:
        return [], UNKNOWN, []
    about = read_head(root)
    blocks = read_blocks(root)
    seen = survey(blocks)
    story = find_story(seen, chosen_blocks(seen))
    metadata = metadata_of(about, seen, story.blocks, page)
    notes = [note for note, told in ((NOT_WHOLE, story.doubtful), (FOLDED, story.folded)) if told]
    parts = _parts(blocks, story, metadata.title)
    if (body := _whole_in_data(about, parts)) is not None:
        parts, notes = [*parts[: bool(metadata.title)], *body], [FROM_DATA]
    shown = [block.text for block in blocks.blocks if not block.hidden]
    return parts, metadata._replace(notes=tuple(notes)), shown


def _whole_in_data(about: About, parts: list[Part]) -> list[Part] | None:
    """Return the story as the page's data have it, where the page shows less than half of it."""
    shown = sum(len(text) for text, kind in parts if kind is not PassageKind.HEADLINE)
    if len(about.data.body) < max(2 * shown, SHORTEST_BODY) or not about.data.free:
        return None
    return [(line, None) for line in about.data.body.split("\n") if line.strip()]


def _parts(page: Page, story: Story, title: str) -> list[Part]:
    """Return the story's paragraphs with the headline on top, once."""
    parts: list[Part] = []
    shown = False
    for index in story.blocks:
        block = page.blocks[index]
        if not shown and same_words(block.text, title):
            shown = True
        elif not (block.tag == "h1" and not parts):
            kind = PassageKind.FURNITURE if index in story.links else _kind(page, block)
            parts.append((block.text, kind))
    headline: list[Part] = [(title, PassageKind.HEADLINE)] if title else []
    return [*headline, *parts]


def _kind(page: Page, block: Block) -> PassageKind | None:
    if block.tag in HEADINGS:
        return PassageKind.HEADING
    for container in page.ancestors(block.container):
        if page.containers[container].tag == "blockquote":
            return PassageKind.BLOCK_QUOTE
    return None
