"""How the benchmarks measure: whole processes from outside, medians, ratios of one run.

Whole processes are run in turn (A B C A B C ...), so that a machine whose speed drifts slows all
of them alike. Figures are medians. POSIX only, as the benchmarks are.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Cost:
    """What one finished process cost: seconds of the wall and of the processor, MiB at most."""

    wall: float
    cpu: float
    memory: float


def run_once(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Cost:
    """Run `command` with its output thrown away and return what it cost.

    Raises CalledProcessError when the command fails.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **(environment or {})},
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    # ru_maxrss counts KiB on Linux and bytes on macOS.
    per_mebibyte = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mebibyte)


def compare_commands(commands: Mapping[str, Sequence[str]], runs: int = 7) -> dict[str, Cost]:
    """Run the named commands in turn, once unmeasured and `runs` times; return their medians."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            cost = run_once(command)
            if turn:
                costs[name].append(cost)
    return {name: _median(found) for name, found in costs.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.memory for cost in costs),
    )


def print_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: the first column names the row, the others hold figures."""
    table = Table(title=title, title_justify="left", title_style="bold")
    for position, column in enumerate(columns):
        table.add_column(column, justify="right" if position else "left")
    for row in rows:
        table.add_row(*row)
    Console().print(table)


def print_machine() -> None:
    """Print what the figures were measured on."""
    cores = os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    version = ".".join(map(str, sys.version_info[:3]))
    Console().print(f"{sys.platform}, {cores} cores, {memory:.0f} GiB, Python {version}\n")
