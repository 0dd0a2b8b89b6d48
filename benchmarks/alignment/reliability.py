"""How often links of each probability are right, in whole articles that an editor has read.

    python -m benchmarks.alignment.reliability FILE ...

Each line of a FILE is a pair of articles: "a" and "b" hold "title" and "paras" (lists of
sentences), "links" the editor's links ("a", "b", and "strength": "core", "partial" or "weak").
Printed are, for links of each probability, how many there are, the mean probability, and how many
(percent) the editor draws, and draws or calls arguable; then precision, recall and F from some
thresholds, where arguable links neither count nor harm. Only files that the weights were not
learned from tell how it is on other articles.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.measure import print_table

from newsdiff.alignment.align import align

BANDS = tuple(step / 10 for step in range(1, 10))
THRESHOLDS = (0.4, 0.45, 0.5, 0.55, 0.6)


class Judged(NamedTuple):
    """A link that was found: its probability, and whether the editor draws or lets it pass."""

    score: float
    drawn: bool
    arguable: bool


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    given = parser.parse_args()
    lines = chain.from_iterable(path.read_text("utf-8").splitlines() for path in given.files)
    pairs = [json.loads(line) for line in lines]
    links = [each for pair in pairs for each in judged(pair)]
    drawn = sum(link["strength"] != "weak" for pair in pairs for link in pair["links"])
    columns = ("probability", "links", "mean", "drawn", "or arguable")
    print_table("How often links are right", columns, [*reliability(links)])
    columns = ("shown from", "links", "P", "R", "F", "or arguable")
    print_table("At a threshold", columns, [*at_thresholds(links, drawn)])


def judged(pair: dict[str, Any]) -> Iterator[Judged]:
    """Yield the links of a pair of articles with the editor's verdict."""
    left, right = (
        [pair[side]["title"], *chain.from_iterable(pair[side]["paras"])] for side in "ab"
    )
    verdicts = {(link["a"], link["b"]): link["strength"] for link in pair["links"]}
    for link in align(left, right):
        verdict = verdicts.get((link.left, link.right), "")
        yield Judged(link.score, verdict not in ("", "weak"), verdict == "weak")


def reliability(links: Sequence[Judged]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each band of probabilities."""
    for low in BANDS:
        band = [each for each in links if low <= each.score < low + 0.1]
        if band:
            yield (
                f"{low:.1f} to {low + 0.1:.1f}",
                str(len(band)),
                percent(sum(each.score for each in band), len(band)),
                percent(sum(each.drawn for each in band), len(band)),
                percent(sum(each.drawn or each.arguable for each in band), len(band)),
            )


def at_thresholds(links: Sequence[Judged], drawn: int) -> Iterator[tuple[str, ...]]:
    """Yield a row for each threshold; `drawn` are all links of the editor, found or not."""
    for threshold in THRESHOLDS:
        shown = [each for each in links if each.score >= threshold]
        right = sum(each.drawn for each in shown)
        let_pass = sum(each.arguable for each in shown)
        counted = len(shown) - let_pass
        yield (
            f"{threshold:.2f}",
            str(len(shown)),
            percent(right, counted),
            percent(right, drawn),
            percent(2 * right, counted + drawn),
            percent(right + let_pass, len(shown)),
        )


def percent(part: float, whole: float) -> str:
    """Return a share in percent."""
    return f"{100 * part / max(1, whole):.0f}"


if __name__ == "__main__":
    main()
