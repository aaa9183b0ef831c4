"""The built folder opened from a disk, without a server: `site/` works wherever it lies."""

import pytest
from playwright.sync_api import expect
from windows import DESK


@pytest.fixture
def disk(browser, portal):
    """A window on the folder, and the requests that left it."""
    context = browser.new_context(**DESK)
    context.set_default_timeout(5_000)
    page = context.new_page()
    page.strays = []
    home = portal.folder.as_uri() + "/"
    page.on("request", lambda request: request.url.startswith(home) or page.strays.append(request.url))
    page.on("requestfailed", lambda request: page.strays.append(f"missing: {request.url}"))
    page.goto(home + "index.html")
    yield page
    context.close()


def test_goes_from_home_to_a_posting(disk):
    assert disk.evaluate("getComputedStyle(document.querySelector('.site-header')).display") != "block" or (
        disk.evaluate("document.styleSheets.length") == 1
    )
    main = disk.get_by_role("main")
    main.get_by_role("link", name="凯苑社区", exact=True).first.click()
    disk.get_by_role("rowheader", name="财务收支情况").get_by_role("link").click()
    main.get_by_role("link", name="凯苑社区2026年第三季度财务收支情况").first.click()
    expect(disk.get_by_role("heading", level=1)).to_have_text("凯苑社区2026年第三季度财务收支情况")
    assert disk.strays == []


def test_enlarges_the_type(disk):
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    before = disk.evaluate(size)
    disk.get_by_role("button", name="大字版").click()
    assert disk.evaluate(size) > before


def test_says_why_it_cannot_search(disk, portal):
    disk.goto(portal.folder.as_uri() + "/search.html?q=低保")
    expect(disk.get_by_role("status")).to_contain_text("索引没有读到")
