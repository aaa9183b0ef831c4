"""Axe-core finds nothing on any type of page, at either width, in any mode."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from portal import PAGE_TYPES

LARGE = "try { localStorage.setItem('type-size', 'large') } catch {}"


def violations(page):
    results = Axe().run(page).response
    # The run itself must have looked at something.
    assert len(results["passes"]) > 10
    return [
        f"{violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("type_size", ["normal", "large"])
@pytest.mark.parametrize("width", ["desk", "phone"])
@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_finds_no_violations(windows, portal, page_type, width, type_size):
    page = windows.desk() if width == "desk" else windows.phone()
    if type_size == "large":
        page.add_init_script(LARGE)
    page.goto(portal.sample(page_type))
    assert violations(page) == []


@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_finds_no_violations_on_a_dark_screen(windows, portal, page_type):
    page = windows.desk(color_scheme="dark")
    page.goto(portal.sample(page_type))
    assert violations(page) == []


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("query, sign", [
    pytest.param("q=低保", "#search-results mark", id="results"),
    pytest.param("q=低保&district=xishan", "#search-clear:not([hidden])", id="filters"),
    pytest.param("q=低保 饕餮", "#search-hints button", id="nothing"),
])
def test_finds_no_violations_in_results(windows, query, sign, color_scheme):
    page = windows.desk(color_scheme=color_scheme)
    page.goto(f"search.html?{query}")
    page.locator(sign).first.wait_for()
    assert violations(page) == []


def test_sees_a_violation(desk):
    desk.goto("index.html")
    desk.evaluate("document.querySelector('h1').innerHTML = '<img src=\"assets/icon.svg\">'")
    assert any(text.startswith("image-alt") for text in violations(desk))
