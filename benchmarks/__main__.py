"""Runs all benchmarks that print figures, one after the other.

pip install '.[test]' numpy collatex Levenshtein      # peers that are missing are left out
python -m benchmarks
"""

from __future__ import annotations

import subprocess
import sys

MODULES = ("startup", "reader", "scale_alignment", "peers")


def main() -> int:
    """Run each benchmark in a process of its own; return 1 if one of them failed."""
    failed = False
    for module in MODULES:
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{module}"], check=False)
        failed |= done.returncode != 0
        print(flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
