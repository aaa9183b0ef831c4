"""The search of a large portal, whose index is many files."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from search_page import SearchPage


@pytest.fixture
def desk(large_windows):
    return large_windows.desk()


@pytest.fixture
def search(desk):
    return SearchPage(desk).open()


def test_reads_only_what_a_question_needs(search):
    search.find("低保")
    assert any(path.startswith("search/terms/") for path in search.requests)
    assert not {"search/facets.json", "search/names.json", "search/folding.json"} & set(search.requests)
    assert len([path for path in search.requests if path.startswith("search/")]) < 30
    search.show_all_filters()
    assert search.requests.count("search/facets.json") == 1
    before = len(search.requests)
    search.find("低").find("低保")
    assert not any("facets" in path for path in search.requests[before:])
    read = [path for path in search.requests if path.startswith("search/")]
    assert len(read) == len(set(read))


def test_gives_up_a_question_that_nobody_waits_for(desk):
    desk.add_init_script(
        """(() => {
            const { fetch } = window
            window.givenUp = []
            window.fetch = (address, options) => {
                options.signal.addEventListener('abort', () => window.givenUp.push(address))
                return fetch(address, options)
            }
        })()"""
    )
    search = SearchPage(desk).open()
    held = []
    # The first never comes.
    desk.route("**/search/terms/*", lambda route: route.continue_() if held else held.append(urlsplit(route.request.url).path))
    search.words.fill("低保")
    expect(search.status).to_have_text("正在查找……")
    expect(desk.locator("#search-progress")).to_be_visible()
    search.words.fill("财务收支")
    expect(search.results.first).to_be_visible()
    assert [urlsplit(address).path.rpartition("/")[2] for address in desk.evaluate("window.givenUp")] == [
        held[0].rpartition("/")[2]
    ]
    assert "财务收支" in search.results.locator("mark").all_inner_texts()
    expect(desk.locator("#search-progress")).to_be_hidden()


def test_says_that_the_index_cannot_be_read_and_tries_again(large_windows, large_portal):
    page = large_windows.desk()
    search = SearchPage(page).open()
    page.route("**/search/terms/*", lambda route: route.abort())
    search.words.fill("低保")
    expect(search.status).to_contain_text("索引没有读到")
    page.unroute("**/search/terms/*")
    search.find("低保")
    assert search.count() == len(large_portal.search.find("低保"))
    assert len(large_windows.faults) == 2, "one of the browser, one of the page"
    large_windows.faults.clear()
