"""The search index: its files, and both of its readers against a search through the words of all pages."""

import json
import random
import re
import subprocess

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import expect
from portal import ROOT, build_portal
from server import serving
from windows import Windows

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


def pieces(portal, chance):
    """A piece of a line of a page, as it stands there."""
    page = chance.choice(portal.search.pages)
    line = chance.choice([page.title, *page.lines])
    length = chance.choice([1, 2, 2, 3, 4, 5, 8, 12])
    start = chance.randrange(max(1, len(line) - length + 1))
    return re.sub('["＂“”]', "", line[start : start + length]).strip()


@pytest.fixture(scope="module")
def queries(portal):
    """What somebody may type, with the words that must and must not stand in what is found."""
    chance = random.Random(4)
    queries = []
    while len(queries) < 1500:
        words = [piece for piece in (pieces(portal, chance) for _ in range(chance.choice([1, 1, 2, 3]))) if portal.search.fold(piece)]
        if not words:
            continue
        without = [words.pop()] if len(words) > 1 and chance.random() < 0.25 else []
        typed = " ".join([f'"{word}"' for word in words] + [f'-"{word}"' for word in without])
        queries.append((typed, words, without))
    return queries


@pytest.fixture
def reader(desk):
    """Asks the browser's reader, without the page."""
    desk.goto("search.html")
    return lambda queries: desk.evaluate(ANSWER, queries)


def test_finds_in_the_browser_what_the_pages_say(reader, portal, queries):
    answers = reader([{"typed": typed} for typed, _, _ in queries])
    assert sum(len(answer["pages"]) > 0 for answer in answers) > len(queries) / 2
    for (typed, words, without), answer in zip(queries, answers):
        wanted = [page.number for page in portal.search.find(*words, without=without)]
        assert answer["pages"] == wanted, typed


def test_finds_on_the_command_line_what_the_browser_finds(reader, portal, queries, pytestconfig):
    chance = random.Random(5)
    facets = portal.search.facets
    asked = [({"typed": typed}, []) for typed, _, _ in queries[:120]]
    for name in chance.sample(portal.search.names, 40):
        spelling = next(own for text, own in portal.search.file("search/names.json")["names"] if text == name)
        syllables = [syllable for syllable in spelling.split(" ") if syllable.isascii() and syllable.isalpha()][:4]
        asked.append(({"typed": "".join(syllables)}, []))
        asked.append(({"typed": "".join(syllable[0] for syllable in syllables)}, []))
    for name, member in [("channel", "channels"), ("law", "laws"), ("domain", "domains")]:
        value = chance.choice(facets[member])
        asked.append(({"typed": "公开", "filters": {name: value}}, [f"--{name}", value]))
    for region in facets["regions"]:
        asked.append(({"typed": "", "filters": {"district": region["id"]}, "sort": "date"}, ["--region", region["id"], "--sort", "date"]))
    for path in facets["categories"][:20]:
        asked.append(({"typed": "社区", "filters": {"category": "/".join(path)}}, ["--category", "/".join(path)]))
    answers = reader([query for query, _ in asked])
    for (query, options), answer in zip(asked, answers):
        if not query["typed"] and not options:
            continue
        command = [pytestconfig.getoption("sitegen"), "search", "--site", portal.folder, "--format", "json", "--limit", "10"]
        said = subprocess.run([*command, *options, "--", query["typed"]], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        assert said.returncode == 0, said.stderr
        assert json.loads(said.stdout) == {"total": len(answer["pages"]), "results": answer["results"]}, query


@pytest.fixture(scope="module")
def small_portal(pytestconfig, tmp_path_factory):
    """A portal whose index is one file."""
    source = ROOT / "Tests/SiteBuildTests/Golden/attachments-and-csv-tables"
    return build_portal(pytestconfig.getoption("sitegen"), tmp_path_factory.mktemp("small") / "site", source)


def test_reads_an_index_of_one_file(browser, small_portal):
    index = small_portal.search
    assert "content" in index.overview
    with serving(small_portal.folder) as home:
        windows = Windows(browser, home)
        page = windows.desk()
        reads = []
        page.on("request", lambda request: reads.append(request.url) if "/search/" in request.url else None)
        page.goto("search.html?q=社区")
        wanted = index.find("社区")
        expect(page.get_by_role("status")).to_have_text(f"找到 {len(wanted)} 条")
        page.get_by_text("按地区、分类、渠道、依据、领域").click()
        regions = [index.region(found).partition("/")[0] for found in wanted]
        expect(page.get_by_label("县区").locator("option").nth(1)).to_have_text(f"西山区（{regions.count('xishan')}）")
        assert len(reads) == 1
        answers = page.evaluate(ANSWER, [{"typed": word} for word in ["社区", "dh", "公开 西山"]])
        assert answers[0]["pages"] == [found.number for found in wanted]
        windows.close()
    assert windows.faults == []


def test_describes_its_index_by_the_published_schema(portal):
    schema = json.loads(portal.text("search/schema.json"))
    Draft202012Validator.check_schema(schema)
    formats = Draft202012Validator.FORMAT_CHECKER
    overview = Draft202012Validator(schema, format_checker=formats)
    assert [error.message for error in overview.iter_errors(portal.search.overview)] == []
    assert not overview.is_valid({**portal.search.overview, "version": 1})
    files = sorted(path.relative_to(portal.folder) for path in (portal.folder / "search").rglob("*.json"))
    assert len(files) > 10
    for path in files:
        name = path.parent.name if path.parent.name != "search" else path.stem
        if name in ("index", "schema"):
            continue
        kind = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}, format_checker=formats)
        assert [error.message for error in kind.iter_errors(portal.search.read(path))] == [], path
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
