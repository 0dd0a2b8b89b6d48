"""A comparison within bounds of time and memory: for programs that run where nobody looks on."""

from __future__ import annotations

import math
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING

from newsdiff.comparison import Analysis, Comparison, Options

if TYPE_CHECKING:
    from newsdiff.articles.model import Article


class _TimeIsUpError(Exception):
    """Ends a stage of the analysis from within."""


def compare_within(
    seconds: float, left: Article, right: Article, options: Options | None = None
) -> Comparison:
    """Compare two articles for `seconds` at most; `left_out` says which stages were not done.

    Where the system has no alarm, and outside of the main thread, a stage that has begun is
    finished.
    """
    analysis = Analysis(left, right, options)
    end = monotonic() + seconds
    try:
        with _alarm(seconds):
            return analysis.run(lambda _: monotonic() < end)
    except _TimeIsUpError:
        return analysis.so_far()


@contextmanager
def memory_held_to(size: int) -> Iterator[None]:
    """Let this process have `size` bytes of address space, where the system can hold it to that.

    What asks for more gets a MemoryError.
    """
    try:
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        set_before = [bound for bound in (soft, hard) if bound != resource.RLIM_INFINITY]
        resource.setrlimit(resource.RLIMIT_AS, (min([size, *set_before]), hard))
    except (ImportError, OSError, ValueError):
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raise _TimeIsUpError in here after `seconds`."""
    in_main = threading.current_thread() is threading.main_thread()
    if not (in_main and math.isfinite(seconds) and hasattr(signal, "setitimer")):
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise _TimeIsUpError

    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
