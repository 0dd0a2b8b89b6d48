"""What other tools find in the two sample articles, beside newsdiff, in one run.

    pip install '.[peers]' && apt-get install wdiff dwdiff docdiff similarity-tester
    python -m benchmarks.peers

Every tool gets the sentences of both articles, one to a line, without captions and page furniture
(which is kind to the tools: they would match those first). Counted is how many of the core links of
a careful reader (tests/data/seeds/links.toml) it finds, and how many of its links the reader has
too ("right"). Each tool runs in a process of its own, in turn with the others. The time of a run is
a median, beside its ratio to that of newsdiff; the memory is the most that the process has used,
Python and all, or a program that it started. A tool that is missing is left out.

Not here are those that bring gigabytes: news-deframe (on PyPI it needs PyTorch with CUDA), aligners
by sentence embeddings such as bertalign, and passim, which needs Spark (the package of this name on
PyPI compares passwords).
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
import tomllib
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.measure import print_machine, print_table
from benchmarks.peer_tools import Pair, Text, tools
from newsdiff import compare, read_article
from newsdiff.articles import Article
from newsdiff.resources import sample_articles

GOLD = Path(__file__).parents[1] / "tests" / "data" / "seeds" / "links.toml"
OURSELVES = "newsdiff, all of it"
TURNS = 5
RUNS = 3
"""Runs of a tool in one process, after one that is not measured."""


def by_newsdiff(left: Article, right: Article) -> set[Pair]:
    """newsdiff itself, as it comes; numbers are those of the body passages."""
    lefts = {passage.index: number for number, passage in enumerate(left.body)}
    rights = {passage.index: number for number, passage in enumerate(right.body)}
    return {(lefts[link.left], rights[link.right]) for link in compare(left, right).links}


def sentences_of(article: Article) -> list[str]:
    """Return the body passages with single spaces."""
    return [" ".join(p.span.of(article.text).split()) for p in article.body]


def gold_links(lefts: Sequence[str], rights: Sequence[str]) -> tuple[set[Pair], set[Pair]]:
    """Return the reader's core links, and all of the reader's links, as pairs of numbers.

    Links of captions are left out, since no tool is given those.
    """
    entries = tomllib.loads(GOLD.read_text(encoding="utf-8"))["link"]
    core, every = set(), set()
    for entry in entries:
        i, j = _starting_with(entry["left"], lefts), _starting_with(entry["right"], rights)
        if i is None or j is None:
            continue
        every.add((i, j))
        if entry["strength"] == "core":
            core.add((i, j))
    return core, every


def _starting_with(words: str, sentences: Sequence[str]) -> int | None:
    starts = (n for n, sentence in enumerate(sentences) if sentence.startswith(words))
    return next(starts, None)


def run_here(name: str) -> dict[str, Any]:
    """Run one tool in this process; return its links, milliseconds and peak of MiB."""
    left, right = (read_article(path) for path in sample_articles())
    find: Callable[[], set[Pair]]
    if name == OURSELVES:
        find = lambda: by_newsdiff(left, right)  # noqa: E731
    else:
        texts = Text(sentences_of(left)), Text(sentences_of(right))
        find = lambda: tools()[name](*texts)  # noqa: E731
    warnings.simplefilter("ignore")
    found, times = find(), []
    for _ in range(RUNS):
        started = time.perf_counter()
        find()
        times.append(1000 * (time.perf_counter() - started))
    most = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    mebibytes = most / (1024**2 if sys.platform == "darwin" else 1024)
    return {"links": sorted(found), "ms": statistics.median(times), "memory": mebibytes}


def run_apart(name: str) -> dict[str, Any]:
    """Run one tool in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.peers", name]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    outcome: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return outcome


def main() -> None:
    """Print the table."""
    if sys.argv[1:]:
        print(json.dumps(run_here(sys.argv[1])))
        return
    names = [*tools(), OURSELVES]
    outcomes: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    for _ in range(TURNS):
        for name in names:
            outcomes[name].append(run_apart(name))
    left, right = (read_article(path) for path in sample_articles())
    core, every = gold_links(sentences_of(left), sentences_of(right))
    ours = _median(outcomes[OURSELVES], "ms")
    rows = []
    for name, found in outcomes.items():
        links = set(map(tuple, found[0]["links"]))
        milliseconds = _median(found, "ms")
        rows.append(
            (
                name,
                str(len(links & core)),
                f"{len(links & every)} of {len(links)}",
                f"{milliseconds:.1f}",
                f"{milliseconds / ours:.2f}",
                f"{_median(found, 'memory'):.0f}",
            )
        )
    print_machine()
    columns = ("tool", f"core of {len(core)}", "right", "ms", "ratio", "MiB")
    print_table(f"The two sample articles: medians of {TURNS} processes in turn", columns, rows)


def _median(outcomes: Sequence[dict[str, Any]], what: str) -> float:
    return statistics.median(outcome[what] for outcome in outcomes)


if __name__ == "__main__":
    main()
