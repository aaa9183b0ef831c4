"""The search page: what is found, what is shown, what the address keeps."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect
from search_page import SearchPage

@pytest.fixture
def search(desk):
    return SearchPage(desk).open()


def urls(pages):
    return [page.url for page in pages]


# ——— Finding ———


def test_finds_items_and_postings_with_the_words_marked(search, portal):
    search.find("低保")
    wanted = portal.search.find("低保")
    assert {"item", "posting"} <= {page.kind for page in wanted}
    assert search.count() == len(wanted)
    assert search.links() == urls(wanted)[:10]
    assert {"公开事项", "公开信息"} <= set(search.results.locator(".tag").all_inner_texts())
    for result in search.results.all():
        marks = result.locator("mark").all_inner_texts()
        assert marks and set(marks) == {"低保"}, result.inner_text()
    # The snippet shows the word where it stands in the text, not only in the title.
    assert search.results.locator("p:not(.facts) mark").count() > 0


def test_marks_what_was_typed_otherwise(search):
    search.find("国办发[2019]54号")
    assert "国办发〔2019〕54号" in search.results.locator("mark").all_inner_texts()
    search.find("dibao")
    assert "低保" in search.results.locator("mark").all_inner_texts()


def test_opens_a_result(search):
    search.find("低保")
    title = search.results.first.get_by_role("link").inner_text()
    search.results.first.get_by_role("link").click()
    expect(search.page.get_by_role("heading", level=1)).to_have_text(title)


def test_shows_ten_results_and_then_more(search, portal):
    wanted = urls(portal.search.find("公开"))
    assert len(wanted) > 20
    search.find("公开")
    assert (search.count(), search.links()) == (len(wanted), wanted[:10])
    search.page.get_by_role("button", name="显示更多").click()
    expect(search.results).to_have_count(20)
    assert search.links() == wanted[:20]
    expect(search.status).to_have_text(f"找到 {len(wanted)} 条，已列出 20 条")
    assert search.page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('#search-results > li')[10]")


def test_wants_every_word(search, portal):
    search.find("低保 公示")
    wanted = portal.search.find("低保", "公示")
    assert 0 < len(wanted) < len(portal.search.find("低保"))
    assert search.links() == urls(wanted)[:10]
    search.find("低保 没有这样的词")
    expect(search.results).to_have_count(0)


def test_excludes_a_word(search, portal):
    wanted = portal.search.find("低保", without=["名单"])
    assert 0 < len(wanted) < len(portal.search.find("低保"))
    for typed in ["低保 -名单", "－名单 低保", "低保 -＂名单＂"]:
        search.find(typed)
        assert (search.count(), search.links()) == (len(wanted), urls(wanted)[:10]), typed


@pytest.mark.parametrize("typed", ['"收支 情况"', "＂收支情况＂", '"收支情况'])
def test_holds_a_quotation_together(search, portal, typed):
    wanted = portal.search.find("收支情况")
    assert 0 < len(wanted)
    search.find(typed)
    assert (search.count(), search.links()) == (len(wanted), urls(wanted)[:10])


@pytest.mark.parametrize("typed, meant", [
    ("dibao", "低保"), ("zuidishenghuobaozhang", "最低生活保障"), ("zdshbz", "最低生活保障"), ("jiedu", "解读"),
    ("caiwu", "财务"), ("ZUIDISHENGHUO", "最低生活"), ("優生優育", "优生优育"), ("國辦發", "国办发"),
])
def test_reads_pinyin_and_traditional_characters(search, portal, typed, meant):
    wanted = set(urls(portal.search.find(meant)))
    assert len(wanted) > 0
    search.find(typed)
    assert search.count() >= len(wanted)
    while search.page.get_by_role("button", name="显示更多").is_visible():
        shown = len(search.links())
        search.page.get_by_role("button", name="显示更多").click()
        expect(search.results.nth(shown)).to_be_attached()
        search.ready()
    assert wanted <= set(search.links())


def test_sorts_by_date(search, portal):
    wanted = sorted((page for page in portal.search.find("公开") if page.date), key=lambda page: page.number, reverse=True)
    search.find("公开").choose("排序", "date")
    assert search.state() == {"q": "公开", "sort": "date"}
    assert search.links() == urls(wanted)[:10]
    dates = search.results.locator("time").all_inner_texts()
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize("number", ["国办发〔2019〕54号", "国办发[2019]54号", "国办发（２０１９）５４号", "国办发﹝2019﹞54号"])
def test_reads_brackets_and_widths_alike(search, portal, number):
    search.find(number)
    wanted = urls(portal.search.find("国办发〔2019〕54号"))
    assert "laws/guobanfa-2019-54.html" in wanted
    assert (search.count(), search.links()) == (len(wanted), wanted[:10])


def test_parts_words_at_a_full_width_space(search):
    wide = search.find("低保　公示").links()
    assert wide and wide == search.find("低保 公示").links()


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


# ——— Filters ———


@pytest.mark.parametrize("label, value, name, keep", [
    pytest.param("县区", "xishan", "西山区", lambda index, page: index.region(page).startswith("xishan"), id="district"),
    pytest.param("社区和单位", "jinan", "金安社区", lambda index, page: index.region(page) == "jinan", id="community"),
    pytest.param("事项分类", "财务公开", "财务公开", lambda index, page: index.group(page)[0][:1] == ["财务公开"], id="category"),
    pytest.param("公开渠道", "政府网站", "政府网站", lambda index, page: "政府网站" in index.group(page)[1], id="channel"),
    pytest.param(
        "公开依据", "社会救助暂行办法", "社会救助暂行办法", lambda index, page: "社会救助暂行办法" in index.group(page)[2],
        id="law"),
    pytest.param("试点领域", "社会救助", "社会救助", lambda index, page: "社会救助" in index.group(page)[3], id="domain"),
    pytest.param("年份", "2025", "2025年", lambda index, page: (page.date or "").startswith("2025"), id="year"),
    pytest.param("类型", "item", "公开事项", lambda index, page: page.kind == "item", id="kind"),
])
def test_narrows_by_a_filter(search, portal, label, value, name, keep):
    search.find("公开")
    before = search.count()
    if label not in ("年份", "类型"):
        search.show_all_filters()
    wanted = urls(page for page in portal.search.find("公开") if keep(portal.search, page))
    assert 0 < len(wanted) < before
    if label != "社区和单位":
        assert search.counts(label)[name] == len(wanted)
    search.choose(label, value)
    assert (search.count(), search.links()) == (len(wanted), wanted[:10])
    # What is chosen narrows the other filters, not its own: another value can be chosen instead.
    assert len(search.counts(label)) > 1 or label in ("试点领域",)


def test_counts_what_each_value_leaves(search, portal):
    index = portal.search
    search.find("公开").choose("年份", "2026").show_all_filters()
    wanted = [page for page in index.find("公开") if (page.date or "").startswith("2026")]
    categories = {}
    for page in wanted:
        for name in index.group(page)[0][:1]:
            categories[name] = categories.get(name, 0) + 1
    assert len(categories) > 2
    options = {option.get_attribute("value"): option.inner_text() for option in search.filter("事项分类").locator("option").all()}
    assert {path: text for path, text in options.items() if path in categories} == {
        path: f"{path}（{count}）" for path, count in categories.items()
    }
    assert search.counts("类型") == {"公开信息": len(wanted)}


def test_narrows_by_several_filters_without_words(search, portal):
    search.choose("县区", "xishan").choose("社区和单位", "xishan/kaiyuan").choose("年份", "2025")
    wanted = [
        page.url for page in portal.search.pages
        if page.url.startswith("xishan/kaiyuan/") and (page.date or "").startswith("2025")
    ]
    assert len(wanted) > 0
    assert set(search.links()) == set(wanted)


def test_narrows_by_a_category_below_another(search, portal):
    search.choose("事项分类", "财务公开/财务收支情况")
    wanted = [page for page in portal.search.pages if portal.search.group(page)[0][:2] == ["财务公开", "财务收支情况"]]
    assert 0 < len(wanted) == search.count()
    assert search.state() == {"category": "财务公开/财务收支情况"}


def test_offers_the_communities_of_the_chosen_district_only(search):
    search.show_all_filters()
    assert {"凯苑社区", "朝阳社区"} <= set(search.counts("社区和单位"))
    search.choose("县区", "xiangyuan")
    assert set(search.counts("社区和单位")) == {"朝阳社区"}


def test_forgets_a_community_outside_the_chosen_district(search):
    search.choose("社区和单位", "xishan/kaiyuan").choose("县区", "xiangyuan")
    assert search.state() == {"district": "xiangyuan"}
    expect(search.filter("社区和单位")).to_have_value("")


def test_clears_the_filters(search, portal):
    search.find("低保").choose("年份", "2026").choose("县区", "xishan")
    search.page.get_by_role("button", name="不限范围").click()
    search.ready()
    assert search.state() == {"q": "低保"}
    assert search.count() == len(portal.search.find("低保"))
    expect(search.page.get_by_role("button", name="不限范围")).to_be_hidden()


def test_reads_an_unknown_filter_in_the_address_as_none(desk, portal):
    search = SearchPage(desk).open(f"?q={quote('低保')}&district=nowhere&year=1901&kind=thing&sort=size")
    assert search.count() == len(portal.search.find("低保"))


# ——— The address ———


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
    first = search.find("低保").links()
    second = search.find("财务").links()
    assert first and second and first != second
    search.page.go_back()
    expect(search.words).to_have_value("低保")
    assert search.ready().links() == first
    search.page.go_forward()
    expect(search.words).to_have_value("财务")
    assert search.ready().links() == second


def test_goes_back_to_an_earlier_question_from_one_that_was_typed_slowly(search):
    first = search.find("低保").links()
    search.words.fill("")
    search.words.press_sequentially("财务公开", delay=200)
    expect(search.page).to_have_url(re.compile("q=%E8%B4%A2%E5%8A%A1%E5%85%AC%E5%BC%80"))
    search.words.press("Enter")
    search.page.go_back()
    expect(search.words).to_have_value("低保")
    assert search.ready().links() == first


def test_comes_back_to_all_results_on_show(search):
    search.find("公开")
    search.page.get_by_role("button", name="显示更多").click()
    expect(search.results).to_have_count(20)
    links = search.ready().links()
    search.results.nth(15).get_by_role("link").click()
    search.page.wait_for_url(lambda url: "search.html" not in url)
    search.page.go_back()
    expect(search.results).to_have_count(20)
    assert search.links() == links


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


# ——— While it works ———


def test_finds_while_a_reader_types(search):
    search.words.press_sequentially("低保")
    expect(search.results.first).to_be_visible()
    assert search.state() == {"q": "低保"}


def test_shows_nothing_before_a_question(search):
    expect(search.results).to_have_count(0)
    expect(search.status).to_be_empty()


def test_suggests_a_way_on_where_nothing_is_found(search, portal):
    search.choose("年份", "2025").find("低保 饕餮貔貅")
    expect(search.results).to_have_count(0)
    expect(search.status).to_have_text("没有找到")
    expect(search.page.get_by_role("button", name="显示更多")).to_be_hidden()
    expect(search.page.locator("#search-empty").get_by_role("link", name="站点地图")).to_be_visible()
    count = len(portal.search.find("低保"))
    search.page.get_by_role("button", name=f"只查“低保”：{count} 条").click()
    search.ready()
    assert search.state() == {"q": "低保", "year": "2025"}
    search.open("?year=1999&kind=channel&q=低保")
    search.page.get_by_role("button", name=f"不限范围：{count} 条").click()
    assert search.ready().links() == urls(portal.search.find("低保"))[:10]


# ——— The keyboard ———


@pytest.mark.parametrize("path", ["index.html", "xishan/kaiyuan/index.html", "search.html"])
def test_goes_to_the_search_by_the_slash(desk, path):
    desk.goto(path)
    desk.keyboard.press("/")
    assert desk.evaluate("document.activeElement.name") == "q"
    assert desk.evaluate("document.activeElement.checkVisibility({visibilityProperty: true})")
    desk.keyboard.type("1/2")
    assert desk.evaluate("document.activeElement.value") == "1/2"


def test_leaves_the_slash_alone_when_asked_to(search):
    search.page.get_by_role("checkbox").uncheck()
    search.page.goto("index.html")
    search.page.keyboard.press("/")
    assert search.page.evaluate("document.activeElement === document.body")


def test_moves_through_the_results_by_arrows(search):
    search.find("公开")
    keyboard = search.page.keyboard
    position = "[...document.querySelectorAll('#search-results h2 a')].indexOf(document.activeElement)"
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    assert search.page.evaluate(position) == 1
    keyboard.press("ArrowUp")
    assert search.page.evaluate(position) == 0
    keyboard.press("ArrowUp")
    expect(search.words).to_be_focused()
    for _ in range(11):
        keyboard.press("ArrowDown")
    expect(search.page.get_by_role("button", name="显示更多")).to_be_focused()
    keyboard.press("Escape")
    expect(search.words).to_be_focused()
    expect(search.words).to_have_value("公开")
    keyboard.press("ArrowDown")
    title = search.results.first.get_by_role("link").inner_text()
    keyboard.press("Enter")
    expect(search.page.get_by_role("heading", level=1)).to_have_text(title)
