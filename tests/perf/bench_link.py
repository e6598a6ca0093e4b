"""Processor time of linking one long article, and many dated ones, at doubled sizes. Not a test: run it by hand.

    python tests/perf/bench_link.py [--paragraphs 1600] [--articles 400]

Growth near linear is what it must show: twice the size, about twice the time. Ratios carry over between
machines, seconds do not. Reading is left out; the rules that stand in for the language model read.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from datetime import date, timedelta

from timeline_app.core.article import Article, ArticleId
from timeline_app.linking.linker import link
from timeline_app.reading.reader import read

_FIRST = ("Olaf", "Greta", "Anna", "Hugo", "Maria", "Ida", "Karl", "Nora", "Emil", "Lena")
_LAST = ("Brandt", "Holm", "Roth", "Lindt", "Dahl", "Kessler", "Bergh", "Varga", "Okafor", "Iwata")
_PLACES = (
    "Marsk",
    "Dunmore",
    "Karsten",
    "Dessa",
    "Sarrat",
    "Norrland",
    "Belmar",
    "Velden",
    "Torva",
)
_BODIES = ("Northlight Foods", "Marsk Lines", "Kessler Works", "Belmar Bank", "Torva Steel")
_THINGS = ("bridge", "harbour", "market", "school", "depot", "ferry", "mill", "airport", "dam")
_DEEDS = ("opened", "closed", "sold", "inspected", "flooded", "rebuilt", "seized", "evacuated")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "March", "April", "June", "July", "September", "October", "December")
_SENTENCES = (
    "{body} {deed} the {thing} of {place} on {day}.",
    "{person} said that {body} {deed} the {thing} in {place} in {month}.",
    "Police arrested {person} in {place} on {day} after {count} people were hurt.",
    "{person} met {other} in {place} in {month} {year}.",
    "{person}, who {deed} the {thing} last year, told reporters that {body} would close it next month.",
    "The minister said that {body} had {deed} the {thing} three weeks ago.",
)


def invented(name: str, paragraphs: int, published: date) -> Article:
    """An article of so many paragraphs of three sentences; the same name, the same text."""
    rng = random.Random(name)
    rows = []
    for _ in range(paragraphs):
        said = [
            rng.choice(_SENTENCES).format(
                person=f"{rng.choice(_FIRST)} {rng.choice(_LAST)}",
                other=f"{rng.choice(_FIRST)} {rng.choice(_LAST)}",
                body=rng.choice(_BODIES),
                place=rng.choice(_PLACES),
                thing=rng.choice(_THINGS),
                deed=rng.choice(_DEEDS),
                day=rng.choice(_DAYS),
                month=rng.choice(_MONTHS),
                year=rng.randrange(2028, 2033),
                count=rng.randrange(2, 60),
            )
            for _ in range(3)
        ]
        rows.append(" ".join(said))
    return Article(ArticleId(name), "\n\n".join(rows), pub_date=published.isoformat())


def seconds(articles: Sequence[Article]) -> float:
    """Processor seconds that linking takes."""
    readings = [read(article, None) for article in articles]
    began = time.process_time()
    link(articles, readings)
    return time.process_time() - began


def main() -> None:
    """Prints sizes, seconds and the ratio to the size before."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--paragraphs", type=int, default=1_600)
    parser.add_argument("--articles", type=int, default=400)
    options = parser.parse_args()
    start = date(2031, 1, 1)
    link([invented("warm", 4, start)], [read(invented("warm", 4, start), None)])
    before = 0.0
    for size in (options.paragraphs // 4, options.paragraphs // 2, options.paragraphs):
        now = seconds([invented("long", size, start)])
        _tell(f"one article of {size:,} paragraphs", now, before)
        before = now
    before = 0.0
    for size in (options.articles // 4, options.articles // 2, options.articles):
        rows = [invented(f"a{n}", 6, start + timedelta(days=n % 300)) for n in range(size)]
        now = seconds(rows)
        _tell(f"{size:,} articles of 6 paragraphs", now, before)
        before = now


def _tell(what: str, now: float, before: float) -> None:
    ratio = f"{now / before:6.2f}" if before else ""
    print(f"{what:36}{now:8.2f} s{ratio}")


if __name__ == "__main__":
    main()
