"""Files of every format that are cut off, or lack a piece: an article, or one clear line."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff.articles import Limits, ReadError, unpack
from newsdiff.articles.sources import RawDocument
from newsdiff.articles.unpack import contents_of
from tests.articles.made_exports import EXPORTS
from tests.articles.made_formats import AGENCIES, DOCUMENTS, FEEDS, MAILS, SAVED
from tests.articles.made_stories import STORIES

FORMATS = {**SAVED, **MAILS, **DOCUMENTS, **AGENCIES, **FEEDS, **EXPORTS}
MADE = {name: make(STORIES["tram"]) for name, make in FORMATS.items()}
LITTER = st.sampled_from(
    [b"", b"\x00", b"<", b">", b"]]>", b"{", b'"', b"\n\n", b"\xff\xfe", b"&#9;"]
)


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an error that nobody expects is seen as what it is."""
    monkeypatch.setattr(unpack, "APART_FROM", {})


def ends_well(data: bytes, name: str) -> None:
    try:
        list(contents_of(RawDocument(data, f"a.{name}"), Limits()))
    except ReadError as error:
        told = str(error)
    else:
        told = ""
    assert "\n" not in told


@pytest.mark.parametrize("name", MADE)
def test_files_that_are_cut_off(name: str) -> None:
    whole = MADE[name]
    for tenth in range(1, 10):
        ends_well(whole[: len(whole) * tenth // 10], name)


@given(st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_files_that_lack_a_piece(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(MADE)))
    whole = MADE[name]
    at = data.draw(st.integers(0, len(whole)))
    gap = data.draw(st.integers(0, 40))
    ends_well(whole[:at] + data.draw(LITTER) + whole[at + gap :], name)
