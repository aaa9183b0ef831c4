// The search page: what a reader types and chooses becomes a question to the index (search-index.js), an address, a list.
(() => {
  const form = document.getElementById("search");
  const filters = document.querySelector(".search-filters");
  const details = filters.querySelector("details");
  const [status, progress, list, empty, hints, more, clear] =
    ["status", "progress", "results", "empty", "hints", "more", "clear"].map((name) => document.getElementById(`search-${name}`));
  const suggestions = document.querySelector(".suggestions");
  const { q } = form.elements;
  const selects = [...filters.querySelectorAll("select")];
  const rareNames = ["district", "community", "category", "channel", "law", "domain"];
  const pageSize = 10;
  const kinds = {
    item: "公开事项", posting: "公开信息", law: "公开依据", organisation: "地区和单位", channel: "公开渠道", domain: "试点领域",
  };

  const index = new SearchIndex(async (address, signal) => {
    // The overview says which version the others have: a browser must not take an old one.
    const cache = address.includes("?") ? "default" : "no-cache";
    const response = await fetch(form.dataset.root + address, { signal, cache });
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.json();
  });

  // ——— The question, which the address holds ———

  const readQuestion = () => {
    const state = new URLSearchParams(location.search);
    q.value = state.get("q") || "";
    return Object.fromEntries(selects.map(({ name }) => [name, state.get(name) || ""]));
  };
  // What is chosen; a select may not have the option yet.
  let chosen = readQuestion();

  const isNarrowed = () => Object.entries(chosen).some(([name, value]) => value && name !== "sort");
  const isAsked = () => q.value.trim() !== "" || isNarrowed();

  // Whether somebody is done with the question of the address, so that the next one gets an entry of its own in the history;
  // what is asked while somebody types takes the place of the letters before.
  let isSettled = isAsked();

  const writeAddress = (settles) => {
    const state = new URLSearchParams();
    if (q.value.trim()) state.set("q", q.value.trim());
    for (const [name, value] of Object.entries(chosen)) if (value) state.set(name, value);
    const query = state.toString();
    const address = location.pathname + (query ? `?${query}` : "");
    if (address !== location.pathname + location.search) {
      if (isSettled) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
      isSettled = false;
    }
    isSettled = isSettled || settles;
  };

  // A value that this portal does not have narrows nothing.
  const dropUnknownValues = async (signal) => {
    const { kinds: knownKinds, years } = await index.open({ signal });
    const known = { kind: knownKinds.map(([kind]) => kind), year: years.map(([year]) => year), sort: ["date"] };
    if (rareNames.some((name) => chosen[name])) {
      const facets = await index.facets({ signal });
      known.district = known.community = facets.regions.map(({ id }) => id);
      known.category = facets.categories.map((path) => path.join("/"));
      [known.channel, known.law, known.domain] = [facets.channels, facets.laws, facets.domains];
    }
    for (const name of Object.keys(chosen)) if (known[name] && !known[name].includes(chosen[name])) chosen[name] = "";
  };

  // ——— Asking ———

  let running = null;
  let answer = null;
  let shown = 0;

  // Says that it takes long, and how far it is, until `stop`.
  const waiting = (isCurrent) => {
    const files = { read: 0, asked: 0 };
    const say = (text) => () => {
      if (!isCurrent()) return;
      status.textContent = text;
      progress.hidden = false;
      list.classList.add("late");
    };
    const timers = [
      setTimeout(say("正在查找……"), 300),
      setTimeout(say("网络较慢，还在读取索引……"), 5000),
    ];
    return {
      // Counts one of several readings, each from 0.
      count: () => {
        const before = { ...files };
        return (read, asked) => {
          files.read = before.read + read;
          files.asked = before.asked + asked;
          if (!isCurrent()) return;
          progress.max = Math.max(1, files.asked);
          progress.value = files.read;
        };
      },
      stop: () => {
        for (const timer of timers) clearTimeout(timer);
        if (!isCurrent()) return;
        progress.hidden = true;
        list.classList.remove("late");
      },
    };
  };

  // Does something that reads the index; gives up what is still being done for an earlier question.
  const run = async (work) => {
    const earlier = running;
    const own = (running = new AbortController());
    // Later, so that what both read is read on.
    if (earlier) setTimeout(() => earlier.abort());
    const isCurrent = () => running === own;
    const wait = waiting(isCurrent);
    list.setAttribute("aria-busy", "true");
    try {
      await work(own.signal, wait, isCurrent);
    } catch (error) {
      if (isCurrent()) {
        status.textContent = "索引没有读到。请检查网络后再按“搜索”，或者从站点地图查找。";
        console.error(error);
      }
    }
    wait.stop();
    if (isCurrent()) list.removeAttribute("aria-busy");
  };

  const ask = (least = pageSize) =>
    run(async (signal, wait, isCurrent) => {
      await dropUnknownValues(signal);
      if (details.open) await index.facets({ signal });
      const question = { typed: q.value, filters: chosen, sort: chosen.sort };
      const found = await index.search(question, { signal, onProgress: wait.count() });
      const first = isAsked() ? found.pages.slice(0, least) : [];
      const results = await index.describe(found, first, { signal, onProgress: wait.count() });
      if (!isCurrent()) return;
      wait.stop();
      answer = found;
      fillFilters();
      show(results, first.length);
    });

  const showMore = () =>
    run(async (signal, wait, isCurrent) => {
      const next = answer.pages.slice(shown, shown + pageSize);
      const results = await index.describe(answer, next, { signal, onProgress: wait.count() });
      if (!isCurrent()) return;
      wait.stop();
      add(results, next.length);
      status.textContent = `找到 ${answer.total} 条，已列出 ${shown} 条`;
      history.replaceState({ shown }, "");
      const first = list.children[list.children.length - results.length];
      if (first) first.querySelector("a").focus();
    });

  // ——— Showing ———

  const node = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const markInto = (element, text, marks) => {
    let end = 0;
    for (const [from, to] of marks) {
      element.append(text.slice(end, from), node("mark", "", text.slice(from, to)));
      end = to;
    }
    element.append(text.slice(end));
    return element;
  };

  const resultOf = (result) => {
    const element = node("li");
    const heading = node("h2");
    const link = markInto(node("a"), result.title, result.titleMarks);
    link.href = form.dataset.root + result.url;
    heading.append(link);
    element.append(heading);
    if (result.snippet) element.append(markInto(node("p"), result.snippet, result.snippetMarks));
    const facts = node("p", "facts");
    facts.append(node("span", "tag", kinds[result.kind] || result.kind));
    if (result.organisation) facts.append(node("span", "", result.organisation));
    if (result.date) {
      const time = node("time", "", result.date);
      time.dateTime = result.date;
      facts.append(time);
    }
    element.append(facts);
    return element;
  };

  const add = (results, count) => {
    list.append(...results.map(resultOf));
    shown += count;
    more.hidden = shown >= answer.total;
  };

  const show = (results, count) => {
    list.replaceChildren();
    shown = 0;
    add(results, count);
    if (!isAsked()) more.hidden = true;
    empty.hidden = !isAsked() || answer.total > 0;
    // What helps to begin makes room for what was found.
    form.classList.toggle("answered", list.children.length > 0);
    if (suggestions) suggestions.hidden = list.children.length > 0;
    if (!isAsked()) status.textContent = "";
    else if (answer.total > 0) status.textContent = `找到 ${answer.total} 条`;
    else status.textContent = "没有找到";
    if (!empty.hidden) showHints();
  };

  // What would find something: the same without filters, and each word for itself.
  const showHints = () => {
    hints.replaceChildren();
    const hint = (text, action) => {
      const button = node("button", "", text);
      button.type = "button";
      button.addEventListener("click", action);
      const element = node("li");
      element.append(button);
      hints.append(element);
    };
    if (answer.totalOfAll > 0) hint(`不限范围：${answer.totalOfAll} 条`, clearFilters);
    const instead = (text) => () => {
      q.value = text;
      search(true);
      q.focus();
    };
    for (const word of answer.words) {
      if (answer.words.length > 1 && word.total > 0) hint(`只查“${word.written}”：${word.total} 条`, instead(word.written));
    }
    for (const { written, isQuoted } of answer.words) {
      if (isQuoted && answer.words.length === 1 && /\s/.test(written)) hint("去掉引号，分开查", instead(written));
    }
  };

  // ——— Filters ———

  const fill = (select, options) => {
    const value = chosen[select.name];
    const isShown = ({ count, value: own }) => count > 0 || own === value;
    const elements = options.filter(isShown).map(({ value: own, text, depth = 0, count }) =>
      new Option(`${"　".repeat(depth)}${text}（${count}）`, own));
    select.replaceChildren(select.options[0], ...elements);
    select.value = value;
  };

  const fillFilters = () => {
    const { counts, facets } = answer;
    const countOf = (name, value) => counts[name].get(value) || 0;
    const plain = (name, values, textOf = (value) => value) =>
      values.map((value) => ({ value, text: textOf(value), count: countOf(name, value) }));
    const { kinds: ownKinds, years } = index.overview;
    fill(filters.querySelector("[name=kind]"), plain("kind", ownKinds.map(([kind]) => kind), (kind) => kinds[kind] || kind));
    fill(filters.querySelector("[name=year]"), plain("year", years.map(([year]) => year).reverse(), (year) => `${year}年`));
    if (facets) fillRareFilters(facets, countOf, plain);
    for (const select of selects) select.value = chosen[select.name];
    clear.hidden = !isNarrowed();
    filters.hidden = false;
  };

  const fillRareFilters = (facets, countOf, plain) => {
    const { regions } = facets;
    const depths = [];
    for (const { parent } of regions) depths.push(parent === null ? 0 : depths[parent] + 1);
    const isInside = [];
    for (const { id, parent } of regions) {
      isInside.push(chosen.district === "" || id === chosen.district || (parent !== null && isInside[parent]));
    }
    const regionOptions = (name, isMeant, top) =>
      regions.map(({ id, name: text }, at) => ({ value: id, text, depth: Math.max(0, depths[at] - top), count: countOf(name, id), at }))
        .filter(({ at }) => isMeant(at));
    const options = {
      district: regionOptions("district", (at) => regions[at].level === "district", 0),
      community: regionOptions("community", (at) => regions[at].level !== "district" && isInside[at], 1),
      category: categoryTree(facets.categories).map((path) => {
        const value = path.join("/");
        return { value, text: path[path.length - 1], depth: path.length - 1, count: countOf("category", value) };
      }),
      channel: plain("channel", facets.channels), law: plain("law", facets.laws), domain: plain("domain", facets.domains),
    };
    for (const name of rareNames) fill(filters.querySelector(`[name=${name}]`), options[name]);
  };

  // The paths so that each comes after the one above it and before what is not below that.
  const categoryTree = (paths) => {
    const tree = new Map();
    for (const path of paths) path.reduce((level, name) => {
      if (!level.has(name)) level.set(name, new Map());
      return level.get(name);
    }, tree);
    const walk = (level, above) => [...level].flatMap(([name, below]) => [[...above, name], ...walk(below, [...above, name])]);
    return walk(tree, []);
  };

  const clearFilters = () => {
    for (const name of Object.keys(chosen)) if (name !== "sort") chosen[name] = "";
    search(true);
    q.focus();
  };

  const choose = async (select) => {
    chosen[select.name] = select.value;
    if (select.name === "district" && select.value && chosen.community) {
      const { regions } = await index.facets();
      let at = regions.findIndex(({ id }) => id === chosen.community);
      while (at >= 0 && at !== null && regions[at].id !== select.value) at = regions[at].parent;
      if (at === null || at < 0) chosen.community = "";
    }
    search(true);
  };

  // ——— Events ———

  const search = (settles) => {
    writeAddress(settles);
    return ask();
  };

  let typing;
  q.addEventListener("input", (event) => {
    // A word being composed by an input method is not a word yet.
    if (event.isComposing) return;
    clearTimeout(typing);
    typing = setTimeout(() => search(false), 120);
  });
  q.addEventListener("compositionend", () => search(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    search(true);
  });
  for (const select of selects) select.addEventListener("change", () => choose(select));
  details.addEventListener("toggle", () => {
    if (details.open && !(answer && answer.facets)) ask(shown || pageSize);
  });
  clear.addEventListener("click", clearFilters);
  more.addEventListener("click", showMore);
  addEventListener("popstate", () => {
    chosen = readQuestion();
    isSettled = true;
    ask((history.state && history.state.shown) || pageSize);
  });

  // Arrows go from the field through the results; the Escape key goes back to the field.
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops = [q, ...list.querySelectorAll("h2 a"), ...(more.hidden ? [] : [more])];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Escape" && at > 0) {
      q.focus();
      event.preventDefault();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || at < 0 || !stops[at + step]) return;
    stops[at + step].focus();
    event.preventDefault();
  });

  // Single keys disturb who speaks to the computer: the shortcut of every page (site.js) can be turned off here.
  const keys = document.querySelector(".search-keys");
  const usesKey = keys.querySelector("input");
  try {
    usesKey.checked = localStorage.getItem("search-key") !== "off";
    usesKey.addEventListener("change", () => localStorage.setItem("search-key", usesKey.checked ? "on" : "off"));
    keys.hidden = false;
  } catch {
    // Private windows forget.
  }

  if (rareNames.some((name) => chosen[name])) details.open = true;
  ask((history.state && history.state.shown) || pageSize);
})();
