"""A page in headless Chromium, driven through its debugging pipe: no driver, no other library."""

from __future__ import annotations

import itertools
import json
import os
import select
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

PATIENCE = 240
"""Seconds after which a browser that says nothing has failed."""


class Browser:
    """One tab. Chromium reads commands from file descriptor 3 and writes answers to 4."""

    def __init__(self, profile: Path, width: int = 1280, height: int = 900) -> None:
        commands, self._commands = os.pipe()
        self._answers, answers = os.pipe()
        copies = (os.dup(commands), os.dup(answers))

        def take_three_and_four() -> None:
            for copy, number in zip(copies, (3, 4), strict=True):
                os.dup2(copy, number)

        self._process = subprocess.Popen(
            [
                str(CHROMIUM),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-pipe",
                f"--window-size={width},{height}",
                f"--user-data-dir={profile}",
            ],
            close_fds=False,
            preexec_fn=take_three_and_four,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for number in (commands, answers, *copies):
            os.close(number)
        self._ids = itertools.count(1)
        self._received = b""
        self._session = ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.ask("Page.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._commands)
        self._process.terminate()
        self._process.wait(timeout=30)
        os.close(self._answers)

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command of the DevTools protocol and return its result."""
        number = next(self._ids)
        command: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._commands, json.dumps(command).encode() + b"\0")
        while True:
            message = self._next_message()
            if message.get("id") == number:
                assert "error" not in message, message
                result: dict[str, Any] = message["result"]
                return result

    def open(self, page: Path) -> None:
        """Load a page and wait until it is complete."""
        self.ask("Page.navigate", url=page.as_uri())
        while self._next_message().get("method") != "Page.loadEventFired":
            pass

    def evaluate(self, expression: str) -> Any:
        """Return the value of a script's expression, waiting for a promise."""
        parameters = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        return self.ask("Runtime.evaluate", **parameters)["result"].get("value")

    def click(self, selector: str) -> None:
        """Click with the mouse on the first element that a selector finds."""
        x, y = self.evaluate(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            " e.scrollIntoView({block: 'center', behavior: 'instant'});"
            " const r = e.getClientRects()[0];"
            " return [r.x + r.width / 2, r.y + r.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def _next_message(self) -> dict[str, Any]:
        while b"\0" not in self._received:
            ready, _, _ = select.select([self._answers], [], [], PATIENCE)
            received = os.read(self._answers, 1 << 20) if ready else b""
            assert received, "Chromium does not answer"
            self._received += received
        message, _, self._received = self._received.partition(b"\0")
        loaded: dict[str, Any] = json.loads(message)
        return loaded
