"""`newsdiff serve`: the reader over HTTP, for those who have the address."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")

Run = Callable[..., tuple[int, str, str]]
Pair = tuple[str, str]


@pytest.fixture
def address(pair: Pair, tmp_path: Path) -> Iterator[str]:
    """Serve a pair on a free port, and return the address that is printed."""
    served = subprocess.Popen(
        [sys.executable, "-m", "newsdiff", "serve", *pair, "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
    )
    assert served.stdout is not None
    yield served.stdout.readline().strip()
    served.terminate()
    served.stdout.close()
    assert served.wait(30) == 0


def status_of(address: str) -> int:
    try:
        with urlopen(address, timeout=30) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def test_nothing_is_found_without_the_token(address: str) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{22}/", address)
    root = address.rsplit("/", 2)[0]
    with urlopen(address, timeout=30) as page:
        words = page.read().decode()
    assert "newsdiff" in words
    assert f"{address.replace('http', 'ws', 1)}ws" in words
    for elsewhere in ("", "/", "/ws", "/static/js/textual.js", "/" + "A" * 22 + "/"):
        assert status_of(root + elsewhere) == 404
    assert status_of(f"{address}static/js/textual.js") == 200


async def shown_at(address: str, until: bytes) -> bytes:
    """Return what the reader paints in the browser, as far as some words."""
    found = b""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{address}ws?width=100&height=30") as browser,
    ):
        async for message in browser:
            found += message.data if isinstance(message.data, bytes) else b""
            if until in found:
                break
    return found


def test_the_reader_is_painted_in_the_browser(address: str) -> None:
    found = asyncio.run(asyncio.wait_for(shown_at(address, b"Harbour"), 60))
    assert found.startswith(b"\x1b[?1049h")  # the screen of a whole program


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "70000"], "is no port"),
        (["no-such-file.txt", "neither.txt"], "no-such-file.txt"),
        (["-", "b.txt"], "anew for each visitor"),
        (["one.txt"], "needs two articles"),
        (["--print"], "writes no documents"),
        (["--host", "192.0.2.1"], "nothing can be served on 192.0.2.1"),
        (["--no-such-option"], "--no-such-option"),
    ],
)
def test_what_cannot_be_served_is_told_in_one_line(
    arguments: list[str], told: str, newsdiff: Run
) -> None:
    status, out, err = newsdiff("serve", *arguments)
    assert (status, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


def test_without_the_extra_a_line_says_what_is_missing(
    newsdiff: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.delitem(sys.modules, "newsdiff.cli.web", raising=False)
    status, _, err = newsdiff("serve")
    assert status == 2
    assert "newsdiff serve needs textual_serve.server: pip install 'newsdiff[serve]'" in err
