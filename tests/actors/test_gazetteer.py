from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.actors import gazetteer
from newsdiff.actors.gazetteer import EntryType, from_all_caps, lookup, plain
from newsdiff.language.lexicon import built

DATA = Path(gazetteer.__file__).parent / "data"


@pytest.mark.parametrize(
    ("name", "known", "canonical"),
    [
        ("U.S.", EntryType.COUNTRY, "United States"),
        ("America", EntryType.COUNTRY, "United States"),
        ("Britain", EntryType.COUNTRY, "United Kingdom"),
        ("Filipino", EntryType.DEMONYM, "Philippines"),
        ("ISIL", EntryType.ORGANISATION, "Islamic State"),
        ("UN", EntryType.ORGANISATION, "United Nations"),
        ("Kiev", EntryType.PLACE, "Kyiv"),
        ("Shiite", EntryType.GROUP, "Shiites"),
        ("Medecins Sans Frontieres", EntryType.ORGANISATION, "Médecins Sans Frontières"),
        ("Médecins Sans Frontières", EntryType.ORGANISATION, "Médecins Sans Frontières"),
        ("SYRIA", EntryType.COUNTRY, "Syria"),
    ],
)
def test_entities_of(name: str, known: EntryType, canonical: str) -> None:
    assert lookup(name) == (known, canonical)


def test_unentities_of() -> None:
    assert lookup("Konashenkov") is None
    assert lookup("") is None


def test_an_acronym_is_not_unshouted() -> None:
    assert lookup("IS") == (EntryType.ORGANISATION, "Islamic State")
    assert lookup("OIL") is None


def test_plain_and_unshouted() -> None:
    assert plain("Ferrán’s") == "Ferran's"
    assert from_all_caps("BANK OF ENGLAND") == "Bank of England"


def test_the_gazetteer_has_no_entry_twice_and_keys_are_plain() -> None:
    lines = (DATA / "built" / "gazetteer.tsv").read_text(encoding="utf-8").splitlines()
    names = [name for line in lines for name in line.split("\t")[1:] if name[0] != "="]
    assert len(names) == len(set(names))
    assert all(plain(name) == name for name in names)


def test_the_data_is_about_a_megabyte() -> None:
    size = sum(file.stat().st_size for file in (DATA / "built").iterdir())
    assert size < 1_250_000


def test_the_notice_names_every_built_file() -> None:
    notice = (DATA / "NOTICE").read_text(encoding="utf-8")
    assert all(f"built/{file.name}" in notice for file in (DATA / "built").iterdir())
    assert "GeoNames" in notice
    assert "CC BY 4.0" in notice


def test_lists_hold_what_they_say() -> None:
    assert "vladimir" not in built("common_words")
    assert "Igor" in built("first_names")
