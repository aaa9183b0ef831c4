"""`sitegen serve` as a server: it gives what a build writes, keeps to the portal, and sees every change."""

import os
import re
import shutil
import subprocess
import time
from urllib.parse import quote

import pytest
from portal import ROOT
from preview import Preview

SCRIPT = re.compile(rb'<script src="/__sitegen/preview\.js" data-preview-version="[0-9a-f]+" defer></script>\n')
POSTING = "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.md"
# One without attachments.
PLAIN = "content/xishan/kaiyuan/postings/2025-03-10-shequ-jianjie.md"
PAGE = "xishan/kaiyuan/postings/2026-10-12-q3-accounts.html"


@pytest.fixture(scope="module")
def original(pytestconfig):
    """This repository's own portal."""
    preview = Preview(pytestconfig.getoption("sitegen"), ROOT)
    yield preview
    preview.close()


@pytest.fixture
def preview(pytestconfig, tmp_path):
    preview = Preview.of_copy(pytestconfig.getoption("sitegen"), tmp_path / "portal")
    yield preview
    preview.close()


# ——— What a static host gives ———


def test_every_file_is_the_one_that_is_built_but_for_the_script(original, portal):
    files = [path.relative_to(portal.folder).as_posix() for path in portal.folder.rglob("*") if path.is_file()]
    files = [path for path in files if path != "manifest.json"]
    assert len(files) > 200
    for path in files:
        answer = original.ask(original.prefix + quote(path))
        built = (portal.folder / path).read_bytes()
        assert answer.status == 200, path
        if path.endswith(".html"):
            served, scripts = SCRIPT.subn(b"", answer.body)
            assert (served, scripts) == (built, 1), path
        else:
            assert answer.body == built, path


def test_no_build_has_the_script(portal):
    for path in portal.folder.rglob("*.html"):
        assert b"__sitegen" not in path.read_bytes(), path


