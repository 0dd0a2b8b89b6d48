"""Runs all benchmarks that print figures, one after the other.

pip install '.[test,peers]'      # with wdiff dwdiff docdiff similarity-tester from the system
python -m benchmarks

Peers that are missing are left out. It takes about five minutes; other programs that run meanwhile
spoil the figures.
"""

from __future__ import annotations

import subprocess
import sys

MODULES: tuple[tuple[str, ...], ...] = (
    ("startup",),
    ("terminal",),
    ("reader",),
    ("scale_alignment", "--sizes", "60,200,500,1000,5000,20000"),
    ("peers",),
)


def main() -> int:
    """Run each benchmark in a process of its own; return 1 if one of them failed."""
    failed = False
    for module, *options in MODULES:
        command = [sys.executable, "-m", f"benchmarks.{module}", *options]
        done = subprocess.run(command, check=False)
        failed |= done.returncode != 0
        print(flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
