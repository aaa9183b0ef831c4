"""`manifest.json` is what the manual says, for every program that reads it."""

import json
import re
import shutil
import subprocess

import jsonschema
import pytest
from portal import ROOT
from sites import sum_of, sums, tree


def test_lists_every_file_with_its_sum(portal):
    files = {path: content for path, content in tree(portal.folder).items() if content is not None}
    del files["manifest.json"]
    assert sums(portal.folder) == {path: (len(content), sum_of(content)) for path, content in files.items()}


def test_is_as_its_schema_says(portal):
    schema = json.loads((ROOT / "docs/manifest.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    manifest = json.loads((portal.folder / "manifest.json").read_text())
    jsonschema.validate(manifest, schema)
    manifest["files"][0]["sha256"] = manifest["files"][0]["sha256"].upper()
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(manifest, schema)


def commands(heading):
    """The shell commands below a heading of the manual."""
    section = (ROOT / "docs/publishing.md").read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", section, flags=re.DOTALL)


def test_can_be_checked_without_sitegen(portal, folder):
    """With the command of the manual."""
    site = folder / "site"
    shutil.copytree(portal.folder, site)
    (command,) = [text for text in commands("manifest.json") if "sha256sum" in text]
    assert subprocess.run(["sh", "-ec", command], cwd=folder, capture_output=True).returncode == 0
    (site / "index.html").write_text("other")
    failed = subprocess.run(["sh", "-ec", command], cwd=folder, capture_output=True, text=True)
    assert failed.returncode == 1 and "index.html: FAILED" in failed.stdout
