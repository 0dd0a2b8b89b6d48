"""What a rich text file says on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles import read_article
from newsdiff.articles.formats.rtf import _as_printed

HEAD = r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Storm hits the coast\par "


@pytest.mark.parametrize(
    ("story", "printed"),
    [
        (r"It killed {\deleted nine}{\revised seven} people here.", "It killed seven people here."),
        (r"It killed {\b\deleted\revauthdel1 nine }seven people.", "It killed seven people."),
        (r"It killed \v about \v0 seven people here.", "It killed seven people here."),
        (r"It killed {\v {\b ten} or }seven \{people\} here.", "It killed seven {people} here."),
        (r"\viewkind4\deleted0 It killed seven people here.", "It killed seven people here."),
    ],
)
def test_struck_and_hidden_words_are_no_part_of_the_story(
    tmp_path: Path, story: str, printed: str
) -> None:
    path = tmp_path / "a.rtf"
    path.write_text(HEAD + story + r"\par}", encoding="ascii")
    assert " ".join(read_article(path).text.split()) == f"Storm hits the coast {printed}"


@given(st.lists(st.sampled_from(["{", "}", r"\v", r"\v0", r"\deleted ", r"\{", "word "])))
def test_what_is_left_was_there(pieces: list[str]) -> None:
    source = "".join(pieces)
    left = _as_printed(source)
    assert len(left) <= len(source)
    assert left == source or r"\v" in source or r"\deleted" in source
