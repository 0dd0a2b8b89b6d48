"""The story among the blocks of a page.

trafilatura's choice is where the story is; a reader of our own says how far it goes. Trafilatura
often takes one of several containers, and drops lists under the body, quotations in boxes and
posts; what lies between or beside its blocks, and reads like a story, is taken too. Where much of
such text is left, the story is said to be perhaps not whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from newsdiff.articles.lines import CLOSERS, SENTENCE_ENDS
from newsdiff.articles.page.blocks import Block, Page
from newsdiff.articles.page.hints import tells
from newsdiff.articles.page.tree import HEADINGS

_NOISE_TAGS = frozenset(["nav", "menu", "dialog", "search", "form", "footer", "header", "fieldset"])
_NOISE_ROLES = frozenset(
    ["navigation", "search", "dialog", "alertdialog", "menu", "contentinfo", "banner"]
)
_SECTIONS = frozenset(
    ["html", "body", "div", "section", "article", "main", "td", "center", "form", "details"]
)
_LISTS = frozenset(["ul", "ol", "dl", "table"])
_ITEMS = frozenset(["li", "dt", "dd", "td", "th", "tr"])

_MOST_OF_PAGE = 0.4
"""No element with so much of a page's sentences is passed over for its class."""

_STORY_SHARE = 0.6
"""The share of a page's sentences that the element of the story holds."""

_FEWEST_WORDS = 5
_LONG = 20
"""Words: so many make a sentence even without its full stop."""

_LINKED_LIST = 0.5
_LINKED_BRANCH = 0.35
_WORTHWHILE = 0.15
"""A part of the page apart from the rest is story if it has this share of the story's sentences."""

_LEFT_OUT = 0.3
"""So much left out, of what was taken, raises a doubt."""

_CARD_DEPTH = 4
_CARD_BLOCKS = 4
"""A box that leads to another story holds at most so many blocks."""

_BELOW_HEADLINE = 3
LONGEST_BYLINE = 200
"""Characters."""

_NEAR_HEADLINE = 6
"""A standfirst stands within so many blocks above the story."""


@dataclass(slots=True)
class Story:
    """The places of the story's blocks, in order; of them `links` are wholly links.

    `noise` tells of each container of the page whether it is no story by what it is called.
    """

    blocks: list[int]
    noise: list[bool]
    links: set[int] = field(default_factory=set)
    doubtful: bool = False
    folded: bool = False


def find_story(page: Page, chosen: set[int]) -> Story:
    """Return the story of a page, of whose blocks trafilatura has `chosen` some."""
    return _Finder(page, chosen).story()


def is_prose(block: Block, *, in_post: bool = False) -> bool:
    """Whether a block reads like a sentence of a story; posts of networks may be links wholly."""
    if in_post:
        return len(block.text.split()) >= _FEWEST_WORDS
    if block.linked * 2 > len(block.text) or block.buttons * 2 > len(block.text):
        return False
    words = len(block.text.split())
    ends = block.text.rstrip(CLOSERS).endswith(SENTENCE_ENDS)
    if not block.text.isascii() and words < _FEWEST_WORDS:
        return ends and len(block.text) >= 3 * _FEWEST_WORDS
    return words >= _LONG or (ends and words >= _FEWEST_WORDS)


def is_byline(page: Page, block: Block) -> bool:
    """Whether a block names, by what its elements are called, who wrote the story."""
    around = [page.containers[c] for c in islice(page.ancestors(block.container), 3)]
    aside = any(container.tag in ("aside", "footer", "nav") for container in around)
    short = len(block.text) <= LONGEST_BYLINE
    return short and not aside and any(tells(container.hints, "byline") for container in around)


