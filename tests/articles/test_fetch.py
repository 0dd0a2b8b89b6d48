"""Addresses are fetched from a local server that does everything badly."""

from __future__ import annotations

import gzip
import threading
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from newsdiff.articles import Limits, ReadError, read_article
from newsdiff.articles.fetch import fetch
from newsdiff.articles.sources import is_address

STORY = "".join(
    f"<p>The ferry line to Oster reopened on day {day}, and the harbour office said that "
    f"{day + 40} passengers went on board before noon.</p>"
    for day in range(1, 9)
)
PAGE = f"<html><head><title>Ferry reopens</title></head><body><h1>Ferry reopens</h1>{STORY}</body>"
QUICK = Limits(fetch_seconds=1.5, connect_seconds=1.0, page_bytes=200_000)
SMALL = Limits(page_bytes=200_000)
SLOW = ("drip", "drip-headers", "silence")


class BadServer(BaseHTTPRequestHandler):
    """Answers each path in a way of its own."""

    stopping = threading.Event()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the test's output clean."""

    def do_GET(self) -> None:
        name = self.path.strip("/").partition("/")[0].partition("?")[0].replace("-", "_")
        getattr(self, f"answer_{name}")()

    def send(self, body: bytes, kind: str = "text/html", status: int = 200, **more: str) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, target: str) -> None:
        self.send(b"", status=302, Location=target)

    def answer_page(self) -> None:
        self.send(PAGE.encode(), "text/html; charset=utf-8")

    def answer_text(self) -> None:
        self.send(b"A title\n\nThe story of the day is short.", "text/plain")

    def answer_moved(self) -> None:
        self.redirect("/page")

    def answer_loop(self) -> None:
        self.redirect("/loop")

    def answer_to_file(self) -> None:
        self.redirect("file:///etc/hosts")

    def answer_to_ftp(self) -> None:
        self.redirect("ftp://localhost/x")

    def answer_to_own_network(self) -> None:
        self.redirect(f"http://localhost:{self.server.server_port}/page")

    def answer_to_router(self) -> None:
        self.redirect("http://192.168.0.1/admin")

    def answer_feed(self) -> None:
        feed = (
            "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel>"
            "<title>Harbour</title>{}</channel></rss>"
        )
        item = "<item><title>Ferry {}</title><c:encoded><![CDATA[{}]]></c:encoded></item>"
        items = "".join(item.format(number, STORY) for number in (1, 2))
        self.send(feed.format(items).encode(), "application/rss+xml")

    def answer_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(5_000):
            self.wfile.write(b"<p>more and more and more</p>" * 20)

    def answer_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self._drip(b"<p>")

    def answer_drip_headers(self) -> None:
        self._drip(b"HTTP/1.1 200 OK\r\nX-Slow: ")

    def _drip(self, start: bytes) -> None:
        self.wfile.write(start)
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            if self.stopping.wait(0.1):
                return

    def answer_silence(self) -> None:
        self.stopping.wait(10)

    def answer_gzip(self) -> None:
        self.send(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def answer_deflate(self) -> None:
        self.send(zlib.compress(PAGE.encode()), Content_Encoding="deflate")

    def answer_bomb(self) -> None:
        self.send(gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip")

    def answer_double_bomb(self) -> None:
        self.send(gzip.compress(b"x" * 1_000), Content_Encoding="gzip, gzip")

    def answer_broken_gzip(self) -> None:
        self.send(b"this is not gzip at all", Content_Encoding="gzip")

    def answer_cut_gzip(self) -> None:
        self.send(gzip.compress(PAGE.encode())[:-20], Content_Encoding="gzip")

    def answer_wrong_charset(self) -> None:
        self.send(PAGE.replace("Oster", "Østerø").encode(), "text/html; charset=latin-1")

    def answer_cp1251(self) -> None:
        story = "<p>Паром снова ходит, сообщила служба порта в четверг утром.</p>" * 12
        self.send(f"<html><body>{story}".encode("cp1251"), "text/html; charset=windows-1251")

    def answer_image(self) -> None:
        self.send(b"\x89PNG", "image/png")

    def answer_pdf(self) -> None:
        self.send(b"%PDF-1.4", "application/pdf")

    def answer_empty(self) -> None:
        self.send(b"")

    def answer_status(self) -> None:
        self.send(b"no", status=int(self.path.rpartition("/")[2]))

    def answer_cookie(self) -> None:
        if self.headers.get("Cookie"):
            self.send(b"cookie came back", status=500)
        elif self.path.endswith("/second"):
            self.answer_page()
        else:
            self.send(b"", status=302, Location="/cookie/second", Set_Cookie="id=1; Path=/")

    def answer_agent(self) -> None:
        self.send(f"Title\n\n{self.headers['User-Agent']}".encode(), "text/plain")

    def answer_scripts(self) -> None:
        noscript = "<noscript>You need to enable JavaScript to run this app.</noscript>"
        self.send(f'<html><body>{noscript}<div id="root"></div></body></html>'.encode())

    def answer_paywall(self) -> None:
        data = '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'
        start = "<p>The ferry line to Oster reopened on Friday, the harbour office said.</p>" * 2
        self.send(f"<html><head>{data}</head><body><article>{start}</article>".encode())

    def answer_consent(self) -> None:
        self.send(b"<html><body><h1>Before you continue</h1><p>We value your privacy.</p>")

    def answer_robot(self) -> None:
        self.send(b"<html><body><p>Please verify you are a human</p><div class=g-recaptcha>")

    def answer_hangs_up(self) -> None:
        self.wfile.write(b"garbage\r\n\r\n")

    def answer_short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(b"<p>cut")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    BadServer.stopping.clear()
    service = ThreadingHTTPServer(("127.0.0.1", 0), BadServer)
    service.daemon_threads = True
    # socketserver prints the traceback of each client that hangs up, as these tests do.
    service.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=service.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{service.server_port}"
    BadServer.stopping.set()
    service.shutdown()
    service.server_close()


def test_a_page_is_read_with_its_address_and_time(server: str) -> None:
    article = read_article(f"{server}/page")
    assert article.title == "Ferry reopens"
    assert article.origin == f"{server}/page"
    assert article.fetched is not None
    assert article.fetched.tzinfo is not None
    assert len(article.body) >= 8


@pytest.mark.parametrize("path", ["gzip", "deflate", "moved", "cookie", "wrong-charset"])
def test_pages_that_are_fine_after_all(server: str, path: str) -> None:
    assert "harbour office" in read_article(f"{server}/{path}").text


def test_redirects_are_followed_to_the_last_address(server: str) -> None:
    assert read_article(f"{server}/moved").origin == f"{server}/page"


def test_plain_text_is_no_page(server: str) -> None:
    assert read_article(f"{server}/text").title == "A title"


def test_the_charset_of_the_server_counts_only_where_the_bytes_allow(server: str) -> None:
    assert "Østerø" in read_article(f"{server}/wrong-charset").text
    assert "служба порта" in read_article(f"{server}/cp1251").text


def test_no_password_is_kept(server: str) -> None:
    address = server.replace("http://", "http://user:secret@")
    assert "secret" not in read_article(f"{address}/page").origin


def test_what_was_fetched_with_a_key_is_read_again(server: str) -> None:
    article = read_article(f"{server}/page?token=t0psecret")
    assert article.origin == f"{server}/page?token=…"
    assert read_article(article.origin).text == article.text


def test_an_article_of_a_feed_is_chosen_by_its_number(server: str) -> None:
    assert read_article(f"{server}/feed#2").title == "Ferry 2"
    with pytest.raises(ReadError, match="this holds 2 articles"):
        read_article(f"{server}/feed")


def test_the_user_agent_says_what_it_is(server: str) -> None:
    assert "newsdiff" in read_article(f"{server}/agent").text


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("loop", "redirects"),
        ("to-file", "only http and https"),
        ("to-ftp", "only http and https"),
        ("to-own-network", "own network, localhost"),
        ("to-router", "own network, 192.168.0.1"),
        ("endless", "larger than"),
        ("bomb", "larger than"),
        ("double-bomb", "compressed in an unknown way"),
        ("broken-gzip", "makes no sense"),
        ("cut-gzip", "cut off"),
        ("drip", "not complete after"),
        ("drip-headers", "not complete after"),
        ("silence", "seconds"),
        ("image", "image/png"),
        ("pdf", "application/pdf"),
        ("empty", "empty"),
        ("status/401", "save the page"),
        ("status/403", "save the page"),
        ("status/404", "no such page"),
        ("status/429", "save the page"),
        ("status/500", "status 500"),
        ("scripts", "JavaScript"),
        ("paywall", "subscribers"),
        ("consent", "consent"),
        ("robot", "proof that a person"),
        ("hangs-up", "makes no sense"),
        ("short", "makes no sense"),
    ],
)
def test_what_a_server_does_badly_is_one_clear_line(server: str, path: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_article(f"{server}/{path}", limits=QUICK if path in SLOW else SMALL)
    message = str(caught.value)
    assert said in message or (path == "silence" and "stopped answering" in message)
    assert message.startswith(f"{server}/{path}: ")
    assert "\n" not in message


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hosts",
        "ftp://localhost/x",
        "javascript://x",
        "gopher://x/1",
        "http://",
        "http://[::1",
        "http://localhost:99999999/",
        "https://:80/",
    ],
)
def test_other_schemes_and_broken_addresses_are_refused(address: str) -> None:
    with pytest.raises(ReadError, match="address"):
        fetch(address, QUICK)


def test_no_server_is_one_clear_line() -> None:
    with pytest.raises(ReadError, match="no connection"):
        read_article("http://127.0.0.1:9/", limits=QUICK)


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        ("https://herald.example/a", True),
        ("HTTP://herald.example", True),
        ("file:///x", True),
        ("article.txt", False),
        ("C:\\texts\\a.txt", False),
        ("C:/texts/a.txt", False),
        ("folder://odd name", True),
        ("a b://c", False),
    ],
)
def test_addresses_are_told_from_files(origin: str, told: bool) -> None:
    assert is_address(origin) is told
