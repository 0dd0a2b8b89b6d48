"""Many pairs, in this process or in several, with the outcomes in the order of the pairs."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from newsdiff.batch.pairs import Pair
from newsdiff.batch.work import Outcome, Recipe, compare_pair

WAITING_PER_PROCESS = 4
"""How many pairs wait for each process: enough to keep it busy, few enough for little memory."""


def outcomes(pairs: Sequence[Pair], recipe: Recipe, jobs: int | None = None) -> Iterator[Outcome]:
    """Compare all pairs in `jobs` processes, by default one for each core, and yield in order.

    When a process dies over a pair (for want of memory), the outcome of that pair says so, and the
    others are compared all the same.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(pairs))
    if jobs <= 1:
        yield from (compare_pair(pair, recipe) for pair in pairs)
        return
    done = 0
    while done < len(pairs):
        try:
            for outcome in _from_pool(pairs[done:], recipe, jobs):
                done += 1
                yield outcome
        except BrokenProcessPool:
            # It does not say which pair broke it: compared alone, the next one shows whether it
            # was that one; if not, the pool breaks again and the one after it is tried.
            yield _alone(pairs[done], recipe)
            done += 1


def _from_pool(pairs: Sequence[Pair], recipe: Recipe, jobs: int) -> Iterator[Outcome]:
    pool = _pool(jobs)
    waiting: deque[Future[Outcome]] = deque()
    try:
        for pair in pairs:
            waiting.append(pool.submit(compare_pair, pair, recipe))
            if len(waiting) >= jobs * WAITING_PER_PROCESS:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(pair: Pair, recipe: Recipe) -> Outcome:
    try:
        with _pool(1) as pool:
            return pool.submit(compare_pair, pair, recipe).result()
    except BrokenProcessPool:
        return Outcome(pair, error="the process that compared it ended unexpectedly")


def _pool(jobs: int) -> ProcessPoolExecutor:
    # "spawn" works alike everywhere, and beside threads such as a progress bar's.
    context = multiprocessing.get_context("spawn")
    with _hang_up_ignored():
        return ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_quietly)


@contextmanager
def _hang_up_ignored() -> Iterator[None]:
    """Let what is started in here ignore that the terminal goes: this process tells it to end.

    Python's tracker of semaphores, which the first pool starts, would end with the terminal,
    before they are given back, and complain.
    """
    hang_up = getattr(signal, "SIGHUP", None)
    if hang_up is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(hang_up, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(hang_up, before)


def _end_quietly() -> None:
    """Let a process of the pool end without words: on an interrupt, and with its parent.

    An interrupt from the keyboard goes to every process. A parent that was killed leaves no word.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
