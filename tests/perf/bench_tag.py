"""Characters a second of `tag` on one core, after start-up, and what the start-up takes. Not a test: run it by hand.

    python tests/perf/bench_tag.py [--rounds N] [--peer-chars N] [--hostile-chars N]

1. What it takes to import the tagger with its word lists, in a fresh interpreter with its bytecode at hand.
2. One figure for each evaluation set beside the checkout, or for generated text where there is none, and one
   for text that tells no time: page layout, tagging, values, bounds and the JSON line, as the command makes
   them. The median of the rounds, and the best that each text had in any of them, in processor time: on a
   shared machine the latter says more. Where dateparser is installed its search runs over the same texts in
   the same run, cut to so many characters, as it is slow.
3. Texts of one thing over and over: how much longer four times as much takes, and sixteen times as much.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
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
_TIMELESS = _PIECES[3::3]
"""Those that tell no time."""
HOSTILE = {
    "digits": "1234567890",
    "numbers": "12 ",
    "years": "1990 ",
    "slashes": "1/1/1/1/",
    "last": "last ",
    "the": "the ",
    "numerals": "two thousand ",
    "days": "May 3 ",
    "listed days": "3, ",
    "joined days": "& 4 ",
    "quarters": "Q1 ",
    "table": "| Q1 | 12 | ",
    "emoji": "\U0001f600\U0001f3fd",
    "right to left": "\u05d9\u05d5\u05dd \u200f",
    "combining marks": "e\u0301\u0323",
    "brackets": "(((",
    "spaces": "          x",
    "one word": "abcdefghij",
    "years without spaces": "in1990on",
    "line ends": "\r\n",
    "short lines": "May\r\n3\r\n",
    "listed without month": "May 3, 3, 3, ",
    "quotes": '\u201cMay "3\u201d ',
    "nested brackets": "(May [3 {of ",
    "quoted lasts": "'last' ",
    "possessives": "year's ",
    "ranges": "1990-",
    "clocks": "10:30:",
    "weeks to come": "the week after ",
}
_IMPORT = """
import time
began = time.process_time()
from timeline_app.reading import lexicon, rules, tagger, text
lexicon.load("en"), rules.table()
loaded = time.process_time()
words = "It rained on Monday."
tagger.tag(words, text.parse_page(words))
import sys
print(loaded - began, time.process_time() - loaded, *(m for m in ("numpy", "spacy") if m in sys.modules))
"""


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peer-chars", type=int, default=20_000)
    parser.add_argument("--hostile-chars", type=int, default=20_000)
    options = parser.parse_args()
    _report_start(options.rounds)
    tagging.tag(Article(ArticleId("warm"), "It rained on Monday."))
    _report_sets(options.rounds, options.peer_chars)
    _report_hostile(options.hostile_chars)


def _report_sets(rounds: int, peer_chars: int) -> None:
    if importlib.util.find_spec("dateparser") is None:
        print("\ndateparser is not installed here: its column stays empty (pip install dateparser)")
    head = f"{'set':14}{'characters':>12}{'median':>12}{'best':>12}{'dateparser':>12}"
    print(f"\n{head}{'times as fast':>15}  (characters a second)")
    for name, articles in _texts().items():
        chars = sum(len(article.text) for article in articles)
        spent = [_spent(_tag, articles) for _ in range(rounds)]
        middle = chars / statistics.median(map(sum, spent))
        best = chars / sum(map(min, zip(*spent, strict=True)))
        peer = _peer_rate(articles, peer_chars)
        beside = f"{peer:12,.0f}{middle / peer:15,.0f}" if peer else f"{'-':>12}{'-':>15}"
        print(f"{name:14}{chars:12,}{middle:12,.0f}{best:12,.0f}{beside}")


def _report_hostile(chars: int) -> None:
    print(f"\n{'over and over':16}{'char/s':>12}{'x 4':>8}{'x 16':>8}  (at {chars:,} characters)")
    for name, piece in HOSTILE.items():
        costs = []
        for size in (chars, 4 * chars, 16 * chars):
            article = Article(ArticleId(name), piece * (size // len(piece)), pub_date="2014-05-04")
            costs.append(min(sum(_spent(_tag, [article])) for _ in range(3)))
        four, sixteen = costs[1] / costs[0], costs[2] / costs[0]
        print(f"{name:16}{16 * chars / costs[2]:12,.0f}{four:8.1f}{sixteen:8.1f}")


def _texts() -> dict[str, list[Article]]:
    found = {name: SETS / f"{name}.jsonl" for name in NAMES if (SETS / f"{name}.jsonl").is_file()}
    sets = {name: _articles(path) for name, path in found.items()} or {"generated": _made(_PIECES)}
    return sets | {"without dates": _made(_TIMELESS)}


def _made(pieces: Sequence[str]) -> list[Article]:
    """Articles of the pieces in a random order, the same each time."""
    chance = random.Random(7)
    texts = (
        "\n\n".join(" ".join(chance.choices(pieces, k=5)) for _ in range(8)) for _ in range(99)
    )
    return [Article(ArticleId(str(i)), text) for i, text in enumerate(texts)]


def _articles(path: Path) -> list[Article]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    return [Article(ArticleId(row["id"]), row["text"], pub_date=row.get("dct")) for row in rows]


def _spent(work: Callable[[Article], object], articles: Sequence[Article]) -> list[float]:
    """Processor seconds for each article."""
    spent = []
    for article in articles:
        began = time.process_time()
        work(article)
        spent.append(time.process_time() - began)
    return spent


def _tag(article: Article) -> str:
    return json.dumps(records.tag_record(tagging.tag(article)), ensure_ascii=False)


def _peer_rate(articles: Sequence[Article], most: int) -> float | None:
    """Characters a second of dateparser's search over the first texts, None where it is not installed."""
    if importlib.util.find_spec("dateparser") is None:
        return None
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
    return chars / sum(_spent(search, taken))


def _report_start(rounds: int) -> None:
    loads, firsts, heavy = [], [], set()
    with tempfile.TemporaryDirectory() as place:
        known = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        for number in range(rounds + 1):
            done = subprocess.run(
                [sys.executable, "-c", _IMPORT],
                check=True,
                capture_output=True,
                text=True,
                env=known | {"PYTHONPYCACHEPREFIX": place},
            )
            load, first, *modules = done.stdout.split()
            heavy.update(modules)
            if number:  # the first run has written the bytecode
                loads.append(float(load) * 1000)
                firsts.append(float(first) * 1000)
    print(
        f"import of the tagger with its lexicons {statistics.median(loads):.0f} ms (best {min(loads):.0f}),"
        f" first sentence {statistics.median(firsts):.0f} ms; loaded with it: {', '.join(heavy) or 'no NumPy, no NLP'}"
    )


if __name__ == "__main__":
    main()
