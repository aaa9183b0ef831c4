"""The portal that the first commands of the README make: a community with one item, and nothing said twice."""

import subprocess

import pytest
from portal import build_portal
from search_page import SearchPage
from server import serving
from windows import Windows


@pytest.fixture(scope="module")
def new_home(pytestconfig, tmp_path_factory):
    folder = tmp_path_factory.mktemp("new")
    sitegen = pytestconfig.getoption("sitegen")
    for words in [
        ["portal", "source"],
        ["district", "xishan", "--name", "西山区", "--source", "source"],
        ["community", "xishan/kaiyuan", "--name", "凯苑社区", "--source", "source"],
    ]:
        subprocess.run([sitegen, "new", *words], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with serving(build_portal(sitegen, folder / "site", folder / "source").folder) as address:
        yield address


def test_finds_what_stands_in_it(browser, new_home):
    windows = Windows(browser, new_home)
    search = SearchPage(windows.desk()).open()
    assert any("xishan/kaiyuan/" in link for link in search.find("凯苑社区").links())
    assert search.find("没有的话").links() == []
    windows.close()
    assert windows.faults == []
