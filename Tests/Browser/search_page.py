"""The search page in a window."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

MORE_FILTERS = "按地区、分类、渠道、依据、领域"


class SearchPage:
    """The search page in a window."""

    def __init__(self, page):
        self.page = page
        self.words = page.get_by_label("搜索词")
        self.status = page.get_by_role("status")
        self.results = page.locator("#search-results > li")
        self.requests = []
        page.on("request", lambda request: self.requests.append(urlsplit(request.url).path.partition("/jczwgk/")[2]))

    def open(self, query=""):
        self.page.goto(f"search.html{query}")
        return self.ready()

    def ready(self):
        """Waits until the last question is answered."""
        self.page.locator("#search-results:not([aria-busy])").wait_for(state="attached")
        expect(self.filter("类型")).to_be_visible()
        return self

    def find(self, words):
        self.words.fill(words)
        self.words.press("Enter")
        return self.ready()

    def filter(self, label):
        return self.page.get_by_role("combobox", name=label, exact=True)

    def show_all_filters(self):
        if not self.filter("县区").is_visible():
            self.page.get_by_text(MORE_FILTERS).click()
            expect(self.filter("县区").locator("option").nth(1)).to_be_attached()
        return self.ready()

    def choose(self, label, value):
        if label not in ("类型", "年份", "排序"):
            self.show_all_filters()
        self.filter(label).select_option(value)
        return self.ready()

    def counts(self, label):
        """The options of a filter and how many pages each would leave."""
        texts = self.filter(label).locator("option").all_inner_texts()
        assert texts[0] == "全部"
        return {text.strip("　").rpartition("（")[0]: int(text.rpartition("（")[2].rstrip("）")) for text in texts[1:]}

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
