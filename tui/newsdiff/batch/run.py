"""Many pairs, in this process or in several, with the outcomes in the order of the pairs."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from newsdiff.batch.pairs import Pair
from newsdiff.batch.work import Outcome, Recipe, compare_pair

WAITING_PER_PROCESS = 4
"""How many pairs wait for each process: enough to keep it busy, few enough for little memory."""


Item = TypeVar("Item")
Result = TypeVar("Result")


def outcomes(pairs: Sequence[Pair], recipe: Recipe, jobs: int | None = None) -> Iterator[Outcome]:
    """Compare all pairs in `jobs` processes, by default one for each core, and yield in order.

    When a process dies over a pair (for want of memory), the outcome of that pair says so, and the
    others are compared all the same.
    """
    return in_order(pairs, partial(compare_pair, recipe=recipe), _broken, jobs)


def _broken(pair: Pair) -> Outcome:
    return Outcome(pair, error="the process that compared it ended unexpectedly")


def in_order(
    items: Sequence[Item],
    work: Callable[[Item], Result],
    broken: Callable[[Item], Result],
    jobs: int | None = None,
) -> Iterator[Result]:
    """Yield the results of `work` on each item; `broken` says it of one over which a process died.

    Items, results and `work` itself can be pickled.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(items))
    if jobs <= 1:
        yield from map(work, items)
        return
    done = 0
    while done < len(items):
        try:
            for result in _from_pool(items[done:], work, jobs):
                done += 1
                yield result
        except BrokenProcessPool:
            # It does not say which pair broke it: compared alone, the next one shows whether it
            # was that one; if not, the pool breaks again and the one after it is tried.
            yield _alone(items[done], work, broken)
            done += 1


def _from_pool(
    items: Sequence[Item], work: Callable[[Item], Result], jobs: int
) -> Iterator[Result]:
    pool = _pool(jobs)
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) >= jobs * WAITING_PER_PROCESS:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(item: Item, work: Callable[[Item], Result], broken: Callable[[Item], Result]) -> Result:
    try:
        with _pool(1) as pool:
            return pool.submit(work, item).result()
    except BrokenProcessPool:
        return broken(item)


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
