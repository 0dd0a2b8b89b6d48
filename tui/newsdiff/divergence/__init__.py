"""What differs inside two linked passages, and what only one article has."""

from newsdiff.divergence.model import (
    Divergence,
    DivergenceKind,
    EditKind,
    OnlyHere,
    QuoteEdit,
    QuotePair,
    Severity,
)
from newsdiff.divergence.relate import pair_quotes, rank_only_here, relate

__all__ = [
    "Divergence",
    "DivergenceKind",
    "EditKind",
    "OnlyHere",
    "QuoteEdit",
    "QuotePair",
    "Severity",
    "pair_quotes",
    "rank_only_here",
    "relate",
]
