"""The preview in a browser: pages that follow their sources, and what is wrong with them."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from preview import Preview, wait_until
from windows import Windows

FOLDER = "content/xishan/kaiyuan/postings"
POSTING = f"{FOLDER}/2026-10-12-q3-accounts.md"
PAGE = "xishan/kaiyuan/postings/2026-10-12-q3-accounts.html"
OTHER = f"{FOLDER}/2025-03-10-shequ-jianjie.md"


@pytest.fixture
def preview(pytestconfig, tmp_path):
    preview = Preview.of_copy(pytestconfig.getoption("sitegen"), tmp_path / "portal")
    yield preview
    preview.close()


@pytest.fixture
def openings(browser, preview):
    """Opens pages of the preview; the test fails at its end if one of them did what no page may do."""
    windows = Windows(browser, preview.root)
    yield windows
    windows.close()
    # A page whose source is broken is not there.
    assert [fault for fault in windows.faults if "404" not in fault] == []


@pytest.fixture
def open_page(openings, preview):
    def open_page(path, **options):
        page = openings.desk(**options)
        page.goto(preview.home + path)
        listen(page)
        return page
    return open_page


def listen(page):
    """Waits until the page has heard from the server: from then on it follows."""
    wait_until(lambda: page.evaluate("Number(document.querySelector('sitegen-preview')?.dataset.heard || 0)") > 0,
               lambda: "the page hears nothing")


def note(page):
    """Notes something that a page forgets when it is loaded again."""
    page.evaluate("window.noted = true")


def is_noted(page):
    return page.evaluate("window.noted === true")


def overlay(page):
    return page.get_by_role("dialog", name="错误").or_(page.get_by_role("dialog", name="页面无法生成"))


# ——— Following ———


def test_shows_what_was_saved_where_the_reader_is(open_page, preview):
    page = open_page("xishan/kaiyuan/index.html")
    page.locator("details").first.evaluate("details => { details.open = !details.open }")
    opened = page.locator("details").first.evaluate("details => details.open")
    page.evaluate("scrollTo(0, 700)")
    place = page.evaluate("scrollY")
    assert place > 300
    preview.replace("content/xishan/kaiyuan/community.yml", "name: ", "name: 新的")
    expect(page.locator("h1").first).to_contain_text("新的")
    wait_until(lambda: page.evaluate("scrollY") == place, lambda: f"the page stands at {page.evaluate('scrollY')}")
    assert page.locator("details").first.evaluate("details => details.open") == opened


def test_only_pages_that_changed_are_loaded_again(open_page, preview):
    page, other = open_page(PAGE), open_page("xishan/kaiyuan/postings/2025-03-10-shequ-jianjie.html")
    note(page), note(other)
    preview.write(OTHER, preview.text(OTHER) + "\n添一句。\n")
    expect(other.get_by_text("添一句。")).to_be_visible()
    assert is_noted(page) and not is_noted(other)


def test_a_style_sheet_changes_without_loading(open_page, preview):
    page = open_page(PAGE)
    note(page)
    built_in = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for color in ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]:
        preview.write("templates/assets/site.css", f"body {{ background: {color} !important }}\n")
        wait_until(lambda: page.evaluate("getComputedStyle(document.body).backgroundColor") == color, lambda: preview.words)
    shutil.rmtree(preview.folder / "templates")
    wait_until(lambda: page.evaluate("getComputedStyle(document.body).backgroundColor") == built_in, lambda: preview.words)
    assert is_noted(page)
    wait_until(lambda: page.locator("link[rel=stylesheet]").count() == 1, lambda: "an old style sheet stays")


def test_a_picture_is_loaded_again(open_page, preview):
    picture = preview.folder / FOLDER / "picture.svg"
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}"/>'
    picture.write_text(svg.format(20))
    preview.write(OTHER, preview.text(OTHER) + "\n![图](picture.svg)\n")
    preview.wait_for_text("xishan/kaiyuan/postings/2025-03-10-shequ-jianjie.html", "picture.svg")
    page = open_page("xishan/kaiyuan/postings/2025-03-10-shequ-jianjie.html")
    image = page.locator("img[alt=图]")
    wait_until(lambda: image.evaluate("image => image.naturalWidth") == 20, lambda: "no picture")
    picture.write_text(svg.format(40))
    wait_until(lambda: image.evaluate("image => image.naturalWidth") == 40, lambda: "the picture stays")


def test_a_page_that_comes_and_goes(open_page, preview):
    page = open_page("xishan/kaiyuan/postings/2026-01-05-bald.html")
    expect(page.locator("h1").first).not_to_have_text("快来")
    preview.write(f"{FOLDER}/2026-01-05-bald.md", "---\ntitle: 快来\n---\n文\n")
    expect(page.locator("h1").first).to_have_text("快来")
    (preview.folder / FOLDER / "2026-01-05-bald.md").unlink()
    expect(page.locator("h1").first).not_to_have_text("快来")


def test_the_search_finds_what_was_written_just_now(open_page, preview):
    page = open_page("search.html?q=罕见之词")
    preview.write(f"{FOLDER}/2026-01-05-selten.md", "---\ntitle: 罕见之词\n---\n文\n")
    expect(page.locator("main a", has_text="罕见之词")).to_be_visible(timeout=20_000)


def test_connects_again(pytestconfig, openings, preview):
    page = openings.desk()
    page.goto(preview.home + PAGE)
    listen(page)
    note(page)
    preview.interrupt()
    expect(page.get_by_text("预览已断开")).to_be_visible()
    again = Preview(pytestconfig.getoption("sitegen"), preview.folder, "--port", str(preview.port))
    try:
        assert again.port == preview.port
        expect(page.get_by_text("预览已断开")).to_be_hidden(timeout=20_000)
        again.replace(POSTING, "title: ", "title: 又见")
        expect(page.locator("h1").first).to_contain_text("又见")
        page.close()
    finally:
        again.close()
        openings.faults[:] = [fault for fault in openings.faults if "ERR_" not in fault]


# ——— What is wrong ———


def test_shows_an_error_where_it_was_made_until_it_is_mended(open_page, preview):
    page = open_page(PAGE)
    preview.replace(POSTING, "date: 2026-10-12", "date: 2026-13-12")
    expect(overlay(page)).to_be_visible()
    words = overlay(page).inner_text()
    assert f"{POSTING}:" in words and "date: 2026-13-12" in words and "改法" in words
    assert overlay(page).locator("mark").inner_text() == "2026-13-12T09:30"
    preview.replace(POSTING, "date: 2026-13-12", "date: 2026-10-12")
    expect(overlay(page)).to_be_hidden()
    expect(page.locator("h1").first).to_contain_text("第三季度")


def test_shows_an_error_of_the_page_only(open_page, preview):
    page, other = open_page(PAGE), open_page("index.html")
    preview.replace(POSTING, "\n---\n", "\nitem: 9999\n---\n") if "item:" not in preview.text(POSTING) else preview.write(
        POSTING, "\n".join("item: 9999" if line.startswith("item:") else line for line in preview.text(POSTING).split("\n")))
    expect(overlay(page)).to_be_visible()
    expect(other.get_by_role("button", name="1 个错误")).to_be_visible()
    expect(overlay(other)).to_be_hidden()
    other.get_by_role("button", name="1 个错误").click()
    expect(other.get_by_role("dialog", name="检查结果")).to_contain_text(POSTING)


def test_shows_a_template_s_error(open_page, preview):
    page = open_page(PAGE)
    preview.write("templates/posting.mustache", "{{<layout}}{{$main}}<h1>{{titel}}</h1>{{/main}}{{/layout}}\n")
    expect(overlay(page)).to_be_visible()
    assert "templates/posting.mustache:1:" in overlay(page).inner_text()
    (preview.folder / "templates/posting.mustache").unlink()
    expect(overlay(page)).to_be_hidden()


def test_errors_can_be_put_away_with_the_keyboard(open_page, preview):
    page = open_page(PAGE)
    search = page.locator("input[type=search]").first
    search.focus()
    preview.replace(POSTING, "date: 2026-10-12", "date: 2026-13-12")
    expect(overlay(page)).to_be_visible()
    assert page.evaluate("document.activeElement.localName") == "sitegen-preview"
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.localName") == "sitegen-preview"
    page.keyboard.press("Escape")
    expect(overlay(page)).to_be_hidden()
    page.get_by_role("button", name="1 个错误").click()
    expect(overlay(page)).to_be_visible()


def test_warnings_stay_quiet(open_page, preview):
    page = open_page(PAGE)
    preview.write(POSTING, preview.text(POSTING) + "\n[去处](nowhere.md)\n")
    badge = page.get_by_role("button", name="本页 1 个警告")
    expect(badge).to_be_visible()
    expect(overlay(page)).to_be_hidden()
    badge.click()
    panel = page.get_by_role("dialog", name="检查结果")
    expect(panel).to_contain_text("nowhere.md")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    preview.replace(POSTING, "[去处](nowhere.md)", "")
    expect(badge).to_be_hidden()


def test_the_overlay_is_accessible(open_page, preview):
    page = open_page(PAGE)
    preview.replace(POSTING, "date: 2026-10-12", "date: 2026-13-12")
    expect(overlay(page)).to_be_visible()
    page.wait_for_timeout(300)
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="1 个错误").click()
    page.keyboard.press("Escape")
    assert Axe().run(page).response["violations"] == []


# ——— What residents cannot see yet ———


def test_marks_what_residents_cannot_see_yet(open_page, preview):
    preview.write(f"{FOLDER}/2026-01-05-entwurf.md", "---\ntitle: 未完之稿\ndraft: true\n---\n文\n")
    preview.write(f"{FOLDER}/2999-01-05-spaeter.md", "---\ntitle: 以后的事\nreviewed_by: 某某\n---\n文\n")
    preview.wait_for_text("xishan/kaiyuan/postings/2999-01-05-spaeter.html", "以后的事")
    page = open_page("xishan/kaiyuan/postings/2026-01-05-entwurf.html")
    marks = page.locator(".mark")
    assert marks.all_inner_texts() == ["草稿", "未登记审核人"]
    page = open_page("xishan/kaiyuan/postings/index.html")
    link = page.locator("a", has_text="以后的事").first
    assert link.get_attribute("data-sitegen-mark") == "未到发布日期"
    page.goto(preview.home + "xishan/kaiyuan/postings/2999-01-05-spaeter.html")
    listen(page)
    assert page.locator(".mark").all_inner_texts() == ["未到发布日期"]
    page.goto(preview.home + "index.html")
    listen(page)
    assert page.locator(".mark").count() == 0
