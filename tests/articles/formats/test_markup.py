"""Trees of HTML and XML where everything is story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.formats.markup import html_text_parts
from newsdiff.articles.model import PassageKind


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>One <b>bold</b> word.</p><p>Two</p>", ["One bold word.", "Two"]),
        ("One<br>two<br/>three", ["One", "two", "three"]),
        ("<div>Above<p>in</p>below</div>", ["Above", "in", "below"]),
        ("<ul><li>One</li><li>Two</li></ul>", ["One", "Two"]),
        ("<table><tr><th>Town</th><td>4</td></tr><tr><td>Hill</td></tr></table>",
         ["Town | 4", "Hill"]),
        ("<p>He said <q>no</q> twice.</p>", ["He said “no” twice."]),
        ("<p>The <del>old</del><ins>new</ins> plan</p>", ["The new plan"]),
        ("<p>Seen<!-- not --> here</p><script>x()</script>", ["Seen here"]),
        ("<pre>A line\nAnother\n\nA third</pre>", ["A line", "Another", "A third"]),
        ("Fish &amp; chips &lt;hot&gt;", ["Fish & chips <hot>"]),
        ("<p>\u00a0</p><p> </p>", []),
        ("", []),
    ],
)  # fmt: skip
def test_paragraphs(markup: str, texts: list[str]) -> None:
    assert [text for text, _ in html_text_parts(markup)] == texts


def test_kinds() -> None:
    markup = "<h2>Head</h2><blockquote><p>Said</p></blockquote><figcaption>Seen</figcaption><p>Body"
    assert [kind for _, kind in html_text_parts(markup)] == [
        PassageKind.HEADING,
        PassageKind.BLOCK_QUOTE,
        PassageKind.CAPTION,
        None,
    ]


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<td>", "<tr>", "<table>", "</table>", "<br>", "<pre>",
     "<q>", "<del>", "</del>", "<h2>", "</h2>", "<!--", "-->", "<?x?>", "&amp;", "word ",
     "\x00", "<", ">"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_markup_is_read(markup: str) -> None:
    for text, _ in html_text_parts(markup):
        assert text == " ".join(text.split())
