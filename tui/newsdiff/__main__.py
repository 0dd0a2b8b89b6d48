"""Run newsdiff as `python -m newsdiff`, and the target of the `newsdiff` console script."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line and return its exit status."""
    try:
        from newsdiff.cli import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while what is needed was still imported
        return 130
    # All memory is given back at once now. Python would first look for garbage in it, which takes
    # a fifth of the time of an export.
    gc.freeze()
    return status


if __name__ == "__main__":
    sys.exit(main())
