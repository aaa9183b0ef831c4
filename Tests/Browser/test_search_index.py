"""The search index: its files, and both of its readers against a search through the words of all pages."""

import json
import random
import re
import subprocess

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import expect
from search_page import MORE_FILTERS

ANSWER = """async (queries) => {
    const index = new SearchIndex(async (path) => (await fetch(path)).json())
    const answers = []
    for (const query of queries) {
        const answer = await index.search(query)
        const results = await index.describe(answer, answer.pages.slice(0, 10))
        answers.push({ pages: answer.pages, results: results.map(
            ({ url, title, kind, date, organisation, snippet }) => ({ url, title, kind, date, region: organisation, snippet })) })
    }
    return answers
}"""


@pytest.fixture(params=["one file", "many files"])
def reader(request):
    """A portal, and its reader in the browser, without the page."""
    kind = "" if request.param == "one file" else "large_"
    portal = request.getfixturevalue(f"{kind}portal")
    page = request.getfixturevalue(f"{kind}windows").desk()
    assert ("content" in portal.search.overview) == (request.param == "one file")
    page.goto("search.html")
    return portal, lambda queries: page.evaluate(ANSWER, queries)


def make_queries(portal, count, seed):
    """What somebody may type, with the words that must and must not stand in what is found: pieces of lines."""
    chance = random.Random(seed)
    queries = []
    while len(queries) < count:
        words = []
        for _ in range(chance.choice([1, 1, 2, 3])):
            page = chance.choice(portal.search.pages)
            line = chance.choice([page.title, *page.lines])
            start = chance.randrange(len(line))
            piece = re.sub('["＂“”]', "", line[start : start + chance.choice([1, 2, 2, 3, 4, 5, 8, 12, 20])]).strip()
            if portal.search.fold(piece):
                words.append(piece)
        without = [words.pop()] if len(words) > 1 and chance.random() < 0.25 else []
        typed = " ".join([f'"{word}"' for word in words] + [f'-"{word}"' for word in without])
        if words:
            queries.append((typed, words, without))
    return queries


def test_finds_in_the_browser_what_the_pages_say(reader):
    portal, ask = reader
    queries = make_queries(portal, 600, seed=4)
    answers = ask([{"typed": typed} for typed, _, _ in queries])
    assert sum(len(answer["pages"]) > 0 for answer in answers) > len(queries) / 2
    for (typed, words, without), answer in zip(queries, answers):
        wanted = [page.number for page in portal.search.find(*words, without=without)]
        assert answer["pages"] == wanted, typed


def test_finds_on_the_command_line_what_the_browser_finds(reader, pytestconfig):
    portal, ask = reader
    chance = random.Random(5)
    facets = portal.search.facets
    asked = [({"typed": typed}, []) for typed, _, _ in make_queries(portal, 60, seed=6)]
    for _, spelling in chance.sample(portal.search.file("search/names.json")["names"], 15):
        syllables = [syllable for syllable in spelling.split(" ") if syllable.isascii() and syllable.isalpha()][:4]
        asked.append(({"typed": "".join(syllables)}, []))
        asked.append(({"typed": "".join(syllable[0] for syllable in syllables)}, []))
    for name, member in [("channel", "channels"), ("law", "laws"), ("domain", "domains")]:
        value = chance.choice(facets[member])
        asked.append(({"typed": "公开", "filters": {name: value}}, [f"--{name}", value]))
    for region in chance.sample(facets["regions"], 4):
        asked.append(({"typed": "", "filters": {"district": region["id"]}, "sort": "date"}, ["--region", region["id"], "--sort", "date"]))
    for path in chance.sample(facets["categories"], 6):
        asked.append(({"typed": "社区", "filters": {"category": "/".join(path)}}, ["--category", "/".join(path)]))
    asked = [(query, options) for query, options in asked if query["typed"] or options]
    command = [pytestconfig.getoption("sitegen"), "search", "--site", portal.folder, "--format", "json", "--limit", "10"]
    for (query, options), answer in zip(asked, ask([query for query, _ in asked])):
        said = subprocess.run([*command, *options, "--", query["typed"]], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        assert said.returncode == 0, said.stderr
        assert json.loads(said.stdout) == {"total": len(answer["pages"]), "results": answer["results"]}, query


def test_reads_an_index_of_one_file_once(desk, portal):
    reads = []
    desk.on("request", lambda request: reads.append(request.url) if "/search/" in request.url else None)
    desk.goto("search.html?q=dibao")
    expect(desk.locator("#search-results mark").first).to_be_visible()
    desk.get_by_text(MORE_FILTERS).click()
    expect(desk.get_by_label("县区").locator("option").nth(1)).to_be_attached()
    assert len(reads) == 1


def test_describes_its_index_by_the_published_schema(portal, large_portal):
    schema = json.loads(portal.text("search/schema.json"))
    Draft202012Validator.check_schema(schema)
    formats = Draft202012Validator.FORMAT_CHECKER
    overview = Draft202012Validator(schema, format_checker=formats)
    assert [error.message for error in overview.iter_errors(portal.search.overview)] == []
    assert not overview.is_valid({**portal.search.overview, "version": 1})
    assert [error.message for error in overview.iter_errors(large_portal.search.overview)] == []
    kinds = {}
    for path in (large_portal.folder / "search").rglob("*.json"):
        kinds.setdefault(path.parent.name if path.parent.name != "search" else path.stem, []).append(path)
    assert set(kinds) == {"index", "schema", "terms", "lines", "pages", "facets", "names", "folding"}
    for name in set(kinds) - {"index", "schema"}:
        kind = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}, format_checker=formats)
        for path in kinds[name]:
            assert [error.message for error in kind.iter_errors(large_portal.search.read(path))] == [], path
        assert not kind.is_valid({})


def test_indexes_pages_that_exist_once_each(portal):
    urls = [page.url for page in portal.search.pages]
    assert len(urls) == len(set(urls))
    assert set(urls) <= set(portal.pages)
    assert set(portal.pages_by_type["item"]) | set(portal.pages_by_type["posting"]) <= set(urls)
    dates = [page.date for page in portal.search.pages if page.kind == "posting"]
    assert dates == sorted(dates) and None not in dates
    years = {year: start for year, start in portal.search.overview["years"]}
    assert {page.date[:4] for page in portal.search.pages if page.date} == set(years)
    for year, start in years.items():
        assert portal.search.pages[start].date[:4] == year and not (portal.search.pages[start - 1].date or "").startswith(year)
