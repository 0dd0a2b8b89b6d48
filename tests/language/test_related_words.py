"""What the list of related words says."""

from __future__ import annotations

from newsdiff.language.related_words import rarity, related


def test_words_for_one_act_are_related() -> None:
    assert "resign" in related("quit")
    assert "attorney" in related("lawyer")


def test_relations_are_shares() -> None:
    assert all(0 < share < 1 for share in related("lawsuit").values())


def test_days_and_months_are_related_to_nothing() -> None:
    assert not related("tuesday")
    assert not related("october")


def test_an_unknown_word_has_no_relatives_and_full_weight() -> None:
    assert not related("konashenkov")
    assert rarity("konashenkov") == 1.0


def test_common_words_say_less_than_rare_ones() -> None:
    assert 0 < rarity("year") < rarity("airspace") <= 1
