"""Bad input on the real command line: one clear line and status 2, or a comparison with a note."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from newsdiff.articles import ReadError, read_article
from newsdiff.articles.limits import Limits

STORY = (
    "Ferry line reopens\n\nThe ferry line to Oster reopened on Friday, the harbour office said. "
    "Zoë Müller was on board. It cost 5 €.\n\n“We waited long,” a passenger said.\n"
)
HALF = len(STORY) // 2

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def newsdiff(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a user would; it must end by itself."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.run(
        [sys.executable, "-m", "newsdiff", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "other.txt"


def assert_refused(good: Path, other: Path, said: str) -> None:
    done = newsdiff(good, other)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newsdiff: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\n \t\n", "empty"),
        (b"\x00" * 5_000, "binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40, "program"),
        (b"Share this article\n\nAdvertisement\n", "furniture only"),
        (b"\xff\xfe", "no text"),
        ("\u200b\u2060".encode(), "no text"),
        (b"%PDF-1.7\n%broken", "damaged"),
    ],
)
def test_what_is_no_article_is_refused(good: Path, other: Path, content: bytes, said: str) -> None:
    other.write_bytes(content)
    assert_refused(good, other, said)


def test_what_is_not_there_is_refused(good: Path, other: Path) -> None:
    assert_refused(good, other, "no such file")


def test_a_folder_is_refused(good: Path, tmp_path: Path) -> None:
    assert_refused(good, tmp_path, "folder")


@posix_only
def test_a_device_is_refused(good: Path) -> None:
    assert_refused(good, Path("/dev/zero"), "device")


@posix_only
def test_a_link_to_itself_is_refused(good: Path, other: Path) -> None:
    other.symlink_to(other)
    assert_refused(good, other, "symbolic links")


def test_more_than_the_limit_is_refused(good: Path, other: Path) -> None:
    with other.open("wb") as file:
        file.truncate(200_000_000)
    assert_refused(good, other, "too large")


def test_a_file_that_may_not_be_read_is_refused(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match="permission denied"):
        read_article(good)


@pytest.mark.parametrize(
    ("content", "replaced"),
    [
        (STORY.encode("utf-16"), 0),
        (STORY.encode("utf-16-le"), 0),
        (STORY.encode("utf-16-be"), 0),
        (STORY.encode("cp1252"), 0),
        (STORY.encode() + "Ende gut, alles müß".encode()[:-1], 1),
        (STORY.encode() * 2 + b"Caf\xe9 and \x93more\x94.\n" + STORY.encode(), 3),
        (STORY.encode("utf-16")[:-1], 1),
        (STORY.encode() + b"A lone surrogate: \xed\xa0\x80.", 3),
    ],
)
def test_other_encodings_are_compared_and_losses_told(
    good: Path, other: Path, content: bytes, replaced: int
) -> None:
    other.write_bytes(content)
    done = newsdiff(good, other, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert document["links"]
    assert document["articles"]["right"]["replaced"] == replaced
    printed = newsdiff(good, other).stdout
    assert ("Replaced" in printed) == bool(replaced)


@posix_only
def test_a_pipe_that_goes_silent_half_way_does_not_hang(other: Path) -> None:
    os.mkfifo(other)
    reading = threading.Event()

    def begin_and_wait() -> None:
        with other.open("w", encoding="utf-8") as pipe:
            pipe.write(STORY[:HALF])
            pipe.flush()
            reading.wait()

    writer = threading.Thread(target=begin_and_wait, daemon=True)
    writer.start()
    with pytest.raises(ReadError, match="seconds"):
        read_article(other, limits=Limits(file_seconds=0.2))
    reading.set()


@pytest.mark.parametrize("fate", ["shrinks", "grows", "disappears"])
def test_a_file_that_changes_while_it_is_read(
    other: Path, monkeypatch: pytest.MonkeyPatch, fate: str
) -> None:
    """What happens between the look at its size and the reading of it ends well all the same."""
    other.write_text(STORY, encoding="utf-8")
    opened = Path.open

    def meddle(path: Path, *arguments: str, **options: str) -> object:
        if path == other and fate == "disappears":
            path.unlink()
        elif path == other:
            os.truncate(path, HALF if fate == "shrinks" else 40_000)
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", meddle)
    limits = Limits(file_bytes=20_000)
    if fate == "shrinks":
        assert read_article(other, limits=limits).title == "Ferry line reopens"
    else:
        said = "no such file" if fate == "disappears" else "too large"
        with pytest.raises(ReadError, match=said):
            read_article(other, limits=limits)
