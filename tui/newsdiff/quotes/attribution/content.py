"""What is said: where the reported words that belong to a cue lie, before it or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.clauses import FARTHEST_THAT, has_clause, skip_adjuncts, that_ahead
from newsdiff.language.lexicon import is_title, noun_forms, role_nouns, word_class
from newsdiff.language.noun_phrases import Range, head_of, opening_of
from newsdiff.language.subjects import subject_before
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import NOUN_LIKE, is_finite
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.attribution.extent import end_of_clause, end_of_phrase, is_cut_before_verb

LONGEST_DATELINE = 14
SHORT_ADJUNCT = 4
"""Tokens before an opening "according to" that are still no statement of their own."""


def content_of(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> Range | None:
    """Return the token range of the content that belongs to `cue`, None if there is none."""
    if cue.order is Order.ACCORDING:
        return _around_according(tokens, cue, cues)
    if cue.order is Order.LABEL:
        return _trimmed(tokens, cue.last + 1, _sentence_end(tokens))
    if cue.order is Order.NOUN:
        return _after_noun(tokens, cue, cues)
    if cue.order is Order.PASSIVE:
        return _of_passive(tokens, cue, cues)
    if cue.order is Order.VERB_FIRST:
        return _before(tokens, cue)
    after = _after(tokens, cue, cues)
    if cue.order in (Order.TRAILING, Order.QUOTED):
        return after
    ahead = _before(tokens, cue) if _follows_content(tokens, cue) else None
    marked = after is not None and _is_marked(tokens, after[0])
    if ahead and not marked and _is_parenthesis(tokens, cue, cues):
        return (ahead[0], _sentence_end(tokens))
    if ahead is None or not _stands_alone(tokens, ahead):
        return after
    if after is None or (not marked and not has_clause(tokens, after[0])):
        return ahead
    quoted = tokens[cue.begin - 1].tag is Tag.QUOTE
    return ahead if quoted and after[0] > cue.end else after


def _follows_content(tokens: Sequence[Token], cue: Cue) -> bool:
    previous = tokens[cue.begin - 1] if cue.begin else None
    if cue.begin > 1 and tokens[cue.begin - 2].tag is Tag.NAME is tokens[cue.begin].tag:
        return previous is not None and previous.tag is Tag.COMMA
    return previous is not None and (
        previous.tag in (Tag.COMMA, Tag.QUOTE) or previous.low in ("—", "–", "--", "―")
    )


def _is_marked(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in word_class("clause_opener") or tokens[at].tag is Tag.QUOTE


def _stands_alone(tokens: Sequence[Token], span: Range) -> bool:
    """Whether a stretch can be a statement by itself: a clause or a quotation, no adjunct."""
    begin, end = span
    if _is_adverbial(tokens, span):
        return False
    if tokens[begin].tag is Tag.QUOTE or tokens[end - 1].tag is Tag.QUOTE:
        return True
    if tokens[begin].tag is Tag.GERUND or tokens[begin].low in ("asked", "when", "as", "while"):
        begin = next((at for at in range(begin, end) if tokens[at].tag is Tag.COMMA), end)
    return any(is_finite(tokens, index) for index in range(begin, end))


def _is_adverbial(tokens: Sequence[Token], span: Range) -> bool:
    """Whether a stretch only says when or why: "But after she left, to her surprise"."""
    begin, end = span
    begin += tokens[begin].tag is Tag.COORDINATOR
    opener = token_at(tokens, begin)
    if opener.low == "that" or not (opener.tag is Tag.SUBORDINATOR or opener.low == "after"):
        return False
    commas = [at for at in range(begin, end) if tokens[at].tag is Tag.COMMA]
    if not commas:
        return True
    quoted = any(token.tag is Tag.QUOTE for token in tokens[begin:end])
    return not quoted and not any(is_finite(tokens, at) for at in range(commas[-1], end))


def _is_parenthesis(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a statement goes on after ", he said,": "The truth, he said, was that ..."."""
    end = cue.end
    if end + 2 >= len(tokens) or tokens[end].tag is not Tag.COMMA:
        return False
    if any(other.first in (end + 1, end + 2) for other in cues):
        return False
    following = tokens[end + 1]
    if following.tag is Tag.QUOTE:
        return False
    return following.tag not in (Tag.GERUND, Tag.COORDINATOR, Tag.PREPOSITION) and (
        following.text[0].islower()
        and following.low not in word_class("trailing_subordinator")
        and following.low not in ("who", "which", "according")
    )


