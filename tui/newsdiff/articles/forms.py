"""The forms by which texts of other kinds than prose are told: JSON, mails, wire text.

They lie apart from their converters, for every text is tried against them.
"""

from __future__ import annotations

import re

_JSON = re.compile(r"[\s\ufeff]*(?:\{\s*[\"}]|\[\s*[\[{])")

_HEADER = re.compile(r"(?P<name>[!-9;-~]{2,76}):(?:[ \t]|$)")
_MESSAGE_HEADERS = frozenset(
    (
        *("mime-version", "message-id", "received", "return-path", "delivered-to", "content-type"),
        *("content-transfer-encoding", "dkim-signature", "snapshot-content-location", "x-mailer"),
    )
)
"""Headers that only a message has; people write "From:" and "Subject:" themselves."""

_BY_HAND = ({"from", "subject", "date"}, {"from", "to", "subject"})
_MOST_HEADERS = 300
_MAIL_HEAD = 100_000
"""Characters in which the headers of a message end."""

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Signs of the wire that part its fields; no text."""

IPTC_HEAD = re.compile(r"(?P<agency>[a-z]{2,4})\d{2,4} \d [a-z]{1,2} +\d{1,5}\b[ a-z0-9]{0,40}$")
_ANPA_FIRST = re.compile(r"[A-Za-z]\d{4}[A-Za-z-]{0,20}$")
_ANPA_SECOND = re.compile(r"[a-z] [a-z] \S.{0,60}\d{2}-\d{2} \d{4}\s*$")

_VIEW_SOURCE = re.compile(
    r"class=[\"']?line-gutter-backdrop|<td class=[\"']?line-content|<body id=[\"']?viewsource"
)
_VIEW_SOURCE_HEAD = 5_000


_PRESS_ARCHIVE_CLASS = re.compile(
    r"class=[\"']?(?:article [a-z]{2}Article|[a-z]{2}Headline|rdp__|DocPublicationName"
    r"|titreArticle|articleParagraph )"
)
_PRESS_ARCHIVE_WORDS = (
    *("LXNComment", "<DOCFULL>", "ProQuest document ID", "ProQuest document link"),
    "Report Information from ProQuest",
)
_PRESS_ARCHIVE_TITLE = re.compile(r"<title>\s{0,99}(?:Factiva|Europresse)")
_PRESS_ARCHIVE_COUNT = re.compile(r"\b\d+ of \d+ DOCUMENTS\b")
"""What only pages of press archives hold: classes of their elements, and their own words."""


def is_json(text: str) -> bool:
    """Whether a text begins as JSON: with an object, or a list of them."""
    return bool(_JSON.match(text))


def is_mail(text: str) -> bool:
    """Whether a text begins with the headers of a message, and nothing but headers."""
    names: set[str] = set()
    lines = text[:_MAIL_HEAD].lstrip("\ufeff\n").split("\n", _MOST_HEADERS)[:_MOST_HEADERS]
    if lines[0].startswith("From ") and lines[0][-4:].strip().isdigit():
        lines = lines[1:]
    for line in lines:
        if not line.strip():
            break
        found = _HEADER.match(line)
        if found:
            names.add(found["name"].lower())
        elif not names or line[0] not in " \t":
            return False
    own = len(names) >= 2 and not names.isdisjoint(_MESSAGE_HEADERS)
    return own or any(each <= names for each in _BY_HAND)


def is_wire(text: str) -> bool:
    """Whether a text begins with the routing lines of an agency (IPTC 7901, ANPA 1312)."""
    head = CONTROLS.sub("", text[:2_000]).split("\n")
    lines = [line.strip() for line in head if line.strip()][:2]
    if not lines:
        return False
    anpa = len(lines) == 2 and _ANPA_FIRST.match(lines[0]) and _ANPA_SECOND.match(lines[1])
    return bool(IPTC_HEAD.match(lines[0]) or anpa)


def is_view_source(page: str) -> bool:
    """Whether a page is a browser's view of another one's source."""
    return bool(_VIEW_SOURCE.search(page[:_VIEW_SOURCE_HEAD]))


def is_press_archive(page: str) -> bool:
    """Whether a page is an export of a press archive."""
    # Each begins with letters of its own, which are found at the speed of memory; one pattern of
    # all of them takes as long as trafilatura does.
    return (
        any(words in page for words in _PRESS_ARCHIVE_WORDS)
        or bool(_PRESS_ARCHIVE_CLASS.search(page) or _PRESS_ARCHIVE_TITLE.search(page))
        or (" DOCUMENTS" in page and bool(_PRESS_ARCHIVE_COUNT.search(page)))
    )
