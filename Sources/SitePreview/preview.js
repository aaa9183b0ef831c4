// The preview's part of a page: it listens for what becomes of the page, loads it again when it has changed, and shows what
// is wrong with it. No page of a build has this script.
(() => {
  const script = document.currentScript;
  const version = script.dataset.previewVersion;
  const place = "sitegen-preview-scroll";

  // --- Where the reader was -----------------------------------------------------------------------------------------
  // The browser restores the place only if the page is as long as before when it looks.
  const keepPlace = () => {
    const open = [...document.querySelectorAll("details")].map((details) => details.open);
    sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY, open }));
  };
  const goToPlace = () => {
    const kept = JSON.parse(sessionStorage.getItem(place) || "null");
    sessionStorage.removeItem(place);
    if (!kept || kept.path !== location.pathname) return;
    const all = [...document.querySelectorAll("details")];
    if (all.length === kept.open.length) all.forEach((details, index) => { details.open = kept.open[index]; });
    scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  };

  // --- Style sheets -------------------------------------------------------------------------------------------------
  // A new one is taken when it has come, and the old one goes only then: the page never stands without.
  const changeStyles = (styles) => {
    for (const [name, address] of Object.entries(styles)) {
      const stem = name.replace(/\.css$/, ".");
      for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
        const path = new URL(link.href).pathname;
        const file = path.split("/").pop();
        if (path === address || link.dataset.previewLeaves || !file.startsWith(stem) || !file.endsWith(".css")) continue;
        if (file.slice(stem.length, -4).includes(".")) continue;
        const next = link.cloneNode();
        next.href = address;
        link.dataset.previewLeaves = "yes";
        next.addEventListener("load", () => link.remove());
        next.addEventListener("error", () => { next.remove(); delete link.dataset.previewLeaves; });
        link.after(next);
      }
    }
  };

  // --- What is shown over the page ----------------------------------------------------------------------------------
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };

  const host = element("sitegen-preview");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 0 0 auto; z-index: 2147483647; font: 15px/1.6 system-ui,
      "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1c2430; color-scheme: light; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    button { font: inherit; color: inherit; cursor: pointer; }
    :focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
    .bar { position: fixed; inset: auto 16px 16px auto; display: flex; flex-wrap: wrap; justify-content: end; gap: 8px;
      max-width: calc(100vw - 32px); }
    .bar > * { border: 1px solid #c3ccd8; border-radius: 999px; background: #fff; padding: 3px 14px; margin: 0;
      box-shadow: 0 1px 4px #0003; }
    .mark { border-color: #d9b45b; background: #fff6dd; }
    .away { border-color: #8793a3; background: #eef1f5; }
    .badge b { font-weight: 600; }
    .badge .error { color: #b3261e; } .badge .warning { color: #7a4f00; }
    .cover { position: fixed; inset: 0; display: grid; align-items: start; justify-items: center; overflow: auto;
      padding: 5vh 16px; background: #10182099; }
    .panel { width: min(900px, 100%); border-radius: 10px; background: #fff; box-shadow: 0 8px 40px #0006;
      overflow: hidden; outline: none; }
    .panel.side { position: fixed; inset: auto 16px 60px auto; width: min(720px, calc(100vw - 32px));
      max-height: calc(100vh - 90px); overflow: auto; border: 1px solid #c3ccd8; }
    .head { display: flex; align-items: center; gap: 12px; padding: 12px 20px; background: #b3261e; color: #fff; }
    .side .head { background: #3a4656; }
    h2 { flex: 1; margin: 0; font-size: 18px; font-weight: 600; }
    .head button { border: 1px solid #fff9; border-radius: 6px; background: none; padding: 2px 12px; }
    .head :focus-visible { outline-color: #fff; }
    h3 { margin: 0; padding: 14px 20px 0; font-size: 14px; font-weight: 600; color: #4a5666; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { padding: 14px 20px; border-top: 1px solid #e3e8ee; }
    ul > li:first-child { border-top: 0; }
    .what { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
    .what span { margin-right: 8px; padding: 0 8px; border-radius: 4px; color: #fff; font-size: 13px; font-weight: 400; }
    .error .what span { background: #b3261e; } .warning .what span { background: #7a4f00; }
    .where { display: flex; gap: 8px; align-items: baseline; margin: 4px 0 0; }
    code, pre { font: 13px/1.6 ui-monospace, "Noto Sans Mono CJK SC", "Sarasa Mono SC", Consolas, monospace; }
    .where code { color: #33475f; overflow-wrap: anywhere; }
    .where button { border: 1px solid #c3ccd8; border-radius: 4px; background: none; padding: 0 8px; font-size: 13px;
      white-space: nowrap; }
    pre { margin: 8px 0 0; padding: 8px 12px; border-radius: 6px; background: #f2f4f7; overflow-x: auto; }
    pre i { color: #5d6b7c; font-style: normal; user-select: none; }
    mark { background: #ffd9d6; color: inherit; text-decoration: underline wavy #b3261e; text-underline-offset: 4px; }
    .warning mark { background: #ffebc2; text-decoration-color: #7a4f00; }
    .help, .note { margin: 8px 0 0; overflow-wrap: anywhere; } .note { color: #4a5666; }
    .foot { margin: 0; padding: 12px 20px; border-top: 1px solid #e3e8ee; background: #f7f9fb; color: #4a5666;
      font-size: 14px; }
    @media print { :host { display: none; } }
    @media (prefers-reduced-motion: no-preference) { .panel { animation: come 120ms ease-out; } }
    @keyframes come { from { opacity: 0; transform: translateY(6px); } }
  `);
  shadow.adoptedStyleSheets = [sheet];

  const words = { error: "错误", warning: "警告" };
  const copy = (text, button) => {
    const done = () => { button.textContent = "已复制"; };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => {});
  };

  const problemItem = (problem) => {
    const item = element("li", { className: problem.severity });
    item.append(element("p", { className: "what" }, element("span", { textContent: words[problem.severity] }), problem.message));
    if (problem.place) {
      const button = element("button", { type: "button", textContent: "复制位置" });
      button.addEventListener("click", () => copy(problem.place, button));
      item.append(element("p", { className: "where" }, element("code", { textContent: problem.place }), button));
    }
    if (problem.marked !== undefined) {
      item.append(element("pre", {},
        element("i", { textContent: `${problem.line} │ ` }), problem.before,
        element("mark", { textContent: problem.marked || " " }), problem.after));
    }
    for (const note of problem.notes || []) item.append(element("p", { className: "note", textContent: note }));
    if (problem.help) item.append(element("p", { className: "help" }, element("b", { textContent: "改法：" }), problem.help));
    return item;
  };

  const bar = element("div", { className: "bar" });
  const errorHeading = element("h2", { id: "errors" });
  const errorList = element("ul");
  const errorFoot = element("p", { className: "foot", textContent: "改好并保存后，此提示自动消失。" });
  const hideErrors = element("button", { type: "button", textContent: "收起" });
  const errorPanel = element("section", { className: "panel", tabIndex: -1 },
    element("div", { className: "head" }, errorHeading, hideErrors), errorList, errorFoot);
  errorPanel.setAttribute("role", "dialog");
  errorPanel.setAttribute("aria-modal", "true");
  errorPanel.setAttribute("aria-labelledby", "errors");
  const cover = element("div", { className: "cover", hidden: true }, errorPanel);

  const moreHeading = element("h2", { id: "more" });
  const moreBody = element("div");
  const hideMore = element("button", { type: "button", textContent: "收起" });
  const morePanel = element("section", { className: "panel side", tabIndex: -1, hidden: true, id: "more-panel" },
    element("div", { className: "head" }, moreHeading, hideMore), moreBody);
  morePanel.setAttribute("role", "dialog");
  morePanel.setAttribute("aria-labelledby", "more");

  const badge = element("button", { type: "button", className: "badge", hidden: true });
  badge.setAttribute("aria-controls", "more-panel");
  const away = element("p", { className: "away", textContent: "预览已断开，正在重新连接…", hidden: true });
  const live = element("div");
  live.setAttribute("role", "status");
  Object.assign(live.style, { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" });
  shadow.append(live, bar, morePanel, cover);

  let before = null;  // What had the focus when the errors came.
  let hidden = "";    // The errors that the author has put away.
  let shown = "";
  const focusBack = () => { if (before && before.isConnected) before.focus({ preventScroll: true }); before = null; };

  const showErrors = (errors, isMissing) => {
    const key = JSON.stringify(errors);
    const isOpen = errors.length > 0 && key !== hidden;
    errorHeading.textContent = isMissing ? "页面无法生成" : `本页有 ${errors.length} 处错误`;
    if (key !== shown) errorList.replaceChildren(...errors.map(problemItem));
    shown = key;
    if (isOpen && cover.hidden) {
      before = document.activeElement;
      cover.hidden = false;
      errorPanel.focus({ preventScroll: true });
    } else if (!isOpen && !cover.hidden) {
      cover.hidden = true;
      focusBack();
    }
    if (errors.length === 0) hidden = "";
  };
  const putErrorsAway = () => { hidden = shown; cover.hidden = true; focusBack(); };
  hideErrors.addEventListener("click", putErrorsAway);
  const openMore = (isOpen) => {
    morePanel.hidden = !isOpen;
    badge.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) morePanel.focus({ preventScroll: true }); else badge.focus({ preventScroll: true });
  };
  badge.addEventListener("click", () => {
    if (hidden) { hidden = ""; cover.hidden = false; errorPanel.focus({ preventScroll: true }); } else openMore(morePanel.hidden);
  });
  hideMore.addEventListener("click", () => openMore(false));
  shadow.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (!cover.hidden) putErrorsAway(); else if (!morePanel.hidden) openMore(false);
      event.stopPropagation();
    }
    if (event.key === "Tab" && !cover.hidden) {
      const stops = [...errorPanel.querySelectorAll("button")];
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      const current = shadow.activeElement;
      if (current === edge || event.shiftKey && current === errorPanel) {
        event.preventDefault();
        (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
      }
    }
  });

  const count = (number, kind, word) =>
    element("b", { className: kind, textContent: `${number} 个${word}` });
  const showBadge = (warnings, errors, elsewhere) => {
    const parts = [];
    if (errors.length > 0) parts.push(count(errors.length, "error", "错误"));
    if (warnings.length > 0) parts.push(count(warnings.length, "warning", "警告"));
    const here = parts.length > 0 ? ["本页 ", ...parts.flatMap((part, index) => index > 0 ? ["、", part] : [part])] : [];
    const others = [];
    if (elsewhere.errors > 0) others.push(count(elsewhere.errors, "error", "错误"));
    if (elsewhere.warnings > 0) others.push(count(elsewhere.warnings, "warning", "警告"));
    const there = others.length > 0 ? ["别处 ", ...others.flatMap((part, index) => index > 0 ? ["、", part] : [part])] : [];
    badge.hidden = here.length + there.length === 0;
    badge.replaceChildren(...here, ...(here.length > 0 && there.length > 0 ? ["；"] : []), ...there);
    moreHeading.textContent = "检查结果";
    const body = [];
    if (warnings.length > 0) {
      body.push(element("h3", { textContent: "本页" }), element("ul", {}, ...warnings.map(problemItem)));
    }
    if (elsewhere.first.length > 0) {
      body.push(element("h3", { textContent: "别处" }), element("ul", {}, ...elsewhere.first.map(problemItem)));
    }
    const rest = elsewhere.errors + elsewhere.warnings - elsewhere.first.length;
    if (rest > 0) body.push(element("p", { className: "foot", textContent: `另有 ${rest} 处，运行 sitegen build 查看全部。` }));
    moreBody.replaceChildren(...body);
    if (badge.hidden && !morePanel.hidden) { morePanel.hidden = true; }
  };

  // --- Marks: what residents cannot see yet -------------------------------------------------------------------------
  const linkSheet = new CSSStyleSheet();
  linkSheet.replaceSync(`
    a[data-sitegen-mark]::after { content: attr(data-sitegen-mark); display: inline-block; margin-left: 0.5em; padding: 0 0.5em;
      border: 1px solid #d9b45b; border-radius: 4px; background: #fff6dd; color: #5c3d00; font-size: 0.8em;
      font-weight: 400; line-height: 1.5; text-decoration: none; }
    @media print { a[data-sitegen-mark]::after { content: none; } }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, linkSheet];
  const showMarks = (marks, coming) => {
    const texts = new Map(coming.map((link) => [link.url, link.mark]));
    for (const link of document.querySelectorAll("a[href]")) {
      const mark = link.origin === location.origin ? texts.get(decodeURI(link.pathname)) : undefined;
      if (mark) link.dataset.sitegenMark = mark; else if (link.dataset.sitegenMark) delete link.dataset.sitegenMark;
    }
    bar.replaceChildren(away, ...marks.map((mark) => element("p", { className: "mark", textContent: mark })), badge);
  };

  // --- Listening ----------------------------------------------------------------------------------------------------
  const hear = (news) => {
    away.hidden = true;
    if (news.failure) {
      live.textContent = news.failure;
      return;
    }
    if (news.version !== version) {
      keepPlace();
      location.reload();
      return;
    }
    changeStyles(news.styles);
    const errors = news.problems.filter((problem) => problem.severity === "error");
    const warnings = news.problems.filter((problem) => problem.severity === "warning");
    showMarks(news.marks, news.coming);
    showBadge(warnings, errors, news.elsewhere);
    showErrors(errors, news.missing);
    live.textContent = errors.length > 0 ? `本页有 ${errors.length} 处错误` : "";
    host.dataset.heard = String(Number(host.dataset.heard || 0) + 1);
  };

  // A browser has six connections to a server: pages that nobody sees let go of theirs.
  let source = null;
  const listen = () => {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource(`/__sitegen/events?page=${encodeURIComponent(location.pathname)}`);
    source.addEventListener("message", (event) => hear(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      away.hidden = false;
      if (source.readyState === EventSource.CLOSED) { source = null; setTimeout(listen, 1000); }
    });
    source.addEventListener("open", () => { away.hidden = true; });
  };
  const leave = () => { if (source) { source.close(); source = null; } };
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") leave(); else listen(); });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);

  document.body.append(host);
  showMarks([], []);
  goToPlace();
  listen();
})();
