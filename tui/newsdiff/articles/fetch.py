"""Fetches the page at an address, trusting neither the server nor where it redirects to.

Only http and https, and no host of the machine's own network but the one that was asked for,
checked again at each redirect; limits on redirects, time and size after decompression; no cookies,
no scripts, and nothing but the address the user gave leaves the machine. Passwords and keys in an
address are sent where they were meant for, and shown nowhere.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from newsdiff.articles.addresses import is_of_own_network, without_secrets
from newsdiff.articles.block_pages import ADVICE
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.sanitise import sanitise_line
from newsdiff.articles.sources import RawDocument

if TYPE_CHECKING:
    import httpx

SCHEMES = ("http", "https")
MEDIA_TYPES = (
    *("text/html", "application/xhtml+xml", "text/plain", "text/markdown"),
    *("application/rss+xml", "application/atom+xml", "application/xml", "text/xml"),
    *("application/json", "application/ld+json", "application/feed+json"),
)

_HEADERS = {
    "User-Agent": "newsdiff (a terminal reader; fetches one page at its user's request)",
    "Accept": ", ".join(MEDIA_TYPES),
    "Accept-Encoding": "gzip",
}
_REFUSALS = {
    401: "the site asks for a password",
    402: "the site asks for payment",
    403: "the site refuses programs (403)",
    404: "there is no such page (404)",
    410: "the page is gone (410)",
    429: "the site asks to come back later (429)",
    451: "the page is withheld for legal reasons (451)",
}
_ASK_A_BROWSER = (401, 402, 403, 429, 503)


_ASKED: dict[str, str] = {}
"""What was asked for, by the address that is shown: with what that leaves out, or before the
redirects. It is kept while the program runs, so that a page can be read again."""


def fetch(address: str, limits: Limits) -> RawDocument:
    """Fetch the page at `address`; raise ReadError for whatever keeps it from being read.

    The origin of what is returned is the address where the redirects ended.
    """
    import httpx

    address = _ASKED.get(address, address)
    _checked(address, address)
    outcome: SimpleQueue[RawDocument | Exception] = SimpleQueue()
    timeout = httpx.Timeout(limits.fetch_seconds, connect=limits.connect_seconds)
    client = httpx.Client(timeout=timeout, headers=_HEADERS, follow_redirects=False)

    def work() -> None:
        try:
            outcome.put(_follow(client, address, limits))
        # Whatever a server can make a client raise must reach the user as one line.
        except Exception as error:
            outcome.put(error)

    # A server that drips bytes never runs into the client's timeouts, so the clock is kept here.
    Thread(target=work, daemon=True).start()
    try:
        result = outcome.get(timeout=limits.fetch_seconds)
    except Empty:
        seconds = f"{limits.fetch_seconds:g} seconds"
        raise ReadError(address, f"the page was not complete after {seconds}") from None
    finally:
        with suppress(Exception):
            client.close()
    if isinstance(result, RawDocument):
        if result.origin != address:
            _ASKED[result.origin] = address
        return result
    raise _explained(result, address, limits) from result


def _follow(client: httpx.Client, address: str, limits: Limits) -> RawDocument:
    """Follow redirects from `address` to a page and read it."""
    at = address
    for _ in range(limits.redirects + 1):
        client.cookies.clear()
        with client.stream("GET", at) as response:
            if response.is_redirect and (target := response.headers.get("location")):
                at = _checked(urljoin(at, target), address)
                continue
            return _received(response, at, address, limits)
    raise ReadError(address, f"more than {limits.redirects} redirects")


def _checked(target: str, asked: str) -> str:
    """Return `target` if it may be fetched; raise ReadError about the address asked for if not."""
    try:
        parts = urlsplit(target)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ReadError(asked, "this is no valid address") from None
    if parts.scheme.lower() not in SCHEMES:
        where = "" if target == asked else f"redirected to {parts.scheme}:// – "
        raise ReadError(asked, f"{where}only http and https addresses are read")
    if not host:
        raise ReadError(asked, "this is no valid address")
    if host != urlsplit(asked).hostname and is_of_own_network(host):
        where = "it leads to an address of your own network"
        raise ReadError(asked, f"{where}, {sanitise_line(host).text}, which you did not ask for")
    return target


def _received(response: httpx.Response, at: str, asked: str, limits: Limits) -> RawDocument:
    if not response.is_success:
        status = response.status_code
        reason = _REFUSALS.get(status, f"the server answered with status {status}")
        raise ReadError(asked, f"{reason}; {ADVICE}" if status in _ASK_A_BROWSER else reason)
    media_type = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if media_type not in MEDIA_TYPES:
        raise ReadError(asked, f"this is {media_type or 'something else'}, not a page of text")
    return RawDocument(
        data=_body(response, asked, limits),
        origin=without_secrets(at),
        media_type=media_type,
        charset=response.charset_encoding or "",
        fetched=datetime.now(UTC).replace(microsecond=0),
    )


def _body(response: httpx.Response, asked: str, limits: Limits) -> bytes:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip", "deflate", ""):
        raise ReadError(asked, f"the page is compressed in an unknown way ({encoding})")
    plain = encoding in ("identity", "")
    chunks = response.iter_raw() if plain else _inflated(response.iter_raw(), limits.page_bytes + 1)
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > limits.page_bytes:
            raise ReadError(asked, f"the page is larger than {limits.page_bytes / 1e6:g} MB")
    return bytes(body)


def _inflated(chunks: Iterator[bytes], most: int) -> Iterator[bytes]:
    """Decompress gzip or zlib data in pieces that never grow beyond `most` bytes.

    Raises zlib.error when the data make no sense, or end too soon.
    """
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 32)
    for chunk in chunks:
        yield inflater.decompress(chunk, most)
    if not inflater.eof:
        raise zlib.error("the page is cut off")


def _explained(error: Exception, address: str, limits: Limits) -> Exception:
    """Return what the user is told about an error of the worker."""
    import httpx

    if isinstance(error, ReadError):
        return error
    if isinstance(error, httpx.ConnectTimeout):
        return ReadError(address, f"no connection within {limits.connect_seconds:g} seconds")
    if isinstance(error, httpx.TimeoutException):
        return ReadError(address, "the server stopped answering")
    if isinstance(error, httpx.ConnectError):
        return ReadError(address, f"no connection ({error})")
    if isinstance(error, httpx.InvalidURL):
        return ReadError(address, "this is no valid address")
    if isinstance(error, zlib.error | httpx.HTTPError | httpx.StreamError | UnicodeError):
        return ReadError(address, f"the server's answer makes no sense ({error})")
    return error
