"""Every exception a caller may meet, as a tree.

    TimelineError
    ├── InputError        a file or record cannot be read: names it and says what was expected
    │   └── LexiconError  a row of our own word lists is wrong: file and line
    └── UsageError        the command or option makes no sense: exit status 2

Content never raises; broken inputs do.
"""

from __future__ import annotations


class TimelineError(Exception):
    """Base of all. ``str()`` is one sentence a user can act on."""


class InputError(TimelineError):
    """An input that cannot be read.

    ``name`` is the file or record, ``reason`` what is wrong with it.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class LexiconError(InputError):
    """A bad row in ``resources/lexicons``."""


class UsageError(TimelineError):
    """A wrong option, an unknown or ambiguous name."""
