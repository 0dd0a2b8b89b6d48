"""The encoding is told from marks and bytes; what cannot be decoded is counted."""

from __future__ import annotations

from encodings.aliases import aliases

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.decode import decode, is_binary

TEXT = "“We stand by it,” Zoë Müller said — in São Tomé. It cost 5 €."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_are_told(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.undecodable == 0


def test_utf16_big_endian_with_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


def test_declared_encoding_comes_before_the_fallback() -> None:
    assert decode("Правда".encode("cp1251"), "windows-1251").text == "Правда"
    assert decode(b"caf\xe9", "no-such-encoding").text == "café"


@pytest.mark.parametrize(
    "name",
    ["rot13", "hex", "zlib", "undefined", "idna", "punycode", "unicode_escape", "utf-7", "oem"],
)
def test_what_no_page_is_written_in_is_no_encoding(name: str) -> None:
    assert decode(rb"caf\x1b+AGA-" + b"\xe9", name).text == r"caf\x1b+AGA-é"


def test_a_declared_encoding_is_read_as_browsers_read_it() -> None:
    assert decode(b"\x93caf\xe9\x94", "iso-8859-1").text == "“café”"


def test_declared_encoding_does_not_beat_utf8() -> None:
    assert decode("naïve".encode(), "latin-1").text == "naïve"


def test_truncated_utf8_is_utf8_with_a_sign() -> None:
    decoded = decode("Zoë Müller, 5 €".encode()[:-1])
    assert (decoded.text, decoded.encoding, decoded.undecodable) == ("Zoë Müller, 5 �", "utf-8", 1)


def test_damaged_utf8_stays_utf8() -> None:
    decoded = decode(TEXT.encode() + b" \xff and \x93 " + TEXT.encode())
    assert decoded.encoding == "utf-8"
    assert decoded.undecodable == 2


def test_bytes_without_meaning_in_cp1252_are_counted() -> None:
    decoded = decode(b"caf\xe9 \x81 \x8d")
    assert (decoded.text, decoded.undecodable) == ("café � �", 2)


def test_odd_utf16_is_counted() -> None:
    decoded = decode(b"\xff\xfe" + "abc".encode("utf-16-le") + b"\x00")
    assert decoded.text == "abc�"
    assert decoded.undecodable == 1


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\xf0",
        bytes(range(256)) * 4,
        b"\x00" * 100,
        b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x3e\x00\xff\xfe",
    ],
)
def test_binary_is_told(data: bytes) -> None:
    assert is_binary(data)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        b"A title\n\nText with \x1b[31mescapes\x1b[0m and a NUL \x00 in it.",
        "Новости дня".encode("cp1251"),
    ],
)
def test_text_is_not_taken_for_binary(data: bytes) -> None:
    assert not is_binary(data)


@given(st.binary(max_size=400), st.sampled_from(["", *sorted(aliases)]) | st.text())
def test_any_bytes_decode_whatever_is_declared(data: bytes, declared: str) -> None:
    assert decode(data, declared).undecodable >= 0
