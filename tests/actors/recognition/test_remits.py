from __future__ import annotations

import pytest

from newsdiff.actors.recognition.mentions import find_mentions

AROUND = "On the next day, when nothing else was planned and rain had set in, {} met again."


@pytest.mark.parametrize(
    "name",
    [
        "Bureau of Alcohol, Tobacco, Firearms and Explosives",
        "Department of Health, Education, and Welfare",
        "Committee on Health, Education, Labor and Pensions",
        "National Committee to Save Parks and Gardens",
        "Committee to Protect Journalists",
        "Children's Defense Fund",
        "Teachers’ Union of Dover",
        "Peace Against Makers of Toys Act",
        "Senate Ways and Roads Committee",
    ],
)
def test_a_name_goes_on_over_what_parts_others(name: str) -> None:
    found = find_mentions(AROUND.format(f"the {name}"))
    assert [mention.text for mention in found] == [name]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the Bank of England, France and Germany", ["Bank of England", "France", "Germany"]),
        ("the Board of Trade, Smith and Jones", ["Board of Trade", "Smith", "Jones"]),
        ("the Council to Paris", ["Council", "Paris"]),
        ("the Department of Law Enforcement", ["Department of Law Enforcement"]),
    ],
)
def test_other_lists_are_of_several(words: str, names: list[str]) -> None:
    found = [mention.text for mention in find_mentions(AROUND.format(words))]
    assert found == names or found == names[1:]
