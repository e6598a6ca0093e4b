"""Runs the program through the shared scorers and holds its figures against .ci/floors.toml.

floors.py samples|eval SHARED SEEDS WORK: exit status 1 when a figure lies below its floor (or above
its ceiling), a command fails, or a figure is missing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

Figures = dict[str, float]


def call(*words: str | Path) -> str:
    """Standard output of a command. Ends the program when the command fails."""
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr[-2000:]}")
    return done.stdout


def samples(shared: Path, seeds: Path, work: Path) -> Figures:
    """Figures of score_seeds.py on the five samples, together and each alone (``dates_solo.``)."""
    scorer = [sys.executable, shared / "gold" / "score_seeds.py", shared / "gold"]
    outs = {name: work / f"{name}.jsonl" for name in ("tag", "dates", "read")}
    for name, out in outs.items():
        call("timeline-app", name, seeds, "-o", out, "--quiet")
    solo = work / "solo.jsonl"
    solo.write_text("".join(call("timeline-app", "dates", p) for p in sorted(seeds.glob("*.txt"))))
    given = ["--tag", outs["tag"], "--dates", outs["dates"], "--events", outs["read"]]
    figures: Figures = json.loads(call(*scorer, *given, "--seeds", seeds, "--json"))
    alone = json.loads(call(*scorer, "--dates", solo, "--solo", "--json"))
    figures["format.problems"] += alone.pop("format.problems")
    return figures | alone


def evaluation(shared: Path, _: Path, work: Path) -> Figures:
    """Figures of run_eval.py for the tagger: ``tag.SET.MEASURE``."""
    folder = work / "eval"
    call(
        *(sys.executable, shared / "eval" / "run_eval.py", "--app", "timeline-app"),
        *("--tasks", "tag", "--n", "20", "--work", folder),
    )
    scores = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    return flatten({"failed": len(scores["failed_runs"]), **scores["scores"]})


def flatten(tree: object, prefix: str = "") -> Figures:
    """Every number of a nested JSON value under its path, joined by dots."""
    if isinstance(tree, dict):
        pairs = [flatten(value, f"{prefix}.{key}".strip(".")) for key, value in tree.items()]
        return {key: value for pair in pairs for key, value in pair.items()}
    if isinstance(tree, list):
        return flatten({str(i): value for i, value in enumerate(tree)}, prefix)
    return {prefix: tree} if isinstance(tree, (int, float)) else {}


def judge(figures: Figures, rules: dict[str, dict[str, float]]) -> bool:
    """Prints each figure beside what it must reach; True when all do."""
    good = True
    for kind, sign in (("at_least", ">="), ("at_most", "<=")):
        for name, bound in rules.get(kind, {}).items():
            found = figures.get(name)
            passes = found is not None and (
                found >= bound if kind == "at_least" else found <= bound
            )
            good &= passes
            print(f"{'ok  ' if passes else 'FAIL'} {name:44} {found!s:>8.8} {sign} {bound:g}")
    return good


def main() -> int:
    task, shared, seeds, work = sys.argv[1], *map(Path, sys.argv[2:5])
    rules = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
    figures = (samples if task == "samples" else evaluation)(shared, seeds, work)
    return 0 if judge(figures, rules.get(task, {})) else 1


if __name__ == "__main__":
    sys.exit(main())
