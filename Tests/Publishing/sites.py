"""Small portals that change, and what a folder of a site holds."""

import hashlib
import json
import os
import shutil

CATALOG = """序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道
1,居务公开,财务收支,{first},《中华人民共和国城市居民委员会组织法》,每季度公布,凯苑社区居委会,社区公开栏
2,居务公开,低保名单,低保对象名单{second},《社会救助暂行办法》,每月公布,凯苑社区居委会,社区公开栏
"""


def write_portal(folder, state):
    """A portal in one of three states: pages change, come and go; a folder becomes a file, a file a folder."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    shutil.rmtree(folder / "templates", ignore_errors=True)
    files = {
        "sitegen.yml": "title: 示范门户\nbase_url: https://www.example.gov.cn/jczwgk/\nhost:\n  name: 示范区人民政府\n"
        "identifiers:\n  site_id_code: \"0000000000\"\npublished: 2026-01-01\n",
        "content/xishan/district.yml": "name: 西山区\n",
        "content/xishan/kaiyuan/community.yml": f"name: 凯苑社区{'' if state < 2 else '（新）'}\n",
        "content/xishan/kaiyuan/catalog.csv": CATALOG.format(first="收支明细" + "及说明" * state, second="，按月" * state),
    }
    for number in range(state * 2, 6 + state):
        files[f"content/xishan/kaiyuan/postings/2026-10-{10 + number}-p{number}.md"] = (
            f"---\ntitle: 第{number}号公示\nitem: {number % 2 + 1}\nattachments: [{number}.csv]\n---\n"
            f"正文{'，已修改' if number == 4 and state else ''}。\n")
        files[f"content/xishan/kaiyuan/postings/{number}.csv"] = f"项目,金额\n甲,{number * (state + 1)}\n"
    # The address that was a file's is a folder's in the next state.
    odd = "biao.csv" if state % 2 else "biao.csv/postings/yi.csv"
    files[f"content/xishan/{odd}"] = "项目\n甲\n"
    files["content/xishan/postings/2026-10-01-biao.md"] = f"---\ntitle: 表\n---\n[表](../{odd})\n"
    files["templates/assets/extra.css"] = f"body {{ order: {state} }}\n"
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def tree(folder):
    """Every file and folder below, hidden ones too: path → bytes, `None` for a folder."""
    found = {}
    for base, folders, files in os.walk(folder):
        for name in folders:
            found[os.path.relpath(os.path.join(base, name), folder)] = None
        for name in files:
            path = os.path.join(base, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def sums(folder):
    """What the manifest says: path → (size, SHA-256)."""
    manifest = json.loads((folder / "manifest.json").read_bytes())
    return {file["path"]: (file["size"], file["sha256"]) for file in manifest["files"]}


def sum_of(content):
    return hashlib.sha256(content).hexdigest()
