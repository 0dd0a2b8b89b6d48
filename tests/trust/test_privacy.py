"""Nothing leaves the machine but the request for an address that the user gave."""

from __future__ import annotations

import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from newsdiff import compare, read_article
from newsdiff.annotations import store
from newsdiff.annotations.model import Annotations
from newsdiff.articles import article_from_text
from newsdiff.export import Format, render
from newsdiff.reader.state.chosen_theme import ChosenTheme
from newsdiff.reader.state.history import History

WATCHED = """
import sys
NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
def watch(event, arguments):
    if event in NETWORK:
        print("network:", event, arguments[-1 if event == "socket.connect" else 0], flush=True)
sys.addaudithook(watch)
from newsdiff.__main__ import main
sys.exit(main())
"""

WORDS = (Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JSON)

STORY = "<p>The ferry line to Oster reopened on {}, the harbour office said in a statement.</p>"
PAGE = (
    '<html><head><title>Ferry line reopens</title><link rel="stylesheet" href="http://a.test/b">'
    '<script src="http://a.test/c"></script><base href="http://a.test/"></head><body><article>'
    + "".join(STORY.format(day) for day in ("Monday", "Tuesday", "Friday", "Sunday", "7 May"))
    + '<img src="http://a.test/d.png"><a href="http://a.test/e">More</a></article></body></html>'
)


def watched(*arguments: str | Path) -> tuple[int, list[str]]:
    """Run newsdiff; return its status, and what it asked of the network."""
    command = [sys.executable, "-c", WATCHED, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    lines = done.stdout.splitlines()
    return done.returncode, [line for line in lines if line.startswith("network:")]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_files_need_no_network(page: Path, tmp_path: Path) -> None:
    exports = [f"--export={tmp_path / 'out'}.{name}" for name in ("md", "html", "json", "txt")]
    assert watched(page, page, *exports) == (0, [])


def test_an_address_is_all_that_is_asked_for(page: Path) -> None:
    asked: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_port
        status, network = watched(f"http://127.0.0.1:{port}/page", page, "--format", "json")
        server.shutdown()
    assert (status, asked) == (0, ["/page"])
    assert network
    assert all("127.0.0.1" in line for line in network)


@pytest.mark.skipif(sys.platform == "win32", reason="has no such modes")
def test_what_is_remembered_is_for_its_owner_alone_and_holds_no_text(tmp_path: Path) -> None:
    left = article_from_text("Ferry stops\n\nThe crossing to Lanby was shut by a landslide.")
    right = article_from_text("No ferry\n\nA landslide made the crossing impassable.")
    paths = [tmp_path / "state" / name for name in ("history.json", "theme.txt", "by-hand.json")]
    for _ in range(2):
        History(paths[0]).remember(left, right)
        ChosenTheme(paths[1]).remember("nord", None)
        store.save(paths[2], left, right, Annotations())
        assert [path.stat().st_mode & 0o777 for path in paths] == [0o600] * 3
        paths[0].chmod(0o644)
    assert (tmp_path / "state").stat().st_mode & 0o077 == 0
    kept = paths[0].read_text(encoding="utf-8")
    assert "Ferry stops" in kept
    assert not [word for word in ("landslide", "crossing", "impassable") if word in kept]


SECRETS = ("anna", "hunter2", "k3y0fm1ne", "0ldT0ken")


def test_no_secret_of_an_address_is_written_down(tmp_path: Path) -> None:
    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        place = f"anna:hunter2@127.0.0.1:{server.server_port}/page?id=7&token=k3y0fm1ne"
        address = f"http://{place}&access_token=0ldT0ken#auth_token=0ldT0ken"
        article = read_article(address)
        server.shutdown()
    gone = f"http://{place}".replace(str(server.server_port), "1")
    table = tmp_path / "pairs.csv"
    table.write_text(f"left,right\n{gone},{gone}\n", encoding="utf-8")
    History(tmp_path / "history.json").remember(article, article)
    written = [(tmp_path / "history.json").read_text(encoding="utf-8")]
    written += [str(render(compare(article, article), form)) for form in WORDS]
    for arguments in ((gone, gone), ("batch", table, "-j", "1"), ("sources", gone)):
        command = [sys.executable, "-m", "newsdiff", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 2
        assert "127.0.0.1" in done.stderr
        written.append(done.stdout + done.stderr)
    assert not [(word, text) for word in SECRETS for text in written if word in text]
    assert "id=7" in written[0]
