"""From paths to a project: load, read each article by itself, then link them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.app.readers import Cancelled, Progress, Read, Readers
from timeline_app.core.article import Article, Reading
from timeline_app.core.project import Decisions, Project
from timeline_app.formats import loading
from timeline_app.formats.loading import Loaded

NO_DECISIONS = Decisions()


class Library:
    """Loads, reads and links; its reading processes stay warm between calls. Close it at the end.

    Readings are kept by article, so that reading a grown library again costs only what is new.
    """

    def __init__(self, jobs: int | None = None, lang: str | None = None) -> None:
        """``lang`` is the language of the articles that do not name their own."""
        self._readers = Readers(jobs)
        self._lang = lang
        self._kept: dict[Article, Reading] = {}

    def load(self, paths: Sequence[str], stdin: bytes = b"") -> Loaded:
        """The articles of files, folders, JSONL and ``-``, and every input that failed."""
        loaded = loading.load(paths, stdin)
        if self._lang is None:
            return loaded
        articles = tuple(
            article if article.lang else replace(article, lang=self._lang)
            for article in loaded.articles
        )
        return replace(loaded, articles=articles)

    def read(
        self,
        articles: Sequence[Article],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Read | None:
        """Readings sorted by article id, with what could not be read; None when cancelled."""
        fresh = [article for article in articles if article not in self._kept]
        read = self._readers.read(fresh, progress, cancelled)
        if read is None:
            return None
        by_id = {article.id: article for article in fresh}
        self._kept.update((by_id[reading.article], reading) for reading in read.readings)
        found = [self._kept[article] for article in articles if article in self._kept]
        return replace(read, readings=tuple(sorted(found, key=lambda reading: reading.article)))

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
        linked = link(kept, ordered, decisions, level=level, facts=facts)
        return Project(kept, ordered, decisions, linked)

    def close(self) -> None:
        """Ends the reading processes."""
        self._readers.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
