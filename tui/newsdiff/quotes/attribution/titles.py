"""Quotation marks that quote nobody: titles of works, nicknames, and words named as words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.language.lexicon import word_class
from newsdiff.language.quotations import Quotation
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag, Token, token_at

LONGEST_TITLE = 8
"""Words of a title in marks."""
LONGEST_WORK = 6
"""Words in marks that "called" or "titled" makes a name."""


def follows_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation is announced as words: "used the word, “please.”"."""
    before = index - 1
    if before >= 0 and tokens[before].tag is Tag.COMMA:
        before -= 1
    return before >= 0 and tokens[before].low in word_class("word_for_words")


def is_title_of_work(
    text: str, sentence: Sentence, index: int, quotation: Quotation, *, cued: bool
) -> bool:
    """Whether marks set off a title or a name, and not somebody's words.

    `index` is that of the quotation's token; `cued` tells that an attribution goes with it.
    """
    tokens = sentence.tokens
    inner = quotation.inner.of(text).strip()
    count = len(inner.split())
    before = tokens[index - 1].low if index else ""
    if before in (",", "the") and index > 1:
        before = tokens[index - 2].low
    if _is_nickname(tokens, index, count) or (count > 1 and _is_of_thing(tokens, index, inner)):
        return True
    names = [word for word in re.findall(r"[A-Za-z’']+", inner[:200]) if not _is_small(word)]
    capitals = count <= LONGEST_TITLE and bool(names) and all(word[0].isupper() for word in names)
    owned = before in word_class("title_opener") or (
        index > 0 and tokens[index - 1].tag is Tag.CLITIC
    )
    if not capitals or inner[-1:] in ("?", "!"):
        return not cued and count <= LONGEST_WORK and before in word_class("work")
    if sentence.title_case:
        return False
    if owned or _is_told(tokens, index) or _is_of_show(tokens, index):
        return True
    unstopped = len(names) > 1 and inner[-1:] not in (".", ",")
    heading = sentence.alone and len(tokens) == 1
    return not cued and (heading or unstopped)


def _is_told(tokens: Sequence[Token], index: int) -> bool:
    """Whether a title is that of whom somebody tells something: 'he told "Today."'."""
    return index > 0 and tokens[index - 1].low in ("tell", "tells", "told", "telling")


def _is_of_show(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun for a work, or for who is in it, follows: '"Today" show host'."""
    following = token_at(tokens, index + 1).low
    return following in word_class("work") or following in word_class("of_work")


def _is_of_thing(tokens: Sequence[Token], index: int, inner: str) -> bool:
    """Whether a noun follows that the marks name, after whose it is: 'its "Save us" petition'."""
    if index == 0 or not inner[:1].isupper() or token_at(tokens, index + 1).tag is not Tag.WORD:
        return False
    return tokens[index - 1].tag is Tag.CLITIC or tokens[index - 1].low in word_class("possessive")


def _is_small(word: str) -> bool:
    """Whether a title may leave a word without a capital."""
    return word[0].islower() and (len(word) <= 3 or word in word_class("preposition"))


def _is_nickname(tokens: Sequence[Token], index: int, count: int) -> bool:
    """Whether the marks stand inside a name: Robert "Bobby" Scott."""
    inside = 0 < index < len(tokens) - 1 and count <= 2
    return inside and tokens[index - 1].tag is Tag.NAME is tokens[index + 1].tag
