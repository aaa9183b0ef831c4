"""The channels of an item, as a screen reader hears them."""

import json

import pytest


@pytest.fixture(scope="module")
def channels(portal):
    """What the downloads say of the channels: name → ticked, for each item page."""
    items = {}
    for path in portal.pages_by_type["community"] + portal.pages_by_type["district"]:
        catalog = portal.folder / path.replace("index.html", "catalog.json")
        if not catalog.exists():
            continue
        for item in json.loads(catalog.read_text(encoding="utf-8"))["items"]:
            page = path.replace("index.html", f"items/{item['code']}.html")
            if page in portal.pages:
                items[page] = item
    return items


def heard(scope):
    """The checkboxes of the accessibility tree: name → checked."""
    boxes = scope.get_by_role("checkbox").all()
    return {box.evaluate("box => box.labels[0].textContent.trim()"): box.is_checked() for box in boxes}


def test_tells_ticked_channels_from_unticked_ones(desk):
    desk.goto("xishan/kaiyuan/items/4.html")
    tree = desk.get_by_role("main").aria_snapshot()
    assert '- checkbox "已选：社区/企事业单位/村公示栏（电子屏）" [checked] [disabled]' in tree
    assert '- checkbox "未选：广播电视" [disabled]' in tree
    assert "已选：广播电视" not in tree


def test_says_the_same_in_the_catalog_as_on_the_item(desk):
    desk.goto("xishan/kaiyuan/items/4.html")
    on_item = heard(desk.get_by_role("main"))
    desk.goto("xishan/kaiyuan/index.html")
    row = desk.get_by_role("row").filter(has=desk.get_by_role("rowheader", name="财务收支情况"))
    in_catalog = heard(row)
    assert len(on_item) == 13
    assert in_catalog == on_item
    assert set(on_item.values()) == {True, False}


def test_ticks_what_the_catalog_ticks(desk, channels):
    assert len(channels) > 40
    for path, item in channels.items():
        desk.goto(path)
        boxes = heard(desk.get_by_role("main"))
        ticked = {name.partition("：")[2] for name, is_checked in boxes.items() if is_checked}
        offered = {name.partition("：")[2] for name in boxes}
        assert ticked == {channel["name"] for channel in item.get("channels", []) if channel["ticked"]}, path
        assert offered == {channel["name"] for channel in item.get("channels", [])}, path
        assert {name.partition("：")[0] for name, is_checked in boxes.items() if is_checked} <= {"已选"}, path
        assert {name.partition("：")[0] for name, is_checked in boxes.items() if not is_checked} <= {"未选"}, path
