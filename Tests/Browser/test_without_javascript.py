"""Every page is complete without JavaScript; only the search needs it, and says so."""

import pytest
from playwright.sync_api import expect
from portal import PAGE_TYPES


@pytest.fixture
def plain(windows):
    """A window with JavaScript off."""
    return windows.desk(java_script_enabled=False)


def lines(page):
    """The words of the main part that a reader sees, line by line."""
    return [line.strip() for line in page.get_by_role("main").inner_text().splitlines() if line.strip()]


@pytest.mark.parametrize("page_type", [page_type for page_type in PAGE_TYPES if page_type != "search"])
def test_shows_all_that_it_shows_with_javascript(plain, desk, portal, page_type):
    path = portal.sample(page_type)
    plain.goto(path)
    desk.goto(path)
    expected = [line for line in lines(desk) if line != "打印本页"]
    assert len(expected) >= 5
    assert [line for line in expected if line not in lines(plain)] == []


@pytest.mark.parametrize("page_type", ["home", "posting"])
def test_shows_no_button_that_does_nothing(plain, portal, page_type):
    plain.goto(portal.sample(page_type))
    assert plain.locator("button[data-action]").count() > 0
    for button in plain.locator("button[data-action]").all():
        expect(button).to_be_hidden()


def test_opens_the_folded_parts_on_a_phone(windows, portal):
    page = windows.phone(java_script_enabled=False)
    page.goto(portal.sample("community"))
    expect(page.get_by_role("navigation", name="目录分类").get_by_role("link").first).to_be_visible()


def test_explains_the_search_and_leads_to_the_site_map(plain, portal):
    plain.goto("search.html")
    main = plain.get_by_role("main")
    expect(main.locator("noscript")).to_be_visible()
    assert "需要启用 JavaScript" in main.locator("noscript").inner_text()
    expect(main.get_by_label("县区")).to_be_hidden()
    main.get_by_role("link", name="站点地图").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("站点地图")
    assert plain.get_by_role("main").get_by_role("link").count() > len(portal.pages_by_type["item"])
