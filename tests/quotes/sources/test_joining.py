"""One entry a source, whatever the texts call it."""

from __future__ import annotations

from tests.quotes.sources.test_find import sources


def test_the_lawmaker_is_the_senator_who_was_named() -> None:
    found, _ = sources(
        "Senator Ada Quill of Texas came to the bridge on Monday. Ada Quill looked at it. "
        "“I have seen enough,” the lawmaker said. Quill said it was bad.",
        "Nothing.",
    )
    assert list(found) == ["Ada Quill"]


def test_of_two_the_one_named_last_is_meant() -> None:
    found, _ = sources(
        "Senator Ada Quill said it was bad. Ada Quill left.\n\n"
        "Senator Bo Lund came on Monday. “I have seen enough of this,” the lawmaker said.",
        "Nothing.",
    )
    assert [len(source.quotes) for source in found.values()] == [1, 1]
    assert set(found) == {"Ada Quill", "Bo Lund"}


def test_a_lawmaker_is_somebody_new() -> None:
    found, _ = sources(
        "Senator Ada Quill said it was bad. Ada Quill left. A lawmaker said that it was good.",
        "Nothing.",
    )
    assert len(found) == 2


def test_another_office_is_another_source() -> None:
    found, _ = sources(
        "Finance Minister Ada Quill came. Ada Quill left. The defence minister said it was bad.",
        "Nothing.",
    )
    assert "Ada Quill" not in found


def test_a_government_is_its_country() -> None:
    found, _ = sources(
        "The Sudanese government said that it was shocked.", "Sudan said that it was shocked."
    )
    assert len(found) == 1


def test_a_spokesman_without_a_name_speaks_for_his_body() -> None:
    found, _ = sources(
        "The Transport Ministry said that the bridge would close. "
        "A spokesman for the Transport Ministry said that it would open in May.",
        "Nothing.",
    )
    (only,) = found.values()
    assert len(only.quotes) == 2
    assert only.via == ("A spokesman for the Transport Ministry",)


def test_a_named_spokeswoman_takes_in_the_body_of_the_other_article() -> None:
    found, _ = sources(
        "Ada Quill, a spokeswoman for the Transport Ministry, said that the bridge would close.",
        "The Transport Ministry said that the bridge would close.",
    )
    assert list(found) == ["Ada Quill"]


def test_only_what_relays_all_of_somebody_stands_beside_them() -> None:
    found, _ = sources(
        "Ada Quill said it failed, according to Reuters. Quill said that it was bad.", "Nothing."
    )
    assert found["Ada Quill"].via == ()


def test_the_officials_of_a_body_are_the_body_where_they_have_no_number() -> None:
    found, _ = sources(
        "The FBI said on Monday that the pier was closed. FBI officials said it would stay so.",
        "Nothing.",
    )
    assert list(found) == ["FBI"]
    found, _ = sources(
        "The FBI said on Monday that the pier was closed. Two FBI officials said it was open.",
        "Nothing.",
    )
    assert len(found) == 2


def test_the_father_of_a_junior_has_a_name_before_the_suffix() -> None:
    found, _ = sources(
        "Karl Olsen Jr. said on Monday that he was tired. “He has worked,” his father said later.",
        "Nothing.",
    )
    assert "Olsen Jr.’s father" in found


def test_police_are_the_one_force_that_is_named() -> None:
    found, _ = sources(
        "The Dover Police Department said on Monday that two were hurt. Police said it was late.",
        "Police said on Monday that nobody was hurt at the pier.",
    )
    assert list(found) == ["Dover Police Department"]
    found, _ = sources(
        "The Dover Police Department said on Monday that two were hurt. Police said it was late.",
        "Ealing police said on Monday that nobody was hurt at the pier.",
    )
    assert len(found) == 3


def test_the_president_is_the_one_whom_the_text_is_about() -> None:
    text = (
        "President Karl Olsen met them on Monday. Olsen was late. Olsen said it was fine. "
        "Olsen left. "
        "Nobody had heard from President Ada Lind. Then the president said the pier was closed."
    )
    found, _ = sources(text, "Nothing.")
    assert list(found) == ["Karl Olsen"]
