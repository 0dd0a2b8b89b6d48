"""Which passages of two articles report the same thing."""

from newsdiff.alignment.align import align, align_articles
from newsdiff.alignment.model import Link, Relation

__all__ = ["Link", "Relation", "align", "align_articles"]
