"""The portal printed: content without the furniture."""

import pytest
from playwright.sync_api import expect
from portal import PAGE_TYPES

FURNITURE = [
    ".skip", ".site-nav", ".site-search", ".type-size", ".home-search", ".search-form", ".tree", ".pager", ".neighbours",
    ".downloads", "button",
]


@pytest.fixture
def paper(desk):
    """A window that lays out for A4 paper."""
    desk.set_viewport_size({"width": 794, "height": 1123})
    desk.emulate_media(media="print")
    return desk


@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_prints_the_content_without_the_furniture(paper, portal, page_type):
    path = portal.sample(page_type)
    paper.goto(path)
    heading = paper.get_by_role("heading", level=1)
    expect(heading).to_be_visible()
    assert len(paper.get_by_role("main").inner_text()) > (0 if page_type == "search" else 60)
    for selector in FURNITURE:
        for part in paper.locator(selector).all():
            assert not part.is_visible(), f"{path} prints {selector}"
    for part in paper.locator("nav").all():
        assert not part.is_visible() or "breadcrumbs" in (part.get_attribute("class") or ""), part.evaluate("n => n.outerHTML")


@pytest.mark.parametrize("page_type", ["community", "item", "posting", "domains"])
def test_keeps_every_row_on_the_paper(paper, portal, page_type):
    paper.goto(portal.sample(page_type))
    rows = paper.locator("main tr, main .fields > div")
    assert rows.count() > 5
    for row in rows.all():
        box = row.bounding_box()
        assert box and box["height"] > 0
        assert box["x"] >= 0 and box["x"] + box["width"] <= 794, row.inner_text()[:60]


def test_prints_black_on_white_from_a_dark_screen(windows, portal):
    page = windows.desk(color_scheme="dark")
    page.goto(portal.sample("posting"))
    shown = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(media="print")
    printed = page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = page.evaluate("getComputedStyle(document.querySelector('.prose p')).color")
    assert shown != printed
    assert printed in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    assert max(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")) < 100, ink


def test_makes_a_document_of_pages(desk, portal):
    desk.goto(portal.sample("community"))
    document = desk.pdf(format="A4")
    assert document.startswith(b"%PDF")
    assert 2 <= document.count(b"/Type /Page\n") + document.count(b"/Type /Page ") <= 30


def test_prints_on_the_button(desk, portal):
    desk.add_init_script("window.print = () => { window.printed = true }")
    desk.goto(portal.sample("posting"))
    desk.get_by_role("button", name="打印本页").click()
    assert desk.evaluate("window.printed === true")
