"""A survey of a page: what its blocks and containers look like, before the story is looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsdiff.articles.lines import CLOSERS, SENTENCE_ENDS
from newsdiff.articles.metadata import date_in
from newsdiff.articles.page.blocks import Block, Container, Page
from newsdiff.articles.page.hints import hint_words, tells
from newsdiff.articles.page.tree import HEADINGS

LONGEST_BYLINE = 200
"""Characters."""

MOST_OF_PAGE = 0.4
"""No element with so much of a page's sentences is passed over for its class."""

_NEARLY_ALL = 0.9
_FEWEST_WORDS = 5
_LONG = 20
"""Words: so many make a sentence even without its full stop."""

_CARD_BLOCKS = 4
"""A box that leads to another story holds at most so many blocks."""

_LONGEST_DATE = 60
"""Characters of a line with the date of a story, and when it was updated."""

_MENU_LINKS = 0.8
_SMALL_BYLINE_BOX = 2
"""Elements between a byline's words and the one that is called so."""


@dataclass(slots=True)
class Survey:
    """What is seen of a page: of each block `prose`, whether it reads like a sentence of a story.

    Of each container: `posts`, whether it is a post of a network or a quotation; `noise`, whether
    it is no story by what it is called; `cards`, whether its heading leads to another story;
    `bylines`, whether it is called a byline; `menus`, whether it holds links and no sentences;
    `extents`, the places of the first block in it and behind the last. What lies in a container
    that is so is so as well.
    """

    page: Page
    prose: list[bool]
    posts: list[bool]
    noise: list[bool]
    cards: list[bool]
    bylines: list[bool]
    menus: list[bool]
    extents: list[tuple[int, int]]

    def is_byline(self, index: int) -> bool:
        """Whether a block names, by what its elements are called, who wrote the story."""
        block = self.page.blocks[index]
        named = block.container >= 0 and self.bylines[block.container]
        return named and len(block.text) <= LONGEST_BYLINE

    def blocks_of(self, container: int) -> range:
        """Return the places of the blocks in a container: they stand side by side."""
        return range(*self.extents[container])


def survey(page: Page) -> Survey:
    """Look at all of a page; the counts of its containers are set."""
    posts = _inherited(page, _is_post)
    prose = [_is_prose(block, posts) for block in page.blocks]
    _measure(page, prose)
    extents = _extents(page)
    total = page.containers[0].prose if page.containers else 0
    most = MOST_OF_PAGE * total
    inside = _inherited(page, lambda each: each.tag in ("article", "main"))
    noise = _passed_down(
        page,
        (
            _is_noise(each, inside=inside[at])
            if each.prose < most
            else _is_always_noise(each, total)
            for at, each in enumerate(page.containers)
        ),
    )
    cards = [_is_card(page, index, extents[index], total) for index in range(len(page.containers))]
    menus = [
        own.linked > _MENU_LINKS * own.chars and not own.prose and not post
        for own, post in zip(page.containers, posts, strict=True)
    ]
    return Survey(
        page, prose, posts, noise, _passed_down(page, cards), _bylines(page), menus, extents
    )


def _is_prose(block: Block, posts: list[bool]) -> bool:
    words = block.text.count(" ") + 1
    if block.container >= 0 and posts[block.container]:
        return words >= _FEWEST_WORDS
    if block.linked * 2 > len(block.text) or block.buttons * 2 > len(block.text):
        return False
    if words >= _LONG:
        return True
    ends = block.text.rstrip(CLOSERS).endswith(SENTENCE_ENDS)
    if words < _FEWEST_WORDS:
        return ends and not block.text.isascii() and len(block.text) >= 3 * _FEWEST_WORDS
    return ends


def _is_post(container: Container) -> bool:
    if container.tag == "blockquote":
        return True
    return container.tag not in ("html", "body", "main", "article") and tells(
        container.hints, "posts"
    )


def _is_always_noise(container: Container, total: int) -> bool:
    """Whether an element holds readers' comments: they may be longer than the story."""
    small = container.prose < _NEARLY_ALL * total
    return small and bool(container.hints) and tells(container.hints, "always")


def _is_noise(container: Container, *, inside: bool) -> bool:
    """Whether an element is no story by what it is called; `inside` an article or not."""
    if not inside and container.tag in hint_words("edge_tags"):
        return True
    if container.hints and tells(container.hints, "always"):
        return True
    if container.tag not in hint_words("noise_tags") and (
        not container.hints
        or not (
            tells(container.hints, "noise")
            or container.attributes.get("role") in hint_words("noise_roles")
        )
    ):
        return False
    return not tells(container.hints, "keep")


def _is_card(page: Page, index: int, extent: tuple[int, int], total: int) -> bool:
    """Whether an element is a small box whose title, on top, leads to another story.

    A link that is no heading is such a title if the box has a date of its own.
    """
    first, end = extent
    if not 1 < end - first <= _CARD_BLOCKS or page.containers[index].prose * 2 > total:
        return False
    title, others = page.blocks[first], page.blocks[first + 1 : end]
    return title.is_link and (title.tag in HEADINGS or any(map(_is_date, others)))


def _is_date(block: Block) -> bool:
    return len(block.text) <= _LONGEST_DATE and date_in(block.text) is not None


def _bylines(page: Page) -> list[bool]:
    """Tell the containers that are called bylines, and what lies closely in them."""
    near: list[int] = []
    for container in page.containers:
        above = near[container.parent] if container.parent >= 0 else 0
        if container.tag in ("aside", "footer", "nav"):
            near.append(-_SMALL_BYLINE_BOX)
        elif above >= 0 and container.hints and tells(container.hints, "byline"):
            near.append(_SMALL_BYLINE_BOX + 1)
        else:
            near.append(above - (above > 0) + (above < 0))
    return [distance > 0 for distance in near]


def _inherited(page: Page, is_such: Callable[[Container], bool]) -> list[bool]:
    """Tell the containers that are such, or lie in one that is."""
    return _passed_down(page, map(is_such, page.containers))


def _passed_down(page: Page, own: Iterable[bool]) -> list[bool]:
    told: list[bool] = []
    for container, such in zip(page.containers, own, strict=True):
        told.append(such or (container.parent >= 0 and told[container.parent]))
    return told


def _measure(page: Page, prose: list[bool]) -> None:
    """Count characters, links and sentences of each container, those in it included."""
    for block, is_prose in zip(page.blocks, prose, strict=True):
        if block.container >= 0 and not block.hidden:
            container = page.containers[block.container]
            container.chars += len(block.text)
            container.linked += block.linked
            container.prose += len(block.text) if is_prose else 0
    for container in reversed(page.containers):
        if container.parent >= 0:
            above = page.containers[container.parent]
            above.chars += container.chars
            above.linked += container.linked
            above.prose += container.prose


def _extents(page: Page) -> list[tuple[int, int]]:
    extents = [(len(page.blocks), 0)] * len(page.containers)
    for index, block in enumerate(page.blocks):
        if block.container >= 0:
            start, end = extents[block.container]
            extents[block.container] = (min(start, index), max(end, index + 1))
    for index in range(len(page.containers) - 1, -1, -1):
        if (parent := page.containers[index].parent) >= 0:
            (start, end), (above, below) = extents[index], extents[parent]
            extents[parent] = (min(start, above), max(end, below))
    return extents
