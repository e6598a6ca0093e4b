"""How an English verb takes its endings."""

from __future__ import annotations

import re

_DOUBLED = re.compile(r"(?:^|[^aeiou])[aeiou][bdgklmnprt]$")
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiou]")
_UNSTRESSED = re.compile(r"(?:en|on|(?<!f)er|(?<!m)it)$")
"""Last syllables without the stress: "open", "enter", "visit"; but "refer", "admit"."""


def suffixed(base: str, ending: str) -> str:
    """Base with "ed" or "ing" by the usual spelling rules.

    >>> suffixed("stop", "ed"), suffixed("deny", "ed"), suffixed("make", "ing")
    ('stopped', 'denied', 'making')
    >>> suffixed("open", "ed"), suffixed("enter", "ing"), suffixed("admit", "ed")
    ('opened', 'entering', 'admitted')
    """
    if base.endswith("e") and not base.endswith(("ee", "ye")):
        return base + ending[1:] if ending == "ed" else base[:-1] + ending
    if ending == "ed" and base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    is_stressed = _SHORT.fullmatch(base) is not None or not _UNSTRESSED.search(base)
    if _DOUBLED.search(base) and len(base) <= 5 and is_stressed:
        return base + base[-1] + ending
    return base + ending
