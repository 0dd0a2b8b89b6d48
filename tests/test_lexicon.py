"""One loader reads the word lists of all rooms."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.lexicon import Lexicon


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    folder = tmp_path / "data" / "built"
    folder.mkdir(parents=True)
    (tmp_path / "data" / "words.toml").write_text(
        '# Words.\nsmall = "a an"\nphrases = ["so be it", "amen"]\n', encoding="utf-8"
    )
    (tmp_path / "data" / "short.tsv").write_text(
        "# Short forms.\n\nbill\twilliam\n# Not from the west.\nsasha\talexander\n",
        encoding="utf-8",
    )
    (folder / "places.tsv").write_text("# Places.\nNew Haven\nUlm\n", encoding="utf-8")
    return Lexicon(str(tmp_path / "lexicon.py"))


def test_a_class_is_a_text_of_words_or_a_list_of_phrases(lexicon: Lexicon) -> None:
    assert lexicon.words("words", "small") == {"a", "an"}
    assert lexicon.words("words", "phrases") == {"so be it", "amen"}
    assert sorted(lexicon.table("words")) == ["phrases", "small"]


def test_remarks_and_empty_lines_are_no_rows(lexicon: Lexicon) -> None:
    assert lexicon.rows("short") == (("bill", "william"), ("sasha", "alexander"))
    assert lexicon.mapping("short") == {"bill": "william", "sasha": "alexander"}


def test_entries_may_hold_several_words(lexicon: Lexicon) -> None:
    assert lexicon.entries("built/places") == {"New Haven", "Ulm"}
    assert lexicon.entries("short") == {"bill", "sasha"}


def test_a_file_is_read_once(lexicon: Lexicon) -> None:
    found = lexicon.words("words", "small")
    (lexicon.folder / "words.toml").unlink()
    assert lexicon.words("words", "small") is found


@pytest.mark.parametrize("name", ["small ", "large"])
def test_a_class_that_is_not_there_is_an_error(lexicon: Lexicon, name: str) -> None:
    with pytest.raises(KeyError):
        lexicon.words("words", name)
