"""Who says it: the same words or the same claim from another speaker, or from none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.detectors.match_and_compare import most_severe
from newsdiff.divergence.lexicon import words
from newsdiff.divergence.model import Divergence, DivergenceKind, EditKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.speakers import names, same_speaker
from newsdiff.divergence.quoting.utterances import (
    LEAST_SHARED,
    SAME_CLAIM,
    Utterance,
    in_first_person,
    reported,
    same_utterances,
    utterances,
    versions_compared,
)
from newsdiff.divergence.reading.statement import Statement
from newsdiff.quotes.coreference.source_kinds import kind_of
from newsdiff.quotes.model import Quote, SourceKind

WHOLE = 12
"""So many quoted words that are the same were not said by two people by chance."""
NEARLY_ALL = 0.7
"""Of a claim of which so much is shared, the rest may be names."""


def attribution_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield another speaker for the same words or claim, or a speaker on one side only."""
    same = pair.get(same_utterances)
    if same:
        found = [_speakers(pair, one, other) for one, other in _unsettled(same)]
        found += [_passed_on(pair, one, other) for one, other in same]
        yield from most_severe(found)
    else:
        yield from most_severe(_own_voice(pair, side) for side in Side)


def _unsettled(
    same: Sequence[tuple[Utterance, Utterance]],
) -> Iterator[tuple[Utterance, Utterance]]:
    """Yield the utterances that no other version with the same speaker answers to.

    One statement may have a speaker and the outlet that relays the words.
    """
    agreed = [
        (left.quote, right.quote)
        for left, right in same
        if same_speaker(left.quote.speaker, right.quote.speaker)
    ]
    settled_left = {left.span for left, _ in agreed}
    settled_right = {right.span for _, right in agreed}
    for left, right in same:
        if left.quote.span not in settled_left and right.quote.span not in settled_right:
            yield left, right


def _speakers(pair: Pair, left: Utterance, right: Utterance) -> Divergence | None:
    """Compare who says the same."""
    one, other = left.quote.speaker, right.quote.speaker
    one_speaker = same_speaker(one, other)
    if one_speaker is None and bool(one) != bool(other):
        side, utterance = (Side.LEFT, left) if one else (Side.RIGHT, right)
        span = _attribution(pair, side, utterance)
        sentence = phrases.only(DivergenceKind.ATTRIBUTION, side, one or other)
        return pair.one_sided(DivergenceKind.ATTRIBUTION, Severity.DETAIL, side, span, sentence)
    if one_speaker is not False:
        return None
    direct = left.quote.direct and right.quote.direct
    both_known = _both_known(pair, one, other)
    relayed = SourceKind.OUTLET in (kind_of(one), kind_of(other))
    if (both_known or relayed) and not direct:
        return None
    alike = pair.quoted.get((left.quote.span, right.quote.span), 0.0)
    sure = direct and not both_known and not relayed and alike > 0
    sure = sure and _is_resolved(pair, one) and _is_resolved(pair, other)
    compared = versions_compared(pair, left, right) if direct else []
    same = sum(len(edit.left) for edit in compared if edit.kind is EditKind.SAME)
    return pair.contrast(
        DivergenceKind.ATTRIBUTION,
        Severity.CONFLICT if sure else Severity.DIFFERS,
        _attribution(pair, Side.LEFT, left),
        _attribution(pair, Side.RIGHT, right),
        said=(phrases.quoted(one), phrases.quoted(other)),
        evidence={"alike": alike, "long": min(1.0, same / WHOLE)},
    )


def _is_resolved(pair: Pair, speaker: str) -> bool:
    """Whether a speaker is somebody known by name: "senior officials" may be anybody."""
    named = (actor for actor in pair.articles[0].actors if actor.name == speaker)
    return any(actor.kind in (ActorKind.PERSON, ActorKind.ORGANISATION) for actor in named)


