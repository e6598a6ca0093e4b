"""Words a second of the whole `read`, beside the plain language model over the same text. Not a test: run it by hand.

    python tests/perf/bench_read.py [--rounds N] [--words N] [--jobs N]

The text is that of the evaluation articles beside the checkout, or generated where there are none. The best
of the rounds: the model's own ``nlp.pipe`` in this process, the model as spaCy loads it; reading in this process, with the model and with
the rules that stand in for it; reading by the worker processes, cold (they start and load the model) and warm;
and once more from the cache of an earlier run. Every round of each runs beside the others. Wall time tells how
long it takes on the cores that are free just now; processor time, of this process alone, does not depend on
who else is at work.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # as in the reading processes

import spacy

from timeline_app.app.cache import Cache
from timeline_app.app.library import Library
from timeline_app.app.readers import Readers
from timeline_app.core.article import Article, ArticleId
from timeline_app.reading import fallback, reader, spacy_doc

SET = Path(__file__).resolve().parents[3] / "shared" / "eval" / "timelines" / "docs-dev.jsonl"
_PIECES = (
    "The council met on Thursday to hear the harbour master, who had closed the bridge in May.",
    "Speaking in Oslo on Monday, the minister said that Norway would send two ships to Peru.",
    "Prices rose 3.2 percent over the past four months, the board said.",
    "Maria Lindqvist, who founded the yard in 1994, told reporters that she had not sold it.",
    "Police arrested three men after a fire destroyed the old mill last week.",
    "A spokesman for the harbour said that repairs would take two to three weeks.",
)
Work = Callable[[Sequence[Article]], object]


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    articles = _articles(options.words)
    words = sum(len(article.text.split()) for article in articles)
    with tempfile.TemporaryDirectory() as folder:
        best = _measure(articles, options, Path(folder) / "cache.sqlite")
    plain = best.get("nlp.pipe, one process", (float("nan"), float("nan")))
    print(f"{len(articles)} articles, {words:,} words; best of {options.rounds} rounds\n")
    print(
        f"{'words a second':32}{'wall':>10}{'of nlp.pipe':>13}{'processor':>12}{'of nlp.pipe':>13}"
    )
    for name, (wall, own) in best.items():
        line = f"{name:32}{words / wall:10,.0f}{plain[0] / wall:13.2f}"
        alone = "processes" not in name
        print(line + (f"{words / own:12,.0f}{plain[1] / own:13.2f}" if alone else ""))


def _measure(
    articles: Sequence[Article], options: argparse.Namespace, path: Path
) -> dict[str, tuple[float, float]]:
    """Best wall and processor time of each way, in seconds."""
    found = spacy_doc.load()
    rules = fallback.RulesParser()
    with Library(options.jobs, cache=Cache(path)) as earlier:
        earlier.read(articles)
    warm = Readers(options.jobs)
    warm.read(articles)
    ways: dict[str, Work] = {}
    if found is not None:
        nlp = spacy.load(found.name.split()[0])
        ways["nlp.pipe, one process"] = lambda some: list(nlp.pipe([a.text for a in some]))
        ways["read, one process"] = lambda some: [reader.read(a, found) for a in some]
    ways["read by rules, one process"] = lambda some: [reader.read(a, rules) for a in some]
    ways[f"read, {options.jobs} processes, cold"] = lambda some: _cold(some, options.jobs)
    ways[f"read, {options.jobs} processes, warm"] = warm.read
    ways["read, from the cache"] = lambda some: _cached(some, path)
    best = {name: (float("inf"), float("inf")) for name in ways}
    for _ in range(options.rounds):
        for name, work in ways.items():
            began, own = time.perf_counter(), time.process_time()
            work(articles)
            wall, alone = time.perf_counter() - began, time.process_time() - own
            best[name] = min(best[name][0], wall), min(best[name][1], alone)
    warm.close()
    return best


def _cold(articles: Sequence[Article], jobs: int) -> object:
    with Library(jobs, cache=Cache()) as library:
        return library.read(articles)


def _cached(articles: Sequence[Article], path: Path) -> object:
    with Library(1, cache=Cache(path)) as library:
        return library.read(articles)


def _articles(most_words: int) -> list[Article]:
    texts = _real() if SET.is_file() else _made()
    out: list[Article] = []
    words = 0
    while words < most_words:
        text = texts[len(out) % len(texts)]
        unlike = "\n" * (1 + len(out) // len(texts))
        out.append(Article(ArticleId(str(len(out))), text + unlike, pub_date="2031-05-04"))
        words += len(text.split())
    return out


def _real() -> list[str]:
    rows = [json.loads(line) for line in SET.read_text(encoding="utf-8").split("\n") if line]
    return [row["text"] for row in rows]


def _made() -> list[str]:
    chance = random.Random(7)
    return [
        "\n\n".join(" ".join(chance.choices(_PIECES, k=5)) for _ in range(8)) for _ in range(60)
    ]


if __name__ == "__main__":
    main()
