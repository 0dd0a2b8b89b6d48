"""Who says a quotation, by the sources of both articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdiff.articles.model import Side, Span
from newsdiff.divergence.model import QuotePair
from newsdiff.divergence.quoting.resolved import with_resolved_speakers
from newsdiff.quotes.model import Quote, QuoteStyle, Source, SourceKind

QUOTES = tuple(Quote(Span(0, 9), QuoteStyle.DIRECT, side) for side in Side)
HOLM = Source("Iris Holm", SourceKind.OTHER, (0,), actor=0)
BERG = Source("Lars Berg", SourceKind.OTHER, (1,), actor=1)


def _resolved(
    same: bool | None, *sources: Source, quotes: tuple[Quote, ...] = QUOTES
) -> bool | None:
    (pair,) = with_resolved_speakers([QuotePair(0, 1, 1.0, same, ())], quotes, sources)
    return pair.same_speaker


def test_one_source_is_one_speaker_whatever_the_names() -> None:
    assert _resolved(False, replace(HOLM, quotes=(0, 1))) is True


def test_two_named_people_are_two() -> None:
    assert _resolved(False, HOLM, BERG) is False


@pytest.mark.parametrize(
    "other",
    [
        replace(BERG, kind=SourceKind.OUTLET),
        replace(BERG, anonymous=True),
        replace(BERG, actor=None),
        replace(BERG, possible_matches=("Iris Holm",)),
    ],
)
def test_who_relays_or_may_be_the_other_is_no_other(other: Source) -> None:
    assert _resolved(False, HOLM, other) is None


def test_words_that_somebody_passes_on_leave_it_open() -> None:
    relayed = (QUOTES[0], replace(QUOTES[1], relay="the Harbour Gazette"))
    assert _resolved(False, HOLM, BERG, quotes=relayed) is None


def test_without_a_source_nothing_is_said_against_it() -> None:
    assert _resolved(False, HOLM) is None
    assert _resolved(True, HOLM) is True
