"""One place, a file or an address, to the sources of all articles there: a pure function."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from newsdiff.articles import ReadError, read_articles
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.batch.run import in_order
from newsdiff.presentation.source_audit import ArticleId, SourceEntry, article_id, sources_of


@dataclass(frozen=True, slots=True)
class Audit:
    """The articles at a place and their sources, or an error."""

    place: str
    articles: tuple[ArticleId, ...] = ()
    entries: tuple[SourceEntry, ...] = ()
    error: str = ""


def files_in(places: Sequence[str]) -> Iterator[str]:
    """Yield places, each once, and for a folder the files in it and below, by name.

    What begins with a full stop is hidden, and links to other folders are not followed.
    """
    seen = set()
    for place in places:
        for found in _files(place) if os.path.isdir(place) else [place]:
            if found not in seen:
                seen.add(found)
                yield found


def _files(folder: str) -> Iterator[str]:
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(path, name)) for name in sorted(files) if not name.startswith("."))


def audits(
    places: Sequence[str],
    jobs: int | None = None,
    keep_furniture: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Audit]:
    """Yield what was found at each place, in order; `jobs` processes look, by default all cores."""
    work = partial(audit, keep_furniture=keep_furniture, limits=limits)
    return in_order(places, work, _broken, jobs)


def audit(place: str, keep_furniture: bool = False, limits: Limits = DEFAULT_LIMITS) -> Audit:
    """Return the sources of all articles at a place; nothing is raised."""
    try:
        articles = read_articles(place, keep_furniture=keep_furniture, limits=limits)
        entries = tuple(entry for article in articles for entry in sources_of(article))
    except ReadError as error:
        return Audit(place, error=str(error))
    except Exception as error:  # one bad file of thousands must not end the run
        return Audit(place, error=f"{place}: {type(error).__name__}: {error}")
    return Audit(place, tuple(map(article_id, articles)), entries)


def _broken(place: str) -> Audit:
    return Audit(place, error=f"{place}: the process that read it ended unexpectedly")
