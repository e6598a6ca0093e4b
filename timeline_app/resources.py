"""The one door to the data that is not code: a checkout's ``resources/`` or the wheel's copy of it."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline_app import plain_toml
from timeline_app.core.errors import LexiconError

if TYPE_CHECKING:  # reading time expressions does without it, and starts sooner
    from pathlib import Path

_PACKAGE = os.path.dirname(os.path.realpath(__file__))


def _root(name: str) -> str:
    """``_data/NAME`` when installed, else ``NAME`` beside the package."""
    installed = os.path.join(_PACKAGE, "_data", name)
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(_PACKAGE), name)


def _place(*parts: str) -> str:
    return os.path.join(_root("resources"), *parts)


def path(*parts: str) -> Path:
    """Where a resource lies: ``path("lexicons", "en")``. It need not exist."""
    from pathlib import Path

    return Path(_place(*parts))


def is_file(*parts: str) -> bool:
    """True where there is such a resource."""
    return os.path.isfile(_place(*parts))


OWN_FACTS = "TIMELINE_APP_FACTS"
"""Names a folder with the user's files of facts; ``resources/facts/README.md`` shows their form."""


def own_facts() -> Path | None:
    """The folder of the user's facts, None where none is named. It need not exist."""
    from pathlib import Path

    own = os.environ.get(OWN_FACTS)
    return Path(own) if own else None


def fact_files() -> list[Path]:
    """The files of dated facts that are shipped (none today), then the user's, each in order of their names."""
    folders = [path("facts"), own_facts()]
    return [file for folder in folders if folder for file in sorted(folder.glob("*.toml"))]


def seeds_dir() -> Path:
    """The folder of the sample articles."""
    from pathlib import Path

    return Path(_root("seeds"))


def read_toml(*parts: str) -> dict[str, Any]:
    """One TOML resource as a dict.

    **Raises** LexiconError when it is missing or is not TOML; it names the file, and the line if known.
    """
    where = _place(*parts)
    try:
        with open(where, encoding="utf-8", newline="") as handle:
            text = handle.read().replace("\r\n", "\n")
    except OSError as exc:
        raise LexiconError(where, f"cannot be read ({exc.strerror})") from exc
    except UnicodeDecodeError as exc:
        raise LexiconError(where, f"is not TOML: {exc}") from exc
    plain = plain_toml.read(text)
    return _any_toml(text, where) if plain is None else plain


def _any_toml(text: str, where: str) -> dict[str, Any]:
    """What is beyond plain lists, and the line of what is wrong."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise LexiconError(where, f"is not TOML: {exc}") from exc


@cache
def word_list(table: str, key: str) -> tuple[str, ...]:
    """The words under a key of an English lexicon, in its order."""
    return tuple(map(str, read_toml("lexicons", "en", table)[key]))


@cache
def word_set(table: str, key: str) -> frozenset[str]:
    """The words under a key of an English lexicon."""
    return frozenset(word_list(table, key))
