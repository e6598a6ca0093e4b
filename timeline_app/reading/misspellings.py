"""Slips of the pen and the keyboard: the spellings one slip away from a word."""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = "aeiou"


def misspellings(word: str) -> Iterator[str]:
    """The word with one letter left out, doubled, swapped with the next, or one vowel taken for another.

    Its first letter stays. The same spelling may come twice. **Cost**: O(length²).

    >>> found = set(misspellings("february"))
    >>> [slip in found for slip in ("febuary", "februarry", "feburary", "february", "march")]
    [True, True, True, False, False]
    """
    for at in range(1, len(word)):
        head, letter, tail = word[:at], word[at], word[at + 1 :]
        slips = [head + tail, head + letter + letter + tail]
        if tail:
            slips.append(head + tail[0] + letter + tail[1:])
        if letter in _VOWELS:
            slips += [head + vowel + tail for vowel in _VOWELS]
        yield from (slip for slip in slips if slip != word)
