"""Reading which pairs to compare."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.batch import Pair, PairsError, read_pairs

SNIPPETS = ("left", "right", "id", ",", "\t", "\n", '"', '{"left": ', '"x"', "}", "[", "1", "\0")


def written(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("p.csv", "\ufeffid,left, right,note\na,l.txt,r.txt,x\n,https://a.b/c,sub/r.txt,\n"),
        ("p.tsv", "left\tid\tright\nl.txt\ta\tr.txt\nhttps://a.b/c\t\tsub/r.txt\n"),
        (
            "p.jsonl",
            '{"id": "a", "left": "l.txt", "right": "r.txt"}\n\n'
            '{"left": "https://a.b/c", "right": "sub/r.txt"}\n',
        ),
    ],
)
def test_tables(tmp_path: Path, name: str, text: str) -> None:
    assert read_pairs(written(tmp_path / name, text)) == [
        Pair("a", str(tmp_path / "l.txt"), str(tmp_path / "r.txt")),
        Pair("2", "https://a.b/c", str(tmp_path / "sub" / "r.txt")),
    ]


def test_a_folder_of_pairs(tmp_path: Path) -> None:
    for name in ("monday/one.txt", "monday/two.txt", "tuesday/left.md", "tuesday/a-right.md"):
        written(tmp_path / name)
    for name in ("fire-left.txt", "fire-right.txt", "flood_LEFT.html", "flood_RIGHT.html"):
        written(tmp_path / name)
    for name in (
        "bright.txt",
        "alone-left.txt",
        ".hidden-left.txt",
        "three/1",
        "three/2",
        "three/3",
    ):
        written(tmp_path / name)
    found = {
        pair.id: (Path(pair.left).name, Path(pair.right).name) for pair in read_pairs(tmp_path)
    }
    assert found == {
        "monday": ("one.txt", "two.txt"),
        "tuesday": ("left.md", "a-right.md"),
        "fire": ("fire-left.txt", "fire-right.txt"),
        "flood": ("flood_LEFT.html", "flood_RIGHT.html"),
    }


def test_a_folder_that_is_a_pair_gives_it_its_name(tmp_path: Path) -> None:
    left, right = written(tmp_path / "fire" / "left.txt"), written(tmp_path / "fire" / "right.txt")
    assert read_pairs(tmp_path / "fire") == [Pair("fire", str(left), str(right))]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("p.csv", "left,right\nl.txt\n", "line 2 names no left and right"),
        ("p.csv", "a,b\nl.txt,r.txt\n", "line 2 names no left and right"),
        ("p.csv", "", "no pairs"),
        ("p.csv", "id,left,right\nx,a,b\nx,c,d\n", "two pairs have the id 'x'"),
        ("p.jsonl", '{"left": "a"\n', "line 1 is not JSON"),
        ("p.jsonl", "[1, 2]\n", "line 1 is not an object"),
        ("p.jsonl", "[" * 20_000, "line 1 is not JSON"),
        ("p.txt", "a b\n", "not a folder or a table"),
    ],
)
def test_tables_that_make_no_sense(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(PairsError, match=message):
        read_pairs(written(tmp_path / name, text))


@given(
    st.sampled_from(["p.csv", "p.tsv", "p.jsonl"]),
    st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=6), max_size=30),
)
def test_any_table_is_pairs_or_one_clear_line(name: str, snippets: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes("".join(snippets).encode("utf-8", "surrogatepass"))
        try:
            said = ""
            pairs = read_pairs(path)
        except PairsError as error:
            said, pairs = str(error), []
    assert pairs or said.startswith(str(path))


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX devices")
def test_a_device_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "p.csv").symlink_to("/dev/zero")
    with pytest.raises(PairsError, match="device"):
        read_pairs(tmp_path / "p.csv")


def test_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(PairsError, match="no such file"):
        read_pairs(tmp_path / "missing.csv")
    with pytest.raises(PairsError, match="no pairs"):
        read_pairs(tmp_path)
    (tmp_path / "bytes.csv").write_bytes(b"left,right\n\xff\xfe,x\n")
    with pytest.raises(PairsError, match="utf-8"):
        read_pairs(tmp_path / "bytes.csv")
