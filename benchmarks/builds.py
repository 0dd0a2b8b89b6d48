"""Compares whole comparisons of this build with those of an earlier commit, side by side.

    python -m benchmarks.builds COMMIT [FILE] [--sizes 20,60,200,1000,5000] [--runs 5]

The commit is installed into a virtual environment of its own, beside one with this build, and both
compare the same pairs in turn, in processes of their own. FILE holds real sentences, one a line:
each size takes so many of them for the left article, and for the right one every second of them and
as many others, in paragraphs of three. Without it, only the sample articles are compared. Printed
are CPU seconds of the second comparison in a process (so that word lists are read), the peak of
memory, and the pairs a second of `newsdiff batch` on the samples; a ratio above 1 means that this
build is the faster one.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measure import print_machine, print_table

ROOT = Path(__file__).resolve().parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
BATCH_PAIRS = 60

COMPARE = """
import json, resource, sys, time
import newsdiff
left, right = (newsdiff.read_article(path) for path in sys.argv[1:3])
newsdiff.compare(left, right)
start = time.process_time()
newsdiff.compare(left, right)
cpu = time.process_time() - start
print(json.dumps([cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def main() -> None:
    """Install both builds, run them in turn, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commit")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--sizes", default="20,60,200,1000,5000")
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    print_machine()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        builds = [install(folder / "before", given.commit), install(folder / "now", None)]
        pairs = {"the samples": (SEEDS[0], SEEDS[1])}
        if given.file:
            sentences = given.file.read_text(encoding="utf-8").splitlines()
            sizes = [
                size for size in map(int, given.sizes.split(",")) if size <= len(sentences) // 2
            ]
            pairs |= {f"{n} x {n}": written(folder, sentences, n) for n in sizes}
        measured = {label: in_turn(builds, pair, given.runs) for label, pair in pairs.items()}
        rows = [row(label, *costs) for label, costs in measured.items()]
        rows.append(batch_row(builds, folder, given.runs))
    columns = ("articles", "CPU s before", "now", "ratio", "MiB before", "now")
    print_table("A comparison", columns, rows)
    grown = [
        (int(label.split()[0]), costs[1][0]) for label, costs in measured.items() if "x" in label
    ]
    if len(grown) > 1:
        print(f"growth exponent from {grown[0][0]} to {grown[-1][0]}: {exponent(grown):.2f}")


def install(folder: Path, commit: str | None) -> Path:
    """Install a commit, or this build, into a virtual environment; return its Python."""
    source = ROOT
    if commit:
        source = folder / "source"
        source.mkdir(parents=True)
        packed = subprocess.run(
            ["git", "-C", str(ROOT), "archive", commit], check=True, capture_output=True
        )
        subprocess.run(["tar", "-x", "-C", str(source)], input=packed.stdout, check=True)
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    python = folder / "venv" / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "-q", str(source)], check=True)
    return python


def written(folder: Path, sentences: Sequence[str], size: int) -> tuple[Path, Path]:
    """Write two articles of `size` sentences that have half of them in common."""
    left = sentences[:size]
    right = [*left[::2], *sentences[size : size + size - len(left[::2])]]
    paths = folder / f"left{size}.txt", folder / f"right{size}.txt"
    for path, text in zip(paths, (left, right), strict=True):
        paragraphs = [" ".join(text[at : at + 3]) for at in range(0, size, 3)]
        path.write_text("\n\n".join(["A headline of its own", *paragraphs]), encoding="utf-8")
    return paths


def in_turn(
    builds: Sequence[Path], pair: tuple[Path, Path], runs: int
) -> list[tuple[float, float]]:
    """Return the median CPU seconds and MiB of each build over `runs` runs in turn."""
    found: list[list[tuple[float, float]]] = [[] for _ in builds]
    for _ in range(runs):
        for build, costs in zip(builds, found, strict=True):
            command = [str(build), "-c", COMPARE, *map(str, pair)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            costs.append(tuple(json.loads(done.stdout)))
    return [
        (statistics.median(cpu for cpu, _ in costs), statistics.median(mib for _, mib in costs))
        for costs in found
    ]


def row(label: str, before: tuple[float, float], now: tuple[float, float]) -> tuple[str, ...]:
    """Return a row of the table."""
    ratio = f"{before[0] / now[0]:.2f}"
    return label, f"{before[0]:.3f}", f"{now[0]:.3f}", ratio, f"{before[1]:.0f}", f"{now[1]:.0f}"


def batch_row(builds: Sequence[Path], folder: Path, runs: int) -> tuple[str, ...]:
    """Return how many pairs a second `newsdiff batch` compares, by the wall clock."""
    table = folder / "pairs.csv"
    lines = [f"{n},{SEEDS[0]},{SEEDS[1]}" for n in range(BATCH_PAIRS)]
    table.write_text("\n".join(["id,left,right", *lines]) + "\n", encoding="utf-8")
    speeds: list[list[float]] = [[] for _ in builds]
    for turn in range(runs):
        for number, (build, found) in enumerate(zip(builds, speeds, strict=True)):
            out = folder / f"found-{turn}-{number}.jsonl"
            command = [str(build), "-m", "newsdiff", "batch", str(table), "--out", str(out)]
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            found.append(BATCH_PAIRS / (time.perf_counter() - start))
    before, now = map(statistics.median, speeds)
    ratio = f"{now / before:.2f}"
    return "batch, pairs a second", f"{before:.1f}", f"{now:.1f}", ratio, "", ""


def exponent(grown: Sequence[tuple[int, float]]) -> float:
    """Return the slope of log(seconds) over log(size), by least squares."""
    points = [(math.log(size), math.log(cpu)) for size, cpu in grown]
    mean_x, mean_y = (statistics.fmean(axis) for axis in zip(*points, strict=True))
    above = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return above / sum((x - mean_x) ** 2 for x, _ in points)


if __name__ == "__main__":
    main()
