"""What an address gives away is not shown, and none leads into the machine's own network."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.addresses import host_of, is_of_own_network, without_secrets
from newsdiff.articles.errors import ReadError


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://ann:geheim@news.example/a", "https://news.example/a"),
        ("https://ann@news.example:8443/a?id=7", "https://news.example:8443/a?id=7"),
        ("https://news.example/a?token=abc&page=2", "https://news.example/a?token=…&page=2"),
        ("https://news.example/a?access_token=abc", "https://news.example/a?access_token=…"),
        ("https://news.example/?api_key=1&apikey=2", "https://news.example/?api_key=…&apikey=…"),
        ("https://s3.example/a?X-Amz-Signature=1f", "https://s3.example/a?X-Amz-Signature=…"),
        (
            "https://n.example/a?unlocked_article_code=1.x",
            "https://n.example/a?unlocked_article_code=…",
        ),
        ("https://n.example/a#session=9a", "https://n.example/a#session=…"),
        (f"https://n.example/a?u={'a1B2' * 12}", "https://n.example/a?u=…"),
        ("https://n.example/a?id=41&author=lind", "https://n.example/a?id=41&author=lind"),
        (
            "https://n.example/a?keyword=frost&assign=2",
            "https://n.example/a?keyword=frost&assign=2",
        ),
        ("https://n.example/a?title=a-long-title-of-words-and-nothing-else-at-all",) * 2,
        ("https://n.example/a#comments", "https://n.example/a#comments"),
        ("notes/pass=1.txt", "notes/pass=1.txt"),
    ],
)
def test_secrets_are_left_out(address: str, shown: str) -> None:
    assert without_secrets(address) == shown
    assert without_secrets(shown) == shown


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    without_secrets(text)
    without_secrets(f"https://{text}")


@given(st.from_regex(r"[a-z]{12}", fullmatch=True))
def test_no_password_comes_through(password: str) -> None:
    assert password not in without_secrets(f"https://u:{password}@h.example/?sig={password}")


def test_errors_do_not_show_them() -> None:
    error = ReadError("https://ann:geheim@news.example/a?token=t0psecret", "there is no such page")
    assert "geheim" not in str(error)
    assert "t0psecret" not in str(error)


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "LOCALHOST.", "a.localhost", "printer.local", "wiki.corp", "intranet"),
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "0.0.0.0"),
        *("::1", "[::1]", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "2130706433"),
    ],
)
def test_hosts_of_the_own_network(host: str) -> None:
    assert is_of_own_network(host)


@pytest.mark.parametrize("host", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_other_hosts(host: str) -> None:
    assert not is_of_own_network(host)


@pytest.mark.parametrize(("address", "own"), [("10.0.0.7", True), ("93.184.216.34", False)])
def test_a_name_is_where_it_leads(monkeypatch: pytest.MonkeyPatch, address: str, own: bool) -> None:
    def looked_up(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 0))]

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    assert is_of_own_network("rebound.example.org") is own


def test_a_name_that_nobody_knows_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert not is_of_own_network("nowhere.example.org")


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.news.example/a", "news.example"),
        ("https://[2001:db8::1]:8443/a", "2001:db8::1"),
        ("https://[x]/a", ""),
        ("https://[/a", ""),
        ("a.txt", ""),
        ("", ""),
    ],
)
def test_host_of_an_address(address: str, host: str) -> None:
    assert host_of(address) == host


@given(st.text())
def test_a_host_is_read_from_any_text(text: str) -> None:
    assert set("/?#@").isdisjoint(host_of(f"https://{text}"))
