"""Who is named: where one statement has somebody else in the same part than the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Side, Span
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import evidence, match
from newsdiff.divergence.phrases import listed
from newsdiff.divergence.quoting.speakers import same_speaker
from newsdiff.divergence.quoting.utterances import Utterance, same_quotations
from newsdiff.divergence.reading.frames import Frame, frames
from newsdiff.divergence.reading.statement import Named, Statement
from newsdiff.language.lexicon import cue_verbs
from newsdiff.quotes.model import QuoteStyle

DETAIL_REACH = 3
BETWEEN_NAMES = 1
LEADING = 16
"""The people that quoted words are told of are named at most so many words before them."""
WHO = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GROUP))


def name_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield other names in the same part of the same act, and names that one side adds."""
    others = _other_people(pair)
    if others is not None:
        yield others
        return
    others = _other_doers(pair)
    if others is not None:
        yield others
        return
    lefts, rights = (pair.named_alone(side, lambda named: named.kind in WHO) for side in Side)
    yield from pair.added(DivergenceKind.NAME, Side.LEFT, _people(pair.left, lefts), DETAIL_REACH)
    yield from pair.added(
        DivergenceKind.NAME, Side.RIGHT, _people(pair.right, rights), DETAIL_REACH
    )


def _other_people(pair: Pair) -> Divergence | None:
    """Return the people of either side, if the same quoted word is told of other ones."""
    for left, right in pair.get(same_quotations):
        if QuoteStyle.PARTIAL not in (left.quote.style, right.quote.style):
            continue
        lefts, rights = _people_before(pair.left, left), _people_before(pair.right, right)
        if not lefts or not rights or not _are_others(lefts, rights):
            continue
        return pair.contrast(
            DivergenceKind.NAME,
            Severity.CONFLICT,
            _together(pair.left, lefts),
            _together(pair.right, rights),
            said=(listed([n.name for n in lefts]), listed([n.name for n in rights])),
            evidence={"same_words": 1.0},
        )
    return None


def _are_others(lefts: list[Named], rights: list[Named]) -> bool:
    """Whether nobody of the ones can be one of the others: a surname may be that of two."""
    return all(same_speaker(n.name, m.name) is False for n in lefts for m in rights)


def _together(statement: Statement, people: list[Named]) -> Span:
    """Return the span of names that stand together, "Obama and Putin", or else of the first."""
    last = people[0]
    for named in people[1:]:
        if named.words.start - last.words.stop > BETWEEN_NAMES:
            break
        last = named
    return Span(people[0].span.start, last.span.end)


def _people_before(statement: Statement, quoted: Utterance) -> list[Named]:
    """Return the people named in the clause that leads to quoted words, but for their speaker."""
    return [
        named
        for named in statement.named
        if named.kind is ActorKind.PERSON
        and 0 <= quoted.words.start - named.words.stop <= LEADING
        and same_speaker(named.name, quoted.quote.speaker) is not True
    ]


def _people(statement: Statement, names: Iterable[Named]) -> list[Named]:
    """Return the people among those named, but for those who are only described."""
    return [
        named
        for named in names
        if named.kind is ActorKind.PERSON
        and statement.capital(named.words.start)
        and len(statement.content(named.words)) == len(named.words)
    ]


def _other_doers(pair: Pair) -> Divergence | None:
    """Return two people of whom the same act on the same thing is told."""
    for left in pair.left.get(frames):
        for right in pair.right.get(frames):
            if left.act != right.act or left.act in cue_verbs() or left.negated or right.negated:
                continue
            found = match(pair, left, right)
            if found.doer is not False or found.undergoer is not True:
                continue
            here, there = _person(pair, Side.LEFT, left), _person(pair, Side.RIGHT, right)
            if here is None or there is None or same_speaker(here.name, there.name) is not False:
                continue
            return pair.contrast(
                DivergenceKind.NAME,
                Severity.CONFLICT,
                here.span,
                there.span,
                evidence=evidence(found),
            )
    return None


def _person(pair: Pair, side: Side, frame: Frame) -> Named | None:
    """Return the person who does something, None if the other side names them as well."""
    people = pair.named_alone(side, lambda named: named.kind is ActorKind.PERSON)
    return next((named for named in people if named.words[0] in frame.doer), None)
