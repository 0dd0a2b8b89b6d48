"""The sentences of a text as tokens, in which a quotation in marks is one single token.

A sentence never breaks inside quotation marks, and nothing inside them is mistaken for the
writer's own words: the quotation stands in the sentence as one opaque token.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Span
from newsdiff.language.entities import Entities
from newsdiff.language.lexicon import built, cue_verbs, first_names, word_class
from newsdiff.language.quotations import Quotation
from newsdiff.language.tokens import Tag, Token, tag_of

LONGEST_SENTENCE = 300
"""Tokens after which a sentence ends come what may, so that no search runs over a whole text."""
FEWEST_WORDS_IN_HEADLINE = 4
LONGEST_NICKNAME = 20
"""Characters between the marks of a nickname inside a name."""

_LONGEST_TAIL = 7
"""Words after a quotation within which its verb of saying shows."""
_SMALL = frozenset(
    {Tag.DETERMINER, Tag.PREPOSITION, Tag.COORDINATOR, Tag.PRONOUN, Tag.SUBORDINATOR, Tag.AUXILIARY}
)


@dataclass(slots=True)
class Sentence:
    """A sentence: its tokens, its place among the sentences and its paragraph.

    `title_case` marks lines set like headlines, where capitals tell nothing about names; `aside`
    captions and page furniture, in which nobody is quoted; `alone` sentences that are the whole of
    their paragraph. Paragraphs set aside are not counted.
    """

    tokens: list[Token]
    index: int
    paragraph: int
    title_case: bool = False
    aside: bool = False
    alone: bool = False

    @property
    def start(self) -> int:
        """The offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.tokens[-1].end


def split_sentences(
    text: str,
    tokens: Sequence[Token],
    quotations: Sequence[Quotation],
    set_aside: Sequence[Span] = (),
    entities: Entities | None = None,
) -> list[Sentence]:
    """Cut the tokens of a text, or of a stretch of it, into sentences.

    `quotations` are in order, do not overlap, and lie in the stretch. The tokens stay as they are:
    where a sentence shows that a word is of another class, the sentence has a token of its own.

    Paragraphs that begin with a span of `set_aside` are marked as `aside`. The words of the names
    in `entities` are names, also the "and" of "Securities and Exchange Commission", and an
    ordinary word is not one just because it opens a sentence.
    """
    starts = {span.start for span in set_aside}
    sentences: list[Sentence] = []
    number = 0
    for paragraph in _paragraphs(text, tokens, quotations):
        aside = paragraph[0].start in starts
        parts = list(_split(text, paragraph))
        alone = len(parts) == 1
        for words in parts:
            title_case = _is_title_case(words)
            if title_case:
                _tag_by_lower_case(words)
            _tag_first(words)
            if entities is not None and not title_case:
                _bind_names(words, entities)
            sentences.append(Sentence(words, len(sentences), number, title_case, aside, alone))
        number += not aside
    return sentences


