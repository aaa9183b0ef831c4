"""`publishing/publish`: releases beside each other, and a link that is switched."""

import json
import os
import signal
import subprocess
import threading
import time

import pytest
from sites import sum_of, sums, tree


@pytest.fixture
def publish(recipes, folder):
    """Runs the script; gives what it wrote on standard output."""

    def run(*arguments, status=0, environment=None):
        done = subprocess.run(
            [recipes / "publish", *map(str, arguments)], capture_output=True, text=True, stdin=subprocess.DEVNULL,
            env=os.environ | (environment or {}))
        assert done.returncode == status, done.stderr
        return done.stdout.strip() if status == 0 else done.stderr

    return run


def on_show(target):
    return (target / "www/jczwgk").resolve()


def test_puts_a_release_on_show(publish, releases, folder):
    release = publish(releases[0], folder / "a target")
    assert on_show(folder / "a target").name == release
    assert tree(on_show(folder / "a target")) == tree(releases[0])
    assert sorted(os.listdir(folder / "a target")) == ["assets", "indexes", "releases", "www"]


def test_makes_no_release_of_a_portal_that_is_on_show(publish, releases, folder):
    first = publish(releases[0], folder)
    assert publish(releases[0], folder) == first and os.listdir(folder / "releases") == [first]
    # But of one that somebody damaged.
    (on_show(folder) / "index.html").unlink()
    second = publish(releases[0], folder)
    assert second != first and tree(on_show(folder)) == tree(releases[0])


def test_shares_the_files_that_two_releases_have_in_common(publish, releases, folder):
    first, second = publish(releases[0], folder), publish(releases[1], folder)
    common = [path for path, content in tree(releases[0]).items()
              if content is not None and tree(releases[1]).get(path) == content]
    assert len(common) > 5
    for path in common:
        one, other = (os.stat(folder / "releases" / release / path) for release in (first, second))
        assert (one.st_ino, one.st_mtime_ns) == (other.st_ino, other.st_mtime_ns), path
    assert tree(folder / "releases" / first) == tree(releases[0])
    assert tree(on_show(folder)) == tree(releases[1])


def test_keeps_the_last_releases_and_goes_back(publish, releases, folder):
    names = [publish("--keep", 3, releases[number % 3], folder) for number in range(5)]
    assert sorted(os.listdir(folder / "releases")) == names[2:]
    assert [line.strip() for line in publish("--list", folder).split("\n")] == [*names[2:4], "* " + names[4]]
    assert publish("--rollback", folder) == names[3] == on_show(folder).name
    assert publish("--rollback", folder) == names[2] == on_show(folder).name
    assert "no release before" in publish("--rollback", folder, status=1)
    assert on_show(folder).name == names[2]


def test_keeps_the_assets_of_all_releases_and_no_others(publish, releases, folder):
    for number in range(3):
        publish("--keep", 2, releases[number], folder)
        wanted = {}
        for release in os.listdir(folder / "releases"):
            assets = tree(folder / "releases" / release / "assets")
            wanted |= {path: content for path, content in assets.items() if path != "icon.svg"}
        assert tree(folder / "assets") == wanted
    assert len(wanted) > len(tree(on_show(folder) / "assets")) - 1


def test_keeps_the_search_indexes_of_all_releases_and_no_others(publish, releases, folder):
    for number in range(3):
        publish("--keep", 2, releases[number], folder)
        wanted = {}
        for release in os.listdir(folder / "releases"):
            index = folder / "releases" / release / "search"
            wanted[json.loads((index / "index.json").read_text())["generation"]] = tree(index)
        assert len(wanted) == min(number + 1, 2)
        assert {name: tree(folder / "indexes" / name) for name in os.listdir(folder / "indexes")} == wanted


def test_refuses_what_is_not_whole(publish, releases, folder):
    first = publish(releases[0], folder / "target")
    site = folder / "site"
    subprocess.run(["cp", "-a", releases[1], site], check=True)
    (site / "index.html").write_text("half")
    assert "not as it was built" in publish(site, folder / "target", status=1)
    (site / "index.html").unlink()
    assert "does not have the files" in publish(site, folder / "target", status=1)
    (site / "index.html").write_bytes((releases[1] / "index.html").read_bytes())
    (site / "notes.txt").write_text("foreign")
    assert "does not have the files" in publish(site, folder / "target", status=1)
    (site / "notes.txt").unlink()
    (site / ".sitegen-publishing").mkdir()
    assert "build again" in publish(site, folder / "target", status=1)
    (site / ".sitegen-publishing").rmdir()
    (site / ".gitignore").write_text("*")
    assert os.listdir(folder / "target/releases") == [first] and on_show(folder / "target").name == first
    publish(site, folder / "target")
    assert tree(on_show(folder / "target")) == tree(releases[1])


