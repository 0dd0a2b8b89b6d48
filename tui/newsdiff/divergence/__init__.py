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
from newsdiff.divergence.only_here import rank_only_here
from newsdiff.divergence.quotations import pair_quotes
from newsdiff.divergence.relate import relate

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
