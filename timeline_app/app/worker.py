"""One reading process: takes an article, gives back its reading, until its parent is gone.

Import-light on purpose: the language model is loaded inside ``serve``, once for each process.
"""

from __future__ import annotations

import os
import signal
import threading
import warnings
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from multiprocessing.connection import Connection

from timeline_app.core.article import Article, Reading


@dataclass(frozen=True, slots=True)
class Ready:
    """The process has loaded what it needs; ``model`` is the parser's name, None without one."""

    model: str | None


@dataclass(frozen=True, slots=True)
class Failed:
    """Our own code broke on the article: a bug, told in one line."""

    reason: str


Answer = Reading | Failed


def serve(pipe: Connection[Ready | Answer, Article]) -> None:
    """Answers each article with a Reading or a Failed; ends when the pipe closes."""
    begin()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    warnings.simplefilter("ignore")  # a library's advice is nothing for a reader's terminal
    try:
        _work(pipe)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except Exception as exc:
        pipe.send(_failed(exc))


def begin() -> None:
    """What every reading process does first: its owner alone decides when it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _work(pipe: Connection[Ready | Answer, Article]) -> None:
    from timeline_app.app import languages
    from timeline_app.reading import reader, spacy_doc

    parser = spacy_doc.load()
    pipe.send(Ready(None if parser is None else parser.name))
    while True:
        article = pipe.recv()
        try:
            known = languages.is_known(article.lang)
            answer: Answer = reader.read(article, parser) if known else languages.unread(article)
        except Exception as exc:
            answer = _failed(exc)
        pipe.send(answer)


def _failed(exc: Exception) -> Failed:
    return Failed(f"{type(exc).__name__}: {exc}")


def _end_with_parent() -> None:
    """Leaves at once when the parent process has ended, even in the middle of an article."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(0)
