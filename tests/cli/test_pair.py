"""`newsdiff LEFT RIGHT`: what it writes where, and the status it ends with."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import newsdiff.reader
from newsdiff.articles.limits import DEFAULT_LIMITS
from newsdiff.articles.model import Article

Run = Callable[..., tuple[int, str, str]]
Pair = tuple[str, str]


def test_several_exports_at_once(newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
    names = ["out.md", "out.html", "out.json", "out.txt"]
    exports = [word for name in names for word in ("--export", str(tmp_path / name))]
    assert newsdiff(*pair, *exports) == (0, "", "")
    starts = {name: (tmp_path / name).read_text(encoding="utf-8")[:9] for name in names}
    assert starts == {
        "out.md": "# Harbour",
        "out.html": "<!DOCTYPE",
        "out.json": '{\n  "form',
        "out.txt": "Harbour f",
    }


def test_an_existing_file_is_refused_before_anything_is_written(
    newsdiff: Run, pair: Pair, tmp_path: Path
) -> None:
    new, old = tmp_path / "new.md", tmp_path / "old.md"
    old.write_text("mine")
    status, out, err = newsdiff(*pair, "-e", str(new), "-e", str(old))
    assert (status, out) == (2, "")
    assert err == f"newsdiff: {old}: exists already (--force overwrites it)\n"
    assert not new.exists()
    assert old.read_text() == "mine"

    assert newsdiff(*pair, "-e", str(new), "-e", str(old), "--force")[0] == 0
    assert new.read_text(encoding="utf-8") == old.read_text(encoding="utf-8")


def test_a_format_without_an_export_is_printed(newsdiff: Run, pair: Pair) -> None:
    status, out, err = newsdiff(*pair, "--format", "json")
    assert (status, err) == (0, "")
    assert json.loads(out)["articles"]["left"]["origin"] == "left.txt"


def test_a_document_names_folders_only_when_asked(newsdiff: Run, pair: Pair) -> None:
    folder = str(Path(pair[0]).parent)
    for form in ("markdown", "html", "json", "text"):
        assert folder not in "".join(newsdiff(*pair, "--format", form, "--width", "400")[1])
    shown = newsdiff(*pair, "--format", "json", "--show-paths")[1]
    assert json.loads(shown)["articles"]["left"]["origin"] == pair[0]


def test_names_stand_for_left_and_right(newsdiff: Run, pair: Pair) -> None:
    out = newsdiff(*pair, "--print", "--names", "Daily Post, The Wire", "--width", "200")[1]
    assert "passages in Daily Post" in out
    assert "counterpart in The Wire" in out
    only_one = newsdiff(*pair, "--print", "--names", ",The Wire", "--width", "200")[1]
    assert "counterpart in The Wire" in only_one


@pytest.mark.parametrize("names", ["", ",", "BBC", "BBC, bbc"])
def test_what_is_no_pair_of_names_is_told(newsdiff: Run, pair: Pair, names: str) -> None:
    status, out, err = newsdiff(*pair, "--print", "--names", names)
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_a_dash_exports_to_standard_output(newsdiff: Run, pair: Pair) -> None:
    assert newsdiff(*pair, "--export", "-", "--format", "html")[1].startswith("<!DOCTYPE html>")


def test_the_format_goes_before_the_extension(newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    assert newsdiff(*pair, "-e", str(target), "-f", "markdown")[0] == 0
    assert target.read_text(encoding="utf-8").startswith("# ")


def test_without_a_terminal_the_findings_are_printed(newsdiff: Run, pair: Pair) -> None:
    status, out, err = newsdiff(*pair, "--width", "60")
    assert (status, err) == (0, "")
    assert "have a counterpart" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 60


def test_an_export_prints_only_when_asked(newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
    target = str(tmp_path / "out.md")
    assert newsdiff(*pair, "--export", target)[1] == ""
    assert "Quoted sources" in newsdiff(*pair, "--export", target, "--force", "--print")[1]


def test_only_leaves_the_other_parts_out(newsdiff: Run, pair: Pair) -> None:
    out = newsdiff(*pair, "--only", "actors", "--only", "sources", "-f", "json")[1]
    assert list(json.loads(out))[6:] == ["actors", "quotes", "sources", "quote_pairs"]


def test_furniture_is_kept_when_asked(newsdiff: Run, tmp_path: Path) -> None:
    story = "A title of it\n\nThe story goes on and on, and it ends.\n\nAdvertisement\n"
    for name in ("left.txt", "right.txt"):
        (tmp_path / name).write_text(story, encoding="utf-8")
    files = (str(tmp_path / "left.txt"), str(tmp_path / "right.txt"))
    counts = []
    for more in ((), ("--keep-furniture",)):
        _, out, _ = newsdiff(*files, "--format", "json", *more)
        counts.append(len(json.loads(out)["links"]))
    assert counts[1] == counts[0] + 1


def test_the_threshold_decides_which_links_are_shown(newsdiff: Run, pair: Pair) -> None:
    counts = [
        len(json.loads(newsdiff(*pair, "-f", "json", "--threshold", score)[1])["links"])
        for score in ("0", "1")
    ]
    assert counts[0] > counts[1]


def test_the_samples_are_compared_when_nothing_is_named(newsdiff: Run) -> None:
    assert "Stay out of our way" in newsdiff("--print")[1]


def test_an_article_can_come_from_standard_input(
    newsdiff: Run, pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = Path(pair[0]).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))
    status, out, _ = newsdiff("-", pair[1], "-f", "json")
    assert status == 0
    assert json.loads(out)["articles"]["left"]["title"] == "Harbour fire hurts twelve"


@pytest.mark.parametrize("only", [[], ["--only", "only-here"], ["--only", "links"]])
def test_exit_code_tells_whether_the_articles_diverge(
    newsdiff: Run, pair: Pair, only: list[str]
) -> None:
    assert newsdiff(*pair, "--exit-code", *only)[0] == 1
    assert newsdiff(*pair, *only)[0] == 0
    assert newsdiff(pair[0], pair[0], "--exit-code", *only)[0] == 0


def test_exit_code_speaks_of_what_is_shown(newsdiff: Run, pair: Pair) -> None:
    assert newsdiff(*pair, "--exit-code", "--only", "actors")[0] == 0


def test_limits_can_be_raised_and_lowered(newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
    low = ("--limit", "passages=2", "--limit", "file_bytes=90000")
    assert newsdiff(*pair, *low)[::2] == (2, f"newsdiff: {pair[0]}: more than 2 passages\n")
    assert newsdiff(*pair, *low, "--limit", "passages=100")[0] == 0
    table = tmp_path / "pairs.csv"
    table.write_text("left,right\n" + ",".join(pair), encoding="utf-8")
    assert "more than 2 passages" in newsdiff("batch", str(table), *low)[2]


@pytest.mark.parametrize(
    "limit", ["nonsense=1", "passages", "passages=", "passages=-1", "passages=inf", "passages=nan"]
)
def test_what_is_no_limit_is_told(newsdiff: Run, pair: Pair, limit: str) -> None:
    status, _, err = newsdiff(*pair, "--limit", limit)
    assert (status, err.count("\n")) == (2, 1)
    assert "--limit" in err


class TestReader:
    """Where the terminal reader is opened, and with what."""

    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
        calls: list[dict[str, object]] = []

        def run_reader(left: Article, right: Article, **options: object) -> int:
            calls.append({"titles": (left.title, right.title), **options})
            return 0

        monkeypatch.setattr(newsdiff.reader, "run_reader", run_reader)
        return calls

    @staticmethod
    def in_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
        """Make the standard streams say that they are terminals, from within a test."""
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)

    def test_it_is_opened_in_a_terminal(
        self,
        newsdiff: Run,
        pair: Pair,
        opened: list[dict[str, object]],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        self.in_terminal(monkeypatch)
        options = ("--theme", "nord", "--threshold", "0.3", "--limit", "file_bytes=1e6")
        assert newsdiff(*pair, *options)[0] == 0
        titles = ("Harbour fire hurts twelve", "Fire at the port")
        chosen = {"theme": "nord", "threshold": 0.3, "config": None}
        limits = replace(DEFAULT_LIMITS, file_bytes=1_000_000)
        assert opened == [{"titles": titles, **chosen, "limits": limits, "by_hand": None}]

    @pytest.mark.parametrize("option", ["--print", "--format=json", "--export=-", "--exit-code"])
    def test_it_is_not_opened_for_a_document(
        self,
        newsdiff: Run,
        pair: Pair,
        opened: list[dict[str, object]],
        monkeypatch: pytest.MonkeyPatch,
        option: str,
    ) -> None:
        self.in_terminal(monkeypatch)
        newsdiff(*pair, option)
        assert opened == []


class TestErrors:
    """Bad input: one line on standard error, status 2, and nothing on standard output."""

    @pytest.fixture
    def bad(self, tmp_path: Path) -> dict[str, str]:
        (tmp_path / "empty.txt").write_bytes(b"")
        (tmp_path / "binary.bin").write_bytes(bytes(range(256)) * 20)
        names = ("missing.txt", "empty.txt", "binary.bin", ".")
        return {name: str(tmp_path / name) for name in names}

    @pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "binary.bin", "."])
    def test_an_article_that_cannot_be_read(
        self, newsdiff: Run, pair: Pair, bad: dict[str, str], name: str
    ) -> None:
        status, out, err = newsdiff(pair[0], bad[name])
        assert (status, out) == (2, "")
        assert err.startswith("newsdiff: ")
        assert err.count("\n") == 1

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["one.txt"], "one.txt: no such file"),
            (["-", "-"], "only one of the two"),
            (["a", "b", "--export", "out.pdf"], "out.pdf: no format is known"),
            (["a", "b", "--threshold", "2"], "'2' is not a number from 0 to 1"),
            (["a", "b", "--width", "x"], "'x' is not a whole number from 20"),
            (["a", "b", "--only", "links,actors"], "invalid"),
            (["a", "b", "c"], "unrecognized arguments: c"),
            (["a", "b", "--eksport", "out.md"], "unrecognized arguments"),
        ],
    )
    def test_arguments_that_make_no_sense(
        self, newsdiff: Run, arguments: list[str], message: str
    ) -> None:
        status, out, err = newsdiff(*arguments)
        assert (status, out) == (2, "")
        assert message in err
        assert err.count("\n") == 1

    def test_a_name_cannot_drive_the_terminal(self, newsdiff: Run) -> None:
        for arguments in (["a\x1b[2J", "b"], ["a", "b", "c\x1b[2J"], ["a", "b", "-e", "c\x1b[2J"]):
            status, _, err = newsdiff(*arguments)
            assert status == 2
            assert "\x1b" not in err
            assert "␛[2J" in err

    def test_a_folder_that_is_not_there(self, newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
        status, _, err = newsdiff(*pair, "-e", str(tmp_path / "nowhere" / "out.md"))
        assert (status, err.count("\n")) == (2, 1)


def test_help_and_version(newsdiff: Run) -> None:
    status, out, err = newsdiff("--help")
    assert (status, err) == (0, "")
    assert "exit status:" in out
    assert newsdiff("--version")[1].startswith("newsdiff 0.")


def test_an_export_loads_neither_rich_nor_textual(pair: Pair, tmp_path: Path) -> None:
    code = f"""
import sys
from newsdiff.__main__ import main
sys.argv = ["newsdiff", {pair[0]!r}, {pair[1]!r}, "--export", {str(tmp_path / "out.md")!r}]
assert main() == 0
print([name for name in ("rich", "textual", "httpx", "trafilatura") if name in sys.modules])
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_analysis_without_time_says_what_it_lacks(newsdiff: Run, pair: Pair) -> None:
    status, printed, err = newsdiff(
        *pair, "--format", "markdown", "--limit", "analysis_seconds=1e-9"
    )
    assert status == 0
    assert err.startswith("newsdiff: stopped after 1e-09 seconds, without words, links, ")
    assert err.count("\n") == 1
    assert "The analysis was stopped before it came to words, links" in printed
