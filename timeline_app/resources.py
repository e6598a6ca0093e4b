"""The one door to the data that is not code: a checkout's ``resources/`` or the wheel's copy of it."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from timeline_app.core.errors import LexiconError

_PACKAGE = Path(__file__).resolve().parent


def _root(name: str) -> Path:
    """``_data/NAME`` when installed, else ``NAME`` beside the package."""
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def path(*parts: str) -> Path:
    """Where a resource lies: ``path("lexicons", "en")``. It need not exist."""
    return _root("resources").joinpath(*parts)


OWN_FACTS = "TIMELINE_APP_FACTS"
"""Names a folder with the user's files of facts; ``resources/facts/README.md`` shows their form."""


def own_facts() -> Path | None:
    """The folder of the user's facts, None where none is named. It need not exist."""
    own = os.environ.get(OWN_FACTS)
    return Path(own) if own else None


def fact_files() -> list[Path]:
    """The files of dated facts that are shipped (none today), then the user's, each in order of their names."""
    folders = [path("facts"), own_facts()]
    return [file for folder in folders if folder for file in sorted(folder.glob("*.toml"))]


def seeds_dir() -> Path:
    """The folder of the sample articles."""
    return _root("seeds")


def read_toml(*parts: str) -> dict[str, Any]:
    """One TOML resource as a dict.

    **Raises** LexiconError when it is missing or is not TOML; it names the file, and the line if known.
    """
    where = path(*parts)
    try:
        with where.open("rb") as handle:
            return tomllib.load(handle)
    except OSError as exc:
        raise LexiconError(str(where), f"cannot be read ({exc.strerror})") from exc
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise LexiconError(str(where), f"is not TOML: {exc}") from exc


@cache
def word_list(table: str, key: str) -> tuple[str, ...]:
    """The words under a key of an English lexicon, in its order."""
    return tuple(map(str, read_toml("lexicons", "en", table)[key]))


@cache
def word_set(table: str, key: str) -> frozenset[str]:
    """The words under a key of an English lexicon."""
    return frozenset(word_list(table, key))
