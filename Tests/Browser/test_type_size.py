"""The button for large type, which the rules for elder readers ask for."""

from playwright.sync_api import expect


def button(page):
    return page.get_by_role("button", name="大字版")


def letter_size(page):
    return page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p, main li')).fontSize)")


def body_size(page):
    return page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")


def test_enlarges_the_type_and_takes_it_back(desk):
    desk.goto("xishan/kaiyuan/postings/2026-10-12-q3-accounts.html")
    expect(button(desk)).to_have_attribute("aria-pressed", "false")
    before = letter_size(desk)
    button(desk).click()
    expect(button(desk)).to_have_attribute("aria-pressed", "true")
    assert letter_size(desk) > before
    # 18 points are 24 pixels.
    assert desk.evaluate("parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)") >= 24
    button(desk).click()
    expect(button(desk)).to_have_attribute("aria-pressed", "false")
    assert letter_size(desk) == before


def test_keeps_large_type_on_other_pages_and_after_a_reload(desk):
    desk.goto("index.html")
    normal = body_size(desk)
    button(desk).click()
    large = body_size(desk)
    assert large > normal
    desk.goto("xishan/kaiyuan/index.html")
    assert body_size(desk) == large
    desk.reload()
    assert body_size(desk) == large
    expect(button(desk)).to_have_attribute("aria-pressed", "true")
    button(desk).click()
    desk.goto("index.html")
    assert body_size(desk) == normal


def test_works_where_nothing_can_be_remembered(desk):
    desk.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    desk.goto("index.html")
    normal = body_size(desk)
    button(desk).click()
    assert body_size(desk) > normal
