"""What an address gives away, and whose network it leads into."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit, urlunsplit

HIDDEN = "…"
"""Stands for a password, a key or a token."""

_SECRET_NAME = re.compile(
    r"(?:^|[^a-z]|(?<=x-amz-))"
    r"(?:\w*token|auth(?:\w*(?:key|code)|orization)?|api[_-]?key|key|\w*secret|pass(?:w(?:or)?d)?|pwd|sig(?:nature)?|hmac|jwt"
    r"|session\w*|sid|ticket|credentials?|\w*_code)(?:$|[^a-z])",
    re.IGNORECASE,
)
"""Names of what follows "?" that stand for a right to read, not for what is read."""

_LONG_VALUE = re.compile(r"(?=[^=]*\d)(?=[^=]*[A-Za-z])[\w.~%+-]{40,}")
"""Nobody writes such a value by hand: it stands for somebody, or for a right."""

_OWN_NAMES = ("localhost", "localhost.localdomain", "ip6-localhost")
_OWN_ENDINGS = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".corp")


def without_secrets(address: str) -> str:
    """Return an address without the user's name, password, keys and tokens.

    What is no address is returned as it is.
    """
    if "://" not in address:
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return address.rpartition("@")[2]
    return urlunsplit(
        parts._replace(
            netloc=parts.netloc.rpartition("@")[2],
            query=_without_values(parts.query),
            fragment=_without_values(parts.fragment) if "=" in parts.fragment else parts.fragment,
        )
    )


def host_of(address: str) -> str:
    """Return the host of an address without "www.", "" for what is no address or has none."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")


def _without_values(query: str) -> str:
    return "&".join(map(_without_value, query.split("&"))) if query else query


def _without_value(field: str) -> str:
    name, mark, value = field.partition("=")
    hidden = mark and value and (_SECRET_NAME.search(name) or _LONG_VALUE.fullmatch(value))
    return f"{name}={HIDDEN}" if hidden else field


def is_of_own_network(host: str) -> bool:
    """Whether a host is this machine, or one of the network that it stands in.

    A name is looked up, as it would be to fetch from it; one that nobody knows leads nowhere.
    """
    host = host.strip("[]").rstrip(".").lower()
    if (known := _is_public(host)) is not None:
        return not known
    # A name without a dot is one of the own network; so are numbers in other forms.
    if host in _OWN_NAMES or host.endswith(_OWN_ENDINGS) or "." not in host:
        return True
    import socket

    try:
        found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError):
        return False
    return any(_is_public(str(where[4][0])) is False for where in found)


def _is_public(address: str) -> bool | None:
    """Whether a numeric address is one of the whole internet's; None for a name."""
    try:
        numeric = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    inner = getattr(numeric, "ipv4_mapped", None) or numeric
    return bool(inner.is_global)
