"""The evidence for single pairs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newsdiff.alignment import features as module
from newsdiff.alignment.candidates import propose
from newsdiff.alignment.features import NOTHING, Features, answered, measure
from newsdiff.alignment.profile import Texts
from newsdiff.alignment.profile import profile_texts as profile_statements
from newsdiff.alignment.tokens import statement


def profile_texts(left: Sequence[str], right: Sequence[str]) -> Texts:
    return profile_statements([*map(statement, left)], [*map(statement, right)])


def features(left: list[str], right: list[str], pair: tuple[int, int] = (0, 0)) -> Features:
    texts = profile_texts(left, right)
    return measure(propose(texts), texts)[pair]


def test_the_same_sentence_is_covered_in_order() -> None:
    found = features(["Jets bombed Homs."], ["Jets bombed Homs."])
    assert found.coverage == pytest.approx(1.0)
    assert found.order == 1.0
    assert found.unique == 1.0


def test_coverage_counts_other_forms_and_related_words() -> None:
    texts = profile_texts(
        ["The lawyer resigned."], ["An attorney will resign.", "Jets bombed Homs."]
    )
    alike, unlike = texts.right
    assert answered(texts.left[0], alike).weight > 0.6 * texts.left[0].weight
    assert answered(texts.left[0], unlike) == NOTHING


def test_a_long_sentence_that_says_it_all_covers_a_short_one() -> None:
    texts = profile_texts(
        ["Jets bombed Homs."],
        ["Officials in Washington said that jets bombed Homs, east of a naval base in Tartus."],
    )
    short, long = texts.left[0], texts.right[0]
    assert answered(short, long).weight == pytest.approx(short.weight)
    assert answered(long, short).weight < 0.6 * long.weight


def test_a_word_that_stands_nowhere_else_is_unique() -> None:
    left = ["Jets bombed Homs.", "Homs is a city."]
    right = ["Homs was bombed.", "Homs fears the winter."]
    assert features(left, right).unique == 1.0
    assert features(left, right, (1, 0)).unique == 0.0


DECONFLICT = "They agreed on rules that would “deconflict” military operations in the area."


def test_a_quoted_word_in_both_is_evidence() -> None:
    right = "He set up a channel with Moscow, to “deconflict” any overlapping airstrikes."
    assert features([DECONFLICT], [right]).same_quoted == 1.0


def test_a_cut_quotation_is_the_same() -> None:
    whole = "“If you have forces in the area, we request they leave,” the general said."
    assert features([whole], ["“We request they leave.”"]).same_quoted == 1.0


@pytest.mark.parametrize(
    "other",
    [
        "The channel should deconflict the airstrikes.",
        "“They will not deconflict anything until the others leave the area,” she said.",
        "“That is not how responsible nations do business,” the source said of the area.",
    ],
    ids=["not quoted", "one word of many", "other words"],
)
def test_other_words_of_a_speaker_are_no_evidence(other: str) -> None:
    long = "“We will set the channel up to deconflict the strikes in this area,” he said."
    assert features([long], [other]).same_quoted == 0.0


def test_quoted_words_that_stand_everywhere_are_no_evidence() -> None:
    left = [f"The “safe area” is number {number}." for number in range(9)]
    assert features(left, ["There is no “safe area” here."]).same_quoted == 0.0


LONG = "The ferry was late, the captain blamed the fog, and a bakery in Velmora sells bread."


def test_one_clause_of_a_long_sentence_is_found() -> None:
    assert (short := features([LONG], ["The captain blamed the fog."])).clause > 2 * short.coverage
    one_clause = "The captain blamed the fog, as a diver found crabs and the mayor drank coffee."
    scattered = "A diver found fog, as crabs blamed the mayor and the captain drank coffee."
    assert features([LONG], [one_clause]).clause > features([LONG], [scattered]).clause


def test_what_opens_a_report_stands_early() -> None:
    left = ["A bakery sells bread.", "Jets bombed Homs."]
    right = ["Jets bombed Homs.", "A bakery sells bread.", "Bread is sold."]
    assert features(left, right, (1, 0)).later < features(left, right, (0, 2)).later


NAMED = "Dana Field told the harbour board on Tuesday that the lighthouse will close."


@pytest.mark.parametrize(
    ("other", "untold"),
    [
        ("Dana Field said on Tuesday that ferries sail again.", 1.0),
        ("Dana Field is 54 years old.", 1.0),
        ("On Tuesday, Dana Field said the lighthouse closes.", 0.0),
    ],
    ids=["name, day and verb of saying", "name alone", "what was said"],
)
def test_names_times_and_verbs_of_saying_tell_nothing(other: str, untold: float) -> None:
    assert features([NAMED], [other]).untold == untold


def test_long_texts_are_a_crowd() -> None:
    left = [f"The ferry {number} sails to Velmora." for number in range(60)]
    assert features(left[:30], left[:30]).crowd == 0.0
    assert features(left, left[:30]).crowd > 0.0
    assert features(left, left[:30]).crowd == features(left[:30], left).crowd


def test_a_cry_is_a_fragment() -> None:
    assert features([NAMED], ["The lighthouse!"]).fragment == 1.0
    assert features([NAMED], ["The old lighthouse of the harbour will close."]).fragment == 0.0


def test_a_quotation_in_the_middle_of_another_is_found() -> None:
    whole = "“We saw that the old harbour wall had cracked, and so we left,” the captain said."
    cut = "The captain said: “the old harbour wall had cracked”"
    assert features([whole], [cut]).same_quoted == 1.0
    assert features([cut], [whole]).same_quoted == 1.0


def quoting(words: Sequence[str]) -> str:
    return f"“{' '.join(words)},” she said."


def work(monkeypatch: pytest.MonkeyPatch, left: str, right: str) -> int:
    """Count the words that are compared to tell whether two sentences quote the same."""
    steps = 0
    run = module._run

    def counted(one: Sequence[str], other: Sequence[str], at: int, there: int) -> tuple[int, int]:
        nonlocal steps
        length, end = run(one, other, at, there)
        steps += length
        return length, end

    with monkeypatch.context() as patch:
        patch.setattr(module, "_run", counted)
        texts = profile_texts([left], [right])
        module.quote_the_same(texts.left[0], texts.right[0], texts.frequencies)
    return steps


def test_long_quotations_are_compared_in_one_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long run that both share, in two quotations that are otherwise different."""
    same = [f"harbour{number:03x}" for number in range(300)]
    left, right = [
        quoting([*(f"{start}{number:03x}" for number in range(400)), *same])
        for start in ("crab", "gull")
    ]
    assert work(monkeypatch, left, right) == 300


def test_many_quotations_are_not_compared_each_with_each(monkeypatch: pytest.MonkeyPatch) -> None:
    def passage(start: str) -> str:
        return " ".join(
            quoting(["harbour", *(f"{start}{number}{at}" for at in "abcdef")])
            for number in range(100)
        )

    assert work(monkeypatch, passage("crab"), passage("gull")) == 1
