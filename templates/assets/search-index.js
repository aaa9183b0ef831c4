// Reads the search index that docs/search.md describes: from what was typed to results. It knows nothing of pages and
// browsers: a worker or Node.js can run it, too. Whoever makes a SearchIndex gives it a way to read the index's files.
(() => {
  "use strict";

  // ——— Folding ———

  const dropped = /^[\u0000\u200b-\u200d\u2060\ufeff\u00ad]$/;
  const space = /^[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
  const spaces = /[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  const DROPPED = 0;
  const SPACE = 0x20;

  // What each UTF-16 unit becomes. Without the pairs of folding.json, characters that they may fold are left alone.
  const makeTable = (pairs) => {
    const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
    for (let unit = 0x21; unit <= 0x7e; unit++) table[unit + 0xfee0] = unit;
    for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = table[unit + 0xfee0] = unit + 0x20;
    for (const unit of "〔﹝［[【〖（") table[unit.charCodeAt(0)] = 0x28;
    for (const unit of "〕﹞］]】〗）") table[unit.charCodeAt(0)] = 0x29;
    for (let at = 0; at + 1 < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
    for (let unit = 0; unit < 0x10000; unit++) {
      // Both sets lie in these blocks: the others need not be asked.
      if (unit > 0xff && !(unit >= 0x1680 && unit <= 0x3000) && unit !== 0xfeff) continue;
      const character = String.fromCharCode(unit);
      if (dropped.test(character)) table[unit] = DROPPED;
      else if (space.test(character)) table[unit] = SPACE;
    }
    return table;
  };

  const isWordUnit = (unit) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

  // The folded text, and for each of its UTF-16 units the place in the written text from which it comes.
  const foldWithPlaces = (text, table) => {
    const units = [];
    const places = [];
    let spaceAt = -1;
    let followsWord = false;
    for (let at = 0; at < text.length; at++) {
      const unit = table[text.charCodeAt(at)];
      if (unit === DROPPED) continue;
      if (unit === SPACE) {
        spaceAt = at;
        continue;
      }
      const isWord = isWordUnit(unit);
      if (spaceAt >= 0 && followsWord && isWord) {
        units.push(SPACE);
        places.push(spaceAt);
      }
      spaceAt = -1;
      followsWord = isWord;
      units.push(unit);
      places.push(at);
    }
    let folded = "";
    for (let at = 0; at < units.length; at += 4096) folded += String.fromCharCode(...units.slice(at, at + 4096));
    return { folded, places };
  };

  // Characters that folding.json may fold: Han characters outside GB 2312, and a few inside. The set comes from the
  // decoder that every browser has; where it has not, all Han characters are in it.
  const makeFoldable = () => {
    const foldable = new Uint8Array(0x10000).fill(1, 0x2e80, 0x2fe0).fill(1, 0x3400, 0xa000).fill(1, 0xf900, 0xfb00);
    try {
      const decoder = new TextDecoder("gb2312");
      for (let row = 0xb0; row <= 0xf7; row++) {
        const bytes = new Uint8Array(2 * 94);
        for (let cell = 0; cell < 94; cell++) bytes.set([row, 0xa1 + cell], 2 * cell);
        for (const character of decoder.decode(bytes)) foldable[character.charCodeAt(0)] = 0;
      }
    } catch {
      // Then folding.json is read more often than need be.
    }
    for (const character of "於後徵摺菸麽") foldable[character.charCodeAt(0)] = 1;
    return foldable;
  };

  // ——— Lists ———

  // The characters of lists by their units: those of ASCII but " , and \.
  const values = new Uint8Array(128);
  for (let unit = 0x20, value = 0; unit < 0x7f; unit++) {
    if (unit !== 0x22 && unit !== 0x2c && unit !== 0x5c) values[unit] = value++;
  }

  class BitReader {
    constructor(characters) {
      this.characters = characters;
      this.at = 0;
      this.pending = 0;
      this.pendingCount = 0;
    }

    // Two characters have thirteen bits, a last one alone six. After the end come zeros.
    fill() {
      const left = this.characters.length - this.at;
      const value = left > 0 ? values[this.characters.charCodeAt(this.at) & 127] : 0;
      this.pending = left > 1 ? value * 92 + values[this.characters.charCodeAt(this.at + 1) & 127] : value;
      this.pendingCount = left === 1 ? 6 : 13;
      this.at += 2;
    }

    get isAtEnd() {
      return this.at > this.characters.length + 1;
    }

    // A number of so many bits, 31 at most.
    read(count) {
      let number = 0;
      while (count > 0) {
        if (this.pendingCount === 0) this.fill();
        const taken = Math.min(count, this.pendingCount);
        this.pendingCount -= taken;
        count -= taken;
        number = (number << taken) | ((this.pending >> this.pendingCount) & ((1 << taken) - 1));
      }
      return number;
    }

    // How many of these bits come before the next of the others.
    run(bit) {
      let length = 0;
      for (;;) {
        if (this.pendingCount === 0) this.fill();
        const rest = this.pending & ((1 << this.pendingCount) - 1);
        const others = bit ? rest ^ ((1 << this.pendingCount) - 1) : rest;
        if (others !== 0) {
          const here = this.pendingCount - (32 - Math.clz32(others));
          this.pendingCount -= here + 1;
          return length + here;
        }
        length += this.pendingCount;
        this.pendingCount = 0;
        if (this.isAtEnd) return length;
      }
    }

    gamma() {
      const length = Math.min(this.run(0), 30);
      return (1 << length) | this.read(length);
    }

    long() {
      const length = this.read(5);
      return (1 << length) | this.read(length);
    }

    rice(low) {
      const high = this.run(1);
      return (high << low) | this.read(low);
    }
  }

  const readNumbers = (characters) => {
    if (!characters) return new Int32Array(0);
    const bits = new BitReader(characters);
    if (bits.read(1) === 1) return readAllBut(bits);
    const count = bits.gamma();
    const low = bits.gamma() - 1;
    const numbers = new Int32Array(count);
    let last = (numbers[0] = bits.long() - 1);
    for (let at = 1; at < count; at++) numbers[at] = last += 1 + bits.rice(low);
    return numbers;
  };

  // All numbers from one to another but some.
  const readAllBut = (bits) => {
    const first = bits.long() - 1;
    const last = first + bits.gamma() - 1;
    const missing = bits.gamma() - 1;
    const low = bits.gamma() - 1;
    const numbers = new Int32Array(last - first + 1 - missing);
    let count = 0;
    let next = first;
    for (let at = 0; at <= missing; at++) {
      const gap = at < missing ? (at === 0 ? first : next - 1) + 1 + bits.rice(low) : last + 1;
      while (next < gap) numbers[count++] = next++;
      next = gap + 1;
    }
    return numbers;
  };

  const readPlaces = (characters) => {
    if (!characters) return { owners: new Int32Array(0), offsets: new Int32Array(0), opens: new Uint8Array(0) };
    const bits = new BitReader(characters);
    const count = bits.gamma();
    const low = bits.gamma() - 1;
    const lowOfOffset = bits.gamma() - 1;
    let owner = bits.long() - 1;
    let offset = 0;
    const places = { owners: new Int32Array(count), offsets: new Int32Array(count), opens: new Uint8Array(count) };
    for (let at = 0; at < count; at++) {
      places.owners[at] = owner += bits.rice(low);
      const distance = bits.rice(lowOfOffset);
      places.offsets[at] = offset += distance & 1 ? -(distance >> 1) - 1 : distance >> 1;
      if (offset < 0) places.opens[at] = bits.read(1);
    }
    return places;
  };

  // An index for each page, -1 for none.
  const readColumn = ({ bits, values: characters }, count) => {
    const reader = new BitReader(characters);
    return Int32Array.from({ length: count }, () => reader.read(bits) - 1);
  };

  const none = new Int32Array(0);

  // The different numbers of ascending ones, those for which `isTaken` holds.
  const distinct = (numbers, isTaken = () => true) => {
    const taken = [];
    for (let at = 0; at < numbers.length; at++) {
      if (taken[taken.length - 1] !== numbers[at] && isTaken(at)) taken.push(numbers[at]);
    }
    return taken;
  };

  // Those of the places from which so many characters on one of the others stands.
  const followed = (places, others, distance) => {
    const kept = [];
    let other = 0;
    for (let at = 0; at < places.owners.length; at++) {
      const owner = places.owners[at];
      const offset = places.offsets[at] + distance;
      while (
        other < others.owners.length &&
        (others.owners[other] < owner || (others.owners[other] === owner && others.offsets[other] < offset))
      ) other++;
      if (others.owners[other] === owner && others.offsets[other] === offset) kept.push(at);
    }
    const take = (array) => array.constructor.from(kept, (at) => array[at]);
    return { owners: take(places.owners), offsets: take(places.offsets), opens: take(places.opens) };
  };

  // The places of the first of some pairs from which all others stand where they should.
  const joined = (pairs, lists, list) => {
    let places = readPlaces(lists[0][list]);
    for (let at = 1; at < pairs.length && places.owners.length > 0; at++) {
      places = followed(places, readPlaces(lists[at][list]), pairs[at].start - pairs[0].start);
    }
    return places;
  };

  // ——— What was typed ———

  const quotes = /["＂]/;

  // The words as they were typed, and without their signs.
  const partWords = (typed) => {
    const words = [];
    let at = 0;
    const isSpace = () => space.test(typed[at]);
    for (;;) {
      while (at < typed.length && isSpace()) at++;
      if (at >= typed.length) return words;
      const start = at;
      const isExcluded = /[-－]/.test(typed[at]) && at + 1 < typed.length && !space.test(typed[at + 1]);
      if (isExcluded) at++;
      const isQuoted = quotes.test(typed[at]);
      if (isQuoted) at++;
      const from = at;
      while (at < typed.length && !(isQuoted ? quotes.test(typed[at]) : isSpace())) at++;
      const written = typed.slice(from, at);
      if (isQuoted && at < typed.length) at++;
      words.push({ written, asTyped: typed.slice(start, at), isQuoted, isExcluded });
    }
  };

  // What is left if nothing but exclusions was typed: their signs are text.
  const asWords = (words) =>
    words.map((word) => (word.isExcluded ? { ...word, written: word.asTyped, isExcluded: false } : word));

  const parseQuery = (typed, fold) => {
    const words = partWords(typed);
    const hasWords = words.some(({ written, isExcluded }) => !isExcluded && fold(written) !== "");
    return (hasWords ? words : asWords(words))
      .map((word) => ({ ...word, text: fold(word.written) }))
      .filter(({ text }) => text !== "");
  };

  // ——— Pinyin ———

  // Characters and syllables of a name, each syllable empty where the character has no reading.
  const prepareName = ([name, spelling]) => {
    const characters = [...name];
    const parts = spelling.split(" ");
    const isReading = (at) => /^[a-z]+$/.test(parts[at]) && characters[at].codePointAt(0) > 0x7f;
    return { characters, syllables: characters.map((_, at) => (isReading(at) ? parts[at] : "")) };
  };

  // How many characters the word spells from this one on; 0 if it does not.
  const spelt = (word, syllables, start) => {
    let rest = word;
    let at = start;
    for (; rest !== ""; at++) {
      const syllable = syllables[at];
      if (!syllable) return 0;
      if (rest.startsWith(syllable)) rest = rest.slice(syllable.length);
      else if (syllable.startsWith(rest)) rest = "";
      else return 0;
    }
    return at - start;
  };

  const abbreviated = (word, syllables, start) => {
    for (let at = 0; at < word.length; at++) {
      const syllable = syllables[start + at];
      if (!syllable || syllable[0] !== word[at]) return 0;
    }
    return word.length;
  };

  const byScalars = (left, right) => {
    const [first, second] = [[...left], [...right]];
    const at = first.findIndex((character, index) => character !== second[index]);
    if (at < 0) return first.length - second.length;
    return second.length <= at ? 1 : first[at].codePointAt(0) - second[at].codePointAt(0);
  };

  const mostReadings = 12;

  // The texts that a word may mean in pinyin, the likeliest first.
  const readPinyin = (word, names, fold) => {
    const found = new Map();
    for (const { characters, syllables } of names) {
      const own = new Map();
      for (let start = 0; start + 1 < characters.length; start++) {
        if (!syllables[start] || syllables[start][0] !== word[0]) continue;
        const spelling = spelt(word, syllables, start);
        const length = spelling >= 2 ? spelling : 0;
        for (const [count, isSpelt] of [[length, true], [abbreviated(word, syllables, start), false]]) {
          if (count < 2) continue;
          const text = characters.slice(start, start + count).join("");
          own.set(text, own.get(text) || isSpelt);
        }
      }
      for (const [text, isSpelt] of own) {
        const known = found.get(text) || { text, isSpelt: false, names: 0 };
        known.isSpelt = known.isSpelt || isSpelt;
        known.names++;
        found.set(text, known);
      }
    }
    return [...found.values()]
      .sort((a, b) =>
        b.isSpelt - a.isSpelt || b.names - a.names || [...a.text].length - [...b.text].length || byScalars(a.text, b.text))
      .slice(0, mostReadings)
      .map(({ text }) => fold(text));
  };

  // ——— Files ———

  // Reads each file once, however many ask for it; gives a read up when nobody waits for it any more.
  class Files {
    constructor(read) {
      this.read = read;
      this.known = new Map();
    }

    get(address, job) {
      let file = this.known.get(address);
      if (!file) {
        const controller = typeof AbortController === "function" ? new AbortController() : null;
        file = { controller, waiting: 0, isRead: false };
        file.content = Promise.resolve(this.read(address, controller ? controller.signal : undefined)).then(
          (content) => {
            file.isRead = true;
            return content;
          },
          (error) => {
            if (this.known.get(address) === file) this.known.delete(address);
            throw error;
          });
        this.known.set(address, file);
      }
      return file.isRead ? file.content : job.wait(file, () => this.giveUp(address, file));
    }

    giveUp(address, file) {
      if (file.isRead || --file.waiting > 0) return;
      if (this.known.get(address) === file) this.known.delete(address);
      if (file.controller) file.controller.abort();
    }
  }

  // A question: what it waits for, until it is answered or nobody wants to know any more.
  class Job {
    constructor({ signal, onProgress } = {}) {
      this.signal = signal;
      this.onProgress = onProgress || (() => {});
      this.asked = 0;
      this.read = 0;
      this.check();
    }

    check() {
      if (this.signal && this.signal.aborted) throw this.abortion();
    }

    abortion() {
      const error = new Error("The search was given up.");
      error.name = "AbortError";
      return error;
    }

    async wait(file, giveUp) {
      this.check();
      file.waiting++;
      this.onProgress(this.read, ++this.asked);
      try {
        const content = await new Promise((resolve, reject) => {
          file.content.then(resolve, reject);
          if (this.signal) this.signal.addEventListener("abort", () => reject(this.abortion()), { once: true });
        });
        file.waiting--;
        this.onProgress(++this.read, this.asked);
        return content;
      } catch (error) {
        giveUp();
        throw error;
      }
    }
  }

  // ——— The index ———

  const hashOf = (characters) => {
    let hash = 2166136261;
    for (const character of characters) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
    return (hash ^ (hash >>> 15)) >>> 0;
  };

  // Of a long word the pairs that take so many KiB are read first, then twice as many, and so on; if they leave no more
  // pages or lines than that, these may be looked at.
  const sizeOfFewPairs = 12;
  const mostLookedAt = 64;
  // How many KiB a file of the index has, if nothing is known of it.
  const usualSize = 2.5;

  // For each page the range in which it is, -1 before the first.
  const rangesOf = (starts, count) => {
    const ranges = new Int32Array(count).fill(-1);
    starts.forEach(([, start], range) => ranges.fill(range, start));
    return ranges;
  };

  // The filters that need facets.json; for kinds and years the overview is enough.
  const facetFilters = ["district", "community", "category", "channel", "law", "domain"];
  const isOfRegion = (name) => name === "district" || name === "community";

  class SearchIndex {
    // `read(address, signal)` gives a promise of what the JSON of a file says.
    constructor(read) {
      this.files = new Files(read);
      this.table = makeTable("");
      this.hasPairs = false;
      this.fold = (text) => foldWithPlaces(text, this.table).folded;
    }

    // The overview. Whatever asks for it again after it could not be read tries again.
    async open(options) {
      const overview = await this.files.get("search/index.json", new Job(options));
      if (overview.version !== 3) throw new Error(`The index has the version ${overview.version}.`);
      if (!this.overview) {
        this.overview = overview;
        this.count = overview.pages.count;
        const posting = overview.kinds.find(([kind]) => kind === "posting");
        this.firstPosting = posting ? posting[1] : this.count;
        this.kindOfPage = rangesOf(overview.kinds, this.count);
        this.yearOfPage = rangesOf(overview.years, this.count);
        const { large, sizes } = overview.terms;
        this.largeTerms = new Map(
          [...readNumbers(large)].map((file, at) => {
            const size = values[sizes.charCodeAt(at) & 127];
            return [file, (4 + (size % 4)) * 2 ** (size >> 2)];
          }));
      }
      return overview;
    }

    async file(path, job) {
      if (this.overview.content && path !== "search/folding.json") return this.overview.content;
      return this.files.get(`${path}?${this.overview.generation}`, job);
    }

    isKnown(path) {
      return this.files.known.has(`${path}?${this.overview.generation}`);
    }

    // The file of a page or of a shared line, and its place there. Lines come in tiers: of those on many pages, whose lists
    // are long, fewer stand in a file.
    place(member, number) {
      const { tiers, perFile } = this.overview[member];
      let [first, start, count] = [0, 0, perFile];
      for (const [at, [from, ofTier]] of (tiers || []).entries()) {
        if (from > number) break;
        if (at > 0) first += Math.ceil((from - start) / count);
        [start, count] = [from, ofTier];
      }
      const file = first + Math.floor((number - start) / count);
      return { path: `search/${member}/${file}.json`, at: (number - start) % count };
    }

    async record(member, number, job) {
      if (this.overview.content) return this.overview.content[member][number];
      const { path, at } = this.place(member, number);
      return (await this.file(path, job))[member][at];
    }

    // Reads the pairs of folding.json when one of the texts may need them.
    async prepareFolding(texts, job) {
      if (this.hasPairs) return;
      this.foldable = this.foldable || makeFoldable();
      const needs = (text) => {
        for (let at = 0; at < text.length; at++) if (this.foldable[text.charCodeAt(at)]) return true;
        return false;
      };
      if (!texts.some(needs)) return;
      const { pairs } = await this.file("search/folding.json", job);
      this.table = makeTable(pairs);
      this.hasPairs = true;
    }

    async names(job) {
      const { names } = await this.file("search/names.json", job);
      this.preparedNames = this.preparedNames || names.map(prepareName);
      return this.preparedNames;
    }

    // The regions, categories and other things that narrow a result, prepared for counting.
    async facets(options) {
      const job = options instanceof Job ? options : new Job(options);
      const facets = await this.file("search/facets.json", job);
      if (!this.preparedFacets) {
        this.preparedFacets = {
          ...facets,
          groups: facets.groups.map(([category, channels, laws, domains]) => ({
            categories: category === null ? none : [category],
            channels: readNumbers(channels), laws: readNumbers(laws), domains: readNumbers(domains),
          })),
          regionOfPage: readColumn(facets.region, this.count),
          groupOfPage: readColumn(facets.group, this.count),
        };
      }
      return this.preparedFacets;
    }

    kindOf(page) {
      return this.overview.kinds[this.kindOfPage[page]][0];
    }

    // ——— Words ———

    async lists(term, job) {
      const file = hashOf(term) % this.overview.terms.files;
      const { terms } = await this.file(`search/terms/${file}.json`, job);
      // A term like "constructor" is none of the object's own.
      return Object.prototype.hasOwnProperty.call(terms, term) ? terms[term].split(",") : [];
    }

    // The pages that have a folded text, those that have it in their title, those whose title it is, and the shared lines
    // that have it.
    async find(text, job) {
      if (this.overview.content) return this.findInLines(text, job);
      const characters = [...text];
      if (characters.length === 1) {
        const [pages, titles, exact, lines] = (await this.lists(text, job)).map(readNumbers);
        return { pages: pages || none, titles: titles || none, exact: exact || none, lines: lines || none };
      }
      const pairs = characters.slice(1).map((second, start) => ({ start, term: characters[start] + second }));
      const found = await this.findByFewPairs(text, pairs, job);
      if (found) return found;
      const cover = this.cheapestCover(pairs);
      const lists = await Promise.all(cover.map(({ term }) => this.lists(term, job)));
      const own = joined(cover, lists, 0);
      const lines = distinct(joined(cover, lists, 1).owners);
      return {
        // Two characters in many shared lines have a list of their pages.
        pages: pairs.length === 1 && lists[0][2]
          ? readNumbers(lists[0][2]) : [...new Set([...own.owners, ...(await this.pagesOfLines(lines, job))])],
        titles: distinct(own.owners, (at) => own.offsets[at] < 0),
        exact: distinct(own.owners, (at) => own.opens[at] === 1 && own.offsets[at] === -characters.length),
        lines,
      };
    }

    // A long word stands on few pages: the cheapest of its pairs may leave so few that to look at these costs less than the
    // pairs that are missing. Gives nothing if the others have to be read.
    async findByFewPairs(text, pairs, job) {
      const cheapest = pairs.map((pair) => ({ ...pair, size: this.sizeOf(pair) })).sort((a, b) => a.size - b.size);
      for (let most = sizeOfFewPairs; this.sizeOfCover(pairs) > most; most *= 2) {
        let size = 0;
        const first = cheapest.filter((pair, at) => (size += pair.size) <= most || at < 2);
        first.sort((a, b) => a.start - b.start);
        const lists = await Promise.all(first.map(({ term }) => this.lists(term, job)));
        const pages = distinct(joined(first, lists, 0).owners);
        const lines = distinct(joined(first, lists, 1).owners);
        if (pages.length > mostLookedAt || lines.length > mostLookedAt) continue;
        if (this.sizeOfRecords(pages, lines) <= this.sizeOfCover(pairs)) return this.lookAt(text, pages, lines, job);
      }
      return null;
    }

    // Those of some pages and shared lines that have a text.
    async lookAt(text, pages, lines, job) {
      const [pageRecords, lineRecords] = await Promise.all([
        Promise.all(pages.map((page) => this.record("pages", page, job))),
        Promise.all(lines.map((line) => this.record("lines", line, job))),
      ]);
      await this.prepareFolding([...lineRecords.map(([line]) => line), ...pageRecords.flatMap((page) => [page[1], ...page[5]])], job);
      const titles = pageRecords.map((page) => this.fold(page[1]));
      const withLine = lines.filter((_, at) => this.fold(lineRecords[at][0]).includes(text));
      const own = pages.filter((_, at) => titles[at].includes(text) || pageRecords[at][5].some((line) => this.fold(line).includes(text)));
      return {
        pages: [...new Set([...own, ...(await this.pagesOfLines(withLine, job))])],
        titles: pages.filter((_, at) => titles[at].includes(text)),
        exact: pages.filter((_, at) => titles[at] === text),
        lines: withLine,
      };
    }

    // How many KiB must be read for a pair, about.
    sizeOf({ term }) {
      const file = hashOf(term) % this.overview.terms.files;
      if (this.isKnown(`search/terms/${file}.json`)) return 0;
      return this.largeTerms.get(file) || usualSize;
    }

    sizeOfCover(pairs) {
      return this.cheapestCover(pairs).reduce((size, pair) => size + this.sizeOf(pair), 0);
    }

    sizeOfRecords(pages, lines) {
      const files = new Set([
        ...pages.map((page) => this.place("pages", page).path), ...lines.map((line) => this.place("lines", line).path)]);
      return [...files].filter((path) => !this.isKnown(path)).length * usualSize;
    }

    // Pairs that together have all characters, so that as little as possible must be read; the first and the last always.
    cheapestCover(pairs) {
      const best = [];
      pairs.forEach((pair, at) => {
        const before = at === 0 ? null : at > 1 && best[at - 2].size < best[at - 1].size ? best[at - 2] : best[at - 1];
        best.push({ pair, before, size: this.sizeOf(pair) + (before ? before.size : 0) });
      });
      const cover = [];
      for (let last = best[best.length - 1]; last; last = last.before) cover.unshift(last.pair);
      return cover;
    }

    async pagesOfLines(lines, job) {
      const records = await Promise.all(
        lines.map((line) => this.record("lines", line, job)));
      return records.flatMap(([, pages]) => [...readNumbers(pages)]);
    }

    // The same in a small portal, whose index has no terms: all its lines are here.
    async findInLines(text, job) {
      const { pages, lines } = this.overview.content;
      if (!this.folded) {
        await this.prepareFolding([...lines.map(([line]) => line), ...pages.flatMap((page) => [page[1], ...page[5]])], job);
        this.folded = {
          titles: pages.map((page) => this.fold(page[1])),
          own: pages.map((page) => page[5].map(this.fold)),
          lines: lines.map(([line]) => this.fold(line)),
        };
      }
      const { folded } = this;
      const numbers = (texts, isMeant) => texts.map((_, number) => number).filter((number) => isMeant(texts[number]));
      const has = (line) => line.includes(text);
      const [titles, own, found] = [
        numbers(folded.titles, has), numbers(folded.own, (ownLines) => ownLines.some(has)), numbers(folded.lines, has)];
      return {
        pages: [...new Set([...titles, ...own, ...(await this.pagesOfLines(found, job))])],
        titles, exact: numbers(folded.titles, (title) => title === text), lines: found,
      };
    }

    // A word with all texts that it may mean: itself, and what it spells.
    async findWord(word, job) {
      let texts = [word.text];
      if (!word.isQuoted && !word.isExcluded && /^[a-z]{2,}$/.test(word.text)) {
        texts = [...new Set([word.text, ...readPinyin(word.text, await this.names(job), this.fold)])];
      }
      const found = await Promise.all(texts.map((text) => this.find(text, job)));
      const total = found.length === 1 ? found[0].pages.length : new Set(found.flatMap(({ pages }) => [...pages])).size;
      return { ...word, texts: texts.map((text, at) => ({ text, ...found[at] })), total };
    }

    // ——— Answers ———

    // What is found for `typed`, narrowed by `filters` (an object of strings: kind, year, district, community, category
    // with its path joined by "/", channel, law, domain), the most relevant first, or by `sort: "date"`; without words
    // and filters all pages. An answer has its pages in order, and for each filter how many pages each value would leave.
    async search({ typed = "", filters = {}, sort = "" }, options = {}) {
      const job = new Job(options);
      await this.open(options);
      await this.prepareFolding([typed], job);
      const words = parseQuery(typed, this.fold);
      const needsFacets = facetFilters.some((name) => filters[name]);
      const [found, facets] = await Promise.all([
        Promise.all(words.map((word) => this.findWord(word, job))),
        needsFacets ? this.facets(job) : this.preparedFacets,
      ]);
      job.check();
      const wanted = found.filter((word) => !word.isExcluded);
      const hits = this.combine(found);
      const narrowed = this.narrow(hits.pages, filters, facets);
      const exact = sort === "date" ? none : await this.exactTitles(wanted, hits, narrowed.pages, job);
      job.check();
      return {
        words: wanted,
        pages: this.order(narrowed.pages, hits.inTitle, exact, sort),
        total: narrowed.pages.length,
        totalOfAll: hits.pages.length,
        counts: narrowed.counts,
        facets,
      };
    }

    // The pages with every word and none of the excluded ones, all if there are none; and how many words each has in its
    // title.
    combine(words) {
      const inTitle = new Uint16Array(this.count);
      const has = new Uint16Array(this.count);
      const titleSeen = new Uint16Array(this.count);
      let wanted = 0;
      for (const word of words) {
        if (word.isExcluded) continue;
        wanted++;
        for (const { pages, titles } of word.texts) {
          for (const page of pages) if (has[page] === wanted - 1) has[page] = wanted;
          for (const page of titles) {
            if (titleSeen[page] === wanted) continue;
            titleSeen[page] = wanted;
            inTitle[page]++;
          }
        }
      }
      for (const word of words) {
        if (!word.isExcluded) continue;
        for (const { pages } of word.texts) for (const page of pages) has[page] = 0xffff;
      }
      const pages = [];
      for (let page = 0; page < this.count; page++) if (has[page] === wanted) pages.push(page);
      return { pages, inTitle, wanted };
    }

    // The pages whose title is what was typed, in their order.
    async exactTitles(words, { inTitle, wanted }, pages, job) {
      if (words.length === 0) return none;
      if (words.length === 1) return words[0].texts[0].exact;
      // Only a page with all words in its title can be one; with one such page the order is clear.
      const candidates = pages.filter((page) => inTitle[page] === wanted);
      if (candidates.length < 2) return none;
      return (await this.find(this.fold(words.map(({ written }) => written).join(" ")), job)).exact;
    }

    order(pages, inTitle, exact, sort) {
      const split = pages.findIndex((page) => page >= this.firstPosting);
      const others = split < 0 ? pages : pages.slice(0, split);
      const postings = split < 0 ? [] : pages.slice(split).reverse();
      if (sort === "date") return postings.concat(others);
      const exactPages = new Set(exact);
      const levels = new Map();
      for (const page of others.concat(postings)) {
        const level = exactPages.has(page) ? Infinity : inTitle[page];
        if (!levels.has(level)) levels.set(level, []);
        levels.get(level).push(page);
      }
      return [].concat(...[...levels.keys()].sort((a, b) => b - a).map((level) => levels.get(level)));
    }

    // ——— Filters ———

    // For each filter a function that says whether a page passes it.
    tests(filters, facets) {
      const tests = {};
      const { kinds, years } = this.overview;
      const [wantedKind, wantedYear] = [[kinds, filters.kind], [years, filters.year]].map(
        ([ranges, wanted]) => ranges.findIndex(([name]) => name === wanted));
      if (filters.kind) tests.kind = (page) => wantedKind >= 0 && this.kindOfPage[page] === wantedKind;
      if (filters.year) tests.year = (page) => wantedYear >= 0 && this.yearOfPage[page] === wantedYear;
      for (const name of ["district", "community"]) {
        if (!filters[name] || !facets) continue;
        const isInside = [];
        for (const { id, parent } of facets.regions) isInside.push(id === filters[name] || (parent !== null && isInside[parent]));
        tests[name] = (page) => isInside[facets.regionOfPage[page]] === true;
      }
      const ofGroups = {
        category: ["categories", (path) => `${path.join("/")}/`.startsWith(`${filters.category}/`)],
        channel: ["channels", (name) => name === filters.channel],
        law: ["laws", (name) => name === filters.law],
        domain: ["domains", (name) => name === filters.domain],
      };
      for (const [name, [member, isMeant]] of Object.entries(ofGroups)) {
        if (!filters[name] || !facets) continue;
        const isValueMeant = facets[member].map(isMeant);
        const passes = facets.groups.map((group) => group[member].some((value) => isValueMeant[value]));
        tests[name] = (page) => passes[facets.groupOfPage[page]] === true;
      }
      return tests;
    }

    // Those of the pages that pass all filters; and for each filter how many pass the others, by its values. What a
    // community narrows does not count against the districts: with another district comes another community.
    narrow(pages, filters, facets) {
      const tests = this.tests(filters, facets);
      const columns = { kind: this.kindOfPage, year: this.yearOfPage };
      if (facets) for (const name of facetFilters) columns[name] = isOfRegion(name) ? facets.regionOfPage : facets.groupOfPage;
      const names = Object.keys(columns);
      const bitOf = Object.fromEntries(names.map((name, at) => [name, 1 << at]));
      const ignored = { ...bitOf, district: bitOf.district | bitOf.community };
      const checks = Object.entries(tests).map(([name, test]) => [test, bitOf[name]]);
      const tallies = names.map((name) => ({ column: columns[name], counted: ~ignored[name], counts: [] }));
      const kept = [];
      for (const page of pages) {
        let failed = 0;
        for (const [test, bit] of checks) if (!test(page)) failed |= bit;
        if (failed === 0) kept.push(page);
        for (const { column, counted, counts } of tallies) {
          const value = column[page];
          if (value >= 0 && (failed & counted) === 0) counts[value] = (counts[value] || 0) + 1;
        }
      }
      return { pages: kept, counts: this.spread(Object.fromEntries(names.map((name, at) => [name, tallies[at].counts])), facets) };
    }

    // From counts of ranges, regions and groups to counts of the values of filters: what stands above them, or in them.
    spread(tally, facets) {
      const counts = Object.fromEntries(Object.keys(tally).map((name) => [name, new Map()]));
      const add = (name, value, count) => counts[name].set(value, (counts[name].get(value) || 0) + count);
      tally.kind.forEach((count, kind) => add("kind", this.overview.kinds[kind][0], count));
      tally.year.forEach((count, year) => add("year", this.overview.years[year][0], count));
      if (!facets) return counts;
      for (const name of ["district", "community"]) {
        tally[name].forEach((count, region) => {
          for (let at = region; at !== null; at = facets.regions[at].parent) add(name, facets.regions[at].id, count);
        });
      }
      tally.category.forEach((count, group) => {
        for (const value of facets.groups[group].categories) {
          const path = facets.categories[value];
          path.forEach((_, depth) => add("category", path.slice(0, depth + 1).join("/"), count));
        }
      });
      for (const [name, member] of Object.entries({ channel: "channels", law: "laws", domain: "domains" })) {
        tally[name].forEach((count, group) => {
          for (const value of facets.groups[group][member]) add(name, facets[member][value], count);
        });
      }
      return counts;
    }

    // ——— What is shown ———

    // For some pages of an answer their title, address and so on, and the snippet, with the places of the words in both.
    async describe(answer, pages, options) {
      const job = new Job(options);
      const records = await Promise.all(pages.map((page) => this.record("pages", page, job)));
      await this.prepareFolding(records.flatMap((record) => (record ? [record[1], ...record[5]] : [])), job);
      const results = await Promise.all(
        records.map((record, at) => (record ? this.describePage(pages[at], record, answer.words, job) : null)));
      return results.filter(Boolean);
    }

    async describePage(page, [url, title, date, organisation, shared, own], words, job) {
      const texts = words.flatMap((word) => word.texts.map(({ text }) => text));
      const snippet = await this.snippet(words, readNumbers(shared), own, job);
      return {
        url, title, date, organisation, kind: this.kindOf(page), snippet,
        titleMarks: this.marks(title, texts), snippetMarks: this.marks(snippet, texts),
      };
    }

    async snippet(words, shared, own, job) {
      const folded = own.map((line) => foldWithPlaces(line, this.table));
      for (const word of words) {
        for (const { text, lines } of word.texts) {
          const at = folded.findIndex((line) => line.folded.includes(text));
          if (at >= 0) return this.cut(own[at], folded[at], text);
          const found = new Set(lines);
          const line = shared.find((number) => found.has(number));
          if (line === undefined) continue;
          const [written] = await this.record("lines", line, job);
          await this.prepareFolding([written], job);
          return this.cut(written, foldWithPlaces(written, this.table), text);
        }
      }
      return own.length > 0 ? this.cut(own[0], folded[0], "") : "";
    }

    cut(line, { folded, places }, text) {
      const start = text === "" ? 0 : places[Math.max(0, folded.indexOf(text))] || 0;
      const characters = [...line];
      const from = Math.max(0, [...line.slice(0, start)].length - 30);
      const to = Math.min(characters.length, from + 110);
      const part = characters.slice(from, to).join("").replace(spaces, " ").replace(/^ | $/g, "");
      return (from > 0 ? "……" : "") + part + (to < characters.length ? "……" : "");
    }

    // Where the texts stand in a written one: ranges that do not touch, in order.
    marks(written, texts) {
      const { folded, places } = foldWithPlaces(written, this.table);
      const ranges = [];
      for (const text of texts) {
        for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) {
          ranges.push([places[at], places[at + text.length - 1] + 1]);
        }
      }
      ranges.sort((a, b) => a[0] - b[0]);
      const merged = [];
      for (const range of ranges) {
        const last = merged[merged.length - 1];
        if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
        else merged.push(range);
      }
      return merged;
    }
  }

  globalThis.SearchIndex = SearchIndex;
})();
