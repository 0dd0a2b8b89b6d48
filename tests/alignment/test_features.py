"""The evidence for single pairs."""

from __future__ import annotations

import pytest

from newsdiff.alignment.candidates import propose
from newsdiff.alignment.features import Features, coverage, measure
from newsdiff.alignment.profile import profile_texts


def features(left: list[str], right: list[str], pair: tuple[int, int] = (0, 0)) -> Features:
    texts = profile_texts(left, right)
    return measure(propose(texts), texts)[pair]


def test_the_same_sentence_is_covered_in_order() -> None:
    found = features(["Jets bombed Homs."], ["Jets bombed Homs."])
    assert found.coverage == pytest.approx(1.0)
    assert found.order == 1.0
    assert found.cosine == pytest.approx(1.0)


def test_coverage_counts_other_forms_and_related_words() -> None:
    texts = profile_texts(
        ["The lawyer resigned."], ["An attorney will resign.", "Jets bombed Homs."]
    )
    alike, unlike = texts.right
    assert coverage(texts.left[0], alike) > 0.6
    assert coverage(texts.left[0], unlike) == 0.0


def test_a_long_sentence_that_says_it_all_covers_a_short_one() -> None:
    texts = profile_texts(
        ["Jets bombed Homs."],
        ["Officials in Washington said that jets bombed Homs, east of a naval base in Tartus."],
    )
    assert coverage(texts.left[0], texts.right[0]) == pytest.approx(1.0)
    assert coverage(texts.right[0], texts.left[0]) < 0.6


def test_only_one_side_quotes() -> None:
    quoted = 'The general said: "We request they leave the airspace."'
    assert features([quoted], ["Jets should leave the airspace."]).one_quotes == 1.0
    assert features([quoted], [quoted]).one_quotes == 0.0


def test_the_best_partner_has_the_best_standing() -> None:
    left = ["Jets bombed Homs on Wednesday."]
    right = ["Jets bombed Homs.", "Homs is a city.", "Jets were seen."]
    texts = profile_texts(left, right)
    found = measure(propose(texts), texts)
    assert max(found, key=lambda pair: found[pair].standing) == (0, 0)
