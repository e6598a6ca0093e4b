"""Worker processes: any number gives the same, a death costs one article, nothing outlives its owner."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from timeline_app.app.library import Library
from timeline_app.app.readers import Readers, wanted_workers
from timeline_app.core.article import Article, ArticleId

pytestmark = pytest.mark.slow

ARTICLES = [
    Article(ArticleId(f"{name}.txt"), f"The {name} was closed on 4 May 1999. Visitors protested.")
    for name in ("castle", "bakery", "abbey", "dam")
]


@pytest.fixture(scope="module")
def one() -> Iterator[Readers]:
    with Readers(1) as readers:
        yield readers


def alive() -> set[int]:
    return {child.pid for child in multiprocessing.active_children() if child.pid}


def test_workers_and_order_change_nothing(one: Readers) -> None:
    expected = one.read(ARTICLES)
    assert expected is not None
    assert [reading.article for reading in expected.readings] == sorted(a.id for a in ARTICLES)
    with Readers(2) as two:
        assert two.read(ARTICLES[::-1]) == expected


def test_progress_counts_every_article(one: Readers) -> None:
    seen: list[tuple[int, int, str]] = []
    one.read(ARTICLES, lambda *step: seen.append(step))
    assert [step[:2] for step in seen] == [(i, 4) for i in range(1, 5)]
    assert {step[2] for step in seen} == {article.id for article in ARTICLES}


def test_nothing_to_read_starts_nothing() -> None:
    before = alive()
    with Readers() as readers:
        read = readers.read([])
        assert alive() == before
    assert read is not None
    assert (read.readings, read.problems) == ((), ())


def test_a_worker_that_dies_costs_one_article_which_is_named() -> None:
    def murder(done: int, _total: int, _name: str) -> None:
        if done == 1:
            for pid in alive() - before:
                os.kill(pid, signal.SIGKILL)

    before = alive()
    with Readers(1) as readers:
        read = readers.read(ARTICLES, murder)
    assert read is not None
    assert (len(read.readings), len(read.problems)) == (3, 1)
    assert "process ended" in str(read.problems[0])
    named = {reading.article for reading in read.readings} | {p.name for p in read.problems}
    assert named == {article.id for article in ARTICLES}


def test_cancelling_kills_the_workers_and_the_next_read_starts_new_ones() -> None:
    before = alive()
    with Readers(1) as readers:
        assert readers.read(ARTICLES, cancelled=lambda: True) is None
        assert alive() == before
        again = readers.read(ARTICLES[:1])
        assert again is not None
        assert len(again.readings) == 1
    assert alive() == before


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_workers_end_when_their_parent_is_killed() -> None:
    script = (
        "import multiprocessing, os\n"
        "from timeline_app.app.readers import Readers\n"
        "from timeline_app.core.article import Article\n"
        "def tell(*_):\n"
        "    print(*[c.pid for c in multiprocessing.active_children()], flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
        "if __name__ == '__main__':\n"
        "    Readers(2).read([Article('a', 'It rained.'), Article('b', 'It rained.')], tell)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    workers = [int(pid) for pid in done.stdout.split()]
    assert len(workers) == 2
    deadline = time.monotonic() + 20
    while any(_runs(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_runs(pid) for pid in workers)


def _runs(pid: int) -> bool:
    """True while the process exists and is not merely waiting to be collected."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_a_library_reads_only_what_is_new() -> None:
    with Library(jobs=1) as library:
        first = library.read(ARTICLES[:2])
        seen: list[str] = []
        both = library.read(ARTICLES, lambda _done, _total, name: seen.append(name))
    assert first is not None
    assert both is not None
    assert sorted(seen[1:]) == sorted(article.id for article in ARTICLES[2:])
    assert [reading.article for reading in both.readings] == sorted(a.id for a in ARTICLES)


@pytest.mark.parametrize(
    ("chars", "jobs", "wanted"), [(0, None, 0), (10, None, 1), (10, 5, 2), (10**9, 1, 1)]
)
def test_as_many_workers_as_the_text_is_worth(chars: int, jobs: int | None, wanted: int) -> None:
    articles = [Article(ArticleId(i), "x" * (chars // 2 % 1000)) for i in "ab"] if chars else []
    assert wanted_workers(articles, jobs) == wanted
