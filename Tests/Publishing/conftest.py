"""A sitegen, portals to build, and what runs them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from portal import AS_OF, ROOT, build_portal
from sites import write_portal


def pytest_addoption(parser):
    parser.addoption("--sitegen", default=str(ROOT / ".build/debug/sitegen"), help="the sitegen that is tested")


@pytest.fixture(scope="session")
def sitegen(pytestconfig):
    """Runs sitegen in a folder; gives what it wrote and its exit status."""
    program = pytestconfig.getoption("--sitegen")

    def run(*arguments, folder=".", environment=None):
        if arguments[0] == "build":
            arguments += ("--as-of", AS_OF)
        return subprocess.run(
            [program, *map(str, arguments)], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            env=os.environ | (environment or {}))

    run.program = program
    return run


@pytest.fixture(scope="session")
def portal(pytestconfig, tmp_path_factory):
    """The portal of this repository."""
    return build_portal(pytestconfig.getoption("--sitegen"), tmp_path_factory.mktemp("portal") / "site")


@pytest.fixture(scope="session")
def releases(sitegen, tmp_path_factory):
    """Three states of a small portal, each built: folders of sites that differ in pages, files and style sheet."""
    folder = tmp_path_factory.mktemp("releases")
    for number in range(3):
        source = folder / f"source-{number}"
        write_portal(source, state=number)
        built = sitegen("build", "--no-cache", "--output", folder / f"site-{number}", folder=source)
        assert built.returncode == 0, built.stderr
    return [folder / f"site-{number}" for number in range(3)]


@pytest.fixture
def folder(tmp_path):
    """A folder that goes with the test: nobody looks at a thousand files of a test that passed."""
    yield tmp_path
    shutil.rmtree(tmp_path, ignore_errors=True)


@pytest.fixture(scope="session")
def recipes():
    """The files that a portal copies."""
    return Path(ROOT) / "publishing"