@pytest.mark.parametrize("arguments", [
    [], ["site"], ["--keep", "0", "a", "b"], ["--wrong", "a", "b"], ["--name", "../x", "a", "b"], ["no-such-site", "b"],
    ["--rollback"], ["a", "b", "c"],
])
def test_ends_with_2_if_the_command_line_is_wrong(publish, arguments):
    publish(*arguments, status=2)


def test_prunes_when_nothing_has_changed(publish, releases, folder):
    """A publication that was killed after the switch has left more releases than are kept."""
    publish(releases[0], folder / "target")
    last = publish(releases[1], folder / "target")
    assert publish("--keep", 1, releases[1], folder / "target") == last
    assert os.listdir(folder / "target/releases") == [last]


def test_publishes_to_another_host(publish, releases, folder):
    """With an `ssh` that runs its command here, as another host's shell would: through one more shell."""
    (folder / "bin").mkdir()
    ssh = folder / "bin/ssh"
    ssh.write_text('#!/bin/sh\nwhile [ "${1#-}" != "$1" ]; do shift; done\n[ "$1" = web ] || exit 9\nshift\nexec sh -c "$*"\n')
    ssh.chmod(0o755)
    environment = {"PATH": f"{folder}/bin:{os.environ['PATH']}"}
    target = folder / "it's a place"
    first = publish(releases[0], f"web:{target}", environment=environment)
    publish(releases[1], f"web:{target}", environment=environment)
    assert tree(on_show(target)) == tree(releases[1])
    assert publish("--rollback", f"web:{target}", environment=environment) == first


def test_a_publication_that_is_killed_shows_nothing(publish, recipes, releases, folder):
    """At many moments; what it left is no release, and the next one works."""
    first = publish(releases[0], folder / "target")
    shown = {first}
    for number in range(12):
        run = subprocess.Popen([recipes / "publish", releases[1 + number % 2], folder / "target"], start_new_session=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.012 * number)
        try:
            os.killpg(run.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        run.wait()
        site = on_show(folder / "target")
        assert tree(site) in [tree(release) for release in releases], number
        for path in sums(site):
            if path.startswith("assets/") and path != "assets/icon.svg":
                assert (folder / "target" / path).is_file()
        shown.add(site.name)
    last = publish("--keep", 1, releases[2], folder / "target")
    assert [name for name in os.listdir(folder / "target/releases") if not name.startswith(".")] == [last]


def test_a_reader_never_sees_a_mixture(publish, releases, folder):
    """One follows the link once and reads a whole release; the other opens one file after the other through the link."""
    publish(releases[0], folder)
    valid = [sums(release) for release in releases]
    by_path = {}
    for listed in valid:
        for path, (_, digest) in listed.items():
            by_path.setdefault(path, set()).add(digest)
    everywhere = set.intersection(*(set(listed) for listed in valid))
    stop, faults, reads = threading.Event(), [], {"whole": 0, "single": 0, "seen": set()}

    def read_whole():
        while not stop.is_set():
            root = os.open(folder / "www/jczwgk", os.O_RDONLY)
            try:
                with open(os.open("manifest.json", os.O_RDONLY, dir_fd=root), "rb") as file:
                    manifest = file.read()
                listed = next((one for one, site in zip(valid, releases)
                               if (site / "manifest.json").read_bytes() == manifest), None)
                if listed is None:
                    faults.append("a manifest of no release")
                    continue
                reads["seen"].add(sum_of(manifest))
                for path, (_, digest) in listed.items():
                    with open(os.open(path, os.O_RDONLY, dir_fd=root), "rb") as file:
                        if sum_of(file.read()) != digest:
                            faults.append(f"{path} of another release")
                reads["whole"] += 1
            except OSError as error:
                faults.append(str(error))
            finally:
                os.close(root)

    def read_single():
        paths = sorted(everywhere)
        while not stop.is_set():
            for path in paths:
                try:
                    content = (folder / "www/jczwgk" / path).read_bytes()
                except OSError as error:
                    faults.append(str(error))
                    continue
                if sum_of(content) not in by_path[path]:
                    faults.append(f"{path} of no release")
                reads["single"] += 1

    readers = [threading.Thread(target=read_whole), threading.Thread(target=read_single)]
    for reader in readers:
        reader.start()
    for number in range(1, 15):
        publish(releases[number % 3], folder)
        if number % 5 == 4:
            publish("--rollback", folder)
    # The switch alone, as often as it can be done.
    names = sorted(os.listdir(folder / "releases"))
    for number in range(1000):
        os.symlink(f"../releases/{names[number % len(names)]}", folder / "www/.new")
        os.rename(folder / "www/.new", folder / "www/jczwgk")
    stop.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert reads["whole"] > 20 and reads["single"] > 500 and len(reads["seen"]) == 3
