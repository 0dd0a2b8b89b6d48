"""Names in a sentence: runs of capitalised words, without the titles before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.language.entities import Entities, EntityKind
from newsdiff.language.lexicon import built, is_body, is_title, role_nouns, word_class
from newsdiff.language.noun_phrases import Range, head_range
from newsdiff.language.tokens import Tag, Token, token_at


def name_runs(tokens: Sequence[Token]) -> Iterator[Range]:
    """Yield the maximal runs of capitalised words; "de" or "bin" may stand inside one."""
    at = 0
    while at < len(tokens):
        if tokens[at].tag is not Tag.NAME or tokens[at].is_time:
            at += 1
            continue
        begin = at
        while at < len(tokens) and _in_name(tokens, at) and not _parts(tokens, begin, at):
            at += 1
        yield (begin, at)


def _parts(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether a known name of another kind begins at `at`: "House" and "Newt Gingrich"."""
    kinds = tokens[at - 1].kind, tokens[at].kind
    return at > begin and None not in kinds and kinds[0] is not kinds[1]


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].tag is Tag.NAME:
        return not tokens[at].is_time
    particle = tokens[at].low in word_class("particle")
    return particle and token_at(tokens, at + 1).tag is Tag.NAME


def without_titles(tokens: Sequence[Token], run: Range) -> Range:
    """Return the part of a run of capitals that is the name: "Judge Miriam Okonjo" -> the last two.

    A run that ends in a role word or a word for a body is a name as it stands: "Howard Dean",
    "Chicago Police Department".
    """
    begin, end = run
    last = end - 1
    while begin < last and tokens[begin].low in word_class("honorific"):
        begin += 1
    if tokens[last].low.rstrip(".") in word_class("generation") and last > begin:
        last -= 1
    if is_title(tokens[last].low) or is_body(tokens[last].low):
        return (begin, end)
    if tokens[last].kind in (EntityKind.ORGANISATION, EntityKind.PLACE):
        return (begin, end)
    for index in range(last - 1, begin - 1, -1):
        if is_title(tokens[index].low) and not _is_given(tokens[index]):
            return (index + 1, end)
    return (begin, end)


def _is_given(token: Token) -> bool:
    """Whether a noun for people is a given name here: "Guy Verhofstadt"."""
    return token.kind is EntityKind.PERSON and token.low not in word_class("before_name")


def whole_name(tokens: Sequence[Token], name: Range, known: Entities) -> Range:
    """Return a name with all the words of the known name that ends where it does, and no others.

    "Merkel" of "Angela Merkel" is made whole; "State Jon Husted", of "Secretary of State Jon
    Husted", loses what is another name or none.
    """
    begin, end = name
    found = known.over(tokens[end - 1].start)
    if found is None or found.span.end != tokens[end - 1].end:
        return name
    first = begin
    while first > 0 and tokens[first].start > found.span.start:
        first -= 1
    if first < begin and found.kind is not EntityKind.GROUP:
        return without_titles(tokens, (first, end))
    if found.kind is EntityKind.PERSON:
        while tokens[begin].start < found.span.start and _is_foreign(tokens[begin]):
            begin += 1
    return begin, end


def _is_foreign(token: Token) -> bool:
    """Whether a word before a known name is no part of it: no given name and no initial."""
    given = token.text in built("first_names") or len(token.text.rstrip(".")) == 1
    return token.tag is not Tag.NAME or token.kind is not None or not given


def _apposed_name(tokens: Sequence[Token], phrase: Range) -> Range | None:
    """The name after the comma of "one of the attorneys, Justin Bamberg"."""
    for index in range(phrase[1] - 1, phrase[0], -1):
        if tokens[index].tag is Tag.COMMA:
            return (index + 1, phrase[1]) if index + 1 < phrase[1] else None
        if tokens[index].tag is not Tag.NAME:
            return None
    return None


def _is_office(name: Sequence[Token]) -> bool:
    """Whether words in capitals are an office and nobody's name: "Former Speaker"."""
    *before, last = name
    modified = before and all(
        token.kind is None and (token.low in word_class("role_modifier") or is_title(token.low))
        for token in before
    )
    return bool(modified) and last.kind is None and is_title(last.low)


def person_in(tokens: Sequence[Token], phrase: Range) -> Range | None:
    """Return the name at the end of a noun phrase, where the rest is a title or a role.

    "Russian Defense Ministry Major General Igor Konashenkov" -> "Igor Konashenkov"; None for
    "the Russian general" and "Pentagon officials".
    """
    begin, end = _apposed_name(tokens, phrase) or head_range(tokens, phrase)
    runs = [run for run in name_runs(tokens[begin:end]) if begin + run[1] == end]
    if not runs:
        return None
    run = (begin + runs[0][0], end)
    name = without_titles(tokens, run)
    lone = tokens[name[0]]
    addressed = name[0] > run[0] and tokens[name[0] - 1].low in word_class("honorific")
    named = addressed or (lone.kind is EntityKind.PERSON and lone.text in built("surnames"))
    if end - name[0] == 1 and lone.low in role_nouns() and not named:
        return None
    if _is_office(tokens[name[0] : end]):
        return None
    before = name[0] - 1
    if before < begin or is_title(tokens[before].low):
        return name
    described = tokens[before].tag is Tag.WORD and end - name[0] > 1
    return name if described and not is_body(tokens[end - 1].low) else None
