"""The search index as docs/search.md describes it, read anew: what the pages say, without the terms that find them."""

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

SPACES = "\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DROPPED = re.compile("[\u200b-\u200d\u2060\ufeff\xad]")
ALPHABET = [character for character in map(chr, range(0x20, 0x7F)) if character not in '",\\']


class Bits:
    """A list's bits, one after another; zeros after the end."""

    def __init__(self, text):
        numbers = [ALPHABET.index(character) for character in text]
        pairs = zip(numbers[::2], numbers[1::2])
        self.bits = iter("".join(f"{92 * high + low:013b}" for high, low in pairs) + "".join(
            f"{number:06b}" for number in numbers[len(numbers) // 2 * 2:]))

    def bit(self):
        return next(self.bits, "0")

    def number(self, count):
        return int("".join(self.bit() for _ in range(count)) or "0", 2)

    def run(self, bit):
        length = 0
        while self.bit() == bit:
            length += 1
        return length

    def gamma(self):
        length = self.run("0")
        return (1 << length) | self.number(length)

    def long(self):
        length = self.number(5)
        return (1 << length) | self.number(length)

    def rice(self, low):
        return (self.run("1") << low) | self.number(low)


def read_numbers(text):
    if not text:
        return []
    bits = Bits(text)
    if bits.bit() == "0":
        count, low, numbers = bits.gamma(), bits.gamma() - 1, [bits.long() - 1]
        while len(numbers) < count:
            numbers.append(numbers[-1] + 1 + bits.rice(low))
        return numbers
    first = bits.long() - 1
    last, missing, low = first + bits.gamma() - 1, bits.gamma() - 1, bits.gamma() - 1
    gaps = [first]
    for _ in range(missing):
        gaps.append(gaps[-1] + 1 + bits.rice(low))
    return sorted(set(range(first, last + 1)) - set(gaps[1:]))


def read_column(column, count):
    bits = Bits(column["values"])
    return [bits.number(column["bits"]) - 1 for _ in range(count)]


@dataclass(frozen=True)
class Page:
    number: int
    kind: str
    url: str
    title: str
    date: str | None
    organisation: str | None
    lines: list = field(repr=False)
    region: int = -1
    group: int = -1


@dataclass(frozen=True)
class SearchIndex:
    folder: Path

    def read(self, path):
        return json.loads((self.folder / path).read_text(encoding="utf-8"))

    @cached_property
    def overview(self):
        return self.read("search/index.json")

    def file(self, path):
        return self.overview.get("content") or self.read(path)

    def records(self, member):
        """The records of all pages, or of all shared lines."""
        if "content" in self.overview:
            return self.overview["content"][member]
        division = self.overview[member]
        tiers = division.get("tiers", [[0, division.get("perFile")]])
        ends = [start for start, _ in tiers[1:]] + [division["count"]]
        count = sum(-(-(end - start) // per_file) for (start, per_file), end in zip(tiers, ends))
        files = [self.read(f"search/{member}/{number}.json")[member] for number in range(count)]
        return [record for records in files for record in records]

    @cached_property
    def facets(self):
        return self.file("search/facets.json")

    @cached_property
    def names(self):
        return [name for name, _ in self.file("search/names.json")["names"]]

    @cached_property
    def pages(self):
        shared = self.records("lines")
        count = self.overview["pages"]["count"]
        regions = read_column(self.facets["region"], count)
        groups = read_column(self.facets["group"], count)
        return [
            Page(
                number, self.kind(number), url, title, date, organisation,
                own + [shared[line][0] for line in read_numbers(numbers)], regions[number], groups[number],
            )
            for number, (url, title, date, organisation, numbers, own) in enumerate(self.records("pages"))
        ]

    def kind(self, number):
        return [kind for kind, start in self.overview["kinds"] if start <= number][-1]

    def region(self, page):
        """The folder of the page's organisation; empty if it has none."""
        return self.facets["regions"][page.region]["id"] if page.region >= 0 else ""

    def group(self, page):
        """The category, channels, laws and domains of the page, by their names."""
        if page.group < 0:
            return [], [], [], []
        category, *lists = self.facets["groups"][page.group]
        path = [] if category is None else self.facets["categories"][category]
        named = zip(("channels", "laws", "domains"), lists)
        return path, *([self.facets[member][number] for number in read_numbers(text)] for member, text in named)

    @cached_property
    def table(self):
        table = {0xFEE0 + unit: chr(unit) for unit in range(0x21, 0x7F)}
        table |= {unit: chr(unit).lower() for unit in range(0x41, 0x5B)}
        table |= {0xFEE0 + unit: chr(unit).lower() for unit in range(0x41, 0x5B)}
        table |= {ord(opener): "(" for opener in "〔﹝［[【〖（"} | {ord(closer): ")" for closer in "〕﹞］]】〗）"}
        pairs = self.read("search/folding.json")["pairs"]
        return table | {ord(traditional): simplified for traditional, simplified in zip(pairs[::2], pairs[1::2])}

    def fold(self, text):
        text = DROPPED.sub("", text).translate(self.table)
        text = re.sub(f"(?<=[a-z0-9])[{SPACES}]+(?=[a-z0-9])", "\0", text)
        return re.sub(f"[{SPACES}]+", "", text).replace("\0", " ")

    @cached_property
    def folded(self):
        """Of each page its folded title, and all its folded lines."""
        return [(self.fold(page.title), [self.fold(line) for line in page.lines]) for page in self.pages]

    def has(self, page, word):
        title, lines = self.folded[page.number]
        word = self.fold(word)
        return word in title or any(word in line for line in lines)

    def find(self, *words, without=()):
        """The pages with all of the words and none of the others, in the order of relevance."""
        found = [
            page for page in self.pages
            if all(self.has(page, word) for word in words) and not any(self.has(page, word) for word in without)
        ]
        whole = self.fold(" ".join(words))

        def order(page):
            title = self.folded[page.number][0]
            in_title = sum(self.fold(word) in title for word in words)
            is_posting = page.kind == "posting"
            return title != whole, -in_title, is_posting, -page.number if is_posting else page.number

        return sorted(found, key=order)
