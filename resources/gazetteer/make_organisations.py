"""Makes organisations.toml from the noun file of WordNet 3.0 (Debian: wordnet-base; licence beside this file).

    python make_organisations.py WORDNET_FOLDER > organisations.toml

Taken are all proper names among WordNet's groups that are, over any number of steps, kinds or instances of
the synsets in ``ROOTS``, none of those in ``NOT``. A name that means anything else in WordNet, written the
same way, is left out, and so is a single word that is also an ordinary word ("State", "Justice"), and another
name that may be somebody else's.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

GROUPS = 14
ALIKE = 0.8
ROOTS = {
    "organization": "organisation", "court": "organisation", "council": "organisation",
    "legislature": "organisation", "assembly": "organisation", "executive": "organisation",
    "terrorist_organization": "group", "guerrilla_force": "group", "organized_crime": "group",
    "mujahidin": "group", "secret_society": "group", "paramilitary": "group",
}  # fmt: skip
NOT = {
    "religion", "sect", "Protestant_denomination", "cult", "order", "dynasty", "royalty", "house", "ecumenical_council",
    "school", "Buddhism", "Judaism", "Hinduism", "Christianity", "state", "estate_of_the_realm", "political_unit", "culture",
    "Lateran_Council", "Vatican_Council", "empire", "film_industry", "Reich", "Inquisition", "branch", "artistic_movement",
    "religious_movement", "philosophical_doctrine", "duet", "trio",
}  # fmt: skip


@dataclass(frozen=True)
class Synset:
    """One meaning: the file it belongs to, its words, and the meanings it is a kind or instance of."""

    lexicographer: int
    words: tuple[str, ...]
    above: tuple[str, ...]


def read(path: Path) -> dict[str, Synset]:
    """The synsets of a data file by offset."""
    found = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition("|")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * i].partition("(")[0] for i in range(count))
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
        above = tuple(target for sign, target, *_ in pointers if sign in ("@", "@i"))
        found[fields[0]] = Synset(int(fields[1]), words, above)
    return found


def ordinary_words(folder: Path) -> set[str]:
    """Every word that has a meaning written without a capital."""
    found = set()
    for kind in ("noun", "verb", "adj", "adv"):
        for synset in read(folder / f"data.{kind}").values():
            found |= {word for word in synset.words if word[0].islower()}
    return found


def rows(folder: Path) -> list[str]:
    """ "kind|name|other,names" of each organisation, by name."""
    nouns = read(folder / "data.noun")
    ordinary = ordinary_words(folder)
    meanings: dict[str, set[str]] = defaultdict(set)
    for offset, synset in nouns.items():
        for word in synset.words:
            meanings[word].add(offset)

    @cache
    def above(offset: str) -> frozenset[str]:
        out = {nouns[offset].words[0]}
        for target in nouns[offset].above:
            out |= above(target)
        return frozenset(out)

    def is_name(word: str) -> bool:
        parts = word.split("_")
        proper = any(part[:1].isupper() for part in word.replace("-", "_").split("_"))
        return (
            proper
            and len(meanings[word]) == 1
            and not (len(parts) == 1 and word.lower() in ordinary)
        )

    out = []
    for offset, synset in nouns.items():
        kinds = {ROOTS[word] for word in above(offset) if word in ROOTS}
        if synset.lexicographer != GROUPS or not kinds or above(offset) & NOT:
            continue
        names = [word.replace("_", " ") for word in synset.words if is_name(word)]
        first = synset.words[0]
        if (
            not names
            or first.startswith("the_")
            or not any(part[:1].isupper() for part in first.replace("-", "_").split("_"))
        ):
            continue
        full = next((n for n in names if " " in n), names[0])
        kind = "group" if "group" in kinds else "organisation"
        others = sorted(n for n in set(names) - {full} if same_body(full, n, ordinary))
        out.append(f"{kind}|{full}|{','.join(others)}")
    return sorted(set(out), key=lambda row: row.split("|")[1])


def same_body(full: str, other: str, ordinary: set[str]) -> bool:
    """True for another name that can hardly be anybody else's: an acronym, the same words or another spelling.

    "Labour Party" is not that of one country, whatever the fuller name.
    """
    if " " not in other:
        return other.isupper() or other.lower().removesuffix("s") not in ordinary
    words = [set(name.lower().split()) - {"of", "the", "for", "and"} for name in (full, other)]
    return words[0] == words[1] or SequenceMatcher(None, full, other).ratio() >= ALIKE


def main() -> int:
    lines = [
        "# Generated by make_organisations.py from WordNet 3.0, (c) 2006 Princeton University; do not edit.",
        "# kind|usual name|other names. Licence: LICENSE-WordNet.txt.",
        "organisations = [",
        *(f'  "{row}",' for row in rows(Path(sys.argv[1]))),
        "]",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
