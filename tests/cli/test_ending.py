"""How runs end when they are interrupted, or when nobody reads what they write."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and pipes"),
    pytest.mark.usefixtures("signals_as_usual"),
]

RUN = "import sys; from newsdiff.cli import run; sys.exit(run(sys.argv[1:]))"
WAITING = """
import sys, threading, pathlib, newsdiff.comparison
def wait(*_):
    print("waiting", flush=True)
    threading.Event().wait()
{place} = wait
from newsdiff.cli import run
sys.exit(run(sys.argv[1:]))
"""
NAMING = """
import os, sys, newsdiff.comparison
class Signalled:
    def __set_name__(self, owner, name):
        os.kill(os.getpid(), {number})
def create(*_):
    type("Created", (), {{"field": Signalled()}})
newsdiff.comparison.Analysis.run = create
from newsdiff.cli import run
sys.exit(run(sys.argv[1:]))
"""
LOST = """
import os, sys, weakref, newsdiff.comparison
class Gone:
    pass
compare = newsdiff.comparison.Analysis.run
def lose(*arguments, **named):
    gone = Gone()
    kept = weakref.ref(gone, lambda _: os.kill(os.getpid(), {number}))
    del gone
    return compare(*arguments, **named)
newsdiff.comparison.Analysis.run = lose
from newsdiff.cli import run
sys.exit(run(sys.argv[1:]))
"""
PLACES = {"comparing": "newsdiff.comparison.Analysis.run", "writing": "pathlib.Path.replace"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("place", PLACES)
def test_a_signal_ends_it_with_nothing_half_written(
    number: signal.Signals, place: str, pair: tuple[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    code = WAITING.format(place=PLACES[place])
    command = [sys.executable, "-c", code, *pair, "--export", str(folder / "out.md")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 128 + number
    assert err == ""
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_of_which_python_makes_another_error(
    number: signal.Signals, pair: tuple[str, str], tmp_path: Path
) -> None:
    code = NAMING.format(number=int(number))
    command = [sys.executable, "-c", code, *pair, "--export", str(tmp_path / "out.md")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (128 + number, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_python_drops_is_heeded_in_the_end(
    number: signal.Signals, pair: tuple[str, str], tmp_path: Path
) -> None:
    code = LOST.format(number=int(number))
    command = [sys.executable, "-c", code, *pair, "--export", str(tmp_path / "out.md")]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 128 + number


def test_a_batch_that_is_killed_leaves_no_process(pair: tuple[str, str], tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text("left,right\n" + f"{pair[0]},{pair[1]}\n" * 500, encoding="utf-8")
    command = [sys.executable, "-c", RUN, "batch", str(table), "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.kill()
        # The processes of the pool hold the other end: it closes with the last of them.
        process.communicate(timeout=30)


def test_a_pipe_that_closes_is_no_error(pair: tuple[str, str]) -> None:
    command = [sys.executable, "-c", RUN, *pair, "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0


@pytest.mark.parametrize(
    ("closing", "status", "said"),
    [
        ("<&-", 0, ""),
        (">&-", 2, "newsdiff: standard output: it is closed\n"),
        ("2>&-", 0, ""),
        ("--no-such 2>&-", 2, ""),
        ("--export out.md >&- 2>&- <&-", 0, ""),
    ],
)
def test_standard_streams_may_be_closed(
    closing: str, status: int, said: str, pair: tuple[str, str], tmp_path: Path
) -> None:
    script = f'exec "$0" -c "$1" "$2" "$3" {closing}'
    command = ["sh", "-c", script, sys.executable, RUN, *pair]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (status, said)
    assert bool(done.stdout) == (status == 0 and ">&-" not in closing.replace("2>&-", ""))
    assert "Traceback" not in done.stdout


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs /dev/stdout")
def test_standard_output_may_go_by_its_name(pair: tuple[str, str]) -> None:
    command = [sys.executable, "-c", RUN, *pair, "--format", "json", "--export", "/dev/stdout"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["links"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_an_error(pair: tuple[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-c", RUN, *pair, "--print"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr == "newsdiff: standard output: No space left on device\n"


def test_an_output_that_lacks_letters_gets_question_marks(pair: tuple[str, str]) -> None:
    command = [sys.executable, "-c", RUN, *pair, "--print"]
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(command, capture_output=True, env=environment)
    assert done.returncode == 0
    assert b"Harbour fire hurts twelve" in done.stdout
    assert b"?" in done.stdout
