"""The plain part of TOML, read by one pattern: what word lists are written in takes a tenth of the time so.

Plain are comments, ``[table]``, ``[[table]]`` with bare names, and keys with a text, a number, a truth or a
list of texts or of numbers, all without escapes. Whatever else a file holds is left to ``tomllib``, and so is
every fault, which it tells by line and column.
"""

from __future__ import annotations

import re
from typing import Any

_SEEN = r"[^\x00-\x08\x0a-\x1f\x7f]"
_TEXT = r'"[^"\\\x00-\x08\x0a-\x1f\x7f]*+"'
_NUMBER = r"-?(?:0|[1-9]\d*+)(?:\.\d++)?"
_GAP = rf"(?:[ \t\n]++|\#{_SEEN}*+\n)*+"


def _list_of(item: str) -> str:
    """The inside of a list, from behind its bracket to the next."""
    return rf"{_GAP}(?:{item}{_GAP}(?:,{_GAP}{item}{_GAP})*+(?:,{_GAP})?)"


_LINE = re.compile(
    rf"[ \t]*+(?:\[\[(?P<entry>[\w-]++)\]\]|\[(?P<table>[\w-]++)\]|(?P<key>[\w-]++)[ \t]*+=[ \t]*+(?:"
    rf"(?P<text>{_TEXT})|(?P<number>{_NUMBER})|(?P<truth>true|false)"
    rf"|\[(?:(?P<texts>{_list_of(_TEXT)})|(?P<numbers>{_list_of(_NUMBER)})|{_GAP})\]"
    rf"))?[ \t]*+(?:\#{_SEEN}*+)?(?:\n|\Z)",
    re.ASCII,
)
_ITEM = re.compile(rf'#.*|"([^"]*)"|({_NUMBER})', re.ASCII)


def read(text: str) -> dict[str, Any] | None:
    """What the text holds, in its order; None where it is not plain. **Cost**: linear.

    >>> read('[[month]]\\nforms = ["May"]  # and no other\\nvalue = 5\\n')
    {'month': [{'forms': ['May'], 'value': 5}]}
    >>> read('month.value = 5') is None
    True
    """
    root: dict[str, Any] = {}
    table, place = root, 0
    for line in _LINE.finditer(text):
        if line.start() != place:
            return None
        place = line.end()
        kind = line.lastgroup
        if kind is None:
            continue
        if kind == "entry" or kind == "table":
            opened = _opened(root, line[kind], kind)
            if opened is None:
                return None
            table = opened
            continue
        key = line["key"]
        if key in table:
            return None
        table[key] = _value(kind, line[kind])
    return root if place == len(text) else None


def _opened(root: dict[str, Any], name: str, kind: str) -> dict[str, Any] | None:
    """The new table under the name; None where the name is taken by something else."""
    table: dict[str, Any] = {}
    if kind == "table" or name not in root:
        if name in root:
            return None
        root[name] = [table] if kind == "entry" else table
        return table
    entries = root[name]
    if not (isinstance(entries, list) and entries and isinstance(entries[0], dict)):
        return None
    entries.append(table)
    return table


def _value(kind: str, written: str) -> object:
    """The value of a key; ``kind`` is "key" where its list is empty."""
    match kind:
        case "text":
            return written[1:-1]
        case "number":
            return _number(written)
        case "truth":
            return written == "true"
        case "texts" if "#" not in written:
            return written.split('"')[1::2]
        case "texts":
            return [item[1] for item in _ITEM.finditer(written) if item[1] is not None]
        case "numbers":
            return [_number(item[2]) for item in _ITEM.finditer(written) if item[2] is not None]
        case _:
            return []


def _number(written: str) -> int | float:
    return float(written) if "." in written else int(written)
