"""One pair, from file names to documents: a pure function that any engine can run."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from newsdiff.annotations.store import AnnotationsError
from newsdiff.articles import ReadError, read_article
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.model import Article
from newsdiff.batch.pairs import Pair
from newsdiff.bounded import compare_within, memory_held_to
from newsdiff.comparison import Options
from newsdiff.corrections.apply import as_kept
from newsdiff.export import ExportOptions, Format, MissingLibraryError, render
from newsdiff.export.json import record
from newsdiff.export.options import prepared


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to make of each pair; without formats, one line of JSON."""

    formats: tuple[Format, ...] = ()
    options: Options = field(default_factory=Options)
    document: ExportOptions = field(default_factory=ExportOptions)
    keep_furniture: bool = False
    by_hand: bool = True
    """Whether what readers corrected by hand is applied."""
    limits: Limits = DEFAULT_LIMITS


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a pair: its documents in the order of the recipe's formats, or an error."""

    pair: Pair
    documents: tuple[str | bytes, ...] = ()
    error: str = ""


def compare_pair(pair: Pair, recipe: Recipe) -> Outcome:
    """Read, compare and write one pair as text; nothing is raised, an error is part of the outcome.

    Arguments and result can be pickled, and nothing else is read or changed: the call runs alike in
    this process, in a pool of processes, or on an engine such as Dask.
    """
    try:
        left, right = (
            read_article(origin, keep_furniture=recipe.keep_furniture, limits=recipe.limits)
            for origin in (pair.left, pair.right)
        )
        with memory_held_to(recipe.limits.analysis_memory):
            return _compared(pair, left, right, recipe)
    except (ReadError, AnnotationsError, MissingLibraryError) as error:
        return Outcome(pair, error=str(error))
    except MemoryError:
        most = recipe.limits.analysis_memory
        return Outcome(pair, error=f"took more than {most:,} bytes of memory (analysis_memory)")
    except Exception as error:  # one bad pair of thousands must not end the run
        return Outcome(pair, error=f"{type(error).__name__}: {error}")


def _compared(pair: Pair, left: Article, right: Article, recipe: Recipe) -> Outcome:
    most = recipe.limits.analysis_seconds
    comparison = compare_within(most, left, right, recipe.options)
    if comparison.left_out:
        return Outcome(pair, error=f"took more than {most:,g} seconds (analysis_seconds)")
    if recipe.by_hand:
        comparison = as_kept(comparison)
    if not recipe.formats:
        published = prepared(comparison, recipe.document)
        line = {"id": pair.id, **record(published, recipe.document.include)}
        return Outcome(pair, (json.dumps(line, ensure_ascii=False) + "\n",))
    return Outcome(
        pair, tuple(render(comparison, form, recipe.document) for form in recipe.formats)
    )
