from __future__ import annotations

import pytest

from newsdiff.quotes.kinds import kind_of
from newsdiff.quotes.model import SourceKind


@pytest.mark.parametrize(
    ("name", "role", "affiliation", "kind"),
    [
        ("John Kirby", "Spokesman", "U.S. State Department", SourceKind.OFFICIAL),
        ("Mark Ellison", "spokesman", "the company", SourceKind.OTHER),
        ("Pentagon officials", "officials", "Pentagon", SourceKind.OFFICIAL),
        ("Transport Ministry", "", "", SourceKind.OFFICIAL),
        ("Swedish police", "", "", SourceKind.OFFICIAL),
        ("U.S.", "", "", SourceKind.OFFICIAL),
        ("a court", "", "", SourceKind.OFFICIAL),
        ("Daniel Quiroga", "geologist", "", SourceKind.EXPERT),
        ("Adrian Hartley", "director", "the Hartwell Institute", SourceKind.EXPERT),
        ("residents", "residents", "", SourceKind.WITNESS),
        ("The Guardian", "", "", SourceKind.OUTLET),
        ("the study", "", "", SourceKind.DOCUMENT),
        ("Norcobre", "", "", SourceKind.OTHER),
        ("Helena Berg", "coach", "Norrby", SourceKind.OTHER),
    ],
)
def test_kinds(name: str, role: str, affiliation: str, kind: SourceKind) -> None:
    assert kind_of(name, role, affiliation) is kind
