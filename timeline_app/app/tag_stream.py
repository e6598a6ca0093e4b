"""Articles to written time expressions, one at a time and in order: memory does not grow with their number.

With several processes the articles go out in batches and come back in the order they went, so that the
bytes are the same whatever the number of processes. One process alone loads nothing that only several need.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from timeline_app.app import languages, tagging
from timeline_app.core.article import Article
from timeline_app.core.errors import TimelineError
from timeline_app.core.project import Decisions
from timeline_app.formats import records, tables, timeml
from timeline_app.formats.records import TaggedArticle

if TYPE_CHECKING:
    from concurrent.futures import Future

Format = Literal["jsonl", "csv", "timeml"]

_BATCH_CHARS = 200_000
_BATCH_MOST = 256
_AHEAD = 3
"""Batches on the way for each process."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One article's time expressions as written, and what there is to say of it."""

    content: bytes
    note: str | None
    failed: bool = False
    """True where the article could not be tagged, through a mistake of ours; the note says so."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """How articles are tagged and written; it travels to the processes."""

    form: Format
    decisions: Decisions

    def show(self, article: Article) -> Shown:
        """The article's part of the output; one that fails is named and leaves the others alone."""
        try:
            tagged = tagging.tag(article, self.decisions)
            return Shown(_WRITE[self.form](tagged), _note(tagged))
        except TimelineError:
            raise
        except Exception as exc:
            words = f"{article.id}: not tagged, a mistake of ours, please report it"
            return Shown(b"", f"{words}: {type(exc).__name__}: {exc}", failed=True)

    def show_all(self, articles: Sequence[Article]) -> list[Shown]:
        """The parts of some articles."""
        return [self.show(article) for article in articles]


def _note(tagged: TaggedArticle) -> str | None:
    """Why nothing was read, where that is so."""
    if not languages.is_known(tagged.article.lang):
        return languages.refusal(tagged.article)
    return None if tagged.timexes else languages.foreign_note(tagged.article)


def _json_line(tagged: TaggedArticle) -> bytes:
    return records.lines([records.tag_record(tagged)])


def _table_rows(tagged: TaggedArticle) -> bytes:
    return tables.timex_table([tagged])[len(tables.timex_table([])) :]


def _document(tagged: TaggedArticle) -> bytes:
    return timeml.document(tagged).encode("utf-8")


_WRITE: dict[Format, Callable[[TaggedArticle], bytes]] = {
    "jsonl": _json_line,
    "csv": _table_rows,
    "timeml": _document,
}


def framed(form: Format, parts: Iterable[bytes]) -> Iterator[bytes]:
    """The whole output: the parts with what stands before and behind them."""
    if form == "timeml":
        yield from timeml.corpus(parts)
        return
    if form == "csv":
        yield tables.timex_table([])
    yield from parts


def shown(articles: Iterable[Article], rendering: Rendering, jobs: int = 1) -> Iterator[Shown]:
    """Each article's part, in the order given; from so many processes at once."""
    return _by_several(articles, rendering, jobs) if jobs > 1 else map(rendering.show, articles)


def _by_several(articles: Iterable[Article], rendering: Rendering, jobs: int) -> Iterator[Shown]:
    """The parts that so many processes make."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    from timeline_app.app import worker
    from timeline_app.app.readers import deaf_to_interrupts

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, worker.begin) as pool:
        waiting: deque[Future[list[Shown]]] = deque()
        try:
            for batch in batches(articles):
                with deaf_to_interrupts():
                    waiting.append(pool.submit(rendering.show_all, batch))
                if len(waiting) >= _AHEAD * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as exc:
            raise TimelineError("a reading process ended before its time") from exc
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in order, in groups worth the way to another process."""
    batch: list[Article] = []
    chars = 0
    for article in articles:
        batch.append(article)
        chars += len(article.text)
        if chars >= _BATCH_CHARS or len(batch) >= _BATCH_MOST:
            yield batch
            batch, chars = [], 0
    if batch:
        yield batch
