"""A build may be killed at any moment: no file is ever half written, and the next build makes the site whole."""

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from portal import AS_OF
from sites import tree, write_portal

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def killer(tmp_path_factory):
    """A library that kills the process that it is loaded into, at the deed that it is told."""
    library = tmp_path_factory.mktemp("killer") / "kill.so"
    subprocess.run(["clang", "-shared", "-fPIC", "-O1", "-Wall", "-o", library, HERE / "kill.c", "-ldl"], check=True)
    return library


@pytest.fixture(scope="module")
def states(sitegen, tmp_path_factory):
    """A portal that was built in its first state and edited since; the sites of both states as clean builds make them."""
    folder = tmp_path_factory.mktemp("killed")
    expected = []
    for state in (0, 1):
        write_portal(folder / "portal", state)
        built = sitegen("build", "--no-cache", "--output", folder / f"site-{state}", folder=folder / "portal")
        assert built.returncode == 0, built.stderr
        expected.append(tree(folder / f"site-{state}"))
    write_portal(folder / "portal", 0)
    assert sitegen("build", folder=folder / "portal").returncode == 0
    write_portal(folder / "portal", 1)
    return folder / "portal", *expected


def copy_of(portal, folder):
    shutil.rmtree(folder, ignore_errors=True)
    return Path(shutil.copytree(portal, folder))


def holds_no_half_file(site, before, after):
    """Each file has the bytes of one of the two sites; the list may have the names of both."""
    for path, content in tree(site).items():
        if content is not None and not path.startswith(".sitegen-") and path != "manifest.json":
            assert content in (before.get(path), after.get(path)), path


def deeds(sitegen, killer, states, folder):
    """How many deeds the build has, and which is the first of publishing."""
    portal = copy_of(states[0], folder / "counted")
    count = folder / "count"
    environment = {"LD_PRELOAD": str(killer), "KILL_COUNT": str(count)}
    assert sitegen("build", folder=portal, environment=environment).returncode == 0
    return tuple(map(int, count.read_text().split()))


@pytest.mark.parametrize("share", range(4))
def test_killed_at_any_deed_the_next_build_finishes(sitegen, killer, states, folder, share):
    source, before, after = states
    last, first = deeds(sitegen, killer, states, folder)
    assert 60 < first < last
    # All deeds of publishing and remembering, and some of those that only fill the hidden folder.
    moments = [*range(1, first, 15), *range(first, last + 1)]
    unfinished = 0
    for moment in moments[share::4]:
        portal = copy_of(source, folder / "portal")
        killed = sitegen("build", folder=portal, environment={"LD_PRELOAD": str(killer), "KILL_AT": str(moment)})
        if killed.returncode == 0:
            # Threads that make the same folder at once have a deed more or less.
            assert moment > last - 8 and tree(portal / "site") == after
            continue
        assert killed.returncode == -signal.SIGKILL, (moment, killed.stderr)
        holds_no_half_file(portal / "site", before, after)
        seen = {path: content for path, content in tree(portal / "site").items() if not path.startswith(".sitegen-")}
        if seen not in (before, after):
            verified = sitegen("verify", folder=portal)
            assert verified.returncode == 1 and "unfinished" in verified.stdout, (moment, verified.stdout)
            unfinished += 1
        built = sitegen("build", folder=portal)
        assert built.returncode == 0, (moment, built.stderr)
        assert tree(portal / "site") == after, moment
    assert unfinished > 5


def test_killed_in_publishing_a_build_of_the_old_sources_undoes_it(sitegen, killer, states, folder):
    source, before, after = states
    last, first = deeds(sitegen, killer, states, folder)
    for moment in range(first, last - 8, 11):
        portal = copy_of(source, folder / "portal")
        killed = sitegen("build", folder=portal, environment={"LD_PRELOAD": str(killer), "KILL_AT": str(moment)})
        assert killed.returncode == -signal.SIGKILL
        write_portal(portal, 0)
        assert sitegen("build", folder=portal).returncode == 0
        assert tree(portal / "site") == before, moment
        assert sitegen("verify", folder=portal).returncode == 0


def test_killed_again_and_again_at_random_moments(sitegen, states, folder):
    """By the clock, with nothing loaded into it, one state after the other in one folder."""
    portal = copy_of(states[0], folder / "portal")
    choice = random.Random(20261121)
    killed = 0
    for _ in range(8):
        state = choice.randrange(3)
        write_portal(portal, state)
        for _ in range(choice.randrange(1, 4)):
            command = [sitegen.program, "build", "--as-of", AS_OF]
            build = subprocess.Popen(command, cwd=portal, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(choice.uniform(0.01, 0.25))
            os.kill(build.pid, signal.SIGKILL)
            killed += build.wait() == -signal.SIGKILL
        assert sitegen("build", folder=portal).returncode == 0
        verified = sitegen("verify", folder=portal)
        assert verified.returncode == 0, verified.stdout
        clean = sitegen("build", "--no-cache", "--output", folder / f"clean-{state}", folder=portal)
        assert clean.returncode == 0, clean.stderr
        assert tree(portal / "site") == tree(folder / f"clean-{state}")
    assert killed > 3


def test_a_second_build_leaves_the_first_alone(sitegen, states, folder):
    portal = copy_of(states[0], folder / "portal")
    command = [sitegen.program, "build", "--no-cache", "--as-of", AS_OF]
    builds = [subprocess.Popen(command, cwd=portal, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    errors = [build.communicate()[1] for build in builds]
    assert 0 in [build.returncode for build in builds]
    for build, words in zip(builds, errors):
        assert build.returncode == 0 or build.returncode == 70 and "another build is at work" in words, words
    assert tree(portal / "site") == states[2]
