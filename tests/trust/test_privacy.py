"""Nothing leaves the machine but the request for an address that the user gave."""

from __future__ import annotations

import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

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
