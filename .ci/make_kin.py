"""Writes resources/wordnet/kin.tsv: which verbs and event nouns may tell of the same doing.

make_kin.py WORDNET_DIR > resources/wordnet/kin.tsv: the folder with data.verb, index.verb and so on of
WordNet 3.0 (Debian: package wordnet-base, /usr/share/wordnet).

One line for each verb synset with two words or more, in their most usual senses: its verbs, a tab, and the
nouns that derive from it; then one line for each verb and the nouns that derive from the verb itself. A
sense is usual when it is the first or has a fifth of the lemma's tagged occurrences. Nouns count in the
senses that name doings, happenings, talk, states or possessions; what derives from one noun of a sense holds
for its synonyms, too ("theft" beside "stealing"). A verb with a particle is one word: "walk_out".
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

USUAL = 0.2
MOST_SENSES = {"verb": 3, "noun": 4}
EVENTFUL = frozenset({4, 10, 11, 19, 21, 22, 26})
"""Lexicographer files: act, communication, event, phenomenon, possession, process, state."""
_KIND = {"noun": "1", "verb": "2"}
PARTICLES = frozenset(
    "about across ahead along apart around aside away back by down forth forward in off on out over "
    "through together under up".split()
)

Senses = dict[str, list[str]]
"""Lemma -> offsets of its synsets, commonest first."""


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a WordNet file after its licence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            yield line


def is_word(lemma: str) -> bool:
    """True for one word, or a verb and its particle."""
    verb, _, particle = lemma.partition("_")
    return lemma.isalpha() or (verb.isalpha() and particle in PARTICLES)


def senses(folder: Path, part: str) -> Senses:
    """The senses of each single word."""
    found = {}
    for line in lines_of(folder / f"index.{part}"):
        fields = line.split()
        if is_word(fields[0]):
            found[fields[0]] = fields[-int(fields[2]) :]
    return found


def tagged(folder: Path) -> dict[tuple[str, str, int], int]:
    """(lemma, part, number of the sense) -> how often it was tagged in running text."""
    counts = {}
    for line in lines_of(folder / "cntlist.rev"):
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma, rest[0], int(number)] = int(count)
    return counts


def usual(folder: Path, part: str) -> dict[str, list[str]]:
    """The usual senses of each word."""
    counts = tagged(folder)
    found = {}
    for lemma, offsets in senses(folder, part).items():
        seen = [counts.get((lemma, _KIND[part], n), 0) for n in range(1, len(offsets) + 1)]
        total = sum(seen)
        kept = [
            offset
            for n, offset in enumerate(offsets)
            if n == 0 or (total and seen[n] >= USUAL * total)
        ]
        found[lemma] = kept[: MOST_SENSES[part]]
    return found


def words_of(fields: list[str]) -> list[str]:
    """The words of a synset's line."""
    return [word.lower() for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]


def verbs_behind(folder: Path) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """(noun, its synset) -> (verb synset, verb) it derives from, eventful senses only."""
    verbs = {
        fields[0]: words_of(fields)
        for line in lines_of(folder / "data.verb")
        if (fields := line.split())
    }
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for line in lines_of(folder / "data.noun"):
        fields = line.partition("|")[0].split()
        if int(fields[1]) not in EVENTFUL:
            continue
        words = words_of(fields)
        rest = fields[5 + 2 * len(words) :]
        for mark, offset, part, ends in zip(*(rest[n::4] for n in range(4)), strict=False):
            if mark == "+" and part == "v":
                noun, verb = words[int(ends[:2], 16) - 1], verbs[offset][int(ends[2:], 16) - 1]
                found[noun, fields[0]].append((offset, verb))
    return found


def main() -> int:
    folder = Path(sys.argv[1])
    verbs: dict[str, set[str]] = defaultdict(set)
    nouns: dict[str, set[str]] = defaultdict(set)
    for lemma, offsets in usual(folder, "verb").items():
        for offset in offsets:
            verbs[offset].add(lemma)
    derived: dict[str, set[str]] = defaultdict(set)
    behind = verbs_behind(folder)
    named: dict[str, set[str]] = defaultdict(set)
    for lemma, offsets in usual(folder, "noun").items():
        for offset in offsets:
            named[offset].add(lemma)
    for offset, lemmas in named.items():
        for lemma in lemmas:
            for synset, verb in behind.get((lemma, offset), ()):
                nouns[synset] |= lemmas if verb in verbs[synset] else {lemma}
                derived[verb] |= lemmas if verb in verbs[synset] else {lemma}
    rows = {
        (" ".join(sorted(verbs[offset])), " ".join(sorted(nouns[offset])))
        for offset in verbs
        if len(verbs[offset]) + len(nouns[offset]) > 1
    }
    rows |= {(verb, " ".join(sorted(found))) for verb, found in derived.items() if is_word(verb)}
    print("# Generated by .ci/make_kin.py from WordNet 3.0; see LICENSE-WordNet.txt beside it.")
    for row in sorted(rows):
        print("\t".join(row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
