"""Exports of press archives: Lexis, Nexis Uni, Factiva, ProQuest, Europresse.

They come as text, DOCX, RTF, PDF and pages, and hold one article or hundreds, with a cover page,
and with fields before and behind each. The fields become metadata; cover pages, index terms and
notes of the archive are left out. Which archive it is shows by lines that only it writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsdiff.articles.content import Content

_MARKS = re.compile(
    r"""
    ^[ \t]{0,100}
    (?: (?:(?:DOCUMENT|Dokument|Document)[ ]{1,9})?
        \d{1,6} [ ]{1,9}(?:of|von|de|van|di)[ ]{1,9} \d{1,6}
        (?:[ ]{1,9}(?:DOCUMENTS?|DOKUMENTE?N?|DOCUMENTEN))? [ \t]{0,100}$
      | End[ ]of[ ]Document[ \t]{0,100}$
      | (?:LOAD-DATE|Load-Date)\b
      | (?:Document|Dokument|Documento)[ ][A-Z0-9]{10,24}[a-z0-9]{5,30}[ \t]{0,100}$
      | (?:HD|LP|TD)(?:\s|\|)
      | ProQuest[ ]document[ ]ID\b
      | Report[ ]Information[ ]from[ ]ProQuest
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Lines of the archives; a text without any of them is not looked at further."""

Reader = Callable[[Sequence[str]], list[Content]]
"""Takes the lines of a file, blank ones between its groups, single blanks between words; returns
the articles, [] if the file is not of this archive."""


def articles_in(content: Content) -> list[Content]:
    """Return the articles in an export, or the content itself if it is none."""
    body = content.body
    text = body if isinstance(body, str) else "\n\n".join(text for text, _ in body)
    if not _MARKS.search(text):
        return [content]
    from newsdiff.articles.press_archives import factiva, lexis, proquest

    # Without runs of blanks, the patterns of the readers take no more time than a line is long.
    lines = [" ".join(line.split()) for line in text.replace("\f", "\n").split("\n")]
    for read in (proquest.read, factiva.read, lexis.read_uni, lexis.read_classic):
        if found := read(lines):
            return [each for each in found if not each.empty]
    return [content]
