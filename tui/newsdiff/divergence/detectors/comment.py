"""Where somebody says nothing to one outlet, and something to the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsdiff.articles.model import Side, Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import evidence, match, same_party
from newsdiff.divergence.quoting.speakers import same_speaker
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.frames import Frame, Modality, clause_around, frames
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.lexicon import cue_verbs


class Refusal(NamedTuple):
    """Words such as "declined to comment", their clause, and who declined."""

    words: range
    clause: Frame
    party: range


def comment_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where one side has no comment of somebody and the other has a statement of theirs."""
    for side in Side:
        own, other = pair.statement(side), pair.statement(side.other)
        if other.get(refusals):
            continue
        for refusal in own.get(refusals):
            said = _said_by_the_same(pair, side, refusal)
            if said is None or _heard(pair, side, refusal):
                continue
            speech = range(said.words.start, said.clause.stop)
            left, right = side.in_order(own.stretch(refusal.words), _told(other, speech))
            found = match(pair, *side.in_order(refusal.clause, said))
            yield pair.contrast(
                DivergenceKind.ATTRIBUTION,
                Severity.DIFFERS,
                left,
                right,
                lead="comment",
                evidence=evidence(found),
            )
            return


def refusals(statement: Statement) -> tuple[Refusal, ...]:
    """Return where a statement says that somebody would not speak."""
    found = []
    for words, _ in occurrences(statement, _phrases()):
        clause = clause_around(statement, words)
        if clause is not None and (party := clause.doer or clause.undergoer):
            found.append(Refusal(words, clause, party))
    return tuple(found)


@cache
def _phrases() -> Phrases:
    return by_first_word((phrase, "") for phrase in table("comment")["refusal"]["phrases"])


def _said_by_the_same(pair: Pair, side: Side, refusal: Refusal) -> Frame | None:
    """Return what the other side has the same party say."""
    for frame in pair.statement(side.other).get(frames):
        if frame.act not in cue_verbs() or frame.negated or frame.modality is not Modality.FACT:
            continue
        if same_party(pair, *side.in_order(refusal.party, frame.doer)) is True:
            return frame
    return None


def _heard(pair: Pair, side: Side, refusal: Refusal) -> bool:
    """Whether the party is heard elsewhere in its article, or declines in the other as well."""
    statement = pair.statement(side)
    names = [named for named in statement.named if named.words[0] in refusal.party]
    own, other = pair.article(side), pair.article(side.other)
    if any(same_speaker(quote.speaker, n.name) for quote in own.quotes for n in names):
        return True
    actors, stems = {named.actor for named in names}, _stems(statement, refusal.party)
    return any(
        (each.actors & actors) if actors and each.actors else (each.stems & stems)
        for each in other.get(_who_declined)
    )


class _Party(NamedTuple):
    actors: frozenset[int]
    stems: frozenset[str]


def _who_declined(article: Reading) -> tuple[_Party, ...]:
    """Return who would not speak, anywhere in an article."""
    return tuple(
        _Party(
            frozenset(n.actor for n in statement.named if n.words[0] in refusal.party),
            _stems(statement, refusal.party),
        )
        for passage in article.article.body
        for statement in (article.statement(passage.index),)
        for refusal in statement.get(refusals)
    )


def _stems(statement: Statement, party: range) -> frozenset[str]:
    return frozenset(statement.words[at].stem for at in statement.content(party))


def _told(statement: Statement, speech: range) -> Span:
    """Return the words of a speech to the end of its sentence."""
    stop = speech.stop
    while stop < len(statement.words) and not statement.is_sentence_end(stop - 1):
        stop += 1
    return statement.stretch(range(speech.start, stop))
