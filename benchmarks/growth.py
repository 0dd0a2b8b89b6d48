"""How the cost of each stage grows with what a text controls: the proof that none grows faster.

    python -m benchmarks.growth [KIND ...] [--sizes 4000,8000,16000] [--least 0.2]

For each kind of text (see GENERATORS) and each size, a pair of articles is made, read, compared and
exported, in a process of its own. Printed is the growth exponent of each stage between the smallest
and the largest size: the slope of log(CPU seconds) over log(size). Stages that take less than
--least seconds at the largest size are left out, as clocks say little about them. A stage above 1.2
is marked. Sizes are characters, roughly.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import time
from collections.abc import Callable, Mapping

from benchmarks.measure import print_machine, print_table

STEEP = 1.2
PATIENCE = 120
"""Seconds that one pair may take; what takes longer is shown as such."""


def repeated(piece: str) -> Callable[[int], str]:
    """Return a generator of texts that repeat `piece`; "{n}" in it counts."""

    def make(size: int) -> str:
        times = max(1, size // max(1, len(piece)))
        return "".join(piece.replace("{n}", str(n)) for n in range(times))

    return make


def page(inner: Callable[[int], str]) -> Callable[[int], str]:
    """Return a generator of pages whose story is what `inner` makes."""
    return lambda size: f"<html><body><article>{inner(size)}</article></body></html>"


STORY = "The mayor of Lanby said on Tuesday that the bridge over the river would close in May. "

GENERATORS: Mapping[str, Callable[[int], str]] = {
    "a story again and again": repeated(STORY),
    "sentences that differ": repeated("Witness {n} said the ferry {n} had left pier {n} at noon. "),
    "paragraphs": repeated("Officer {n} closed road {n} near Lanby.\n\n"),
    "one word": repeated("word "),
    "one long word": repeated("a"),
    "capitals": repeated("THE MAYOR OF LANBY CLOSED THE BRIDGE. "),
    "names of one surname": repeated("Ann{n} Miller met Bob{n} Miller. "),
    "initials": repeated("J. K. L. M. Smith{n} left. "),
    "names joined by and": repeated("Lanby{n} and Orlo{n} and "),
    "lists": repeated("fish, ham, eggs and "),
    "equal quotations": repeated("“We will not sell the harbour,” Ada Ortiz said. "),
    "other quotations": repeated("“We will sell harbour number {n} soon,” Ada Ortiz said. "),
    "quotation marks": repeated("“a "),
    "closing marks": repeated("a” "),
    "apostrophes": repeated("'a "),
    "nested quotations": repeated("“He said ‘no {n}’ to me,” she said. "),
    "one open quotation": lambda size: "“" + repeated("and so we went on ")(size),
    "he said": repeated("he said "),
    "according to": repeated("according to "),
    "numbers": repeated("{n} people and $ {n} million, "),
    "dates": repeated("on March 5, 20{n}, "),
    "commas": repeated(", "),
    "dashes": repeated("— a "),
    "brackets": repeated("(a "),
    "full stops": repeated(". "),
    "abbreviations": repeated("Gen. "),
    "colons": repeated("a: "),
    "markup signs": repeated("[a](b) *c* _d_ `e` | "),
    "blanks": lambda size: STORY + " " * size + STORY,
    "line breaks": lambda size: STORY + "\n" * size + STORY,
    "combining marks": repeated("e\u0301\u0302\u0303 "),
    "wide script": repeated("空爆が始まった。"),
    "page of spans": page(repeated("<span>word </span>")),
    "page of attributes": page(lambda size: f"<p {repeated('a{n}=b ')(size)}>{STORY * 9}</p>"),
    "page of blanks": page(lambda size: f"<p>{STORY * 9}</p>" + " " * size),
    "page of paragraphs": page(repeated(f"<p>{STORY}</p>")),
    "page of links": page(repeated("<a href=x>word {n}</a> ")),
    "nested page": page(lambda size: "<div>" * (size // 5) + STORY * 9),
    "blanks before a page": lambda size: "<?xml" + " " * size + f"<html><p>{STORY * 9}</p></html>",
}

MEASURE = """
import json, pathlib, sys, tempfile, time
import newsdiff
from newsdiff.articles import article_from_text
from newsdiff.articles.errors import ReadError
from newsdiff.comparison import compare
from newsdiff.export import Format, render
from benchmarks.growth import GENERATORS

make, size = GENERATORS[sys.argv[1]], int(sys.argv[2])
spent = {}
last = [time.process_time(), "read"]


def enter(stage):
    now = time.process_time()
    spent[last[1]] = spent.get(last[1], 0.0) + now - last[0]
    last[:] = [time.process_time(), str(stage)]
    return True


newsdiff.compare(*[article_from_text("One. Two said so.")] * 2)
folder = pathlib.Path(tempfile.mkdtemp())
paths = folder / "left", folder / "right"
for path, n in zip(paths, (size, size + 50)):
    path.write_text(make(n), encoding="utf-8")
last[0] = time.process_time()
try:
    left, right = map(newsdiff.read_article, paths)
    found = compare(left, right, watch=enter)
    for form in Format:
        enter(f"export {form}")
        render(found, form)
    enter("end")
except ReadError:
    enter("end")
print(json.dumps(spent))
"""


def main() -> None:
    """Print a row for each stage that is worth one, and how many stages are steep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=list(GENERATORS))
    parser.add_argument("--sizes", default="20000,40000,80000")
    parser.add_argument("--least", type=float, default=0.2)
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    print_machine()
    rows: list[tuple[str, ...]] = []
    started = time.perf_counter()
    for kind in given.kinds:
        costs = [measure(kind, size) for size in sizes]
        rows += table_of(kind, sizes, costs, given.least)
    columns = ("text", "stage", *(f"{size:,}" for size in sizes), "exponent", "")
    print_table("CPU seconds", columns, rows)
    steep = sum(row[-1] == "steep" for row in rows)
    print(f"{len(given.kinds)} kinds of text, {len(rows)} stages shown, {steep} steep, ", end="")
    print(f"{time.perf_counter() - started:.0f} s")


def measure(kind: str, size: int) -> dict[str, float]:
    """Return the CPU seconds of each stage; "too long" alone where it passes the patience."""
    command = [sys.executable, "-c", MEASURE, kind, str(size)]
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return {"too long": float(PATIENCE)}
    found: dict[str, float] = json.loads(done.stdout)
    return found


def table_of(
    kind: str, sizes: list[int], costs: list[dict[str, float]], least: float
) -> list[tuple[str, ...]]:
    """Return the rows of one kind of text."""
    rows = []
    for stage in costs[-1]:
        seconds = [cost.get(stage, 0.0) for cost in costs]
        if seconds[-1] < least:
            continue
        slope = math.log(seconds[-1] / max(seconds[0], 0.001)) / math.log(sizes[-1] / sizes[0])
        cells = (f"{cost:.2f}" for cost in seconds)
        rows.append((kind, stage, *cells, f"{slope:.2f}", "steep" if slope > STEEP else ""))
    return rows


if __name__ == "__main__":
    main()
