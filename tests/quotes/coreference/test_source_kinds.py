from __future__ import annotations

import pytest

from newsdiff.quotes.coreference.source_kinds import kind_of
from newsdiff.quotes.model import SourceKind


@pytest.mark.parametrize(
    ("name", "role", "affiliation", "kind"),
    [
        ("John Kirby", "Spokesman", "U.S. State Department", SourceKind.OFFICIAL),
        ("Mark Ellison", "spokesman", "the company", SourceKind.COMPANY),
        ("Pentagon officials", "officials", "Pentagon", SourceKind.OFFICIAL),
        ("Transport Ministry", "", "", SourceKind.OFFICIAL),
        ("Swedish police", "", "", SourceKind.OFFICIAL),
        ("U.S.", "", "", SourceKind.OFFICIAL),
        ("a court", "", "", SourceKind.OFFICIAL),
        ("Daniel Quiroga", "geologist", "", SourceKind.EXPERT),
        ("Jo Dell", "lawyer", "Defence", SourceKind.OTHER),
        ("Jo Dell", "lawyer", "Defence Ministry", SourceKind.OFFICIAL),
        ("Jo Dell", "fire chief", "", SourceKind.OFFICIAL),
        ("the highway patrol", "", "", SourceKind.OFFICIAL),
        ("NASA", "", "", SourceKind.OFFICIAL),
        ("Adrian Hartley", "director", "the Hartwell Institute", SourceKind.EXPERT),
        ("residents", "residents", "", SourceKind.WITNESS),
        ("The Guardian", "", "", SourceKind.OUTLET),
        ("the study", "", "", SourceKind.DOCUMENT),
        ("Norcobre", "", "", SourceKind.OTHER),
        ("Helena Berg", "coach", "Norrby", SourceKind.OTHER),
        ("Mohi Hale", "student", "Dhaka University", SourceKind.OTHER),
        ("Reserve Bank of Norvia", "", "", SourceKind.OFFICIAL),
        ("Rights Defenders Network", "", "", SourceKind.OTHER),
        ("Harbour News Network", "", "", SourceKind.OUTLET),
        ("an American activist", "activist", "American", SourceKind.CAMPAIGNER),
        ("Jo Dell", "director", "Committee to Save Parks", SourceKind.CAMPAIGNER),
        ("Rick Perry", "Gov.", "Texas", SourceKind.OFFICIAL),
        ("Claire McCaskill", "Sen.", "", SourceKind.OFFICIAL),
        ("Nancy Pelosi", "Speaker", "House", SourceKind.OFFICIAL),
        ("Donald Trump", "presidential nominee", "Republican", SourceKind.OFFICIAL),
        ("Mitt Romney", "former Governor", "Massachusetts", SourceKind.OTHER),
        ("Lloyd Austin", "retired general", "Army", SourceKind.OTHER),
        ("former diplomats", "", "", SourceKind.OTHER),
        ("Kerr Putney", "police chief", "Charlotte", SourceKind.OFFICIAL),
        ("Inger Andersen", "Executive Director", "UNEP", SourceKind.OFFICIAL),
        ("Tim Cook", "chief executive", "Apple", SourceKind.OTHER),
        ("Janet Yellen", "chair", "Federal Reserve", SourceKind.OFFICIAL),
        ("same leaders", "leaders", "same", SourceKind.OTHER),
        ("opposition leaders", "leaders", "opposition", SourceKind.OFFICIAL),
        ("the same", "", "", SourceKind.OTHER),
        ("Republican National Committee", "", "", SourceKind.OFFICIAL),
        ("Democratic Party", "", "", SourceKind.OFFICIAL),
        ("World Health Organization", "", "", SourceKind.OFFICIAL),
        ("UN envoy", "", "", SourceKind.OFFICIAL),
        ("the British", "", "", SourceKind.OTHER),
        ("Xinhua News Agency", "", "", SourceKind.OUTLET),
        ("Democrats", "", "", SourceKind.OFFICIAL),
        ("Ada Quill", "Representative", "Maryland", SourceKind.OFFICIAL),
        ("Ada Quill", "representative", "Apple", SourceKind.OTHER),
        ("House conservatives", "", "", SourceKind.OFFICIAL),
        ("conservatives", "", "", SourceKind.OTHER),
        ("Ada Quill", "Democrat", "Ohio", SourceKind.OFFICIAL),
        ("Ada Quill", "Deputy Prosecuting Attorney", "Ohio County", SourceKind.OFFICIAL),
        ("Ada Quill", "attorney", "the family", SourceKind.OTHER),
        ("Ada Quill", "chief of staff", "White House", SourceKind.OFFICIAL),
        ("Ada Quill", "spokeswoman", "the mayor", SourceKind.OFFICIAL),
        ("Ada Quill", "deputy national security adviser", "", SourceKind.OFFICIAL),
        ("Ada Quill", "general counsel", "C.I.A.", SourceKind.OFFICIAL),
        ("Ada Quill", "managing director", "International Monetary Fund", SourceKind.OFFICIAL),
        ("Ada Quill", "president", "Dockers’ Union", SourceKind.OTHER),
        ("Ada Quill", "spokeswoman", "Brevard College", SourceKind.OTHER),
        ("a law enforcement source", "source", "law enforcement", SourceKind.OFFICIAL),
        ("U.S. Geological Survey", "", "", SourceKind.OFFICIAL),
        ("lower courts", "", "", SourceKind.OFFICIAL),
        ("former spy agency", "", "", SourceKind.OTHER),
        ("her mother", "mother", "", SourceKind.FAMILY),
        ("peace activists", "activists", "peace", SourceKind.CAMPAIGNER),
        ("Harbour Inc", "", "", SourceKind.COMPANY),
    ],
)
def test_kinds(name: str, role: str, affiliation: str, kind: SourceKind) -> None:
    assert kind_of(name, role, affiliation) is kind


def test_who_speaks_for_an_unknown_body_holds_no_office() -> None:
    assert kind_of("Tim Cook", "spokesman", "Apple") is SourceKind.OTHER
    assert kind_of("John Kirby", "spokesman", "Pentagon") is SourceKind.OFFICIAL