def _paragraphs(
    text: str, tokens: Sequence[Token], quotations: Sequence[Quotation]
) -> Iterator[list[Token]]:
    """Yield the tokens of each paragraph, in which each quotation is one token."""
    inside = iter(quotations)
    current = next(inside, None)
    paragraph: list[Token] = []
    done = 0
    for token in tokens:
        if token.start < done:
            continue
        if current is not None and token.start >= current.span.start:
            done = current.span.end
            if not (paragraph and _is_nickname(text, paragraph[-1], current)):
                paragraph.append(Token(current.span.start, done, "“”", "“”", Tag.QUOTE))
            current = next(inside, None)
        elif token.tag is not Tag.LINE:
            paragraph.append(token)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _is_nickname(text: str, before: Token, quotation: Quotation) -> bool:
    """Whether marks stand inside a name and quote nobody: Ada "Queenie" Moreau."""
    inner = quotation.inner.of(text)
    behind = text[quotation.span.end : quotation.span.end + 2]
    name = before.tag is Tag.NAME and before.end + 1 == quotation.span.start
    single = inner[:1].isupper() and len(inner) <= LONGEST_NICKNAME and inner[-1:].isalpha()
    return name and single and behind[:1] == " " and behind[1:].isupper()


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether a line is set like A Headline, With Capitals Throughout."""
    words = [token for token in tokens if token.text[0].isalpha() and not _is_small(token)]
    capitals = sum(token.text[0].isupper() for token in words)
    return len(words) >= FEWEST_WORDS_IN_HEADLINE and capitals >= 0.9 * len(words)


def _is_small(token: Token) -> bool:
    """Whether a headline may leave a word without a capital: "of", "and", "the"."""
    return token.text[0].islower() and token.tag in _SMALL


def _tag_by_lower_case(tokens: list[Token]) -> None:
    """In a headline the verbs of saying and the small words are known without their capital."""
    for at, token in enumerate(tokens):
        if at and token.tag is Tag.NAME and token.text[1:].islower():
            tag = tag_of(token.low)
            if token.low in cue_verbs() or tag not in (Tag.WORD, Tag.BASE, Tag.GERUND):
                tokens[at] = token.tagged(tag)


def _tag_first(tokens: list[Token]) -> None:
    """A capital at the head of a sentence does not make a name of "Speaking" or "Likely"."""
    token = tokens[0]
    if token.tag is Tag.NAME and token.text[1:].islower():
        tag = tag_of(token.low)
        name = token.low in first_names("female") or token.low in first_names("male")
        if tag in (Tag.ADVERB, Tag.PAST, Tag.GERUND) and not name:
            tokens[0] = token.tagged(tag)


def _bind_names(tokens: list[Token], entities: Entities) -> None:
    """Tag the words of the known names as names, and an opening word that is in none as itself."""
    names = entities.between(tokens[0].start, tokens[-1].end)
    opening = tokens[0]
    named = bool(names) and names[0].span.start == opening.start
    named = named or (len(tokens) > 1 and tokens[1].tag is Tag.NAME)
    ordinary = opening.text[1:].islower() and opening.low in built("common_words")
    if opening.tag is Tag.NAME and ordinary and not named:
        tag = tag_of(opening.low)
        tokens[0] = opening.tagged(Tag.WORD if tag in (Tag.BASE, Tag.THIRD) else tag)
    at = 0
    for name in names:
        while at < len(tokens) and tokens[at].start < name.span.start:
            at += 1
        while at < len(tokens) and tokens[at].end <= name.span.end:
            if tokens[at].text[0].isalnum() or tokens[at].low in ("&", ","):
                tokens[at] = tokens[at].tagged(Tag.NAME, name.kind)
            at += 1


def _split(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    begin = 0
    for index, token in enumerate(tokens):
        long = index - begin >= LONGEST_SENTENCE
        lone_stop = token.tag is Tag.STOP and index == begin
        ends = index + 1 < len(tokens) and not lone_stop and _ends_sentence(text, tokens, index)
        if long or ends:
            yield tokens[begin : index + 1]
            begin = index + 1
    if begin < len(tokens):
        yield tokens[begin:]


def _ends_sentence(text: str, tokens: list[Token], index: int) -> bool:
    token, following = tokens[index], tokens[index + 1]
    if following.start == token.end and following.tag is not Tag.QUOTE:
        return False
    if token.tag is Tag.STOP:
        return _can_begin(following)
    if token.tag is Tag.QUOTE:
        return _ends_with_quotation(text, tokens, index)
    if token.text.endswith(".") and len(token.text) > 1:
        # "... in the U.S. The ministry ...": an abbreviation that also ends the sentence.
        return following.text[0].isupper() and following.tag in (
            Tag.DETERMINER,
            Tag.PRONOUN,
            Tag.PREPOSITION,
            Tag.COORDINATOR,
        )
    return False


def _can_begin(token: Token) -> bool:
    first = token.text[0]
    return token.tag is Tag.QUOTE or first.isupper() or first.isdigit() or first in "([—–-‘'$£€•"


def _ends_with_quotation(text: str, tokens: list[Token], index: int) -> bool:
    """Whether a quotation with a stop before its closing mark ends the sentence.

    It does not where an attribution follows: "“Why?” he asked", "“No.” Kirby said".
    """
    token, following = tokens[index], tokens[index + 1]
    last = text[token.start : token.end].rstrip("”\"’'» “")[-1:]
    if last not in tuple(".!?…") or not _can_begin(following):
        return False
    return not _is_attributed_behind(tokens, index + 1)


def _is_attributed_behind(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a short subject and a verb of saying follow a quotation: "“Why?” he asked"."""
    for at in range(begin, min(begin + _LONGEST_TAIL, len(tokens))):
        token = tokens[at]
        if at > begin and token.low in word_class("tail_verb"):
            return not _has_clause_behind(tokens, at)
        if token.tag not in (Tag.NAME, Tag.DETERMINER, Tag.PRONOUN, Tag.WORD, Tag.ADVERB):
            return False
    return False


def _has_clause_behind(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb of saying is followed by a clause of its own and not just by an adjunct."""
    for token in tokens[verb + 1 : verb + 1 + LONGEST_SENTENCE]:
        if token.tag in (Tag.STOP, Tag.QUOTE, Tag.COMMA):
            return False
        if token.tag in (Tag.AUXILIARY, Tag.PRONOUN) or token.low in ("that", "there"):
            return True
    return False
