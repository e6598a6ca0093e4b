"""Time of dating 10 to 10,000 invented articles: growth near linear is what it must show.

    python tests/perf/bench_dating.py [--max 10000]

Reading is left out (it is linear by construction): one parsed story of each kind is varied by its date,
its people and its town, and the linker dates them all together.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import replace

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
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


def stories(count: int, seed: int) -> list[Article]:
    """So many short articles, two of a kind for each invented place and year."""
    rng = random.Random(seed)
    made = []
    for number in range(count):
        year = rng.randrange(1995, 2025)
        text = (DATED, UNDATED)[number % 2].format(
            town=rng.choice(TOWNS) + rng.choice(TOWNS).lower(),
            name=rng.choice(PEOPLE) + rng.choice(PEOPLE).lower(),
            day=rng.randrange(1, 29),
            year=year,
            since=year - rng.randrange(1, 9),
            count=rng.randrange(20, 5_000),
        )
        made.append(Article(ArticleId(f"a{number:05d}"), text))
    return made


def main() -> None:
    """Prints articles, seconds and seconds for each article of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--max", type=int, default=10_000)
    most = parser.parse_args().max
    model = spacy_doc.load()
    articles = stories(most, 1)
    readings: list[Reading] = []
    for article in articles:
        found = read(article, model)
        readings.append(replace(found, article=article.id))
    print("articles  seconds  ms an article")
    size = 10
    while size <= most:
        began = time.perf_counter()
        link(articles[:size], readings[:size])
        took = time.perf_counter() - began
        print(f"{size:8d} {took:8.2f} {1000 * took / size:14.2f}", flush=True)
        size *= 10


if __name__ == "__main__":
    main()
