"""Every page of the built site, read as HTML, without a browser."""

import posixpath
import re
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import html5lib
import pytest

BASE = "https://www.example.gov.cn/jczwgk/"
PREFIX = "/jczwgk/"


class Page:
    """One page: its elements, and the faults that an HTML parser sees."""

    def __init__(self, portal, path):
        self.path = path
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root = parser.parse(portal.text(path))
        self.faults = [f"{path}:{line}:{column}: {code} {values}" for (line, column), code, values in parser.errors]

    def all(self, *tags):
        return [element for tag in tags for element in self.root.iter(tag)]

    @property
    def ids(self):
        return [element.get("id") for element in self.root.iter() if element.get("id")]

    @property
    def meta(self):
        return {element.get("name"): element.get("content") for element in self.all("meta") if element.get("name")}

    def addresses(self):
        """What the page refers to on its own site, from the portal's root: (path, fragment)."""
        for element in self.root.iter():
            for name in ("href", "src", "action", "data-index"):
                value = element.get(name)
                if value is None or urlsplit(value).scheme or element.get("rel") == "canonical":
                    continue
                parts = urlsplit(value)
                path = unquote(parts.path)
                if path.startswith(PREFIX):
                    yield value, path.removeprefix(PREFIX), parts.fragment
                elif path:
                    yield value, posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path)), parts.fragment
                else:
                    yield value, self.path, parts.fragment


def words(element):
    return "".join(element.itertext()).strip()


@pytest.fixture(scope="module")
def pages(portal):
    read = {path: Page(portal, path) for path in portal.pages}
    assert len(read) > 150
    return read


def test_parses_without_a_fault(pages):
    assert [fault for page in pages.values() for fault in page.faults] == []


def test_says_its_language_and_its_title(pages):
    for path, page in pages.items():
        assert page.root.get("lang") == "zh-CN", path
        titles = page.all("title")
        assert len(titles) == 1 and words(titles[0]), path
        assert words(titles[0]).endswith("基层政务公开标准化规范化专栏"), path


def test_has_one_main_heading_in_one_main_part(pages):
    for path, page in pages.items():
        assert len(page.all("h1")) == 1 and words(page.all("h1")[0]), path
        assert len(page.all("main")) == 1, path


def test_never_skips_a_level_of_headings(pages):
    for path, page in pages.items():
        levels = [int(element.tag[1]) for element in page.root.iter() if re.fullmatch("h[1-6]", str(element.tag))]
        skips = [(above, below) for above, below in zip(levels, levels[1:]) if below > above + 1]
        assert levels[0] == 1 and skips == [], path


def test_gives_every_id_once(pages):
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        referred = [
            name for element in page.root.iter() for key in ("aria-labelledby", "aria-describedby", "for")
            for name in (element.get(key) or "").split()
        ]
        assert set(referred) <= set(page.ids), path


def test_leads_to_pages_and_places_that_exist(pages, portal):
    broken = []
    checked = 0
    for path, page in pages.items():
        for value, target, fragment in page.addresses():
            checked += 1
            if not (portal.folder / target).is_file():
                broken.append(f"{path}: {value}")
            elif fragment and target in pages and unquote(fragment) not in pages[target].ids:
                broken.append(f"{path}: {value}")
    assert checked > 5000
    assert sorted(set(broken)) == []


def test_is_reached_from_the_home_page(pages):
    reached, waiting = {"404.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in pages and path not in reached:
            reached.add(path)
            waiting += [target for _, target, _ in pages[path].addresses()]
    assert set(pages) - reached == set()


def test_keeps_scripts_and_styles_in_files(pages):
    for path, page in pages.items():
        assert page.all("style") == [], path
        assert all(script.get("src") for script in page.all("script")), path
        for element in page.root.iter():
            names = [name for name in element.keys() if name == "style" or name.startswith("on")]
            assert names == [], f"{path}: {element.tag} {names}"


def test_loads_nothing_from_elsewhere(pages):
    for path, page in pages.items():
        for element in page.all("script", "img", "iframe", "link", "source", "form"):
            if element.get("rel") == "canonical":
                continue
            for name in ("src", "href", "action"):
                assert not urlsplit(element.get(name) or "").netloc, path


def test_marks_links_that_leave_the_site(pages):
    count = 0
    for path, page in pages.items():
        for link in page.all("a"):
            if urlsplit(link.get("href") or "").netloc:
                count += 1
                assert "noopener" in (link.get("rel") or "") and "external" in (link.get("rel") or ""), f"{path}: {words(link)}"
    assert count > 3


def test_carries_the_tags_that_inspections_read(pages, portal):
    columns = {"home", "district", "community", "postings", "laws", "channels", "domains"}
    for page_type, paths in portal.pages_by_type.items():
        for path in paths:
            meta = pages[path].meta
            assert meta["SiteName"] and meta["SiteDomain"] == "www.example.gov.cn", path
            assert len(meta["SiteIDCode"]) == 10, path
            if page_type in columns:
                assert all(meta.get(name) for name in ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")), path
            if page_type in ("posting", "item"):
                assert meta["ArticleTitle"] == words(pages[path].all("h1")[0]), path
                assert meta["ContentSource"], path
            if page_type == "posting":
                assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", meta["PubDate"]), path


def test_lists_every_page_in_the_site_map_for_robots(pages, portal):
    tree = ElementTree.parse(portal.folder / "sitemap.xml")
    places = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(places) == len(set(places))
    named = {unquote(place.removeprefix(BASE)) or "index.html" for place in places}
    named = {name + "index.html" if name.endswith("/") else name for name in named}
    assert named <= set(pages)
    assert set(pages) - named <= {"404.html", "search.html"}


def test_feeds_the_latest_postings(portal):
    atom = "{http://www.w3.org/2005/Atom}"
    feeds = sorted(portal.folder.rglob("feed.xml"))
    assert len(feeds) >= 5
    for feed in feeds:
        root = ElementTree.parse(feed).getroot()
        entries = root.findall(f"{atom}entry")
        assert root.findtext(f"{atom}title") and root.findtext(f"{atom}updated") and root.findtext(f"{atom}id")
        updates = [entry.findtext(f"{atom}updated") for entry in entries]
        assert entries and updates == sorted(updates, reverse=True), feed
        for entry in entries:
            link = entry.find(f"{atom}link").get("href")
            assert (portal.folder / unquote(link.removeprefix(BASE))).is_file(), link
