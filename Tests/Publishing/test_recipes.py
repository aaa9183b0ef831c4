"""The pipelines of `publishing/`: what they say is what those systems know, and their commands do what they should."""

import os
import re
import shutil
import subprocess

import pytest
import yaml
from portal import ROOT
from sites import tree, write_portal

SCHEMAS = {"github-actions.yml": ("vendor.github-workflows", []),
           "gitlab-ci.yml": ("vendor.gitlab-ci", ["--data-transform", "gitlab-ci"])}


def git(*arguments, folder):
    command = ["git", "-c", "user.name=test", "-c", "user.email=test@example.gov.cn", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def make_repository(folder, branch):
    git("init", "--quiet", "--initial-branch", branch, folder=folder)
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--message", "All", folder=folder)


def posting(title):
    return f"---\ntitle: {title}\nsummary: 一句话说清楚。\nissuer: 示范区民政局\n---\n\n正文。\n"


@pytest.fixture
def world(folder, sitegen):
    """A portal's repository, one of sitegen whose `make program` takes the one that is tested, and an apt-get that notes."""
    portal = folder / "portal"
    write_portal(portal, 0)
    # What `--strict` would not let through.
    shutil.rmtree(portal / "content/xishan/kaiyuan")
    (portal / "content/xishan/postings/2026-10-01-biao.md").write_text(posting("公示"), encoding="utf-8")
    shutil.rmtree(portal / "content/xishan/biao.csv")
    make_repository(portal, "main")
    program = folder / "sitegen-repository"
    shutil.copytree(ROOT / "publishing", program / "publishing")
    (program / "Makefile").write_text(
        f"program: libraries\n\techo built >>{folder}/made\n\tmkdir -p .build/release\n"
        f"\tcp {sitegen.program} .build/release/sitegen\nlibraries:\n\tapt-get install libcmark-dev\n")
    make_repository(program, "main")
    (folder / "bin").mkdir()
    (folder / "bin/apt-get").write_text(f'#!/bin/sh\necho "$@" >>{folder}/installed\n')
    (folder / "bin/apt-get").chmod(0o755)
    return World(folder)


class World:
    def __init__(self, folder):
        self.folder = folder
        self.environment = {
            "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": str(folder), "SITEGEN_VERSION": "main",
            "SITEGEN_REPOSITORY": str(folder / "sitegen-repository")}
        self.said = ""

    def checkout(self):
        """A clean copy, as a pipeline begins."""
        shutil.rmtree(self.folder / "work", ignore_errors=True)
        git("clone", "--quiet", str(self.folder / "portal"), str(self.folder / "work"), folder=self.folder)
        return self.folder / "work"

    def run(self, commands, folder, shell=("bash", "-eo", "pipefail")):
        done = subprocess.run([*shell, "-c", commands], cwd=folder, env=self.environment, capture_output=True, text=True)
        self.said += done.stdout + done.stderr
        return done.returncode

    def edit(self, text="新公示"):
        path = self.folder / "portal/content/xishan/postings/2026-10-02-xin.md"
        path.write_text(posting(text), encoding="utf-8")
        git("add", "--all", folder=self.folder / "portal")
        git("commit", "--quiet", "--message", "Edit", folder=self.folder / "portal")

    def breaks(self):
        path = self.folder / "portal/content/xishan/postings/2026-10-02-xin.md"
        path.write_text(posting("坏").replace("title: 坏", "title: 坏\ndate: 2026-13-01"), encoding="utf-8")
        git("add", "--all", folder=self.folder / "portal")
        git("commit", "--quiet", "--message", "Break", folder=self.folder / "portal")

    def written(self):
        """How many files the last build wrote, and how many it kept."""
        last = re.findall(r"(\d+) files? written, (\d+) unchanged", self.said)[-1]
        return int(last[0]), int(last[1])


@pytest.mark.parametrize("recipe", SCHEMAS)
def test_is_as_the_system_describes_its_files(recipes, recipe):
    schema, options = SCHEMAS[recipe]
    checked = subprocess.run(
        [shutil.which("check-jsonschema", path=ROOT / ".venv/bin") or "check-jsonschema", "--builtin-schema", schema,
         *options, recipes / recipe], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


# What the actions' own descriptions name as inputs.
ACTIONS = {
    "actions/checkout@v4": set(), "actions/cache@v4": {"path", "key", "restore-keys"},
    "actions/upload-pages-artifact@v3": {"path"}, "actions/deploy-pages@v4": set(),
}


def test_github(recipes, world):
    workflow = yaml.safe_load((recipes / "github-actions.yml").read_text(encoding="utf-8"))
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    # What GitHub Pages asks of the job that publishes.
    assert publish["needs"] == "build" and publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["environment"]["name"] == "github-pages"
    assert [step["uses"] for step in publish["steps"]] == ["actions/deploy-pages@v4"]
    assert set(workflow["env"]) <= set(world.environment)
    kept, published = world.folder / "kept.tar", world.folder / "published"

    def run():
        work = world.checkout()
        for step in build["steps"]:
            assert ("run" in step) != ("uses" in step)
            if "run" in step:
                if world.run(step["run"], work) != 0:
                    return False
                continue
            assert set(step.get("with", {})) <= ACTIONS[step["uses"]]
            if step["uses"].startswith("actions/cache@"):
                cached = step["with"]["path"].split()
                # The action's archives have the times of the files to the nanosecond.
                if kept.exists():
                    subprocess.run(["tar", "-xf", kept], cwd=work, check=True)
            if step["uses"].startswith("actions/upload-pages-artifact@"):
                shutil.rmtree(published, ignore_errors=True)
                shutil.copytree(work / step["with"]["path"], published)
        subprocess.run(["tar", "--posix", "-cf", kept, *cached], cwd=work, check=True)
        return True

    holds_what_a_pipeline_should(world, run, lambda: tree(published))


def test_gitlab(recipes, world):
    pipeline = yaml.safe_load((recipes / "gitlab-ci.yml").read_text(encoding="utf-8"))
    common, pages = pipeline[".portal"], pipeline["pages"]
    assert pages["extends"] == pipeline["check"]["extends"] == ".portal" and pages["artifacts"]["paths"] == ["public"]
    assert set(pipeline["variables"]) <= set(world.environment)
    kept, published = world.folder / "kept", world.folder / "published"
    kept.mkdir()

    def run():
        work = world.checkout()
        for path in common["cache"]["paths"]:
            if (kept / path).exists():
                # GitLab's archives round the times.
                shutil.copyfile(kept / path, work / path)
        if world.run("\n".join(common["before_script"] + common["script"]), work) != 0:
            return False
        for path in common["cache"]["paths"]:
            shutil.copyfile(work / path, kept / path)
        shutil.rmtree(published, ignore_errors=True)
        shutil.copytree(work / "public", published)
        return True

    holds_what_a_pipeline_should(world, run, lambda: tree(published))


def test_gitee(recipes, world):
    text = (recipes / "gitee-pipelines.yml").read_text(encoding="utf-8")
    for place, name in (("/srv/portal/source", "server"), ("/srv/portal/sitegen", "sitegen"), ("/srv/jczwgk", "target")):
        assert text.count(place) == 1
        text = text.replace(place, str(world.folder / name))
    pipeline = yaml.safe_load(text)
    # The keys that Gitee Go's help gives for a pipeline, its stages and the step shell@agent.
    assert set(pipeline) == {"version", "name", "displayName", "triggers", "stages"} and pipeline["version"] == "1.0"
    assert pipeline["triggers"]["push"]["branches"] == {"precise": ["master"]}
    (stage,) = pipeline["stages"]
    assert set(stage) == {"name", "displayName", "strategy", "trigger", "executor", "steps"}
    (step,) = stage["steps"]
    assert set(step) == {"step", "name", "displayName", "hostGroupID", "script", "notify", "strategy"}
    assert step["step"] == "shell@agent" and set(step["hostGroupID"]) == {"ID", "hostID"}
    assert all(isinstance(line, str) for line in step["script"])
    git("branch", "--move", "main", "master", folder=world.folder / "portal")
    git("clone", "--quiet", "portal", "server", folder=world.folder)
    git("clone", "--quiet", "sitegen-repository", "sitegen", folder=world.folder)

    def run():
        return world.run("\n".join(step["script"]), world.folder, shell=("sh",)) == 0

    holds_what_a_pipeline_should(
        world, run, lambda: tree((world.folder / "target/www/jczwgk").resolve()), installs=False)


def holds_what_a_pipeline_should(world, run, published, installs=True):
    """It publishes; it keeps what has not changed; it publishes what has; a portal with a fault is not published."""
    assert run(), world.said
    first = published()
    assert first["index.html"] and "manifest.json" in first and not any(path.startswith(".") for path in first)
    assert run(), world.said
    assert world.written()[0] == 0 and published() == first
    if installs:
        assert (world.folder / "made").read_text().split() == ["built"], "sitegen is built once"
        assert (world.folder / "installed").read_text().count("libcmark-dev") == 3
    world.edit()
    assert run(), world.said
    written, unchanged = world.written()
    assert 0 < written < unchanged and "xishan/postings/2026-10-02-xin.html" in published()
    before = published()
    world.breaks()
    assert not run() and "front-matter/bad-date" in world.said, world.said
    assert published() == before
