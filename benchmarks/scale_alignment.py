"""How the cost of aligning grows, beside rapidfuzz.process.cdist and difflib on the same text.

    python benchmarks/scale_alignment.py [FILE ...] [--sizes 1000,2000,5000,10000]

FILE holds sentences, one a line; without one, the sample articles in seeds/ lend their words. Each
size is a number of sentences a side. Where the files hold enough for the largest one, their
sentences are the texts; otherwise sentences are made from their words for all sizes (a Markov
chain over word pairs, seeded), so that they are alike. Half of the right text are left sentences
with words changed. Each row is measured in a process of its own: CPU seconds and the peak of
memory. The growth exponent is the slope of log(seconds) over log(size) from 1,000 sentences to the
last size. The others are run up to the sizes that they can bear: cdist until its matrix needs more
than 200 MB, difflib up to 500 sentences. cdist needs numpy.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

Sentences = list[str]
SEEDS = Path(__file__).parents[1] / "seeds"
CDIST_LIMIT, DIFFLIB_LIMIT = 7_000, 500


def main() -> None:
    """Print one row for each system and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--sizes", default="100,500,1000,2000,5000,10000")
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    files = given.files or sorted(SEEDS.glob("*.txt"))
    source = [
        line.strip()
        for path in files
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    made = len(source) < 2 * max(sizes)
    systems: list[tuple[str, Callable[[Sentences, Sentences], int], int]] = [
        ("newsdiff", newsdiff, max(sizes)),
        ("cdist ratio", cdist, CDIST_LIMIT),
        ("difflib ratio", difflib_ratio, DIFFLIB_LIMIT),
    ]
    for name, system, limit in systems:
        measured = [(size, *apart(system, source, size, made)) for size in sizes if size <= limit]
        for size, seconds, megabytes, links in measured:
            cost = f"{seconds:8.2f} s {megabytes:7.0f} MB"
            print(f"{name:14s} {size:6d} x {size:<6d} {cost} {links:7d} links")
        print(f"{name:14s} growth exponent {exponent(measured)}", flush=True)


def exponent(measured: Sequence[tuple[int, float, float, int]]) -> str:
    """Return the slope from 1,000 sentences (or the first size) to the last size."""
    rows = [row for row in measured if row[0] >= 1000] or list(measured)
    if len(rows) < 2:
        rows = list(measured)
    if len(rows) < 2:
        return "unknown: one size only"
    (small, fast, *_), (large, slow, *_) = rows[0], rows[-1]
    return f"{math.log(slow / fast) / math.log(large / small):.2f} ({small} to {large})"


def apart(
    system: Callable[[Sentences, Sentences], int], source: Sentences, size: int, made: bool
) -> tuple[float, float, int]:
    """Run a system in a fresh process; return CPU seconds, peak megabytes and links."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measure, system, source, size, made).result()


def _measure(
    system: Callable[[Sentences, Sentences], int], source: Sentences, size: int, made: bool
) -> tuple[float, float, int]:
    left, right = make_texts(source, size, made)
    system(left[:5], right[:5])
    start = time.process_time()
    links = system(left, right)
    return time.process_time() - start, _peak_megabytes(), links


def _peak_megabytes() -> float:
    try:
        import resource
    except ImportError:  # Windows
        return math.nan
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def newsdiff(left: Sentences, right: Sentences) -> int:
    """Align with this package."""
    from newsdiff.alignment.align import align

    return len(align(left, right))


def cdist(left: Sentences, right: Sentences) -> int:
    """Compare every sentence with every other by rapidfuzz; links are best matches."""
    from rapidfuzz import fuzz, process

    scores = process.cdist(left, right, scorer=fuzz.ratio)
    return int((scores.max(axis=1) >= 60).sum())


def difflib_ratio(left: Sentences, right: Sentences) -> int:
    """Compare every sentence with every other by difflib."""
    links = 0
    for other in right:
        matcher = SequenceMatcher(b=other)
        for one in left:
            matcher.set_seq1(one)
            links += matcher.real_quick_ratio() >= 0.6 and matcher.ratio() >= 0.6
    return links


def make_texts(source: Sentences, size: int, made: bool) -> tuple[Sentences, Sentences]:
    """Return two texts of `size` sentences, taken or `made` from the source.

    Half of the right one reports what the left one does.
    """
    chance = random.Random(7)
    follows: defaultdict[str, list[str]] = defaultdict(list)
    for sentence in source:
        words = sentence.split()
        for word, following in pairwise(words):
            follows[word].append(following)
    every = sorted(follows)
    if made:
        drawn = [_sentence(follows, every, chance) for _ in range(2 * size)]
    else:
        drawn = chance.sample(source, 2 * size)
    left, others = drawn[:size], drawn[size:]
    right = [_changed(left[at], every, chance) if at % 2 else others[at] for at in range(size)]
    chance.shuffle(right)
    return left, right


def _sentence(follows: dict[str, list[str]], every: Sentences, chance: random.Random) -> str:
    words = [chance.choice(every)]
    for _ in range(chance.randint(8, 32)):
        words.append(chance.choice(follows.get(words[-1]) or every))
        if chance.random() < 0.25:
            words.append(_invented(chance))
    return " ".join(words)


def _invented(chance: random.Random) -> str:
    """Return a word as rare as names and numbers are: long texts keep bringing new ones."""
    rank = int(chance.paretovariate(0.6))
    return f"{chr(97 + rank % 26)}{chr(97 + rank // 26 % 26)}{rank:x}".translate(DIGITS_TO_LETTERS)


DIGITS_TO_LETTERS = str.maketrans("0123456789", "aeioulnrst")


def _changed(sentence: str, every: Sentences, chance: random.Random) -> str:
    words = sentence.split()
    return " ".join(chance.choice(every) if chance.random() < 0.3 else word for word in words)


if __name__ == "__main__":
    main()
