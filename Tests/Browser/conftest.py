"""Builds the portal once, serves it once, and opens windows on it for each test."""

import subprocess

import pytest
from portal import ROOT, build_portal
from server import serving
from windows import Chromium, Windows


def pytest_addoption(parser):
    parser.addoption("--sitegen", default=str(ROOT / ".build/debug/sitegen"), help="the sitegen to build the portal with")


@pytest.fixture(scope="session")
def portal(pytestconfig, tmp_path_factory):
    return build_portal(pytestconfig.getoption("sitegen"), tmp_path_factory.mktemp("portal") / "site")


@pytest.fixture(scope="session")
def home(portal):
    """The address of the served portal's home page, with a slash at the end."""
    with serving(portal.folder) as address:
        yield address


@pytest.fixture(scope="session")
def large_portal(pytestconfig, tmp_path_factory):
    """The smallest portal of the benchmarks: 1,440 pages, and a search index of many files."""
    folder = tmp_path_factory.mktemp("large")
    subprocess.run([ROOT / "Benchmarks/make-corpus", "S", folder / "source"], check=True, stdout=subprocess.DEVNULL)
    return build_portal(pytestconfig.getoption("sitegen"), folder / "site", folder / "source")


@pytest.fixture(scope="session")
def large_home(large_portal):
    with serving(large_portal.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with Chromium() as browser:
        yield browser
        browser.close()


@pytest.fixture
def windows(browser, home):
    """Opens windows. The test fails at its end if a page of them did what no page may do."""
    windows = Windows(browser, home)
    yield windows
    windows.close()
    assert windows.faults == []


@pytest.fixture
def large_windows(browser, large_home):
    """The same on the large portal."""
    windows = Windows(browser, large_home)
    yield windows
    windows.close()
    assert windows.faults == []


@pytest.fixture
def desk(windows):
    """A window of 1440 pixels."""
    return windows.desk()


@pytest.fixture
def phone(windows):
    """A window of 390 pixels, on a touch screen."""
    return windows.phone()
