"""The portal on a phone: 390 pixels wide, a touch screen."""

import pytest
from playwright.sync_api import expect
from portal import PAGE_TYPES

# A phone that shows a thumb's width: GB/T 37668 and the elder mode's rules ask for large targets.
TARGET = 44


@pytest.mark.parametrize("type_size", ["normal", "large"])
@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_never_scrolls_sideways(phone, portal, page_type, type_size):
    """Every page of the type is opened, which also holds each against errors and requests that leave the site."""
    phone.add_init_script(f"try {{ localStorage.setItem('type-size', '{type_size}') }} catch {{}}")
    wide = []
    for path in portal.pages_by_type[page_type]:
        phone.goto(path)
        width = phone.evaluate("Math.max(document.scrollingElement.scrollWidth, innerWidth)")
        if width > 390:
            wide.append(f"{path}: {width}")
    assert phone.evaluate("document.documentElement.dataset.type || 'normal'") == type_size
    assert wide == []


@pytest.mark.parametrize("page_type", ["community", "item", "posting", "postings", "search"])
def test_has_targets_for_thumbs(phone, portal, page_type):
    phone.goto(portal.sample(page_type))
    targets = phone.locator(
        ".site-nav a, .site-header button, .site-header input, .breadcrumbs a, .pager a, .neighbours a, summary,"
        " main form button, main form input[type=search], main select, main button, main .search-keys label"
    )
    low = []
    count = 0
    for target in targets.all():
        if not target.is_visible():
            continue
        count += 1
        box = target.bounding_box()
        if box["height"] < TARGET:
            low.append(f"{target.evaluate('target => target.outerHTML.slice(0, 90)')}: {box['height']:.0f}")
    assert count >= 6
    assert low == []


@pytest.mark.parametrize("page_type", ["community", "posting"])
def test_folds_the_tree_and_the_outline(phone, portal, page_type):
    phone.goto(portal.sample(page_type))
    folded = phone.locator("main nav > details").first
    assert folded.get_attribute("open") is None
    folded.locator("summary").click()
    link = folded.get_by_role("link").first
    link.click()
    target = phone.locator(":target")
    expect(target).to_have_count(1)
    expect(target).to_be_in_viewport()
