"""Completions and the man page, made from the parsers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newsdiff.cli.arguments import SHELLS, batch_parser, main_parser, sources_parser

Run = Callable[..., tuple[int, str, str]]

OPTIONS = sorted({name for action in main_parser()._actions for name in action.option_strings})
BATCH_OPTIONS = sorted(
    {
        name
        for parser in (batch_parser(), sources_parser())
        for action in parser._actions
        for name in action.option_strings
    }
)


@pytest.mark.parametrize("shell", SHELLS)
def test_completions_know_every_option(newsdiff: Run, shell: str) -> None:
    status, script, err = newsdiff("--completion", shell)
    assert (status, err) == (0, "")
    for option in OPTIONS:
        assert option.lstrip("-") in script


@pytest.mark.parametrize("shell", SHELLS)
def test_completions_are_valid(newsdiff: Run, shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    script = newsdiff("--completion", shell)[1]
    done = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["newsdiff", "--exp"], "--export"),
        (["newsdiff", "--format", "ht"], "html"),
        (["newsdiff", "a", "b", "--only", "poi"], "points"),
        (["newsdiff", "pyp"], "pyproject.toml"),
        (["newsdiff", "a", "pyp"], "pyproject.toml"),
        (["newsdiff", "--export", "pyp"], "pyproject.toml"),
        (["newsdiff", "batch", "--jo"], "--jobs"),
    ],
)
def test_bash_completes(newsdiff: Run, words: list[str], offered: str) -> None:
    script = newsdiff("--completion", "bash")[1]
    quoted = " ".join(f"'{word}'" for word in words)
    asking = f"""
COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; COMP_TYPE=9
function_name=$(complete -p newsdiff | sed 's/.*-F \\([^ ]*\\).*/\\1/')
"$function_name" newsdiff '{words[-1]}' '{words[-2]}'
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    here = Path(__file__).parents[2]
    command = ["bash", "-c", script + asking]
    done = subprocess.run(command, capture_output=True, text=True, cwd=here)
    assert offered in done.stdout.split()


def test_the_man_page_tells_of_every_option(newsdiff: Run) -> None:
    status, page, err = newsdiff("--man")
    assert (status, err) == (0, "")
    for option in {*OPTIONS, *BATCH_OPTIONS}:
        assert rf"\fB{option.replace('-', chr(92) + '-')}\fR" in page
    for heading in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS"):
        assert f".SH {heading}\n" in page


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_the_man_page_is_sound(newsdiff: Run) -> None:
    command = ["groff", "-man", "-ww", "-z", "-Kutf8"]
    done = subprocess.run(command, input=newsdiff("--man")[1], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_places_of_settings_and_state_can_be_asked_for(newsdiff: Run) -> None:
    status, out, err = newsdiff("--config-path")
    assert (status, err) == (0, "")
    assert out.splitlines()[0].endswith("config.toml")
    assert out.splitlines()[1].endswith("themes")
    assert out.splitlines()[2].startswith("state ")
