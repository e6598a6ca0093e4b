"""What was derived once, kept for the next run: readings by article, and the linked result of a whole set.

A record stands under a hash of all it depends on: the text and what its source says of it, the decisions, the
language model, and every line of our own code and word lists. So a hit is what reading again would give, and
an update of the program misses everything. It is one SQLite file in the person's cache folder; nothing in it
can run, and a file that is broken, locked or not to be written costs its use, never the work.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import sqlite3
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

import platformdirs

from timeline_app import resources
from timeline_app.core.article import Article, Reading
from timeline_app.core.errors import InputError
from timeline_app.core.project import Decisions, Linked

_log = logging.getLogger(__name__)

MOST_BYTES = 300_000_000
"""Beyond it the records unused for longest go."""
OFF = "TIMELINE_APP_NO_CACHE"
"""Set to anything, this environment variable turns every cache off."""
_SCHEMA = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, body BLOB NOT NULL, used INTEGER NOT NULL)"
_PATIENCE_S = 2.0
_DIGEST = hashlib.sha256().digest_size
_ROOMS = ("core", "reading", "linking")
_MODULES = ("app/languages.py", "app/worker.py", "app/cache.py", "formats/values.py")
_DATA = ("lexicons", "gazetteer", "wordnet")
T = TypeVar("T")
V = TypeVar("V")


def cache_path() -> Path:
    """Where the file lies."""
    return platformdirs.user_cache_path("timeline-app") / "derived.sqlite"


class Cache:
    """Readings and results of earlier runs. May be used from any one thread at a time; close it at the end.

    ``path`` None keeps nothing.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None
        self._is_broken = path is None
        self._lock = threading.Lock()
        self._found: list[str] = []
        """Keys of the records that were of use; told to the file at the end, in one go."""

    @classmethod
    def usual(cls) -> Cache:
        """The person's own, unless the environment turns it off."""
        return cls(None if os.environ.get(OFF) else cache_path())

    @property
    def is_on(self) -> bool:
        """False when nothing is kept and nothing found."""
        return not self._is_broken

    def reading(self, article: Article) -> Reading | None:
        """The article's reading as an earlier run made it."""
        if self._is_broken:
            return None
        body = self._get(reading_key(article))
        return None if body is None else _value(body, Reading)

    def keep_readings(self, articles: Iterable[Article], readings: Iterable[Reading]) -> None:
        """Keeps readings for later runs; those without the model although there is one are not kept."""
        if self._is_broken:
            return
        from timeline_app.formats.values import to_json
        from timeline_app.reading import spacy_doc

        by_id = {article.id: article for article in articles}
        wanted = spacy_doc.installed().partition(",")[0]
        self._put(
            (reading_key(by_id[reading.article]), to_json(reading, Reading))
            for reading in readings
            if reading.article in by_id and not (wanted and reading.model != wanted)
        )

    def linked(self, key: str) -> Linked | None:
        """The result that stands under a ``linked_key``."""
        body = self._get(key)
        return None if body is None else _value(body, Linked)

    def keep_linked(self, key: str, linked: Linked) -> None:
        """Keeps a result for later runs."""
        from timeline_app.formats.values import to_json

        self._put([(key, to_json(linked, Linked))])

    def close(self) -> None:
        """Lets go of the file."""
        if self._found and self._database is not None:
            self._careful(self._tell_use)
        with self._lock:
            if self._database is not None:
                self._database.close()
                self._database = None

    def _tell_use(self, database: sqlite3.Connection) -> None:
        with database:
            database.executemany(
                "UPDATE kept SET used = unixepoch() WHERE key = ?", ((key,) for key in self._found)
            )
        self._found.clear()

    def _get(self, key: str) -> bytes | None:
        def get(database: sqlite3.Connection) -> bytes | None:
            row = database.execute("SELECT body FROM kept WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            self._found.append(key)
            return _unpacked(row[0])

        return self._careful(get)

    def _put(self, records: Iterable[tuple[str, bytes]]) -> None:
        def put(database: sqlite3.Connection) -> None:
            with database:
                database.executemany(
                    "INSERT OR REPLACE INTO kept VALUES (?, ?, unixepoch())",
                    ((key, _packed(body)) for key, body in records),
                )
            self._prune(database)

        self._careful(put)

    def _careful(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """What the work on the open file gives; None, and no cache any more, where it fails."""
        with self._lock:
            if self._is_broken:
                return None
            try:
                return work(self._open())
            except (sqlite3.OperationalError, OSError) as exc:
                _log.info("the cache %s is not used: %s", self._path, exc)
            except sqlite3.DatabaseError as exc:
                _log.info("the cache %s begins anew: %s", self._path, exc)
                self._set_aside()
            self._is_broken = True
            return None

    def _set_aside(self) -> None:
        """A file that is none of ours, or damaged, must not be in the way of the next run."""
        if self._database is not None:
            self._database.close()
            self._database = None
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()

    def _open(self) -> sqlite3.Connection:
        if self._database is None:
            assert self._path is not None
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._database = sqlite3.connect(
                self._path, timeout=_PATIENCE_S, check_same_thread=False
            )
            with contextlib.suppress(OSError):
                self._path.chmod(0o600)
            self._database.execute(_SCHEMA)
        return self._database

    @staticmethod
    def _prune(database: sqlite3.Connection) -> None:
        (total,) = database.execute("SELECT coalesce(sum(length(body)), 0) FROM kept").fetchone()
        if total <= MOST_BYTES:
            return
        with database:
            for key, size in database.execute(
                "SELECT key, length(body) FROM kept ORDER BY used, rowid"
            ).fetchall():
                database.execute("DELETE FROM kept WHERE key = ?", (key,))
                total -= size
                if total <= MOST_BYTES * 3 // 4:
                    break


def _packed(body: bytes) -> bytes:
    """The record, small, behind a hash that tells whether it is whole."""
    return hashlib.sha256(body).digest() + zlib.compress(body, 3)


def _unpacked(record: object) -> bytes | None:
    """The record again; None where it is not one we wrote."""
    if not isinstance(record, bytes):
        return None
    try:
        body = zlib.decompress(record[_DIGEST:])
    except zlib.error:
        return None
    return body if hashlib.sha256(body).digest() == record[:_DIGEST] else None


def _value(body: bytes, kind: type[V]) -> V | None:
    from timeline_app.formats.values import from_json

    try:
        return from_json(body, kind, "the cache")
    except InputError as exc:
        _log.info("%s", exc)
        return None


def reading_key(article: Article) -> str:
    """Hash of all that an article's reading depends on."""
    from timeline_app.reading import spacy_doc

    # who published it and when is linking's business: reading sees the text and its language
    return _hash(
        "reading",
        code_version(),
        spacy_doc.installed(),
        article.id,
        article.lang or "",
        article.text_hash,
    )


def linked_key(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    decisions: Decisions,
    level: float,
    facts: bool,
) -> str:
    """Hash of all that linking depends on."""
    from timeline_app.formats.values import to_json

    sources = (
        part
        for article in articles
        for part in (to_json(replace(article, text=""), Article).decode(), article.text_hash)
    )
    models = (reading.model for reading in readings)
    decided = to_json(decisions.linking_part, Decisions).decode()
    files = resources.fact_files() if facts else []
    known = "".join(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    return _hash("linked", code_version(), decided, f"{level} {known}", *models, *sources)


def _hash(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)}:".encode())
        digest.update(part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _made_by() -> Iterator[Path]:
    package = Path(__file__).resolve().parent.parent
    for room in _ROOMS:
        yield from (package / room).rglob("*.py")
    yield from (package / module for module in _MODULES)
    for folder in _DATA:
        found = resources.path(folder).rglob("*")
        yield from (path for path in found if path.suffix in (".toml", ".tsv"))


@cache
def code_version() -> str:
    """Hash of everything readings and links are made by: our modules below ``app``, and the data they read.

    **Cost**: reads about two megabytes, once.
    """
    digest = hashlib.sha256()
    for path in sorted(_made_by(), key=lambda path: path.as_posix()):
        digest.update(path.name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
