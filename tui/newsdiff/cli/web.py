"""textual-serve behind a token: imported only where something is served."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from typing import Any

from aiohttp import web
from textual_serve.server import Server


class TokenServer(Server):
    """Serves what `command` runs below the path `token`; any other path is not found.

    The address is all that a visitor needs, and all that keeps others out: other pages that are
    open in the browser do not know it either. Without a token it is served at the root.
    """

    def __init__(self, command: str, token: str) -> None:
        super().__init__(command, title="newsdiff")
        self._token = token

    async def _make_app(self) -> web.Application:
        inside = await super()._make_app()
        if not self._token:
            return inside
        outside = web.Application()
        outside.add_subapp(f"/{self._token}", inside)
        return outside

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the address is told once it can be opened."""

    async def handle_index(self, request: web.Request) -> Any:
        """Return the page, which goes on at the address under which it was asked for."""
        self.public_url = f"{request.scheme}://{request.host}"
        return await super().handle_index(request)


def serve_on(server: TokenServer, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Serve on a socket until a signal ends it; `ready` is called once it can be opened."""
    logging.getLogger("textual-serve").setLevel(logging.ERROR)
    # The log of requests would hold the token.
    web.run_app(server._make_app(), sock=listener, access_log=None, print=lambda *_: ready())
