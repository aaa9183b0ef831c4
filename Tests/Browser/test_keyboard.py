"""The portal without a mouse."""

import pytest
from portal import PAGE_TYPES

FOCUSED = "document.activeElement"


def focused_text(page):
    return page.evaluate(f"{FOCUSED}.textContent.trim() || {FOCUSED}.getAttribute('aria-label') || ''")


def ring(page):
    """The width of the outline around the focused element, in pixels; 0 if none is drawn."""
    return page.evaluate(
        f"""() => {{
            const style = getComputedStyle({FOCUSED})
            return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth)
        }}"""
    )


@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_offers_the_skip_link_first(desk, portal, page_type):
    desk.goto(portal.sample(page_type))
    desk.keyboard.press("Tab")
    assert focused_text(desk) == "跳到正文"
    box = desk.evaluate(f"{FOCUSED}.getBoundingClientRect().toJSON()")
    assert box["top"] >= 0 and box["left"] >= 0 and box["height"] > 16 and box["width"] > 40


def test_skips_to_the_main_part(desk):
    desk.goto("xishan/kaiyuan/index.html")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    assert desk.evaluate(f"{FOCUSED} !== document.body && {FOCUSED}.closest('main') !== null")


@pytest.mark.parametrize("path", ["index.html", "xishan/kaiyuan/items/4.html", "search.html"])
def test_shows_the_focus_at_every_stop(desk, path):
    desk.goto(path)
    stops = []
    for _ in range(30):
        desk.keyboard.press("Tab")
        if desk.evaluate(f"{FOCUSED} === document.body"):
            break
        stops.append(focused_text(desk)[:20])
        assert ring(desk) >= 2, stops[-1]
        assert desk.evaluate(f"{FOCUSED}.checkVisibility()"), stops[-1]
    assert len(stops) > 15 and len(set(stops)) > 10


@pytest.mark.parametrize("window", ["desk", "phone"])
def test_reaches_the_menu_and_opens_a_section(request, window):
    page = request.getfixturevalue(window)
    page.goto("index.html")
    for _ in range(20):
        page.keyboard.press("Tab")
        if focused_text(page) == "法律依据":
            break
    assert page.evaluate(f"{FOCUSED}.closest('nav') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/laws/index.html")


def test_folds_the_tree_by_the_keyboard(desk):
    desk.goto("xishan/kaiyuan/index.html")
    summary = desk.locator(".tree summary")
    details = desk.locator(".tree details")
    assert details.get_attribute("open") is not None
    summary.focus()
    desk.keyboard.press("Enter")
    assert details.get_attribute("open") is None


def test_scrolls_wide_tables_by_the_keyboard(phone):
    phone.goto("domains/index.html")
    region = phone.get_by_role("region", name="试点领域和职责分工")
    region.focus()
    assert phone.evaluate(f"{FOCUSED}.scrollWidth > {FOCUSED}.clientWidth")
    phone.keyboard.press("ArrowRight")
    # Scrolling may be animated. Asked from here again and again: the portal's Content-Security-Policy forbids the page
    # to evaluate a condition by itself.
    assert any(phone.evaluate(f"{FOCUSED}.scrollLeft") > 0 or phone.wait_for_timeout(50) for _ in range(100))
