"""The harness notices what it is there to notice."""

import pytest
from playwright.sync_api import Error
from portal import PAGE_TYPES
from server import POLICY, PREFIX


def test_knows_every_type_of_page(portal):
    assert sorted(portal.pages_by_type) == PAGE_TYPES


def test_serves_below_a_path_with_a_strict_policy(desk, home):
    assert home.endswith(PREFIX)
    response = desk.goto("index.html")
    assert response.headers["content-security-policy"] == POLICY


def test_notes_a_request_that_leaves_the_site(desk, windows):
    with pytest.raises(Error):
        desk.goto("http://example.invalid/")
    assert any("left the site" in fault for fault in windows.faults)
    windows.faults.clear()


def test_notes_a_link_that_forgets_the_path(desk, windows, home):
    with pytest.raises(Error):
        desk.goto(home.removesuffix(PREFIX) + "/index.html")
    assert any("left the site" in fault for fault in windows.faults)
    windows.faults.clear()


@pytest.mark.parametrize("deed", [
    "document.body.setAttribute('onclick', 'this.remove()')",
    "document.body.innerHTML += '<p style=\"color: red\">red</p>'",
    "setTimeout(() => { throw new Error('a fault') })",
    "fetch('no-such-file.json')",
])
def test_notes_what_a_page_must_not_do(desk, windows, deed):
    desk.goto("index.html")
    assert windows.faults == []
    desk.evaluate(f"() => {{ {deed} }}")
    desk.wait_for_timeout(100)
    assert windows.faults
    windows.faults.clear()


