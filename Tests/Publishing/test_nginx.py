"""A portal behind Debian's nginx, with the configuration of `publishing/nginx.conf`."""

import gzip
import json
import re
import subprocess
import threading
import urllib.error
import urllib.request
from urllib.parse import quote

import nginx
import pytest
from portal import PAGE_TYPES
from sites import sum_of, sums
from windows import Chromium, Windows

PREFIX = "/jczwgk/"


def publish(recipes, site, target):
    subprocess.run([recipes / "publish", site, target], check=True, capture_output=True)


@pytest.fixture(scope="module")
def served(portal, recipes, tmp_path_factory):
    """The address of the host that shows this repository's portal below PREFIX."""
    target, folder = tmp_path_factory.mktemp("target"), tmp_path_factory.mktemp("nginx")
    publish(recipes, portal.folder, target)
    (target / "www/jczwgk/.secret").write_text("secret")
    with nginx.serving(recipes / "nginx.conf", target, folder) as address:
        yield address
    # nginx tells of each file that is not there as an error; worse than that is nothing.
    assert not re.search(r"\[(crit|alert|emerg|warn)\]", (folder / "error.log").read_text())


class Redirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


opener = urllib.request.build_opener(Redirects)


def ask(address, method="GET", **headers):
    """What the server answers, whatever its status."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        response = opener.open(urllib.request.Request(address, method=method, headers=names))
    except urllib.error.HTTPError as error:
        response = error
    with response:
        return response.status, response.headers, response.read()


def test_is_a_configuration_that_nginx_takes(recipes, folder):
    configuration = nginx.configure(recipes / "nginx.conf", folder, folder, nginx.free_port())
    checked = subprocess.run([nginx.NGINX, "-t", "-e", folder / "error.log", "-c", configuration], capture_output=True, text=True)
    assert checked.returncode == 0 and "[warn]" not in checked.stderr, checked.stderr


def test_serves_every_file_as_it_was_built(served, portal):
    for path, (_, digest) in sums(portal.folder).items():
        status, headers, body = ask(served + PREFIX + quote(path))
        assert status == 200 and sum_of(body) == digest, path


@pytest.mark.parametrize("ending, type", [
    ("index.html", "text/html; charset=utf-8"), ("feed.xml", "application/atom+xml; charset=utf-8"),
    ("sitemap.xml", "text/xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
    ("manifest.json", "application/json; charset=utf-8"), ("catalog.csv", "text/csv; charset=utf-8"),
    ("catalog.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (".css", "text/css; charset=utf-8"), (".js", "application/javascript; charset=utf-8"),
    (".svg", "image/svg+xml; charset=utf-8"),
])
def test_says_what_each_file_is(served, portal, ending, type):
    path = next(path for path in [*sums(portal.folder), "manifest.json"] if path.endswith(ending))
    status, headers, _ = ask(served + PREFIX + quote(path))
    assert (status, headers["Content-Type"]) == (200, type), path


def test_knows_the_types_of_fonts_and_office_files(served, recipes):
    types = open("/etc/nginx/mime.types").read()
    for name in ("woff2", "woff", "docx", "xlsx", "pdf", "png"):
        assert f" {name};" in types or f" {name} " in types, name


def test_compresses_text_and_says_so(served, portal):
    path = portal.sample("community")
    status, headers, body = ask(served + PREFIX + quote(path), Accept_Encoding="gzip")
    assert status == 200 and headers["Content-Encoding"] == "gzip" and headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(body) == (portal.folder / path).read_bytes() and len(body) < len(gzip.decompress(body)) / 2
    for ending in (".css", ".js", ".csv", ".json", "feed.xml", "sitemap.xml"):
        path = next(path for path, (size, _) in sums(portal.folder).items() if path.endswith(ending) and size > 1024)
        assert ask(served + PREFIX + quote(path), Accept_Encoding="gzip")[1]["Content-Encoding"] == "gzip", path
    path = next(path for path in sums(portal.folder) if path.endswith(".xlsx"))
    assert ask(served + PREFIX + quote(path), Accept_Encoding="gzip")[1]["Content-Encoding"] is None


def test_lets_browsers_keep_assets_for_ever_and_ask_for_all_else(served, portal):
    for path in sums(portal.folder):
        caching = ask(served + PREFIX + quote(path), "HEAD")[1].get_all("Cache-Control")
        never_changes = re.fullmatch(r"assets/.*\.[0-9a-z]{8}\.(css|js)", path)
        assert caching == ["public, max-age=31536000, immutable" if never_changes else "no-cache"], path


def test_sends_nothing_for_what_has_not_changed(served):
    for address in (served + PREFIX, served + PREFIX + "search/index.json"):
        _, headers, _ = ask(address)
        status, again, body = ask(address, If_None_Match=headers["ETag"])
        assert (status, body) == (304, b"") and again["Cache-Control"] == "no-cache"
        status, _, _ = ask(address, If_Modified_Since=headers["Last-Modified"])
        assert status == 304


@pytest.mark.parametrize("path", [
    "no-such-page.html", "xishan/no/such/", "search/", "assets/", "assets/no-such.css", ".secret", "xishan/.git/config",
    "%2e%2e/%2e%2e/releases/", "../../releases/", "%00", "..%2f..%2fassets",
])
def test_shows_the_404_page_for_what_is_not_there_or_not_shown(served, portal, path):
    status, headers, body = ask(served + PREFIX + path)
    if status == 400:
        return  # nginx does not even take such an address
    assert status == 404, path
    if (served + PREFIX + path).count("..") == 0 and "%2e" not in path and "%2f" not in path:
        assert body == (portal.folder / "404.html").read_bytes()
        assert headers["Content-Type"] == "text/html; charset=utf-8" and headers["Cache-Control"] == "no-cache"


def test_shows_nothing_outside_the_portal(served):
    assert ask(served + "/")[0] == 404 and ask(served + "/releases/")[0] == 404 and ask(served + "/jczwgkx/")[0] == 404


def test_leads_to_the_folder_with_a_slash(served):
    for path, place in (("/jczwgk", "/jczwgk/"), ("/jczwgk/xishan", "/jczwgk/xishan/")):
        status, headers, _ = ask(served + path)
        assert (status, headers["Location"]) == (301, place)


def test_answers_head_and_ranges(served, portal):
    path = next(path for path in sums(portal.folder) if path.endswith("catalog.xlsx"))
    content = (portal.folder / path).read_bytes()
    status, headers, body = ask(served + PREFIX + quote(path), "HEAD")
    assert (status, body, headers["Content-Length"], headers["Accept-Ranges"]) == (200, b"", str(len(content)), "bytes")
    status, headers, body = ask(served + PREFIX + quote(path), Range="bytes=100-199")
    assert (status, body) == (206, content[100:200])
    assert headers["Content-Range"] == f"bytes 100-199/{len(content)}"
    assert ask(served + PREFIX + quote(path), Range=f"bytes={len(content)}-")[0] == 416
    assert ask(served + PREFIX, "POST")[0] == 405


def test_sends_the_headers_with_every_answer(served):
    for path in (PREFIX, PREFIX + "no-such-page.html", PREFIX + "feed.xml", PREFIX + "search/"):
        _, headers, _ = ask(served + path)
        assert headers.get_all("Content-Security-Policy") == [
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"], path
        assert headers.get_all("X-Content-Type-Options") == ["nosniff"], path
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin", path
        assert headers["Server"] == "nginx"


def test_gives_a_search_page_the_index_with_which_it_began(recipes, releases, folder):
    target, conf = folder / "target", folder / "conf"
    conf.mkdir()
    publish(recipes, releases[0], target)
    publish(recipes, releases[1], target)
    with nginx.serving(recipes / "nginx.conf", target, conf) as address:
        for release in releases[:2]:
            index = (release / "search/index.json").read_bytes()
            generation = json.loads(index)["generation"]
            _, headers, body = ask(f"{address}{PREFIX}search/index.json?{generation}")
            assert body == index and headers["Cache-Control"] == "public, max-age=31536000, immutable"
        on_show = ask(f"{address}{PREFIX}search/index.json")[2]
        assert on_show == index
        for wrong in ("0123456789abcdef", "..", "../../releases", "%2e%2e", "x", f"{generation}/.."):
            assert ask(f"{address}{PREFIX}search/index.json?{wrong}")[2] == on_show
        status, headers, _ = ask(f"{address}{PREFIX}search/no-such.json?{generation}")
        assert status == 404 and headers["Content-Security-Policy"] and headers["Cache-Control"] == "no-cache"
        status, headers, _ = ask(f"{address}{PREFIX}assets/no-such.0123abcd.css")
        assert status == 404 and headers["Cache-Control"] == "no-cache"


@pytest.fixture(scope="module")
def browser():
    with Chromium() as browser:
        yield browser
        browser.close()


def test_every_page_keeps_to_the_policy_in_a_browser(served, portal, browser):
    """Each type of page, the longest of it; the search is used, too, and a page that is not there."""
    windows = Windows(browser, served + PREFIX)
    page = windows.desk()
    for page_type in PAGE_TYPES:
        response = page.goto(quote(portal.sample(page_type)))
        assert response.status == 200 and "default-src 'self'" in response.headers["content-security-policy"]
    page.goto("search.html?q=" + quote("低保"))
    page.locator("main a[href*='items/'], main a[href*='postings/']").first.wait_for()
    windows.close()
    assert windows.faults == []


def test_the_harness_notices_a_page_that_does_not_keep_to_it(served, browser):
    windows = Windows(browser, served + PREFIX)
    page = windows.desk()
    page.goto("index.html")
    page.evaluate("() => { document.body.innerHTML += '<p style=\"color: red\">red</p>' }")
    page.wait_for_timeout(100)
    windows.close()
    assert any("Content Security Policy" in fault for fault in windows.faults)


def test_shows_one_release_or_the_other_while_they_are_switched(recipes, releases, folder):
    """Each answer is a file of one of the releases, whole; the style sheet of a page that was loaded before is still there."""
    target, conf = folder / "target", folder / "conf"
    conf.mkdir()
    publish(recipes, releases[0], target)
    valid = {}
    for release in releases:
        for path, (_, digest) in sums(release).items():
            valid.setdefault(path, set()).add(digest)
    paths = [path for path in sums(releases[0]) if all(path in sums(release) for release in releases)]
    old_assets = [path for path in sums(releases[0]) if path.endswith((".css", ".js"))]
    assert any(path not in sums(releases[1]) for path in old_assets)
    faults, asked, stop = [], [0], threading.Event()
    with nginx.serving(recipes / "nginx.conf", target, conf) as address:

        def read():
            while not stop.is_set():
                for path in [*paths, *old_assets]:
                    status, _, body = ask(address + PREFIX + quote(path))
                    asked[0] += 1
                    if status != 200 or sum_of(body) not in valid[path]:
                        faults.append((path, status))

        reader = threading.Thread(target=read)
        reader.start()
        for number in range(1, 8):
            publish(recipes, releases[number % 3], target)
        stop.set()
        reader.join()
    assert faults == [] and asked[0] > 200
