"""The portal of this repository, built into a folder, and what the tests want to know of it."""

import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from search_index import SearchIndex

ROOT = Path(__file__).resolve().parents[2]

# The postings on show depend on the day: the tests build for one day, not for today.
AS_OF = "2026-11-21"


def build_portal(sitegen, output, source=ROOT):
    """Builds a portal, the repository's own, into a folder; what sitegen said is shown when it fails."""
    command = [sitegen, "build", "--source", source, "--output", output, "--as-of", AS_OF]
    finished = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if finished.returncode != 0:
        raise RuntimeError(f"sitegen ended with {finished.returncode}:\n{finished.stdout}{finished.stderr}")
    return Portal(Path(output))


@dataclass(frozen=True)
class Portal:
    folder: Path

    @cached_property
    def pages(self):
        """The paths of all pages, from the portal's root, in order."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    def text(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    @cached_property
    def pages_by_type(self):
        """The paths of each type of page: what `<body class="page-…">` says."""
        types = {}
        for path in self.pages:
            types.setdefault(re.search(r'<body class="page-(\w+)', self.text(path))[1], []).append(path)
        return types

    def sample(self, page_type):
        """The longest page of a type: the one with the most in it."""
        return max(self.pages_by_type[page_type], key=lambda path: (len(self.text(path)), path))

    def article_title(self, path):
        """The title that a content page gives itself for inspections."""
        return re.search(r'<meta name="ArticleTitle" content="([^"]*)"', self.text(path))[1]

    @cached_property
    def search(self):
        """What the search index says of the pages."""
        return SearchIndex(self.folder)


# The types that the repository's portal has; a test holds this list against what was built.
PAGE_TYPES = [
    "404", "channel", "channels", "community", "district", "domain", "domains", "home", "item", "law", "laws", "posting",
    "postings", "search", "sitemap",
]