def _passed_on(pair: Pair, left: Utterance, right: Utterance) -> Divergence | None:
    """Compare the words of one speaker, which on one side somebody else's quotation holds."""
    relays = _quoter(left.quote), _quoter(right.quote)
    one_speaker = same_speaker(left.quote.speaker, right.quote.speaker)
    if not one_speaker or bool(relays[0]) == bool(relays[1]):
        return None
    return pair.contrast(
        DivergenceKind.ATTRIBUTION,
        Severity.DIFFERS,
        _attribution(pair, Side.LEFT, left),
        _attribution(pair, Side.RIGHT, right),
        lead="passed_on",
        said=(
            phrases.quoted(relays[0] or left.quote.speaker),
            phrases.quoted(relays[1] or right.quote.speaker),
        ),
        evidence={"same_words": float(left.quote.direct or right.quote.direct)},
    )


def _quoter(quote: Quote) -> str:
    """Return whose quotation a statement stands in, "" for none; outlets and documents report."""
    reported = kind_of(quote.relay) in (SourceKind.OUTLET, SourceKind.DOCUMENT)
    return "" if reported else quote.relay


def _both_known(pair: Pair, left: str, right: str) -> bool:
    """Whether a statement also names the speaker of the other: then either may have the words."""
    return names(pair.right, left) or names(pair.left, right)


def _attribution(pair: Pair, side: Side, utterance: Utterance) -> Span:
    """Return the mention of the speaker where it stands in the passage, else the shared words."""
    statement = pair.statement(side)
    mention = utterance.quote.attribution
    if mention is not None and statement.span.contains(mention):
        return mention
    shared = sorted(pair.shared(side) & utterance.content) or list(utterance.words)
    return statement.stretch(range(shared[0], shared[-1] + 1))


def _own_voice(pair: Pair, side: Side) -> Divergence | None:
    """Return a claim that the article on `side` has somebody make and the other makes itself."""
    statement = pair.statement(side)
    said = statement.get(attributed_utterances)
    told = _told(pair, side) if said else set()
    for utterance in said:
        if _is_told_of(pair.statement(side.other), utterance.quote.speaker):
            continue
        common = told & utterance.content
        share = len(common) / len(utterance.content) if utterance.content else 0.0
        distanced = _distanced(statement, utterance)
        acts = common if distanced or share >= NEARLY_ALL else common - statement.in_names
        if len(acts) >= LEAST_SHARED and share >= SAME_CLAIM:
            span = _attribution(pair, side, utterance)
            sentence = phrases.own_voice(side, _with_article(statement, utterance))
            return pair.one_sided(
                DivergenceKind.ATTRIBUTION, Severity.DIFFERS, side, span, sentence
            )
    return None


def _is_told_of(statement: Statement, speaker: str) -> bool:
    """Whether a statement has a speaker in it: "the minister did not rule out new taxes"."""
    return names(statement, speaker) or speaker.lower().split()[-1] in statement.plain


def _with_article(statement: Statement, utterance: Utterance) -> str:
    """Return the speaker's name, with "the" where the text has it before the mention."""
    quote = utterance.quote
    if quote.attribution is None:
        return quote.speaker
    before = statement.text[max(0, quote.attribution.start - 4) : quote.attribution.start]
    starts = quote.speaker.lower().startswith(("the ", "a ", "an "))
    return f"the {quote.speaker}" if before.lower() == "the " and not starts else quote.speaker


def attributed_utterances(statement: Statement) -> tuple[Utterance, ...]:
    """Return what somebody in particular says in a statement, and is not only said to hold.

    An outlet that passes something on stands for its own reporters.
    """
    return tuple(
        utterance
        for utterance in statement.get(utterances)
        if utterance.quote.speaker
        and not utterance.quote.stance
        and utterance.quote.speaker.lower() not in words("pronouns")
        and kind_of(utterance.quote.speaker) is not SourceKind.OUTLET
    )


def _told(pair: Pair, side: Side) -> set[int]:
    """Return the words on `side` that the other article tells in its own voice."""
    other = pair.statement(side.other)
    if in_first_person(other):
        return set()
    said = other.get(reported)
    return {own for own, there in pair.aligned_from(side) if there not in said}


def _distanced(statement: Statement, utterance: Utterance) -> bool:
    """Whether the writer keeps away from what somebody says: "claimed" and the like."""
    cue = utterance.quote.cue
    if cue is None:
        return False
    return not words("distancing").isdisjoint(cue.of(statement.text).lower().split())
