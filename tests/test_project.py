"""The project as others meet it: pins, wheel, README, and the shape of the code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import timeline_app
from timeline_app.cli.options import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "timeline_app").rglob("*.py"))
PINS = ("requirements.txt", "requirements-dev.txt")

pytestmark = pytest.mark.skipif(
    not (ROOT / "pyproject.toml").is_file(), reason="needs the checkout"
)


def packages(name: str) -> dict[str, str]:
    """Every pinned package with the text of its entry."""
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    return {entry.split("==")[0]: entry for entry in entries}


@pytest.mark.parametrize("name", PINS)
def test_every_requirement_is_pinned_with_hashes(name: str) -> None:
    assert packages(name)
    for package, entry in packages(name).items():
        assert re.match(r"[a-z0-9-]+==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", entry), package


@pytest.mark.parametrize("name", PINS)
def test_the_pins_name_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--(?:extra-)?index|--find-links|file:|(?m:^\s*-[a-z] )", text)


def test_the_tests_run_on_the_versions_that_users_get() -> None:
    users, ours = (packages(name) for name in PINS)
    assert {p: ours[p].split()[0] for p in users} == {p: e.split()[0] for p, e in users.items()}


def test_the_readme_shows_every_command_and_a_picture_that_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`timeline-app {command} PATH" in readme for command in COMMANDS)
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", readme)
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_the_changelog_knows_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {timeline_app.__version__}" in changelog


def test_modules_are_short_and_say_what_they_are() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in MODULES}
    named = {str(p.relative_to(ROOT)): s for p, s in sources.items()}
    assert [name for name, source in named.items() if len(source.splitlines()) > 400] == []
    full = {name: source for name, source in named.items() if source.strip()}
    assert [name for name, source in full.items() if not ast.get_docstring(ast.parse(source))] == []


def functions(module: Path) -> list[tuple[str, int]]:
    """Name and number of lines, docstring left out, of every function of a module."""
    found = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            doc = node.body[0] if ast.get_docstring(node) else None
            lines = (node.end_lineno or 0) - node.lineno + 1
            found.append((node.name, lines - _lines(doc)))
    return found


def _lines(node: ast.stmt | None) -> int:
    return 0 if node is None else (node.end_lineno or 0) - node.lineno + 1


def test_functions_are_short() -> None:
    long = [
        f"{module.relative_to(ROOT)}: {name} ({lines})"
        for module in MODULES
        for name, lines in functions(module)
        if lines > 40
    ]
    assert long == []


@pytest.mark.slow
def test_resources_and_samples_travel_into_the_wheel(tmp_path: Path) -> None:
    subprocess.run(
        [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "-o",
            str(tmp_path),
            str(ROOT),
        ],
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("resources", "seeds"):
        here = {
            f"timeline_app/_data/{p.relative_to(ROOT).as_posix()}"
            for p in (ROOT / folder).rglob("*")
            if p.is_file()
        }
        assert here
        assert here <= names
    assert any(name.endswith("entry_points.txt") for name in names)
