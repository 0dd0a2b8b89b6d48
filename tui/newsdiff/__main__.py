"""Run newsdiff as `python -m newsdiff`, and the target of the `newsdiff` console script."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    from newsdiff.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
