"""Characters a second of `tag` on one core, after start-up, and what the start-up takes. Not a test: run it by hand.

    python tests/perf/bench_tag.py [--rounds N] [--peer-chars N]

One figure for each evaluation set beside the checkout, or for generated text where there is none: page
layout, tagging, values, bounds and the JSON line, as the command makes them. The median and the best of the
rounds, in processor time. Where dateparser is installed its search runs over the same texts in the same
run, cut to so many characters, as it is slow.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from timeline_app.app import tagging
from timeline_app.core.article import Article, ArticleId
from timeline_app.formats import records

SETS = Path(__file__).resolve().parents[3] / "shared" / "eval" / "timex"
NAMES = ("timebank", "aquaint", "wikiwars-dev", "tweets-train")
_PIECES = (
    "The council met on Thursday to hear the harbour master.",
    "Since March 2011 the mill has stood empty, and nobody knows who owns the land behind it.",
    "Prices rose 3.2 percent over the past four months, the board said.",
    "Nothing in the report explains why the bridge was closed to carts and walkers alike.",
    "He left two days later for the coast.",
    "A spokesman for the harbour said that repairs would take two to three weeks.",
    "It is not known how many of the villagers have found work since the quarry shut its gates.",
)
_IMPORT = """
import time
began = time.perf_counter()
from timeline_app.reading import lexicon, rules, tagger, text
lexicon.load("en"), rules.table()
loaded = time.perf_counter()
words = "It rained on Monday."
tagger.tag(words, text.parse_page(words))
import sys
print(loaded - began, time.perf_counter() - loaded, *(m for m in ("numpy", "spacy") if m in sys.modules))
"""


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peer-chars", type=int, default=20_000)
    options = parser.parse_args()
    _report_start(options.rounds)
    tagging.tag(Article(ArticleId("warm"), "It rained on Monday."))
    print(f"\n{'set':14}{'characters':>12}{'median':>12}{'best':>12}{'dateparser':>12}  char/s")
    for name, articles in _texts().items():
        chars = sum(len(article.text) for article in articles)
        rates = sorted(chars / _seconds(_tag, articles) for _ in range(options.rounds))
        peer = _peer_rate(articles, options.peer_chars)
        middle = statistics.median(rates)
        print(f"{name:14}{chars:12,}{middle:12,.0f}{rates[-1]:12,.0f}{peer:>12}")


def _texts() -> dict[str, list[Article]]:
    found = {name: SETS / f"{name}.jsonl" for name in NAMES if (SETS / f"{name}.jsonl").is_file()}
    if found:
        return {name: _articles(path) for name, path in found.items()}
    chance = random.Random(7)
    texts = (
        "\n\n".join(" ".join(chance.choices(_PIECES, k=5)) for _ in range(8)) for _ in range(99)
    )
    return {"generated": [Article(ArticleId(str(i)), text) for i, text in enumerate(texts)]}


def _articles(path: Path) -> list[Article]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    return [Article(ArticleId(row["id"]), row["text"], pub_date=row.get("dct")) for row in rows]


def _seconds(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    began = time.process_time()
    for article in articles:
        work(article)
    return time.process_time() - began


def _tag(article: Article) -> str:
    return json.dumps(records.tag_record(tagging.tag(article)), ensure_ascii=False)


def _peer_rate(articles: Sequence[Article], most: int) -> str:
    """Characters a second of dateparser's search over the first texts, "-" where it is not installed."""
    if importlib.util.find_spec("dateparser") is None:
        return "-"
    from dateparser.search import search_dates

    def search(article: Article) -> object:
        return search_dates(article.text, languages=["en"])

    search(Article(ArticleId("warm"), "It rained on Monday."))
    taken: list[Article] = []
    chars = 0
    for article in articles:
        if chars < most:
            taken.append(article)
            chars += len(article.text)
    return f"{chars / _seconds(search, taken):,.0f}"


def _report_start(rounds: int) -> None:
    loads, firsts, heavy = [], [], set()
    for _ in range(rounds):
        done = subprocess.run(
            [sys.executable, "-c", _IMPORT], check=True, capture_output=True, text=True
        )
        load, first, *modules = done.stdout.split()
        loads.append(float(load) * 1000)
        firsts.append(float(first) * 1000)
        heavy.update(modules)
    print(
        f"import of the tagger with its lexicons {statistics.median(loads):.0f} ms (best {min(loads):.0f}),"
        f" first sentence {statistics.median(firsts):.0f} ms; loaded with it: {', '.join(heavy) or 'no NumPy, no NLP'}"
    )


if __name__ == "__main__":
    main()
