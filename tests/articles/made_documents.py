"""Makes DOCX and PDF files, sound or made to break a reader, for the tests of those."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def docx(body: str) -> bytes:
    """Return a DOCX file whose body is the given XML, with the styles of the sample."""
    made = io.BytesIO()
    with zipfile.ZipFile(DOCUMENTS / "ferry.docx") as sample, zipfile.ZipFile(made, "w") as package:
        for name in sample.namelist():
            content = sample.read(name)
            if name == "word/document.xml":
                body = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
                content = body.encode("utf-8", "replace")
            package.writestr(name, content)
    return made.getvalue()


def paragraph(text: str) -> str:
    """Return the XML of a paragraph in a DOCX file."""
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def row(cells: Sequence[str], properties: str = "") -> str:
    """Return the XML of a table with one row; `properties` are those of each cell."""
    inner = "".join(f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(c)}</w:tc>" for c in cells)
    return f"<w:tbl><w:tr>{inner}</w:tr></w:tbl>"


def pdf(content: bytes, more: Sequence[bytes] = (), resources: bytes = b"") -> bytes:
    """Return a PDF file of one page; `more` are objects from number 6 on."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>" + resources + b">>>>"
    )
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", pages, page, stream(content), FONT, *more]
    made, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count, start = len(objects) + 1, len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return made + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, start)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object of a PDF file."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def line(text: str, height: int = 700) -> bytes:
    """Return what draws a line of text on a page of a PDF file."""
    escaped = text.encode("cp1252", "replace")
    for special in (b"\\", b"(", b")"):
        escaped = escaped.replace(special, b"\\" + special)
    return b"BT /F 10 Tf 20 %d Td (%s) Tj ET " % (height, escaped)


def pdf_of_forms(depth: int) -> bytes:
    """Return a small PDF file whose one page says a sentence 10 to the power of `depth` times."""
    forms = []
    for number in range(depth):
        last = number == depth - 1
        inner = b"" if last else b"/XObject<</X %d 0 R>>" % (7 + number)
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>"
        content = line("We waited long.") if last else b"/X Do " * 10
        forms.append(stream(content, entries + inner + b">>"))
    return pdf(b"/X Do " * 10, forms, b"/XObject<</X 6 0 R>>")
