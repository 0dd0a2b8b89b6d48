"""`newsdiff serve`: the reader in a browser, for a projector or a second screen."""

from __future__ import annotations

import argparse
import os
import secrets
import shlex
import socket
import sys
from collections.abc import Sequence

from newsdiff.cli.arguments import STANDARD, command_parser, main_parser
from newsdiff.cli.ending import CommandError, Status
from newsdiff.cli.output import write_out
from newsdiff.cli.pair import asks_for_document, read_pair

TOKEN_BYTES = 16
"""A token of so many random bytes cannot be guessed."""
EVERYWHERE = ("0.0.0.0", "::", "")
"""Hosts that stand for all addresses of the machine."""


_DESCRIPTION = """\
Open the reader in a browser: for a projector in class, or a second screen. The address that is
printed holds a random token, and nothing is found without it. Whoever has the address can do what
the reader can do, on this machine: open other files, and export. Needs newsdiff[serve].
"""

_EPILOG = """\
examples:
  newsdiff serve left.txt right.txt
  newsdiff serve left.txt right.txt --theme light --port 0
"""


def serve_parser() -> argparse.ArgumentParser:
    """Return the parser of what `newsdiff serve` knows beside the options of newsdiff."""
    parser = command_parser("newsdiff serve", _DESCRIPTION, _EPILOG)
    parser.usage = "newsdiff serve [options] [LEFT RIGHT] [options of newsdiff]"
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="serve on this address (default: 127.0.0.1, this machine alone; 0.0.0.0 for all)",
    )
    parser.add_argument(
        "--port", type=_port, default=8000, help="the port (default: 8000; 0 takes a free one)"
    )
    parser.add_argument(
        "--no-token",
        action="store_true",
        help="leave the random token out of the address: whoever reaches the port may read",
    )
    return parser


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port")
    return int(text)


def run_serve(arguments: Sequence[str]) -> int:
    """Run `newsdiff serve …` until it is interrupted; raise CommandError."""
    own, rest = serve_parser().parse_known_args(arguments)
    chosen = main_parser().parse_args(rest)
    if asks_for_document(chosen):
        raise CommandError("newsdiff serve opens the reader: it writes no documents")
    if chosen.left is not None and chosen.right is None:
        raise CommandError("newsdiff serve needs two articles")
    if STANDARD in (chosen.left, chosen.right):
        raise CommandError("newsdiff serve opens the articles anew for each visitor: name files")
    try:
        from newsdiff.cli.web import TokenServer, serve_on
    except ImportError as error:
        raise CommandError(
            f"newsdiff serve needs {error.name}: pip install 'newsdiff[serve]'"
        ) from error
    read_pair(chosen)  # what is wrong with them is told here, and not in the browser

    token = "" if own.no_token else secrets.token_urlsafe(TOKEN_BYTES)
    listener = _listener(own.host, own.port)
    host = socket.gethostname() if own.host in EVERYWHERE else own.host
    address = f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"
    server = TokenServer(shlex.join([sys.executable, "-m", "newsdiff", *rest]), token)
    place = f"{address}/{token}/" if token else f"{address}/"
    serve_on(server, listener, lambda: write_out(f"{place}\nCtrl+C ends it.\n"))
    return Status.DONE


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else error
        raise CommandError(f"nothing can be served on {host}:{port}: {reason}") from error
