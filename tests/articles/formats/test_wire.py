"""Wire text beyond the usual: notes for the newsroom, wrapped lines, no day."""

from __future__ import annotations

from datetime import date

from newsdiff.articles.read import article_from_raw
from newsdiff.articles.sources import RawDocument

WITH_NOTES = """xca0003 3 i 380  xyz 0045

Harbour/ferry/Oster/
REFILE
1ST LEAD
Ferry to Oster reopens after two months
By xyz correspondents =

Oster (xyz) - The ferry to Oster reopened on Friday after two months
of repairs, the harbour office announced.

The office said it "wishes to run four boats a day" from the first
week of May.

# Notebook

## Note to editors
- adds office in grafs 2-3

* * * *
The following information is not intended for publication

xyz al rmo hct

212322 GMT Nov 18
"""


def test_notes_for_the_newsroom_are_left_out() -> None:
    article = article_from_raw(RawDocument(WITH_NOTES.encode(), "a.txt"))
    assert article.title == "Ferry to Oster reopens after two months"
    assert (article.outlet, article.date) == ("xyz", date(2018, 11, 21))
    assert article.text.split("\n\n")[1:] == [
        "Oster (xyz) - The ferry to Oster reopened on Friday after two months of repairs, the "
        "harbour office announced.",
        'The office said it "wishes to run four boats a day" from the first week of May.',
    ]


def test_a_message_without_a_day_has_none() -> None:
    text = "\n".join(WITH_NOTES.split("\n")[:13])
    assert article_from_raw(RawDocument(text.encode(), "a.txt")).date is None


def test_prose_that_begins_with_a_code_is_prose() -> None:
    text = "abc0123 is the number of the bus\n\nIt was found on Monday =\n\nNobody was hurt."
    article = article_from_raw(RawDocument(text.encode(), "a.txt"))
    assert "abc0123 is the number of the bus" in article.text
