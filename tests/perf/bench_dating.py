"""Processor time of dating 10 to 10,000 invented articles: growth near linear is what it must show.

    python tests/perf/bench_dating.py [--max 10000]

Reading is left out (it is linear by construction), and the rules that stand in for the language model read.
The world grows with the articles: each story has a town and a mayor of its own, two articles tell of the same
town, and one in eight is of a town that many tell of. With ``--look-alikes`` a hundred towns share all articles,
so that every name and sentence stands in hundreds of them: what costs most.
"""

from __future__ import annotations

import argparse
import random
import time

from timeline_app.core.article import Article, ArticleId
from timeline_app.linking.linker import link
from timeline_app.reading.reader import read

TOWNS = ("Lorn", "Quay", "Marsh", "Holt", "Wick", "Firth", "Dale", "Combe", "Beck", "Strand")
PEOPLE = ("Holm", "Brandt", "Quill", "Marrow", "Ember", "Tansy", "Rook", "Fell", "Thorne", "Ives")
DATED = (
    "{town}PORT, May {day}, {year} — The old ferry of {town}port will return.\n\n"
    "Mayor Greta {name} told the {town} Courier on Tuesday that {count} islanders had waited since {since}.\n"
)
UNDATED = (
    "Mayor Greta {name} said on Tuesday that the ferry of {town}port will sail again.\n\n"
    "The council had closed the pier in March {since}, and {count} islanders protested last month.\n"
)


def stories(count: int, seed: int, *, look_alikes: bool = False) -> list[Article]:
    """So many short articles, one dated and one undated of each story."""
    rng = random.Random(seed)
    made: list[Article] = []
    while len(made) < count:
        is_common = look_alikes or rng.random() < 0.125
        mark = "" if is_common else _syllables(len(made) // 2)
        year = rng.randrange(1995, 2025)
        words = {
            "town": rng.choice(TOWNS) + mark + rng.choice(TOWNS).lower(),
            "name": rng.choice(PEOPLE) + mark + rng.choice(PEOPLE).lower(),
            "day": rng.randrange(1, 29),
            "year": year,
            "since": year - rng.randrange(1, 9),
            "count": rng.randrange(20, 5_000),
        }
        for text in (DATED, UNDATED):
            made.append(Article(ArticleId(f"a{len(made):05d}"), text.format(**words)))
    return made[:count]


def _syllables(number: int) -> str:
    """A word of its own for each number.

    >>> _syllables(0), _syllables(7), _syllables(4_999)
    ('ba', 'di', 'dikuku')
    """
    rest, last = divmod(number, 25)
    syllable = "bdfgk"[last // 5] + "aeiou"[last % 5]
    return (_syllables(rest) if rest else "") + syllable


def main() -> None:
    """Prints articles, seconds and seconds for each article of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--max", type=int, default=10_000)
    parser.add_argument("--look-alikes", action="store_true")
    options = parser.parse_args()
    articles = stories(options.max, 1, look_alikes=options.look_alikes)
    readings = [read(article, None) for article in articles]
    print("articles  seconds  ms an article", flush=True)
    for size in (10, 100, 1_000, 2_500, 5_000, 10_000):
        if size <= options.max:
            began = time.process_time()
            link(articles[:size], readings[:size])
            took = time.process_time() - began
            print(f"{size:8d} {took:8.2f} {1000 * took / size:14.2f}", flush=True)


if __name__ == "__main__":
    main()
