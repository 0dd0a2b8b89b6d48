"""The command line: arguments -> what to do -> exit status."""

from newsdiff.cli.main import run

__all__ = ["run"]
