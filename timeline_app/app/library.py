"""From paths to a project: load, read each article by itself, then link them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.app.cache import Cache, linked_key
from timeline_app.app.readers import Cancelled, Progress, Read, Readers
from timeline_app.core.article import Article, Reading
from timeline_app.core.project import Decisions, Project
from timeline_app.formats import loading
from timeline_app.formats.loading import Loaded

NO_DECISIONS = Decisions()
_RULES_ALONE = "rules"
"""Model of a reading made without one."""


class Library:
    """Loads, reads and links; its reading processes stay warm between calls. Close it at the end.

    Readings are kept by article, so that reading a grown library again costs only what is new.
    """

    def __init__(
        self, jobs: int | None = None, lang: str | None = None, cache: Cache | None = None
    ) -> None:
        """``lang`` is the language of the articles that do not name their own; without ``cache`` nothing is
        kept for later runs.
        """
        self._readers = Readers(jobs)
        self._lang = lang
        self._cache = cache or Cache()
        self._kept: dict[Article, Reading] = {}

    def load(self, paths: Sequence[str], stdin: bytes = b"") -> Loaded:
        """The articles of files, folders, JSONL and ``-``, and every input that failed."""
        return loading.load(paths, stdin, self._lang)

    def read(
        self,
        articles: Sequence[Article],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Read | None:
        """Readings sorted by article id, with what could not be read; None when cancelled."""
        unknown = [article for article in articles if article not in self._kept]
        fresh = [article for article in unknown if not self.is_known(article)]
        known = len(articles) - len(fresh)
        if known and progress is not None:
            progress(known, len(articles), articles[0].id)

        def count(done: int, _total: int, name: str) -> None:
            if progress is not None:
                progress(known + done, len(articles), name)

        read = self._readers.read(fresh, count, cancelled)
        if read is None:
            return None
        by_id = {article.id: article for article in fresh}
        self._kept.update((by_id[reading.article], reading) for reading in read.readings)
        self._cache.keep_readings(fresh, read.readings)
        found = [self._kept[article] for article in articles if article in self._kept]
        model = read.model or next((one.model for one in found if one.model != _RULES_ALONE), None)
        ordered = tuple(sorted(found, key=lambda reading: reading.article))
        return replace(read, readings=ordered, model=model)

    def is_known(self, article: Article) -> bool:
        """True when this or an earlier run read the article; its reading is at hand from now on."""
        if article in self._kept:
            return True
        reading = self._cache.reading(article)
        if reading is None:
            return False
        self._kept[article] = reading
        return True

    def link(
        self,
        articles: Sequence[Article],
        readings: Sequence[Reading],
        decisions: Decisions = NO_DECISIONS,
        *,
        level: float = 0.9,
        facts: bool = True,
    ) -> Project:
        """The project of these articles under the user's decisions. Articles without a reading stay out."""
        from timeline_app.linking.linker import link

        by_id = {reading.article: reading for reading in readings}
        kept = tuple(sorted((a for a in articles if a.id in by_id), key=lambda a: a.id))
        ordered = tuple(by_id[article.id] for article in kept)
        if not self._cache.is_on:
            return Project(kept, ordered, decisions, link(kept, ordered, decisions, level, facts))
        key = linked_key(kept, ordered, decisions, level, facts)
        linked = self._cache.linked(key)
        if linked is None:
            linked = link(kept, ordered, decisions, level, facts)
            self._cache.keep_linked(key, linked)
        return Project(kept, ordered, decisions, linked)

    def close(self) -> None:
        """Ends the reading processes and lets go of the cache."""
        self._readers.close()
        self._cache.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
