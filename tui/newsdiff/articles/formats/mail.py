"""Mails, mailboxes, and pages that a browser saved as one file (MHTML): all are MIME messages.

The standard library's email reads them. Of a mail the page is taken, for newsletters often have no
more than a link in their plain text, and the plain text where there is no page or no story on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from newsdiff.articles.content import Content, Converted, PageOrText
from newsdiff.articles.decode import decode
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.dates import day
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.sources import RawDocument

_SEPARATOR = re.compile(rb"(?m)^From [^\n]{3,200}\d{4}[^\n]{0,40}\n(?=[!-9;-~]{2,76}:)")
"""The line before each message of a mailbox (RFC 4155)."""

MOST_PARTS = 5_000
"""A page with all its pictures has some hundreds; each part costs the library a millisecond."""

_PASSED_ON = re.compile(r"(?:(?:fwd?|re|wg|aw|tr|rv|sv|vs|doorst)\s?:\s?)+", re.IGNORECASE)
"""What mail programs put before the subject of an answer, or of a mail that is passed on."""

_SIGNATURE = re.compile(r"(?m)^-- $")
_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError)
"""What the library raises on messages that are made to break it; it means to raise nothing."""


def convert(document: RawDocument, limits: Limits) -> Iterable[Converted]:
    """Return what each message says; raise ReadError when a message has no text."""
    for message in _messages(document.data.lstrip(b"\xef\xbb\xbf\r\n"), document.origin):
        try:
            yield from _converted(message, document, limits)
        except _DAMAGE as error:
            raise ReadError(document.origin, "the mail is damaged") from error


def _messages(data: bytes, origin: str) -> Iterator[Message]:
    """Yield the messages of a mailbox, or the one."""
    data = data.replace(b"\r\n", b"\n")
    starts = [found.start() for found in _SEPARATOR.finditer(data)]
    if not starts or starts[0] != 0:
        starts = [0]
    for start, end in zip(starts, [*starts[1:], len(data)], strict=True):
        if data.count(b"\n--", start, end) > MOST_PARTS:
            raise ReadError(origin, f"a mail of more than {MOST_PARTS:,} parts")
        try:
            yield message_from_bytes(data[start:end], policy=policy.default)
        except _DAMAGE:
            continue


def _converted(message: Message, document: RawDocument, limits: Limits) -> Iterable[Converted]:
    if not isinstance(message, EmailMessage):
        raise ReadError(document.origin, "the mail is damaged")
    page, plain = _text_parts(message)
    if _is_saved_page(message):
        # Subject and date are the browser's: the page's title, and the day when it was saved.
        known = Metadata(address=_header(message, "Snapshot-Content-Location"))
    else:
        known = Metadata(
            title=_PASSED_ON.sub("", _header(message, "Subject")),
            outlet=_outlet(message),
            date=day(_header(message, "Date")),
        )
    text = _plain_text(plain)
    if page is not None and (data := _payload(page)):
        media_type = page.get_content_type()
        charset = page.get_content_charset() or ""
        inner = document.inner(data, media_type=media_type, charset=charset, metadata=known)
        yield PageOrText(inner, Content(text, known)) if text else inner
    elif text:
        yield Content(text, known)
    else:
        raise ReadError(document.origin, "the mail holds no text")


def _plain_text(part: EmailMessage | None) -> str:
    if part is None:
        return ""
    decoded = decode(_payload(part), part.get_content_charset() or "utf-8")
    text = decoded.text.replace("\r\n", "\n")
    return _SIGNATURE.split(text, maxsplit=1)[0].strip("\n")


def _text_parts(message: EmailMessage) -> tuple[EmailMessage | None, EmailMessage | None]:
    """Return the first page and the first plain text in a message, attachments aside."""
    page = plain = None
    for part in message.walk():
        if not isinstance(part, EmailMessage) or part.is_attachment() or part.is_multipart():
            continue
        kind = part.get_content_type()
        if kind in ("text/html", "application/xhtml+xml"):
            page = page or part
        elif kind == "text/plain":
            plain = plain or part
    return page, plain


def _payload(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _is_saved_page(message: EmailMessage) -> bool:
    """Whether a browser made this message of a page (RFC 2557)."""
    saved_by = _header(message, "From").lower()
    return message.get_content_type() == "multipart/related" and (
        "Snapshot-Content-Location" in message or saved_by.lstrip('<"').startswith("saved by")
    )


def _outlet(message: EmailMessage) -> str:
    """Return the sender's name of a letter that goes to a list: the outlet of a newsletter.

    A mail of one person to another may pass on anybody's article.
    """
    if not any(name in message for name in ("List-Id", "List-Unsubscribe", "List-Post")):
        return ""
    from email.utils import parseaddr

    return parseaddr(_header(message, "From"))[0]


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except _DAMAGE:
        return ""
