"""Files are written wholly or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from newsdiff import files
from newsdiff.files import WriteError, write_whole

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX file system")


def test_the_text_is_written_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    assert write_whole(target, "“é”\n") == target
    assert target.read_bytes() == "“é”\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_an_existing_file_is_kept_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("old")
    with pytest.raises(WriteError, match=r"out\.md: exists already"):
        write_whole(target, "new")
    assert target.read_text() == "old"
    write_whole(target, "new", force=True)
    assert target.read_text() == "new"


def test_a_folder_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="is a folder"):
        write_whole(tmp_path, "text", force=True)
    with pytest.raises(WriteError, match="No such file"):
        write_whole(tmp_path / "nowhere" / "out.md", "text")


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_no_other(
    failure: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.md"
    target.write_text("old")

    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(files.shutil, "copymode", fail)
    expected = KeyboardInterrupt if isinstance(failure, KeyboardInterrupt) else WriteError
    with pytest.raises(expected):
        write_whole(target, "new", force=True)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@POSIX
def test_permissions_are_the_users(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        new = write_whole(tmp_path / "new.md", "text")
    finally:
        os.umask(before)
    assert stat.S_IMODE(new.stat().st_mode) == 0o640
    new.chmod(0o604)
    write_whole(new, "more", force=True)
    assert stat.S_IMODE(new.stat().st_mode) == 0o604


@POSIX
def test_a_symbolic_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("old")
    link.symlink_to(target)
    write_whole(link, "new", force=True)
    assert link.is_symlink()
    assert target.read_text() == "new"


@POSIX
def test_a_device_is_written_to_directly() -> None:
    assert write_whole("/dev/null", "text") == Path("/dev/null")


@POSIX
def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        if os.access(tmp_path, os.W_OK):
            pytest.skip("this user may write everywhere")
        with pytest.raises(WriteError, match="Permission denied"):
            write_whole(tmp_path / "out.md", "text")
    finally:
        tmp_path.chmod(0o700)
