"""The JSON record: it follows its schema, and its offsets say what the texts say."""

from __future__ import annotations

import json

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from newsdiff.comparison import Comparison
from newsdiff.export import EVERYTHING, ExportOptions, Section
from newsdiff.export.json import json_text, record, schema
from tests.export.hostile import comparisons
from tests.export.small import small_comparison

VALIDATOR = Draft202012Validator(schema())


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@settings(max_examples=50, deadline=None)
@given(comparison=comparisons())
def test_every_record_follows_the_schema(comparison: Comparison) -> None:
    loaded = json.loads(json_text(comparison, ExportOptions()))
    VALIDATOR.validate(loaded)
    assert loaded["articles"]["left"]["text"] == comparison.left.text
    assert loaded == json.loads(json.dumps(record(comparison)))


def test_each_part_alone_follows_the_schema() -> None:
    for section in Section:
        VALIDATOR.validate(
            json.loads(json_text(small_comparison(), ExportOptions(frozenset({section}))))
        )


def test_a_record_with_an_unknown_key_does_not_follow_the_schema() -> None:
    assert not VALIDATOR.is_valid({**record(small_comparison()), "more": 1})


def test_offsets_name_the_words() -> None:
    found = json.loads(json_text(small_comparison(), ExportOptions()))
    left = found["articles"]["left"]["text"]
    start, end = found["links"][0]["left_differs"][0]
    assert left[start:end] == "Twelve people"
    for quote in found["quotes"]:
        start, end = quote["span"]
        assert found["articles"][quote["article"]]["text"][start:end] == quote["text"]


def test_links_below_the_threshold_are_kept_apart() -> None:
    found = record(small_comparison())
    assert [(link["left"], link["right"]) for link in found["links"]] == [(1, 1), (3, 2)]
    assert [(link["left"], link["right"]) for link in found["below_threshold"]] == [(0, 0)]


def test_key_order_is_stable() -> None:
    assert list(record(small_comparison(), EVERYTHING)) == [
        "format",
        "version",
        "threshold",
        "articles",
        "summary",
        "overview",
        "links",
        "below_threshold",
        "revision",
        "points",
        "only_here",
        "unmatched",
        "actors",
        "quotes",
        "sources",
        "quote_pairs",
    ]
