// The reader's side of search/index.json: finds every page whose title, item or text holds all the words typed.
(() => {
  const form = document.getElementById("search");
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const more = document.getElementById("search-more");
  const filters = form.querySelector(".search-filters");
  const { q, district, community, category, year } = form.elements;
  const selects = { district, community, category, year };
  const pageSize = 20;
  const kinds = {
    item: "公开事项", posting: "公开信息", law: "公开依据", organisation: "地区和单位", channel: "公开渠道", domain: "试点领域",
  };

  // Folding keeps the length of a text, so a place in the folded text is the same place in the original.
  const openers = /[〔﹝［\[【（]/g;
  const closers = /[〕﹞］\]】）]/g;
  const fold = (text) => {
    const narrow = text
      .replace(openers, "(")
      .replace(closers, ")")
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/\u3000/g, " ");
    const lower = narrow.toLowerCase();
    return lower.length === narrow.length ? lower : narrow.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  };
  const wordsOf = (query) => [...new Set(fold(query).split(/\s+/).filter(Boolean))];

  let index = null;
  let found = [];
  let shown = 0;

  // ——— The index ———

  const prepare = (data) => {
    data.entries.forEach((entry, order) => {
      entry.order = order;
      entry.summary ||= "";
      entry.text ||= "";
      entry.foldedTitle = fold(entry.title);
      entry.foldedItem = fold(entry.item || "");
      entry.foldedBody = fold(`${entry.summary}\n${entry.text}`);
      entry.places = placesOf(data.regions, entry.region);
    });
    return data;
  };

  // A region and everything above it.
  const placesOf = (regions, region) => {
    const places = [];
    for (let at = region; at !== null && at !== undefined && !places.includes(at); at = regions[at].parent) places.push(at);
    return places;
  };

  const read = async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  };

  const load = async () => {
    status.textContent = "正在读取索引……";
    const data = await read(form.dataset.index);
    const parts = await Promise.all(data.parts.map((part) => read(form.dataset.root + part)));
    data.entries = parts.flatMap(({ entries }) => entries);
    return prepare(data);
  };

  // ——— Finding ———

  // 0 when a word is missing; a title counts for more than an item, an item for more than the text.
  const rank = (entry, words, whole) => {
    let score = 1;
    for (const word of words) {
      if (entry.foldedTitle.includes(word)) score += 100;
      else if (entry.foldedItem.includes(word)) score += 30;
      else if (entry.foldedBody.includes(word)) score += 1;
      else return 0;
    }
    if (entry.foldedTitle === whole) score += 1000;
    else if (whole && entry.foldedTitle.includes(whole)) score += 50;
    return score;
  };

  const passes = (entry) =>
    (district.value === "" || entry.places.some((at) => index.regions[at].id === district.value)) &&
    (community.value === "" || entry.places.some((at) => index.regions[at].id === community.value)) &&
    (category.value === "" || (entry.category !== null && index.categories[entry.category] === category.value)) &&
    (year.value === "" || (entry.date || "").startsWith(year.value));

  const find = (words) => {
    const whole = words.join(" ");
    const hits = [];
    for (const entry of index.entries) {
      const score = passes(entry) ? rank(entry, words, whole) : 0;
      if (score > 0) hits.push({ entry, score });
    }
    hits.sort((a, b) =>
      b.score - a.score || (b.entry.date || "").localeCompare(a.entry.date || "") || a.entry.order - b.entry.order);
    return hits.map((hit) => hit.entry);
  };

  // ——— Showing ———

  // The places of the words in a text, merged where they touch.
  const spansOf = (folded, words) => {
    const spans = [];
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        spans.push([at, at + word.length]);
      }
    }
    spans.sort((a, b) => a[0] - b[0]);
    const merged = [];
    for (const span of spans) {
      const last = merged[merged.length - 1];
      if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
      else merged.push(span);
    }
    return merged;
  };

  const markInto = (element, text, words) => {
    let end = 0;
    for (const [from, to] of spansOf(fold(text), words)) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      element.append(text.slice(end, from), mark);
      end = to;
    }
    element.append(text.slice(end));
    return element;
  };

  // About a hundred characters around the first word that is found in the body, else the beginning.
  const snippetOf = (entry, words) => {
    const body = `${entry.summary}\n${entry.text}`;
    const places = words.map((word) => entry.foldedBody.indexOf(word)).filter((at) => at >= 0);
    const first = places.length ? Math.min(...places) : 0;
    const from = first < 40 ? 0 : first - 30;
    const to = Math.min(body.length, from + 110);
    const text = body.slice(from, to).trim().replace(/\s*\n\s*/g, " · ").replace(/\s+/g, " ");
    return (from > 0 ? "……" : "") + text + (to < body.length && text ? "……" : "");
  };

  const node = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const resultOf = (entry, words) => {
    const result = node("li");
    const heading = node("h2");
    const link = markInto(node("a"), entry.title, words);
    link.href = form.dataset.root + entry.url;
    heading.append(link);
    result.append(heading);
    const snippet = snippetOf(entry, words);
    if (snippet) result.append(markInto(node("p"), snippet, words));
    const facts = node("p", "facts");
    facts.append(node("span", "tag", kinds[entry.kind] || entry.kind));
    if (entry.region !== null && entry.region !== undefined) facts.append(node("span", "", index.regions[entry.region].name));
    if (entry.item && entry.item !== entry.title) facts.append(markInto(node("span"), entry.item, words));
    if (entry.date) {
      const time = node("time", "", entry.date);
      time.dateTime = entry.date;
      facts.append(time);
    }
    result.append(facts);
    return result;
  };

  const showMore = (words) => {
    const results = found.slice(shown, shown + pageSize).map((entry) => resultOf(entry, words));
    list.append(...results);
    shown += results.length;
    more.hidden = shown >= found.length;
    return results[0];
  };

  const isAsked = (words) => words.length > 0 || Object.values(selects).some((select) => select.value !== "");

  const show = () => {
    const words = wordsOf(q.value);
    list.replaceChildren();
    shown = 0;
    found = isAsked(words) ? find(words) : [];
    if (!isAsked(words)) status.textContent = "";
    else if (found.length === 0) status.textContent = "没有找到。可以减少几个字、换一个说法，或者放宽上面的范围。";
    else status.textContent = `找到 ${found.length} 条`;
    showMore(words);
  };

  // ——— Filters ———

  const option = (value, text) => new Option(text, value);

  const fillCommunities = () => {
    const chosen = community.value;
    const regions = index.regions;
    const options = regions
      .map((region, at) => ({ region, at }))
      .filter(({ region, at }) =>
        region.level !== "district" &&
        (district.value === "" || placesOf(regions, at).some((above) => regions[above].id === district.value)))
      .map(({ region }) => option(region.id, region.name));
    community.replaceChildren(option("", "全部"), ...options);
    community.value = options.some(({ value }) => value === chosen) ? chosen : "";
  };

  const fillFilters = () => {
    const years = new Set(index.entries.map((entry) => (entry.date || "").slice(0, 4)).filter(Boolean));
    district.append(...index.regions.filter(({ level }) => level === "district").map(({ id, name }) => option(id, name)));
    category.append(...index.categories.map((name) => option(name, name)));
    year.append(...[...years].sort().reverse().map((name) => option(name, `${name}年`)));
    fillCommunities();
    filters.hidden = false;
  };

  // ——— The address holds the state ———

  const readAddress = () => {
    const state = new URLSearchParams(location.search);
    q.value = state.get("q") || "";
    if (!index) return;
    for (const name of ["district", "category", "year"]) selects[name].value = state.get(name) || "";
    fillCommunities();
    community.value = state.get("community") || "";
    // A value that this portal does not have selects nothing: read it as no filter.
    for (const select of Object.values(selects)) if (select.selectedIndex < 0) select.value = "";
  };

  const writeAddress = (keepsHistory) => {
    const state = new URLSearchParams();
    if (q.value.trim()) state.set("q", q.value.trim());
    for (const [name, select] of Object.entries(selects)) if (select.value) state.set(name, select.value);
    const query = state.toString();
    const address = location.pathname + (query ? `?${query}` : "");
    if (address === location.pathname + location.search) return;
    if (keepsHistory) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  };

  const search = (keepsHistory) => {
    writeAddress(keepsHistory);
    if (index) show();
  };

  let waiting;
  q.addEventListener("input", (event) => {
    // A word being composed by an input method is not a word yet.
    if (event.isComposing) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => search(false), 200);
  });
  q.addEventListener("compositionend", () => search(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search(true);
  });
  district.addEventListener("change", () => {
    if (index) fillCommunities();
    search(true);
  });
  for (const select of [community, category, year]) select.addEventListener("change", () => search(true));
  more.addEventListener("click", () => {
    const first = showMore(wordsOf(q.value));
    if (first) first.querySelector("a").focus();
  });
  addEventListener("popstate", () => {
    readAddress();
    if (index) show();
  });

  readAddress();
  load().then((data) => {
    index = data;
    fillFilters();
    readAddress();
    show();
  }).catch(() => {
    status.textContent = "索引没有读到。请检查网络后重新打开本页，或者从站点地图查找。";
  });
})();