class _Finder:
    def __init__(self, page: Page, chosen: set[int]) -> None:
        self.page = page
        self.in_post = self._in_posts()
        self.prose = [
            is_prose(block, in_post=block.container >= 0 and self.in_post[block.container])
            for block in page.blocks
        ]
        self._measure()
        self._extents = self._measure_extents()
        self.noise = self._noise()
        self.chosen = {i for i in chosen if not page.blocks[i].hidden}
        self.region, self.outer = self._regions()
        self.holds_chosen = self._holding(self.chosen)
        self.siblings = {
            self.page.containers[self.page.blocks[i].container].parent for i in self.chosen
        }
        self.alike = {
            self.page.containers[c].hints
            for i in self.chosen
            for c in self._around(i)
            if self.page.containers[c].hints
        }
        self._branches: dict[int, bool] = {}

    def story(self) -> Story:
        """Return the story."""
        order = sorted(self.chosen)
        first = order[0] if order else 0
        last = order[-1] if order else len(self.page.blocks)
        taken: list[int] = []
        links: set[int] = set()
        left = folded = 0
        seen = {self.page.blocks[i].text for i in self.chosen}
        for index, block in enumerate(self.page.blocks):
            inside = first <= index <= last
            if (not self.prose[index] and is_byline(self.page, block)) or self._is_in_card(index):
                continue
            if index in self.chosen:
                if self._is_link_line(index):
                    links.add(index)
                taken.append(index)
            elif block.text in seen or self._is_out(index):
                if self._is_standfirst(index, first):
                    taken.append(index)
                continue
            elif block.hidden:
                if inside and self.prose[index] and self._is_folded(index):
                    taken.append(index)
                    folded += 1
            elif self._is_link_line(index):
                if inside and block.tag not in _ITEMS and block.tag not in HEADINGS:
                    taken.append(index)
                    links.add(index)
            elif self._belongs(index, inside, first):
                taken.append(index)
            elif self.prose[index]:
                left += len(block.text)
        taken = self._without_idle_headings(taken)
        total = sum(len(self.page.blocks[i].text) for i in taken if self.prose[i])
        return Story(taken, self.noise, links, left > _LEFT_OUT * total > 0, folded > 0)

    def _measure(self) -> None:
        """Count characters, links and sentences of each container, those in it included."""
        containers = self.page.containers
        for block, prose in zip(self.page.blocks, self.prose, strict=True):
            if block.container >= 0 and not block.hidden:
                container = containers[block.container]
                container.chars += len(block.text)
                container.linked += block.linked
                container.prose += len(block.text) if prose else 0
        for container in reversed(containers):
            if container.parent >= 0:
                above = containers[container.parent]
                above.chars += container.chars
                above.linked += container.linked
                above.prose += container.prose

    def _in_posts(self) -> list[bool]:
        """Tell the containers that are posts of networks or quotations, or lie in one."""
        posts: list[bool] = []
        for container in self.page.containers:
            inherited = container.parent >= 0 and posts[container.parent]
            small = container.tag not in ("html", "body", "main", "article")
            own = container.tag == "blockquote" or (small and tells(container.hints, "posts"))
            posts.append(inherited or own)
        return posts

    def _noise(self) -> list[bool]:
        """Tell the containers that are no story by what they are called, or lie in such a one."""
        total = max((c.prose for c in self.page.containers), default=0)
        noise: list[bool] = []
        for container in self.page.containers:
            inherited = container.parent >= 0 and noise[container.parent]
            kept = tells(container.hints, "keep")
            own = not kept and container.prose < _MOST_OF_PAGE * total
            own = own and (
                container.tag in _NOISE_TAGS
                or container.tag == "aside"
                or container.attributes.get("role") in _NOISE_ROLES
                or tells(container.hints, "noise")
            )
            noise.append(inherited or own)
        return noise

    def _regions(self) -> tuple[int, int]:
        """Return the container of what was chosen, and the one that our own reader takes."""
        containers = self.page.containers
        own = 0
        total = sum(
            len(b.text)
            for b, p in zip(self.page.blocks, self.prose, strict=True)
            if p and not b.hidden and not self._is_noise(b)
        )
        for index, container in enumerate(containers):
            descends = (container.parent == own or index == 0) and not self.noise[index]
            enough = container.prose >= _STORY_SHARE * total
            if descends and enough and container.tag in _SECTIONS:
                own = index
        weight = [0] * len(containers)
        for index in self.chosen:
            block = self.page.blocks[index]
            if block.container >= 0 and self.prose[index]:
                weight[block.container] += len(block.text)
        for index in range(len(containers) - 1, -1, -1):
            if (parent := containers[index].parent) >= 0:
                weight[parent] += weight[index]
        if not weight or weight[0] * 4 < containers[own].prose:
            self.chosen = set()
            return own, own
        region = max(
            (i for i, w in enumerate(weight) if w >= 0.9 * weight[0]),
            key=lambda i: containers[i].depth,
        )
        return region, own

    def _is_noise(self, block: Block) -> bool:
        return block.container >= 0 and self.noise[block.container]

    def _is_out(self, index: int) -> bool:
        """Whether a block is no candidate: noise, in a picture, or outside of both regions."""
        block = self.page.blocks[index]
        if self._is_noise(block):
            return True
        inside = False
        for container in self.page.ancestors(block.container):
            tag = self.page.containers[container].tag
            if tag in ("figure", "figcaption") and block.tag not in ("td", "tr", "blockquote"):
                return True
            inside = inside or container in (self.region, self.outer)
        return not inside

    def _belongs(self, index: int, inside: bool, first: int) -> bool:
        """Whether a block that was not chosen is story all the same."""
        block = self.page.blocks[index]
        if not self._branch_is_story(index, inside, first):
            return False
        if block.tag in HEADINGS:
            return block.tag != "h1"
        if block.tag in _ITEMS:
            return self._list_is_text(block)
        if self.prose[index]:
            return True
        apart = not self.holds_chosen[block.container] if block.container >= 0 else False
        return (inside or apart) and block.tag in ("p", "blockquote", "pre") and not block.buttons

    def _is_in_card(self, index: int) -> bool:
        """Whether a block stands in a box whose heading leads to another story."""
        for container in islice(self._around(index), _CARD_DEPTH):
            element = self.page.containers[container]
            if container == self.region or element.tag in ("body", "main"):
                return False
            first = next(iter(self._blocks_of(container)), index)
            heading = self.page.blocks[first]
            if heading.tag in HEADINGS and heading.is_link:
                return len(range(*self._extent(container))) <= _CARD_BLOCKS
        return False

    def _is_standfirst(self, index: int, first: int) -> bool:
        """Whether a sentence stands between the headline and the story, in no region of either."""
        block = self.page.blocks[index]
        if not self.prose[index] or self._is_noise(block) or block.hidden:
            return False
        above = self.page.blocks[max(0, index - _BELOW_HEADLINE) : index]
        near = 0 < first - index <= _NEAR_HEADLINE
        return near and any(other.tag == "h1" for other in above)

    def _branch_is_story(self, index: int, inside: bool, first: int) -> bool:
        """Judge the largest element around a block in which nothing was chosen."""
        branch = -1
        for container in self._around(index):
            if self.holds_chosen[container]:
                break
            branch = container
        if branch < 0:
            return True  # right beside a block that was chosen
        if branch not in self._branches:
            self._branches[branch] = self._is_story(branch)
        if not self._branches[branch]:
            return False
        element = self.page.containers[branch]
        beside = element.parent in self.siblings or not self.chosen
        if inside or not self.chosen or (beside and element.tag in _LISTS | {"blockquote", "p"}):
            return True
        if element.hints and element.hints in self.alike:
            return True
        if index < first:
            return first - index <= _NEAR_HEADLINE and self.prose[index]
        story = sum(len(self.page.blocks[i].text) for i in self._chosen_prose())
        return element.prose >= _WORTHWHILE * story

    def _is_story(self, branch: int) -> bool:
        """Whether an element reads like a part of the story: no list of links, no other story."""
        element = self.page.containers[branch]
        if element.chars == 0 or element.linked > _LINKED_BRANCH * element.chars:
            return self.in_post[branch]
        for index in self._blocks_of(branch):
            block = self.page.blocks[index]
            if block.tag == "h1" or (block.tag in HEADINGS and block.is_link):
                return False
        return True

    def _blocks_of(self, branch: int) -> Iterator[int]:
        """Yield the blocks in an element: they stand side by side."""
        yield from range(*self._extent(branch))

    def _extent(self, container: int) -> tuple[int, int]:
        """Return the places of the first block in a container, and behind the last."""
        return self._extents[container]

    def _measure_extents(self) -> list[tuple[int, int]]:
        """Return for each container where the blocks in it begin and end: they stand together."""
        containers = self.page.containers
        extents = [(len(self.page.blocks), 0)] * len(containers)
        for index, block in enumerate(self.page.blocks):
            if block.container >= 0:
                start, end = extents[block.container]
                extents[block.container] = (min(start, index), max(end, index + 1))
        for index in range(len(containers) - 1, -1, -1):
            if (parent := containers[index].parent) >= 0:
                (start, end), (above, below) = extents[index], extents[parent]
                extents[parent] = (min(start, above), max(end, below))
        return extents

    def _around(self, index: int) -> Iterator[int]:
        return self.page.ancestors(self.page.blocks[index].container)

    def _chosen_prose(self) -> Iterator[int]:
        return (index for index in self.chosen if self.prose[index])

    def _holding(self, blocks: set[int]) -> list[bool]:
        holding = [False] * len(self.page.containers)
        for index in blocks:
            for container in self._around(index):
                if holding[container]:
                    break
                holding[container] = True
        return holding

    def _list_is_text(self, block: Block) -> bool:
        for container in self.page.ancestors(block.container):
            element = self.page.containers[container]
            if element.tag in _LISTS:
                return element.linked <= _LINKED_LIST * element.chars
        return block.linked * 2 <= len(block.text)

    def _is_link_line(self, index: int) -> bool:
        """Whether a block is wholly a link, and no words of a post that the story quotes."""
        block = self.page.blocks[index]
        if not block.is_link or block.tag in HEADINGS:
            return False
        return block.container < 0 or not self.in_post[block.container]

    def _is_folded(self, index: int) -> bool:
        """Whether hidden text is a part of the story that unfolds: some sentences of one box."""
        hidden = -1
        for container in self._around(index):
            if not self.page.containers[container].hidden:
                break
            hidden = container
        inside = [i for i in self._blocks_of(hidden) if self.prose[i]]
        return len(inside) > 1 and sum(len(self.page.blocks[i].text) for i in inside) >= 150

    def _without_idle_headings(self, taken: list[int]) -> list[int]:
        """Leave out headings that were added and have no text below them."""
        kept: list[int] = []
        below = False
        for index in reversed(taken):
            heading = self.page.blocks[index].tag in HEADINGS
            if heading and not below and index not in self.chosen:
                continue
            below = not heading
            kept.append(index)
        return kept[::-1]
