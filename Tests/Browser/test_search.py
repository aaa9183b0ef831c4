"""The search, against the index that it reads: what is found, what is shown, what the address keeps."""

import json
import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import expect


class SearchPage:
    """The search page in a window, with its index read."""

    def __init__(self, page):
        self.page = page
        self.words = page.get_by_label("搜索词")
        self.status = page.get_by_role("status")
        self.results = page.locator("#search-results > li")

    def open(self, query=""):
        self.page.goto(f"search.html{query}")
        return self.ready()

    def ready(self):
        expect(self.filter("县区")).to_be_visible()
        return self

    def find(self, words):
        self.words.fill(words)
        self.words.press("Enter")
        return self

    def filter(self, label):
        return self.page.get_by_role("combobox", name=label, exact=True)

    def choose(self, label, value):
        self.filter(label).select_option(value)
        return self

    def state(self):
        return {name: values[0] for name, values in parse_qs(urlsplit(self.page.url).query).items()}

    def count(self):
        """The number that the status names; 0 if it names none."""
        found = re.search(r"\d+", self.status.inner_text())
        return int(found[0]) if found else 0

    def links(self):
        """The pages of the results on show, from the portal's root."""
        return self.page.evaluate(
            """() => {
                const root = new URL('.', location).href
                return [...document.querySelectorAll('#search-results h2 a')].map(link => link.href.slice(root.length))
            }"""
        )


@pytest.fixture
def search(desk):
    return SearchPage(desk).open()


def words_of(entry):
    return "\n".join(entry.get(key, "") for key in ("title", "item", "summary", "text"))


def entries_with(portal, *words):
    """What must be found: the pages of the index that hold all the words."""
    return [entry for entry in portal.search_entries if all(word in words_of(entry) for word in words)]


def region_of(entry, index):
    return index["regions"][entry["region"]]["id"] if "region" in entry else ""


def category_of(entry, index):
    return index["categories"][entry["category"]] if "category" in entry else ""


def test_finds_items_and_postings_with_the_words_marked(search, portal):
    search.find("低保")
    wanted = entries_with(portal, "低保")
    assert {"item", "posting"} <= {entry["kind"] for entry in wanted}
    assert search.count() == len(wanted)
    assert {"公开事项", "公开信息"} <= set(search.results.locator(".tag").all_inner_texts())
    for result in search.results.all():
        marks = result.locator("mark").all_inner_texts()
        assert marks and set(marks) == {"低保"}, result.inner_text()
    # The snippet shows the word where it stands in the text, not only in the title.
    assert search.results.locator("p:not(.facts) mark").count() > 0


def test_opens_a_result(search):
    search.find("低保")
    title = search.results.first.get_by_role("link").inner_text()
    search.results.first.get_by_role("link").click()
    expect(search.page.get_by_role("heading", level=1)).to_have_text(title)


def test_shows_twenty_results_and_then_more(search, portal):
    search.find("公开")
    total = search.count()
    assert total == len(entries_with(portal, "公开")) > 20
    expect(search.results).to_have_count(20)
    search.page.get_by_role("button", name="显示更多").click()
    expect(search.results).to_have_count(min(40, total))
    assert len(set(search.links())) == min(40, total)
    assert search.page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('#search-results > li')[20]")


def test_wants_every_word(search, portal):
    search.find("低保 公示")
    wanted = entries_with(portal, "低保", "公示")
    assert 0 < len(wanted) < len(entries_with(portal, "低保"))
    assert search.count() == len(wanted)
    assert set(search.links()) <= {entry["url"] for entry in wanted}
    search.find("低保 没有这样的词")
    expect(search.results).to_have_count(0)


@pytest.mark.parametrize("label, value, keep", [
    pytest.param("县区", "xishan", lambda entry, index: region_of(entry, index).startswith("xishan"), id="district"),
    pytest.param("社区", "jinan", lambda entry, index: region_of(entry, index) == "jinan", id="community"),
    pytest.param("分类", "财务公开", lambda entry, index: category_of(entry, index) == "财务公开", id="category"),
    pytest.param("年份", "2025", lambda entry, index: entry.get("date", "").startswith("2025"), id="year"),
])
def test_narrows_by_a_filter(search, portal, label, value, keep):
    search.find("公开")
    before = search.count()
    search.choose(label, value)
    wanted = {entry["url"] for entry in entries_with(portal, "公开") if keep(entry, portal.search_index)}
    assert 0 < len(wanted) < before
    assert search.count() == len(wanted)
    assert set(search.links()) <= wanted


def test_narrows_by_several_filters_without_words(search, portal):
    search.choose("县区", "xishan").choose("社区", "xishan/kaiyuan").choose("年份", "2025")
    wanted = {
        entry["url"] for entry in portal.search_entries
        if entry["url"].startswith("xishan/kaiyuan/") and entry.get("date", "").startswith("2025")
    }
    assert len(wanted) > 0
    assert set(search.links()) == wanted


def test_offers_the_communities_of_the_chosen_district_only(search):
    community = search.filter("社区")
    everywhere = community.locator("option").all_inner_texts()
    assert {"全部", "凯苑社区", "朝阳社区"} <= set(everywhere)
    search.choose("县区", "xiangyuan")
    assert community.locator("option").all_inner_texts() == ["全部", "朝阳社区"]


def test_forgets_a_community_outside_the_chosen_district(search):
    search.choose("社区", "xishan/kaiyuan").choose("县区", "xiangyuan")
    assert search.state() == {"district": "xiangyuan"}
    expect(search.filter("社区")).to_have_value("")