def _around_according(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> Range | None:
    opens = cue.first <= 1 or _only_adjunct(tokens, 0, cue.first)
    if opens or _opens_second_clause(tokens, cue):
        begin = _after_apposition(tokens, _after_source(tokens, cue.subject[1]))
        opening = begin + (begin < len(tokens) and tokens[begin].tag is Tag.COMMA)
        if opening < len(tokens) and is_finite(tokens, opening):
            return None  # "The transfer, first reported by the Post, must be approved"
        return _trimmed(tokens, begin, end_of_clause(tokens, begin + 1, cue, cues))
    begin = _clause_begin(tokens, cue.first)
    return _trimmed(tokens, begin, cue.first)


def _opens_second_clause(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether "according to" opens what "and" or "but" adds: "…, but according to Kirby, he …"."""
    if tokens[cue.first - 1].tag is not Tag.COORDINATOR:
        return False
    end = cue.subject[1]
    return token_at(tokens, end).tag is Tag.COMMA and has_clause(tokens, end + 1)


def _after_source(tokens: Sequence[Token], end: int) -> int:
    """Where the statement begins after an opening "According to Kirby": mostly after a comma."""
    if end < len(tokens) and (tokens[end].tag is Tag.COMMA or has_clause(tokens, end)):
        return end
    for index in range(end, min(end + FARTHEST_THAT, len(tokens))):
        if tokens[index].tag is Tag.COMMA:
            return index
    return end


def _after_apposition(tokens: Sequence[Token], begin: int) -> int:
    """The comma behind what describes a source: "Kirby, head of the agency, it is late"."""
    if token_at(tokens, begin).tag is not Tag.COMMA:
        return begin
    for index in range(begin + 1, min(begin + FARTHEST_THAT, len(tokens))):
        if tokens[index].tag is Tag.COMMA:
            described = index > begin + 1 and tokens[begin + 1].low in role_nouns() | {"a", "an"}
            office = any(is_title(token.low) for token in tokens[begin + 1 : begin + 4])
            return index if (described or office) and has_clause(tokens, index + 1) else begin
        if is_finite(tokens, index):
            return begin
    return begin


def _of_passive(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> Range | None:
    """ "the plan" of "the plan was criticised by Kirby"; the clause of "was told by Kirby that"."""
    end = cue.subject[1]
    if end < len(tokens) and tokens[end].low in ("who", "which"):
        return None  # "cited by leaders who doubt it"
    if end < len(tokens) and tokens[end].low in word_class("clause_opener"):
        return _trimmed(tokens, end, end_of_clause(tokens, end + 1, cue, cues))
    return subject_before(tokens, cue.first)


def _only_adjunct(tokens: Sequence[Token], begin: int, end: int) -> bool:
    short = end - begin < SHORT_ADJUNCT
    return short and not any(is_finite(tokens, index) for index in range(begin, end))


def _after_noun(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> Range | None:
    begin = cue.last + 1
    if begin >= len(tokens):
        return None
    if tokens[begin].low == "that":
        return _trimmed(tokens, begin, end_of_clause(tokens, begin + 1, cue, cues))
    if tokens[begin].low not in ("to",):
        begin += 1
    return _trimmed(tokens, begin, end_of_phrase(tokens, begin + 1, cue, cues))


def _before(tokens: Sequence[Token], cue: Cue) -> Range | None:
    return _trimmed(tokens, _clause_begin(tokens, cue.begin), cue.begin)


def _clause_begin(tokens: Sequence[Token], end: int) -> int:
    """Where the statement that ends at `end` begins: the sentence's start, or after a semicolon."""
    for index in range(end - 2, 0, -1):
        if tokens[index].low == ";" or _opens_quotation(tokens, index, end):
            return index + 1
    return _dateline(tokens, end)


def _opens_quotation(tokens: Sequence[Token], colon: int, end: int) -> bool:
    """Whether all behind a colon is one quotation: 'he made a vow: "I will stay," he said'."""
    quoted = tokens[colon + 1 : end]
    return tokens[colon].low == ":" and [token.tag for token in quoted] == [Tag.QUOTE]


def _dateline(tokens: Sequence[Token], end: int) -> int:
    """The index after an agency's dateline: "PORT MARLOW (Reuters) — "."""
    if not (tokens[0].text.isupper() and tokens[0].tag is Tag.NAME):
        return 0
    for index in range(1, min(LONGEST_DATELINE, end)):
        if tokens[index].low in ("—", "–", "-", "--"):
            return index + 1
    return 0


def _after(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> Range | None:
    assert cue.verb is not None
    takes = cue.verb.takes
    begin = cue.last + 1
    while begin < len(tokens) and _is_loose_adverb(tokens, begin):
        begin += 1
    if begin >= len(tokens) or _is_said_about(tokens, begin):
        return None
    wants_clause = not takes.isdisjoint({"clause", "that", "person"})
    that = that_ahead(tokens, begin, addressee="person" in takes) if wants_clause else None
    if that is None and wants_clause:
        skipped = skip_adjuncts(tokens, begin, addressee="person" in takes)
    else:
        skipped = begin
    start = that if that is not None else skipped
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token.tag is Tag.BREAK and token.low == ":":
        return _trimmed(tokens, start + 1, _sentence_end(tokens))
    if (
        token.tag is Tag.QUOTE
        or that is not None
        or (wants_clause and token.low in word_class("clause_opener"))
    ):
        return _trimmed(tokens, start, end_of_clause(tokens, start + 1, cue, cues))
    apart = is_cut_before_verb(tokens, start, cue, cues)
    if "clause" in takes and has_clause(tokens, start) and not apart:
        return _trimmed(tokens, start, end_of_clause(tokens, start + 1, cue, cues))
    return _complement(tokens, begin, cue, cues)


def _is_said_about(tokens: Sequence[Token], at: int) -> bool:
    """Whether only how much was said or asked is told: "said little about", "asked questions"."""
    if tokens[at].low in ("question", "questions"):
        return True
    much = tokens[at].low in ("little", "nothing", "much", "more", "anything", "something", "less")
    return much and token_at(tokens, at + 1).low in ("about", "of", "on", "regarding", "publicly")


def _is_loose_adverb(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb belongs to the cue ("said later") and not to the content ("further")."""
    if tokens[at].tag is not Tag.ADVERB or tokens[at].low == "there":
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    measures = tokens[at].low in ("further", "almost", "even", "only", "both", "all")
    return not (measures and following is not None and following.tag in NOUN_LIKE)


def _complement(tokens: Sequence[Token], begin: int, cue: Cue, cues: Sequence[Cue]) -> Range | None:
    """The object, infinitive or prepositional complement that the verb takes."""
    assert cue.verb is not None
    takes = cue.verb.takes
    token = tokens[begin]
    if token.low == "to" and "infinitive" in takes and _is_infinitive(tokens, begin):
        return _trimmed(tokens, begin, end_of_phrase(tokens, begin + 1, cue, cues))
    if token.tag is Tag.PREPOSITION or token.low in ("out", "against"):
        if token.low not in takes:
            return None
        return _trimmed(tokens, begin + 1, end_of_phrase(tokens, begin + 2, cue, cues))
    takes_object = "object" in takes or ("evidence" in takes and _is_evidence(tokens, cue))
    if takes_object and _begins_object(token):
        return _trimmed(tokens, begin, end_of_phrase(tokens, begin + 1, cue, cues))
    return None


def _is_infinitive(tokens: Sequence[Token], to: int) -> bool:
    """Whether a verb follows "to": not in "lay claim to the house", "pledge to her party"."""
    following = token_at(tokens, to + 1)
    if following.tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.NAME, Tag.NUMBER, Tag.GERUND):
        return False
    return following.low not in word_class("possessive")


def _is_evidence(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the subject is a text or a figure and no person."""
    head = head_of(tokens, cue.subject).low
    return head in noun_forms("document") or head in ("they", "it", "averages", "average")


def _begins_object(token: Token) -> bool:
    return token.tag in NOUN_LIKE or token.tag in (
        Tag.DETERMINER,
        Tag.PRONOUN,
        Tag.QUOTE,
        Tag.GERUND,
        Tag.PAST,
    )


def _sentence_end(tokens: Sequence[Token]) -> int:
    return len(tokens) - (tokens[-1].tag is Tag.STOP)


def _trimmed(tokens: Sequence[Token], begin: int, end: int) -> Range | None:
    """Drop signs at the edges; None where nothing is left."""
    signs = (Tag.COMMA, Tag.BREAK, Tag.STOP)
    while begin < end and tokens[begin].tag in signs:
        begin += 1
    while end > begin and tokens[end - 1].tag in signs:
        opening = opening_of(tokens, end - 1) if tokens[end - 1].low in (")", "]") else -1
        if opening >= begin:
            break
        end -= 1
    return (begin, end) if begin < end else None
