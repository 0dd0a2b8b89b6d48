"""The story among the blocks of a page.

trafilatura's choice is where the story is; a reader of our own says how far it goes. Trafilatura
often takes one of several containers, and drops lists under the body, quotations in boxes and
posts; what lies between or beside its blocks, and reads like a story, is taken too. Where much of
such text is left, the story is said to be perhaps not whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from newsdiff.articles.lines import CLOSERS, SENTENCE_ENDS
from newsdiff.articles.page.blocks import Block
from newsdiff.articles.page.hints import tells
from newsdiff.articles.page.survey import Survey
from newsdiff.articles.page.tree import HEADINGS

_SECTIONS = frozenset(
    ["html", "body", "div", "section", "article", "main", "td", "center", "form", "details"]
)
_LISTS = frozenset(["ul", "ol", "dl", "table"])
_ITEMS = frozenset(["li", "dt", "dd", "td", "th", "tr"])

_STORY_SHARE = 0.6
"""The share of a page's sentences that the element of the story holds."""

_LINKED_LIST = 0.5
_LINKED_BRANCH = 0.35
_WORTHWHILE = 0.15
"""A part of the page apart from the rest is story if it has this share of the story's sentences."""

_LEFT_OUT = 0.3
"""So much left out, of what was taken, raises a doubt."""

_BELOW_HEADLINE = 3
_NEAR_HEADLINE = 6
"""A standfirst stands within so many blocks above the story."""


@dataclass(slots=True)
class Story:
    """The places of the story's blocks, in order; of them `links` are wholly links."""

    blocks: list[int]
    links: set[int] = field(default_factory=set)
    doubtful: bool = False
    folded: bool = False


def find_story(survey: Survey, chosen: set[int]) -> Story:
    """Return the story of a page, of whose blocks trafilatura has `chosen` some."""
    return _Finder(survey, chosen).story()


class _Finder:
    def __init__(self, survey: Survey, chosen: set[int]) -> None:
        self.survey = survey
        self.page = survey.page
        self.prose = survey.prose
        self.noise = survey.noise
        self.chosen = {i for i in chosen if not self.page.blocks[i].hidden}
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
            if self._is_aside(index):
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
                if inside and self._reads(index) and self._is_folded(index):
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
        return Story(taken, links, left > _LEFT_OUT * total > 0, folded > 0)

    def _is_aside(self, index: int) -> bool:
        """Whether a block is a byline, or stands in a box whose heading leads to another story."""
        container = self.page.blocks[index].container
        if container >= 0 and self.survey.cards[container]:
            return True
        return not self.prose[index] and self.survey.is_byline(index)

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

    def _is_standfirst(self, index: int, first: int) -> bool:
        """Whether a sentence stands between the headline and the story, in no region of either.

        Buttons and pictures may part it from the headline, if its element is called what it is.
        """
        block = self.page.blocks[index]
        if not self.prose[index] or self._is_noise(block) or block.hidden:
            return False
        if not 0 < first - index <= _NEAR_HEADLINE:
            return False
        called = block.container >= 0 and tells(
            self.page.containers[block.container].hints, "standfirst"
        )
        above = self.page.blocks[max(0, index - _BELOW_HEADLINE) : index]
        return called or any(other.tag == "h1" for other in above)

    def _branch_is_story(self, index: int, inside: bool, first: int) -> bool:
        """Judge the largest element around a block in which nothing was chosen."""
        if not self.chosen:
            return True
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
        beside = element.parent in self.siblings
        if inside or (beside and element.tag in _LISTS | {"blockquote", "p"}):
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
            return self.survey.posts[branch]
        for index in self.survey.blocks_of(branch):
            block = self.page.blocks[index]
            if block.tag == "h1" or (block.tag in HEADINGS and block.is_link):
                return False
        return True

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
        return block.container < 0 or not self.survey.posts[block.container]

    def _reads(self, index: int) -> bool:
        """Whether a block is a sentence, though most of it may be a link, or a heading."""
        block = self.page.blocks[index]
        if self.prose[index] or block.is_link:
            return self.prose[index]
        if block.tag in HEADINGS:
            return block.tag != "h1"
        return block.tag == "p" and block.text.rstrip(CLOSERS).endswith(SENTENCE_ENDS)

    def _is_folded(self, index: int) -> bool:
        """Whether hidden text is a part of the story that unfolds: some sentences of one box."""
        hidden = -1
        for container in self._around(index):
            if not self.page.containers[container].hidden:
                break
            hidden = container
        inside = [i for i in self.survey.blocks_of(hidden) if self.prose[i]]
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