def test_keeps_its_state_in_the_address(search):
    search.find("财务").choose("县区", "xishan").choose("年份", "2026")
    state = {"q": "财务", "district": "xishan", "year": "2026"}
    assert search.state() == state
    links, count = search.links(), search.count()
    assert links
    search.page.reload()
    search.ready()
    assert (search.state(), search.links(), search.count()) == (state, links, count)
    expect(search.words).to_have_value("财务")
    expect(search.filter("县区")).to_have_value("xishan")
    expect(search.filter("年份")).to_have_value("2026")


def test_goes_back_and_forward_through_searches(search):
    search.find("低保")
    first = search.links()
    search.find("财务")
    second = search.links()
    assert first and second and first != second
    search.page.go_back()
    expect(search.words).to_have_value("低保")
    assert search.links() == first
    search.page.go_forward()
    expect(search.words).to_have_value("财务")
    assert search.links() == second


def test_comes_back_to_the_results_from_a_result(search):
    search.find("低保").choose("社区", "jinan")
    links = search.links()
    assert links
    search.results.first.get_by_role("link").click()
    search.page.wait_for_url(lambda url: "search.html" not in url)
    search.page.go_back()
    search.ready()
    expect(search.results).to_have_count(len(links))
    assert search.links() == links


def test_reads_an_unknown_filter_in_the_address_as_none(desk, portal):
    search = SearchPage(desk).open(f"?q={quote('低保')}&district=nowhere&year=1901")
    assert search.count() == len(entries_with(portal, "低保"))


@pytest.mark.parametrize("path", ["index.html", "xishan/kaiyuan/postings/2026-10-12-q3-accounts.html"])
def test_searches_from_any_page(desk, path):
    desk.goto(path)
    field = desk.get_by_role("searchbox")
    field.fill("财务收支")
    field.press("Enter")
    desk.wait_for_url("**/jczwgk/search.html?q=*")
    search = SearchPage(desk).ready()
    expect(search.words).to_have_value("财务收支")
    assert search.count() > 0


def test_finds_while_a_reader_types(search):
    search.words.press_sequentially("低保")
    expect(search.results.first).to_be_visible()
    assert search.state() == {"q": "低保"}


@pytest.mark.parametrize("number", ["国办发〔2019〕54号", "国办发[2019]54号", "国办发（２０１９）５４号", "国办发﹝2019﹞54号"])
def test_reads_brackets_and_widths_alike(search, portal, number):
    search.find(number)
    wanted = {entry["url"] for entry in entries_with(portal, "国办发〔2019〕54号")}
    assert "laws/guobanfa-2019-54.html" in wanted
    assert search.count() == len(wanted)
    assert "laws/guobanfa-2019-54.html" in search.links()


def test_parts_words_at_a_full_width_space(search):
    search.find("低保　公示")
    wide = search.links()
    search.find("低保 公示")
    assert wide and wide == search.links()


def test_finds_nothing_for_nonsense(search):
    search.find("饕餮貔貅")
    expect(search.results).to_have_count(0)
    expect(search.status).to_contain_text("没有找到")
    expect(search.page.get_by_role("button", name="显示更多")).to_be_hidden()


def test_shows_nothing_before_a_question(search):
    expect(search.results).to_have_count(0)
    expect(search.status).to_be_empty()


def test_takes_markup_for_words(search):
    search.find("<img src=x onerror=alert(1)>")
    expect(search.status).to_contain_text("没有找到")
    assert search.page.locator("main img").count() == 0


@pytest.mark.parametrize("page_type", ["item", "posting"])
def test_finds_every_page_by_its_title_among_the_first_results(search, portal, page_type):
    """An inspection looks titles up in the site's own search and wants each on the first page of results."""
    paths = portal.pages_by_type[page_type]
    assert len(paths) > 40
    missed = []
    for path in paths:
        title = portal.article_title(path)
        assert title
        if path not in search.find(title).links():
            missed.append(f"{title}: {path}")
    assert missed == []


def test_describes_its_index_by_the_published_schema(portal):
    schema = json.loads(portal.text("search/schema.json"))
    Draft202012Validator.check_schema(schema)
    formats = Draft202012Validator.FORMAT_CHECKER
    index = Draft202012Validator(schema, format_checker=formats)
    part = Draft202012Validator({"$ref": "#/$defs/part", "$defs": schema["$defs"]}, format_checker=formats)
    assert [error.message for error in index.iter_errors(portal.search_index)] == []
    assert len(portal.search_parts) > 1
    for entries in portal.search_parts:
        assert [error.message for error in part.iter_errors(entries)] == []
    assert not index.is_valid({**portal.search_index, "version": 2})
    assert not part.is_valid({"entries": [{"title": "without an address"}]})
    assert not part.is_valid({"entries": [{"url": "", "title": "", "kind": "posting", "text": "", "date": "2026-13-01"}]})


def test_indexes_pages_that_exist_once_each(portal):
    index = portal.search_index
    urls = [entry["url"] for entry in portal.search_entries]
    assert len(urls) == len(set(urls))
    assert set(urls) <= set(portal.pages)
    assert set(portal.pages_by_type["item"]) | set(portal.pages_by_type["posting"]) <= set(urls)
    for entry in portal.search_entries:
        assert entry.get("region", 0) < len(index["regions"])
        assert entry.get("category", 0) < len(index["categories"])
