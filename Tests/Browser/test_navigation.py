"""A reader goes through the portal by its links."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect


def heading(page):
    return page.get_by_role("heading", level=1)


def main_link(page, name):
    return page.get_by_role("main").get_by_role("link", name=name, exact=True).first


def test_leads_from_home_to_a_posting(desk):
    desk.goto("index.html")
    main_link(desk, "西山区").click()
    expect(heading(desk)).to_have_text("西山区")
    main_link(desk, "凯苑社区").click()
    expect(heading(desk)).to_have_text("凯苑社区")
    desk.get_by_role("rowheader", name="财务收支情况").get_by_role("link").click()
    expect(heading(desk)).to_have_text("财务收支情况")
    main_link(desk, "凯苑社区2026年第三季度财务收支情况").click()
    expect(heading(desk)).to_have_text("凯苑社区2026年第三季度财务收支情况")
    assert desk.url.endswith("/xishan/kaiyuan/postings/2026-10-12-q3-accounts.html")


def test_leads_back_up_by_breadcrumbs(desk):
    desk.goto("xishan/kaiyuan/items/4.html")
    for name, path in [("凯苑社区", "xishan/kaiyuan/index.html"), ("西山区", "xishan/index.html"), ("首页", "index.html")]:
        desk.get_by_role("navigation", name="当前位置").get_by_role("link", name=name, exact=True).click()
        desk.wait_for_url(f"**/{path}*")


@pytest.mark.parametrize("open_window", ["desk", "phone"])
def test_opens_every_section_by_the_menu(request, open_window):
    page = request.getfixturevalue(open_window)
    page.goto("xishan/kaiyuan/index.html")
    menu = page.get_by_role("navigation", name="主导航")
    names = menu.get_by_role("link").all_inner_texts()
    assert len(names) >= 5
    for name in names:
        link = menu.get_by_role("link", name=name, exact=True)
        part = urlsplit(link.get_attribute("href")).fragment
        link.click()
        if part:
            # A part of the home page, not a page of its own.
            expect(page.locator(":target")).to_be_in_viewport()
            continue
        current = menu.locator("[aria-current=page]")
        expect(current).to_have_count(1)
        expect(current).to_have_text(name)


def test_jumps_to_a_category_by_the_tree(desk):
    desk.goto("xishan/kaiyuan/index.html")
    desk.get_by_role("navigation", name="目录分类").get_by_role("link", name="财务公开", exact=True).click()
    assert urlsplit(desk.url).fragment
    target = desk.locator("tr:target")
    expect(target).to_contain_text("财务公开")
    expect(target).to_be_in_viewport(ratio=1)
    assert target.evaluate(
        """row => {
            const box = row.getBoundingClientRect()
            return row.contains(document.elementFromPoint(box.left + 20, box.top + box.height / 2))
        }"""
    ), "something lies over the row that the tree leads to"


def test_lists_every_item_of_the_catalog_below_its_category(desk, portal):
    for path in portal.pages_by_type["community"]:
        desk.goto(path)
        tree = desk.get_by_role("navigation", name="目录分类")
        count = int(desk.locator(".catalog b").first.inner_text())
        rows = desk.locator(".catalog tr.item")
        expect(rows).to_have_count(count)
        top = [int(text) for text in tree.locator("details > ul > li > .count").all_inner_texts()]
        assert sum(top) == count > 0


def test_leads_from_an_item_to_the_law_and_back(desk):
    desk.goto("xishan/kaiyuan/items/4.html")
    item = desk.url
    main_link(desk, "《中华人民共和国村民委员会组织法》").click()
    expect(heading(desk)).to_have_text("中华人民共和国村民委员会组织法")
    back = desk.get_by_role("main").get_by_role("link", name="财务收支情况")
    back.and_(desk.locator("[href*='xishan/kaiyuan']")).first.click()
    desk.wait_for_url(item)


def test_leads_from_a_posting_to_its_item(desk):
    desk.goto("xishan/kaiyuan/postings/2026-10-12-q3-accounts.html")
    desk.get_by_role("main").get_by_role("link", name="财务收支情况").first.click()
    desk.wait_for_url("**/xishan/kaiyuan/items/4.html")


def test_turns_the_pages_of_a_long_list(desk, portal):
    lists = portal.pages_by_type["postings"]
    assert "postings/page-2.html" in lists
    desk.goto("postings/index.html")
    first = desk.locator(".posting-entries h2").all_inner_texts()
    desk.get_by_role("link", name="下一页").click()
    desk.wait_for_url("**/postings/page-2.html")
    second = desk.locator(".posting-entries h2").all_inner_texts()
    assert first and second and not set(first) & set(second)
    desk.get_by_role("link", name="上一页").click()
    desk.wait_for_url("**/postings/index.html")


def test_answers_a_wrong_address_with_a_page_that_leads_on(desk, windows):
    response = desk.goto("xishan/kaiyuan/items/no-such-item.html")
    assert response.status == 404
    expect(heading(desk)).to_be_visible()
    assert desk.locator(".site-header").evaluate("header => getComputedStyle(header).display") == "flex" or (
        desk.evaluate("document.styleSheets.length") > 0
    )
    assert len(windows.faults) == 2 and all("404" in fault for fault in windows.faults)
    windows.faults.clear()
    main_link(desk, "首页").click()
    desk.wait_for_url("**/jczwgk/index.html")
