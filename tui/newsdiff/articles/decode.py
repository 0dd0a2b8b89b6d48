"""From bytes to text: the encoding is told by its mark, then by what the bytes allow.

Order: byte order mark, UTF-8, UTF-16 without a mark, then the encoding that the page or server
names, then Windows-1252. Statistical detection does worse on short news texts than this order.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from newsdiff.articles.sanitise import SIGN

FALLBACK = "cp1252"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
"""Bytes that are looked at where a look at all of them would not tell more."""

_PAGES = re.compile(
    r"""
    iso8859-\d+ | cp (?: 866 | 874 | 9\d\d | 125\d ) | koi8-[rtu] | mac-(?: roman | cyrillic )
    | big5 | euc_\w+ | gb\w+ | shift_jis | iso2022_jp | utf-(?: 8 | 16 | 32 ) (?: -[bl]e )?
    """,
    re.VERBOSE,
)
"""The encodings of pages, by Python's names for them. Python has others that decode no text, such
as rot13, or by which letters would write any character, such as unicode_escape."""

_AS_BROWSERS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""Names that stand for a larger encoding (https://encoding.spec.whatwg.org/#names-and-labels)."""

_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))


class Decoded(NamedTuple):
    """Text, the encoding it was read with, and how many signs stand for undecodable bytes."""

    text: str
    encoding: str
    undecodable: int = 0


def declared_charset(data: bytes) -> str:
    """Return the encoding that the head of a page names, or ""."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii", "replace") if found else ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """Decode `data`; `declared` is the encoding that a page or server names, if any."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_with(data[len(mark) :], encoding)
    if wide := _utf16_without_mark(data):
        return _decode_with(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        if _mostly_utf8(data):
            return _decode_with(data, "utf-8")
    return _decode_with(data, _known(declared) or FALLBACK)


def is_binary(data: bytes) -> bool:
    """Whether `data` is no text in any encoding that `decode` knows.

    Escapes and a few NULs do not make a text binary: they are made harmless later.
    """
    sample = data[:_SAMPLE]
    if any(sample.startswith(mark) for mark, _ in _MARKS) or _utf16_without_mark(sample):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return controls * 33 > len(sample)
    return controls * 3 > len(sample)


def _decode_with(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    # A sign that the author wrote is not a decoding error.
    written = data.count(SIGN.encode(encoding, "ignore") or b"\xff\xff\xff")
    return Decoded(text, encoding, max(0, text.count(SIGN) - written))


def _utf16_without_mark(data: bytes) -> str:
    """Return the UTF-16 variant whose every second byte is mostly NUL, or ""."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    pairs = len(sample) // 2
    for encoding, high, low in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        nuls, others = sample[high::2].count(0), sample[low::2].count(0)
        if nuls * 10 > pairs * 4 and others * 50 < pairs:
            return encoding
    return ""


def _mostly_utf8(data: bytes) -> bool:
    """Whether broken UTF-8 is still UTF-8: cut short at the end, or damaged here and there."""
    sample = data[:_SAMPLE]
    broken = sample.decode("utf-8", "replace").count(SIGN)
    return len(_MULTIBYTE.findall(sample)) > broken


def _known(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding.strip()).name if encoding.isascii() else ""
    except (LookupError, ValueError):
        return ""
    name = _AS_BROWSERS.get(name, name)
    return name if _PAGES.fullmatch(name) else ""
