"""What differs inside two linked passages, and what only one article has.

`relate.relate` says what differs inside links, `quotations.pair_quotes` compares quotes,
`only_here` ranks what one article has alone. They are imported from their modules, so that what
only needs the words of the model does not load the detectors.
"""

from newsdiff.divergence.model import (
    Divergence,
    DivergenceKind,
    EditKind,
    OnlyHere,
    QuoteEdit,
    QuotePair,
    Severity,
)

__all__ = [
    "Divergence",
    "DivergenceKind",
    "EditKind",
    "OnlyHere",
    "QuoteEdit",
    "QuotePair",
    "Severity",
]
