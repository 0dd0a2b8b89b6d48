"""Splits a paragraph into sentences.

A boundary is a run of sentence marks with its closing quotation marks and brackets. Each one is
judged by the word before it and the word after it alone, so time grows linearly with the text. The
rules are those of news: a closing mark belongs to its sentence, sentences inside a quotation are
sentences of their own, "U.S.", "Gen." and initials end nothing by themselves.

Maintained segmenters were tried: sentencex keeps a whole quotation as one sentence, pysbd is slow
and splits "5 p.m. Tuesday", blingfire needs numpy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsdiff.articles.lexicon import LEXICON
from newsdiff.articles.model import Span

_OPENERS = "\"'“‘„«‹(\\[{¿¡「『《（【"
_CLOSERS = "\"'”’“»›)\\]}」』》）】"
_WIDE_STOPS = "。！？｡"

_OPENED_AFTER = r"(?!“\w|[\"'][A-Za-zÀ-ɏ])"
"""A mark that a letter follows opens the next sentence, as in: he said.“We will go.”"""

_BOUNDARY = re.compile(
    rf"""
    (?P<stop> [.!?…؟۔।{_WIDE_STOPS}]+ )
    (?P<closers> (?: {_OPENED_AFTER} [{_CLOSERS}] )*
                 (?: \s? [”»] (?=\s|$) )? )             # « Vraiment ? » has a blank
    (?: \[\d{{1,3}}\] )*             # footnote marks
    (?P<gap> \s* )
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(rf"[^\s{_OPENERS}—–/-]*$")
_WORD_AFTER = re.compile(rf"[{_OPENERS}\s]*([^\s{_OPENERS}]*)")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_MIXED_CASE = re.compile(r"[a-z]{1,3}-?[A-Z]")
_ATTRIBUTION = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,5}(?P<verb>[a-z]+)\b")
_REACH = 60
"""Characters that are looked at on either side of a boundary."""


def sentence_spans(text: str, span: Span, language: str, longest: int) -> Iterator[Span]:
    """Yield the sentences of the paragraph `span` in order; only white space lies between them.

    A sentence of more than `longest` characters is cut at white space, or where it must.
    """
    rules = _rules(language)
    start = span.start
    for boundary in _BOUNDARY.finditer(text, span.start, span.end):
        if boundary.end() < span.end and _ends_sentence(text, span, boundary, rules):
            yield from _pieces(text, Span(start, boundary.start("gap")), longest)
            start = boundary.end()
    yield from _pieces(text, Span(start, span.end), longest)


class _Rules(NamedTuple):
    """The word lists of one language; see data/abbreviations.toml."""

    always: frozenset[str]
    sometimes: frozenset[str]
    number: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    exclaimed: frozenset[str]
    starters: frozenset[str]
    speech_verbs: frozenset[str]
    numbered_days: bool
    """Whether "3." is an ordinal number, as in "am 3. Oktober"."""


@cache
def _rules(language: str) -> _Rules:
    lists = LEXICON.table("abbreviations").get(language, {})
    names = ("always", "sometimes", "number", "clock", "after_clock", "exclaimed", "starters")
    return _Rules(
        **{name: frozenset(lists.get(name, "").split()) for name in names},
        speech_verbs=LEXICON.words("words", "speech_verb"),
        numbered_days=language == "de",
    )


def _ends_sentence(text: str, span: Span, boundary: re.Match[str], rules: _Rules) -> bool:
    stop, closers, gap = boundary.group("stop", "closers", "gap")
    after = text[boundary.end() : min(span.end, boundary.end() + _REACH)]
    if stop[-1] in _WIDE_STOPS:
        return not closers or bool(gap) or stop[-1] in "。｡" or after[0] in _OPENERS
    before = text[max(span.start, boundary.start() - _REACH) : boundary.start()]
    word = _word(_WORD_BEFORE, before, 0)
    follower = _word(_WORD_AFTER, after, 1).rstrip(".,:;!?”’\"')]")
    if not gap:
        return _is_glued(word, closers, after, rules)
    if not _may_start_sentence(after, follower):
        return False
    if "!" in stop or "?" in stop or "؟" in stop:
        return not _goes_on_after_exclamation(stop, closers, word, after, rules)
    if "…" in stop or ".." in stop:
        elided = not before or before[-1].isspace() or before[-1] in "[("
        return bool(closers) and closers[-1] in "\"'”’»" if elided else True
    if stop == ".":
        at_start = boundary.start() - len(word) == span.start
        return _full_stop_ends(word, bool(closers), after, follower, at_start, rules)
    return True


def _word(pattern: re.Pattern[str], text: str, group: int) -> str:
    found = pattern.search(text)
    return found.group(group) if found else ""


def _is_glued(word: str, closers: str, after: str, rules: _Rules) -> bool:
    """Whether a blank was lost between two sentences, as in "to leave.The minister"."""
    if word in rules.always or not (len(word) > 3 and word.isalpha() and word.islower()):
        return False
    if after[0] in '“„"':
        return True
    capitalised = len(after) > 1 and after[0].isupper() and (after[1].islower() or after[1] == " ")
    return capitalised and "’" not in closers and "'" not in closers


def _may_start_sentence(after: str, follower: str) -> bool:
    if not after or after[0] in "—–-,;:)]}»”":
        return False
    if not follower:
        return False
    first = follower[0]
    return not first.islower() or bool(_MIXED_CASE.match(follower))


def _goes_on_after_exclamation(
    stop: str, closers: str, word: str, after: str, rules: _Rules
) -> bool:
    if stop == "!" and not closers and word in rules.exclaimed:
        return True
    attribution = _ATTRIBUTION.match(after) if closers else None
    if attribution is None or attribution.group("verb") not in rules.speech_verbs:
        return False
    return attribution.group().split(maxsplit=1)[0] not in rules.starters


def _full_stop_ends(
    word: str, closed: bool, after: str, follower: str, at_start: bool, rules: _Rules
) -> bool:
    is_initial = len(follower) == 1 and after.startswith(f"{follower}.")
    starts = (follower in rules.starters and not is_initial) or after[0] in '“"„«‘'
    if word in rules.always:
        return closed
    if word in rules.number and follower[0].isdigit():
        return False
    if word.isdigit():
        list_number = at_start and len(word) <= 3
        ordinal = rules.numbered_days and len(word) <= 2 and not starts
        return not (list_number or ordinal)
    if word in rules.clock:
        return follower not in rules.after_clock and not follower[0].isdigit()
    if word in rules.sometimes or _DOTTED.fullmatch(word):
        return closed or starts
    if len(word) == 1 and word.isupper():
        return closed or starts
    return True


def _pieces(text: str, span: Span, longest: int) -> Iterator[Span]:
    """Yield `span` without white space at its edges, in pieces of at most `longest` characters."""
    start, end = span.start, span.end
    while end - start > longest:
        cut = text.rfind(" ", start + longest // 2, start + longest)
        cut = start + longest if cut < 0 else cut
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    end -= len(part) - len(part.rstrip())
    if start < end:
        yield Span(start, end)