@pytest.mark.parametrize("path, kind", [
    ("", "text/html; charset=utf-8"), ("index.html", "text/html; charset=utf-8"),
    ("xishan/kaiyuan/", "text/html; charset=utf-8"), ("feed.xml", "application/xml; charset=utf-8"),
    ("robots.txt", "text/plain; charset=utf-8"), ("search/index.json", "application/json"),
    ("xishan/kaiyuan/catalog.csv", "text/csv; charset=utf-8"), ("assets/icon.svg", "image/svg+xml"),
    ("xishan/kaiyuan/catalog.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
])
def test_files_have_their_type(original, path, kind):
    answer = original.ask(original.prefix + path)
    assert (answer.status, answer.getheader("Content-Type")) == (200, kind)


def test_leads_to_the_portal_and_into_folders(original):
    assert original.prefix == "/jczwgk/"
    for path, target in [("/", "/jczwgk/"), ("/jczwgk", "/jczwgk/"), ("/jczwgk/xishan/kaiyuan", "/jczwgk/xishan/kaiyuan/")]:
        answer = original.ask(path)
        assert (answer.status, answer.getheader("Location")) == (302, target)


def test_what_there_is_not_is_the_404_page(original, portal):
    built = (portal.folder / "404.html").read_bytes()
    for path in ["/jczwgk/nothing.html", "/jczwgk/xishan/nothing/", "/elsewhere/", "/jczwgk/manifest.json", "/jczwgk/sitegen.yml",
                 "/jczwgk/content/index.md", "/jczwgk/xishan/kaiyuan/community.yml", "/jczwgk/search/nothing.json"]:
        answer = original.ask(path)
        assert answer.status == 404, path
        assert SCRIPT.sub(b"", answer.body) == built, path


def test_head_has_no_body(original):
    whole, head = original.ask("/jczwgk/"), original.ask("/jczwgk/", "HEAD")
    assert head.status == 200 and head.body == b""
    assert head.getheader("Content-Length") == str(len(whole.body))
    assert original.ask("/jczwgk/none", "HEAD").status == 404


def test_sends_parts_and_nothing_twice(original):
    path = "/jczwgk/feed.xml"
    whole = original.ask(path)
    part = original.ask(path, Range="bytes=10-19")
    assert (part.status, part.body) == (206, whole.body[10:20])
    assert part.getheader("Content-Range") == f"bytes 10-19/{len(whole.body)}"
    assert original.ask(path, Range="bytes=99999999-").status == 416
    again = original.ask(path, If_None_Match=whole.getheader("ETag"))
    assert (again.status, again.body, again.getheader("ETag")) == (304, b"", whole.getheader("ETag"))


def test_only_reads(original):
    assert original.ask("/jczwgk/", "DELETE").status == 405
    assert original.raw(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc").startswith(b"HTTP/1.1 400")


def test_several_requests_at_once_on_one_connection(original):
    request = b"GET /jczwgk/robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    assert original.raw(request * 3).count(b"HTTP/1.1 200 OK") == 3


# ——— What nobody gets ———


@pytest.mark.parametrize("path", [
    "/../sitegen.yml", "/jczwgk/../../etc/passwd", "/jczwgk/%2e%2e/sitegen.yml", "/jczwgk/%252e%252e/sitegen.yml",
    "/jczwgk/..%2fsitegen.yml", "/jczwgk/..%5csitegen.yml", "/jczwgk/..\\sitegen.yml", "/jczwgk/index.html%00.css",
    "/jczwgk//etc/passwd", "/jczwgk/./index.html", "/jczwgk/%c0%ae%c0%ae/sitegen.yml",
])
def test_no_path_leads_out(original, path):
    answer = original.raw(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 400"), answer[:200]
    assert b"base_url" not in answer and b"root:" not in answer


def test_no_link_leads_out(preview, tmp_path):
    (tmp_path / "secret.txt").write_text("geheim")
    folder = preview.folder / "content/xishan/kaiyuan/postings"
    (folder / "outside.txt").symlink_to(tmp_path / "secret.txt")
    preview.write("content/xishan/kaiyuan/postings/inside.txt", "offen")
    (folder / "link.txt").symlink_to("inside.txt")
    names = ["outside.txt", "link.txt", "inside.txt"]
    preview.replace(PLAIN, "\n---\n", "\nattachments: [" + ", ".join(names) + "]\n---\n")
    preview.wait_for_text("xishan/kaiyuan/postings/link.txt", "offen")
    preview.wait_for_text("xishan/kaiyuan/postings/inside.txt", "offen")
    answer = preview.ask(preview.prefix + "xishan/kaiyuan/postings/outside.txt")
    assert answer.status == 404 and b"geheim" not in answer.body


def test_refuses_other_hosts(original):
    for host in ["example.com", "rebound.example:80", "127.0.0.1.example.com", "192.168.0.1"]:
        assert original.ask("/jczwgk/", Host=host).status == 421, host
    for host in ["localhost", "portal.localhost:99", "127.0.0.1", "[::1]:4000"]:
        assert original.ask("/jczwgk/", Host=host).status == 200, host
    assert original.raw(b"GET / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.1 421")


def test_broken_requests_end_their_connection_only(original):
    for data in [b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n folded\r\n\r\n", b"\r\n\r\n", os.urandom(3000) + b"\n\n"]:
        original.raw(data)
    assert original.raw(b"GET / HTTP/1.1\r\nX: " + b"a" * 20000).startswith(b"HTTP/1.1 431")
    assert original.ask("/jczwgk/").status == 200


def test_slow_readers_keep_nobody_waiting(original):
    connections = [original.connect() for _ in range(60)]
    try:
        for number, connection in enumerate(connections):
            connection.sendall(b"GET /jczwgk/ HT" if number % 2 else b"GET /jczwgk/sitemap.html HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50)
        start = time.monotonic()
        assert original.ask("/jczwgk/").status == 200
        assert time.monotonic() - start < 5
    finally:
        for connection in connections:
            connection.close()


# ——— Beginning and ending ———


def test_takes_the_next_port(pytestconfig, original):
    sitegen = pytestconfig.getoption("sitegen")
    second = Preview(sitegen, ROOT, "--port", str(original.port))
    try:
        assert second.port > original.port and "next free" in second.words
        assert second.ask("/jczwgk/").status == 200
    finally:
        second.close()


def test_ends_at_once(preview):
    listener = preview.connect()
    listener.sendall(b"GET /__sitegen/events?page=%2Fjczwgk%2F HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert listener.recv(10)
    status, seconds = preview.interrupt()
    assert status == 130 and seconds < 1
    listener.close()


@pytest.mark.parametrize("options, words", [
    (["--port", "70000"], "--port"), (["--source", "/nowhere"], "no folder"), (["--host", "256.1.1.1"], "no address"),
])
def test_says_what_is_wrong_with_the_command_line(pytestconfig, options, words):
    run = subprocess.run(
        [pytestconfig.getoption("sitegen"), "serve", "--language", "en", *options], capture_output=True, text=True, timeout=30)
    assert run.returncode == 2 and words in run.stderr


def test_writes_nothing(preview):
    before = {path: path.stat().st_mtime_ns for path in preview.folder.rglob("*")}
    preview.wait_for_text("search/index.json", "version")
    assert {path: path.stat().st_mtime_ns for path in preview.folder.rglob("*")} == before


# ——— Changes ———


def test_sees_a_change_of_every_kind_of_source(preview):
    preview.replace(POSTING, "title: ", "title: 甲变")
    preview.wait_for_text(PAGE, "甲变")
    preview.wait_for_text("xishan/kaiyuan/index.html", "甲变")
    preview.replace("content/xishan/kaiyuan/community.yml", "name: ", "name: 乙变")
    preview.wait_for_text("index.html", "乙变")
    preview.replace("content/xishan/kaiyuan/catalog.csv", "社区", "丙变")
    preview.wait_for_text("xishan/kaiyuan/index.html", "丙变")
    preview.wait_for_text("xishan/kaiyuan/catalog.csv", "丙变")
    preview.replace("content/laws.yml", "title: ", "title: 丁变")
    preview.wait_for_text("laws/index.html", "丁变")
    preview.replace("content/channels.yml", "name: ", "name: 戊变")
    preview.wait_for_text("channels/index.html", "戊变")
    preview.replace("content/domains.yml", "name: ", "name: 己变")
    preview.wait_for_text("domains/index.html", "己变")
    preview.replace("sitegen.yml", "title: ", "title: 庚变")
    preview.wait_for_text("search.html", "庚变")
    preview.write("content/index.md", "辛变\n")
    preview.wait_for_text("index.html", "辛变")
    preview.write("templates/404.mustache", "{{<layout}}{{$main}}壬变{{/main}}{{/layout}}\n")
    preview.wait_for("none.html", lambda status, body: "壬变" in body)
    preview.write("templates/assets/site.css", "body { color: red }\n")
    preview.wait_for("index.html", lambda status, body: "color: red" in preview.page(re.search(r"assets/site\.\w+\.css", body)[0]))
    preview.write("content/xishan/kaiyuan/postings/表.txt", "癸变")
    preview.replace(PLAIN, "\n---\n", "\nattachments: [表.txt]\n---\n")
    preview.wait_for_text("xishan/kaiyuan/postings/2025-03-10-shequ-jianjie.html", "表.txt")
    (preview.folder / "templates/404.mustache").unlink()
    preview.wait_for("none.html", lambda status, body: "壬变" not in body)


def test_sees_files_and_folders_come_and_go(preview):
    posting = "---\ntitle: {}\ndate: 2026-01-02\n---\n文\n"
    preview.write("content/xishan/kaiyuan/postings/new.md", posting.format("新来"))
    preview.wait_for_text("xishan/kaiyuan/postings/new.html", "新来")
    os.rename(preview.folder / "content/xishan/kaiyuan/postings/new.md", preview.folder / "content/xishan/kaiyuan/postings/other.md")
    preview.wait_for_nothing("xishan/kaiyuan/postings/new.html")
    preview.wait_for_text("xishan/kaiyuan/postings/other.html", "新来")
    # An editor writes beside and renames; another makes a backup first.
    target = preview.folder / "content/xishan/kaiyuan/postings/other.md"
    target.with_suffix(".md~").write_text("old")
    target.with_name(".other.md.swp").write_text(posting.format("换名"), encoding="utf-8")
    os.replace(target.with_name(".other.md.swp"), target)
    preview.wait_for_text("xishan/kaiyuan/postings/other.html", "换名")
    target.unlink()
    preview.wait_for_nothing("xishan/kaiyuan/postings/other.html")
    # A folder that comes with files in it, deep.
    ready = preview.folder / "ready"
    (ready / "postings").mkdir(parents=True)
    (ready / "community.yml").write_text("name: 新社区\n", encoding="utf-8")
    (ready / "postings/2026-03-04-a.md").write_text(posting.format("深处"), encoding="utf-8")
    os.rename(ready, preview.folder / "content/xishan/xin")
    preview.wait_for_text("xishan/xin/postings/2026-03-04-a.html", "深处")
    # What is watched there is watched under its new name, too.
    os.rename(preview.folder / "content/xishan/xin", preview.folder / "content/xishan/xin2")
    preview.wait_for_nothing("xishan/xin/index.html")
    preview.wait_for_text("xishan/xin2/postings/2026-03-04-a.html", "深处")
    preview.write("content/xishan/xin2/postings/2026-03-04-a.md", posting.format("再深"))
    preview.wait_for_text("xishan/xin2/postings/2026-03-04-a.html", "再深")
    shutil.rmtree(preview.folder / "content/xishan/xin2")
    preview.wait_for_nothing("xishan/xin2/index.html")
    # A folder that is made step by step.
    for number in range(3):
        preview.write(f"content/xishan/step{number}/postings/2026-01-0{number + 1}-b.md", posting.format(f"步{number}"))
        preview.write(f"content/xishan/step{number}/community.yml", f"name: 步{number}\n")
    for number in range(3):
        preview.wait_for_text(f"xishan/step{number}/postings/2026-01-0{number + 1}-b.html", f"步{number}")
    os.symlink("2026-01-01-b.md", preview.folder / "content/xishan/step0/postings/2026-01-09-link.md")
    preview.wait_for_text("xishan/step0/postings/2026-01-09-link.html", "步0")


def test_sees_a_thousand_files_at_once(preview):
    folder = preview.folder / "content/xishan/kaiyuan/postings"
    for number in range(1000):
        (folder / f"2025-01-01-burst{number}.md").write_text(f"---\ntitle: 第{number}号\n---\n文\n", encoding="utf-8")
    preview.wait_for_text("xishan/kaiyuan/postings/2025-01-01-burst999.html", "第999号")
    for number in [0, 1, 499, 998]:
        preview.wait_for_text(f"xishan/kaiyuan/postings/2025-01-01-burst{number}.html", f"第{number}号")
    for number in range(1000):
        (folder / f"2025-01-01-burst{number}.md").unlink()
    preview.wait_for_nothing("xishan/kaiyuan/postings/2025-01-01-burst999.html")
    preview.wait_for_nothing("xishan/kaiyuan/postings/2025-01-01-burst0.html")


def test_looks_for_changes_when_asked(pytestconfig, tmp_path):
    preview = Preview.of_copy(pytestconfig.getoption("sitegen"), tmp_path / "portal", "--poll")
    try:
        assert "every second" in preview.words
        preview.replace(POSTING, "title: ", "title: 甲变")
        preview.wait_for_text(PAGE, "甲变")
    finally:
        preview.close()


def test_looks_for_changes_without_watches(pytestconfig, tmp_path):
    """A system that gives no watches, made by a library that stands before the system's."""
    compiler = shutil.which("cc") or shutil.which("clang")
    assert compiler, "clang comes with Swift"
    (tmp_path / "limit.c").write_text(
        "#include <errno.h>\nint inotify_add_watch(int a, const char *b, unsigned c) { errno = ENOSPC; return -1; }\n")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", tmp_path / "limit.so", tmp_path / "limit.c"], check=True)
    preview = Preview.of_copy(
        pytestconfig.getoption("sitegen"), tmp_path / "portal",
        environment=os.environ | {"LD_PRELOAD": str(tmp_path / "limit.so")})
    try:
        assert "fs.inotify.max_user_watches" in preview.words
        preview.replace(POSTING, "title: ", "title: 甲变")
        preview.wait_for_text(PAGE, "甲变")
    finally:
        preview.close()


def test_the_search_index_follows(preview):
    preview.write("content/xishan/kaiyuan/postings/2026-01-02-neu.md", "---\ntitle: 罕见之词\n---\n文\n")
    preview.wait_for_text("search/index.json", "罕见之词")


# ——— What the terminal says ———


def test_says_what_is_new_and_what_is_mended(preview):
    preview.wait_for_words(r"law/misnamed")
    preview.forget_words()
    preview.replace(POSTING, "date: 2026-10-12", "date: 2026-13-12")
    preview.wait_for_words(r"error\[front-matter/bad-date\][\s\S]*2026-10-12-q3-accounts\.md:\d+:\d+[\s\S]*help:")
    assert "law/misnamed" not in preview.words
    preview.forget_words()
    preview.replace(POSTING, "date: 2026-13-12", "date: 2026-10-12")
    preview.wait_for_words(r"mended: .*\[front-matter/bad-date\]")


def test_survives_anything_that_is_wrong(preview):
    for path, text in [("sitegen.yml", "title: [\n"), ("content/laws.yml", "laws: 3\n"), (POSTING, "---\n: : :\n---\n"),
                       ("content/xishan/kaiyuan/catalog.csv", "\"\n"), ("templates/layout.mustache", "{{#a}}"),
                       ("content/xishan/kaiyuan/community.yml", "\x00\xff")]:
        before = (preview.folder / path).read_bytes() if (preview.folder / path).exists() else None
        preview.forget_words()
        preview.write(path, text)
        preview.wait_for_words(r"error\[")
        assert preview.ask("/jczwgk/xishan/").status in (200, 404)
        preview.forget_words()
        if before is None:
            (preview.folder / path).unlink()
        else:
            (preview.folder / path).write_bytes(before)
        preview.wait_for_words(r"mended: ")
    preview.wait_for("index.html", lambda status, body: status == 200)
