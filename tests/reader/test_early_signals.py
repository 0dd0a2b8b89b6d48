"""Signals that come while the reader starts wait until it can hear them."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from newsdiff.reader import early_signals

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
    pytest.mark.usefixtures("signals_as_usual"),
]


def test_a_signal_is_remembered_and_not_heeded() -> None:
    with early_signals.remembered():
        assert early_signals.are_remembered()
        assert early_signals.first() is None
        os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGHUP)
        assert early_signals.first() == signal.SIGTERM
    assert not early_signals.are_remembered()
    assert early_signals.first() is None


def test_what_heeded_a_signal_before_does_so_again() -> None:
    before = {number: signal.getsignal(number) for number in early_signals.heard()}
    with pytest.raises(KeyError), early_signals.remembered():
        raise KeyError
    assert {number: signal.getsignal(number) for number in early_signals.heard()} == before


def test_an_ignored_signal_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with early_signals.remembered():
            assert signal.SIGHUP not in early_signals.heard()
            os.kill(os.getpid(), signal.SIGHUP)
            assert early_signals.first() is None
    finally:
        signal.signal(signal.SIGHUP, before)
