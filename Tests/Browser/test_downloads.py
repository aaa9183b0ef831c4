"""The catalog as files: the same rows in every format, and the same as the editors' own table."""

import csv
import io
import json
import re

import openpyxl
import pytest
from portal import ROOT


def organisations(portal):
    """The organisations with a catalog of their own."""
    found = sorted(path.parent.relative_to(portal.folder).as_posix() for path in portal.folder.rglob("catalog.csv"))
    assert len(found) >= 4
    return found


def rows_of_csv(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def published_rows(portal, organisation):
    return rows_of_csv((portal.folder / organisation / "catalog.csv").read_bytes().decode("utf-8"))


def catalog_title(portal, organisation):
    """The heading above the catalog on the organisation's page."""
    return re.search(r'<h2 id="catalog">([^<]+)</h2>', portal.text(f"{organisation}/index.html"))[1]


def test_gives_the_editors_table_as_csv(portal):
    for organisation in organisations(portal):
        source = (ROOT / "content" / organisation / "catalog.csv").read_bytes().decode("utf-8")
        rows = published_rows(portal, organisation)
        assert len(rows) > 5 and len({len(row) for row in rows}) == 1
        assert rows == rows_of_csv(source), organisation


def test_begins_csv_with_the_mark_that_spreadsheets_look_for(portal):
    for organisation in organisations(portal):
        assert (portal.folder / organisation / "catalog.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_gives_the_same_cells_as_a_workbook(portal):
    for organisation in organisations(portal):
        workbook = openpyxl.load_workbook(portal.folder / organisation / "catalog.xlsx")
        rows = [[cell or "" for cell in row] for row in workbook.active.iter_rows(values_only=True)]
        title, cells = rows[0], rows[1:]
        assert title[0] == catalog_title(portal, organisation) and not any(title[1:])
        assert cells == published_rows(portal, organisation), organisation
        assert workbook.active.freeze_panes == "A3"


def test_gives_the_same_items_as_json(portal):
    for organisation in organisations(portal):
        catalog = json.loads(portal.text(f"{organisation}/catalog.json"))
        header, *rows = published_rows(portal, organisation)
        assert catalog["title"] == catalog_title(portal, organisation)
        assert [item["number"] for item in catalog["items"]] == [row[header.index("序号")] for row in rows]
        for item, row in zip(catalog["items"], rows):
            assert item["time_limit"] == row[header.index("公开时限")].strip()
            assert "".join(item["path"][-1:]) in "".join(row)
            assert len(item["contents"]) > 0 or row[header.index("公开内容")] == ""


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_downloads_by_a_click(desk, portal, kind):
    desk.goto("xishan/kaiyuan/index.html")
    link = desk.get_by_role("list", name="下载目录").locator(f"a[href$='.{kind}']")
    with desk.expect_download() as waiting:
        link.click()
    download = waiting.value
    assert download.suggested_filename == f"catalog.{kind}"
    with open(download.path(), "rb") as file:
        assert file.read() == (portal.folder / f"xishan/kaiyuan/catalog.{kind}").read_bytes()


def test_downloads_an_attachment(desk, portal):
    desk.goto("xishan/kaiyuan/postings/2026-10-12-q3-accounts.html")
    with desk.expect_download() as waiting:
        desk.get_by_role("region", name="附件").get_by_role("link").first.click()
    with open(waiting.value.path(), "rb") as file:
        given = file.read()
    assert given == (ROOT / "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.csv").read_bytes()
    assert len(rows_of_csv(given.decode("utf-8"))) > 3


def test_shows_an_attached_table_in_the_text(desk):
    desk.goto("xishan/kaiyuan/postings/2026-10-12-q3-accounts.html")
    source = (ROOT / "content/xishan/kaiyuan/postings/2026-10-12-q3-accounts.csv").read_bytes().decode("utf-8")
    table = desk.locator(".prose table").filter(has=desk.get_by_role("columnheader", name="收入（元）"))
    shown = [[cell.strip() for cell in row.locator("th, td").all_inner_texts()] for row in table.locator("tr").all()]
    assert shown == [[cell.strip() for cell in row] for row in rows_of_csv(source)]
