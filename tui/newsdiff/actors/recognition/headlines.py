"""Names that only a headline seems to have: where all words have capitals, any may pass for one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsdiff.actors.gazetteer import EntryType, plain
from newsdiff.actors.linking.names import clean, known
from newsdiff.actors.model import ActorKind, Mention
from newsdiff.actors.tokens import Token
from newsdiff.articles.model import Article, PassageKind, Side
from newsdiff.language.lexicon import built

_HEADLINES = (PassageKind.HEADLINE, PassageKind.HEADING)
_MOST = 0.75

Starts = set[tuple[Side, int]]
"""Where the words of headlines start: the article and the character."""


def headline_starts(article: Article, tokens: Sequence[Token], side: Side) -> Starts:
    """Return where the words of an article's headlines in capitals start."""
    starts: Starts = set()
    positions = [token.start for token in tokens]
    for passage in article.passages:
        if passage.kind in _HEADLINES:
            first = bisect_left(positions, passage.span.start)
            line = tokens[first : bisect_left(positions, passage.span.end)]
            if _in_capitals(line):
                starts.update((side, token.start) for token in line)
    return starts


def _in_capitals(line: Sequence[Token]) -> bool:
    """Whether most words are in capitals; short words in small letters do not count."""
    long = [t for t in line if t.text[0].isalpha() and (len(t.text) > 3 or t.text[0].isupper())]
    return sum(t.text[0].isupper() for t in long) >= _MOST * len(long)


def is_doubtful(mentions: Sequence[Mention], headlines: Starts) -> bool:
    """Whether only headlines have an actor, and no list knows any of its names.

    "Mayor's Radio Spot" and "Deal Goes Down" are no actors; "Angela Merkel" is one.
    """
    if any((mention.article, mention.span.start) not in headlines for mention in mentions):
        return False
    return not any(_is_known(mention) for mention in mentions)


def _is_known(mention: Mention) -> bool:
    name = clean(mention.text)
    entry = known(name)
    if entry is not None and (mention.kind is ActorKind.PLACE or entry.type is not EntryType.TOWN):
        return True
    first, *others = plain(name).split() or [""]
    personal = mention.kind is ActorKind.PERSON and first in built("first_names")
    return personal and built("surnames").issuperset(others)
