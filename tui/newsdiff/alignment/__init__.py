"""Which passages of two articles report the same thing.

`align.align` links two lists of passages, `align.align_articles` two articles. They are imported
from their module, so that what only needs the words of the model does not load the aligner.
"""

from newsdiff.alignment.model import Link, Relation

__all__ = ["Link", "Relation"]
