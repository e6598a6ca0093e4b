"""Worker processes that read articles one at a time, so that no result depends on its neighbours.

It guarantees:
    * the result is the same for any number of workers and any order of articles;
    * a process that dies on an article costs that article only, which is named; the rest goes on;
    * ``close`` and a cancelled ``read`` kill what still runs; workers end when this process does;
    * workers stay warm between reads: the language model is loaded once for each.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import connection, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType

from timeline_app.app.worker import Answer, Failed, Ready, serve
from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.errors import InputError, TimelineError

Progress = Callable[[int, int, str], None]
"""How many articles are done, of how many, and the id of the last one."""
Cancelled = Callable[[], bool]

_TICK_S = 0.1
_CHARS_FOR_A_WORKER = 60_000
"""Text that takes about as long to read as a language model takes to load."""


@dataclass(frozen=True, slots=True)
class Read:
    """Readings sorted by article id, and the articles that could not be read."""

    readings: tuple[Reading, ...] = ()
    problems: tuple[InputError, ...] = ()
    model: str | None = None
    """The parser that was used, None where the rules read alone."""


@dataclass(slots=True, eq=False)
class _Worker:
    process: SpawnProcess
    pipe: Connection[Article, Ready | Answer]
    is_ready: bool = False
    article: Article | None = None


@dataclass(slots=True)
class _Round:
    """One call of ``read``: what waits and what has been found."""

    waiting: deque[Article]
    total: int
    readings: dict[ArticleId, Reading] = field(default_factory=dict)
    problems: dict[ArticleId, InputError] = field(default_factory=dict)

    @property
    def done(self) -> int:
        return len(self.readings) + len(self.problems)


class Readers:
    """The processes. Use it as a context manager, or call ``close``."""

    def __init__(self, jobs: int | None = None) -> None:
        """``jobs``: how many processes at most; None lets the amount of text and the cores decide."""
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._model: str | None = None
        self._context = multiprocessing.get_context("spawn")

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(
        self,
        articles: Iterable[Article],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Read | None:
        """What each article says by itself; None when it was cancelled."""
        waiting = deque(sorted(articles, key=lambda article: (-len(article.text), article.id)))
        state = _Round(waiting, len(waiting))
        self._grow(wanted_workers(tuple(waiting), self._jobs))
        while state.done < state.total:
            if cancelled is not None and cancelled():
                self.close()
                return None
            self._hand_out(state)
            self._collect(state, progress)
        return Read(
            tuple(state.readings[name] for name in sorted(state.readings)),
            tuple(state.problems[name] for name in sorted(state.problems)),
            self._model,
        )

    def close(self) -> None:
        """Kills every worker. The next ``read`` starts new ones."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()
            worker.process.close()
        self._workers.clear()

    def _grow(self, wanted: int) -> None:
        while len(self._workers) < wanted:
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=serve, args=(theirs,), daemon=True)
            with deaf_to_interrupts():
                process.start()
            theirs.close()
            self._workers.append(_Worker(process, ours))

    def _hand_out(self, state: _Round) -> None:
        for worker in list(self._workers):
            if worker.is_ready and worker.article is None and state.waiting:
                worker.article = state.waiting.popleft()
                try:
                    worker.pipe.send(worker.article)
                except OSError:  # it died idle: the article is not to blame
                    state.waiting.appendleft(worker.article)
                    worker.article = None
                    self._bury(worker, state)

    def _collect(self, state: _Round, progress: Progress | None) -> None:
        """Takes every answer that has come, waiting a moment for the first."""
        busy = {w.pipe: w for w in self._workers if w.article is not None or not w.is_ready}
        if not busy and state.waiting:
            self._grow(1)
        for pipe in connection.wait(list(busy), _TICK_S):
            worker = busy[pipe]  # type: ignore[index]  # wait gives back what it was given
            try:
                answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker, state)
                continue
            if isinstance(answer, Ready):
                worker.is_ready, self._model = True, answer.model
                continue
            article = self._keep(state, worker, answer)
            if progress is not None:
                progress(state.done, state.total, article.id)

    def _keep(self, state: _Round, worker: _Worker, answer: Answer) -> Article:
        """Puts the answer to the worker's article away. **Raises** when it failed before it had one."""
        article, worker.article = worker.article, None
        if article is None:
            self.close()
            reason = answer.reason if isinstance(answer, Failed) else "an answer without a question"
            raise TimelineError(f"the reading process did not start ({reason})")
        if isinstance(answer, Failed):
            reason = f"could not be read ({answer.reason})"
            state.problems[article.id] = InputError(article.id, reason)
        else:
            state.readings[article.id] = answer
        return article

    def _bury(self, worker: _Worker, state: _Round) -> None:
        """Puts a dead worker away; its article becomes a problem. **Raises** if it never got started."""
        self._workers.remove(worker)
        worker.process.join()
        code = worker.process.exitcode
        worker.pipe.close()
        worker.process.close()
        if not worker.is_ready:
            self.close()
            raise TimelineError(f"the reading process did not start (exit code {code})")
        if worker.article is not None:
            reason = f"could not be read (the reading process ended, exit code {code})"
            state.problems[worker.article.id] = InputError(worker.article.id, reason)


@contextlib.contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """What starts inside never sees Ctrl-C: its owner decides when it ends, and says so quietly."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # starting it later would lift the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def wanted_workers(articles: Sequence[Article], jobs: int | None) -> int:
    """How many processes are worth starting for so much text; ``jobs`` is a wish that wins."""
    if not articles:
        return 0
    if jobs is None:
        chars = sum(len(article.text) for article in articles)
        jobs = min(_cores(), 1 + chars // _CHARS_FOR_A_WORKER)
    return max(1, min(jobs, len(articles)))


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
