// Conveniences only: every page is complete without this script.
(() => {
  const root = document.documentElement;
  const key = "type-size";
  const remembered = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const remember = (value) => {
    try { localStorage.setItem(key, value); } catch { /* private windows forget */ }
  };
  const isLarge = () => root.dataset.type === "large";

  // Before the first paint, so that the page does not jump.
  if (remembered() === "large") root.dataset.type = "large";

  // The slash goes to the search: to the page's own field, else to the one of the header. The search page can turn it off.
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey || event.isComposing || isTyping) return;
    try { if (localStorage.getItem("search-key") === "off") return; } catch { /* then it is on */ }
    const fields = document.querySelectorAll("main input[type=search], .site-search input");
    for (const field of fields) {
      if (field.offsetParent === null || getComputedStyle(field).visibility === "hidden") continue;
      event.preventDefault();
      field.focus();
      if (field.select) field.select();
      return;
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll('[data-action="type-size"]')) {
      const show = () => {
        button.setAttribute("aria-pressed", String(isLarge()));
      };
      button.hidden = false;
      show();
      button.addEventListener("click", () => {
        if (isLarge()) delete root.dataset.type;
        else root.dataset.type = "large";
        remember(isLarge() ? "large" : "normal");
        show();
        fold();
      });
    }

    for (const button of document.querySelectorAll('[data-action="print"]')) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }

    // Where the tree and the outline stand above the text, not beside it, they start folded.
    const foldable = document.querySelectorAll(".tree > details, .outline > details");
    const widthOfTwoColumns = 64;
    let isFolded = false;
    const fold = () => {
      const rem = parseFloat(getComputedStyle(root).fontSize);
      const isNarrow = root.clientWidth < widthOfTwoColumns * rem;
      if (isNarrow === isFolded) return;
      isFolded = isNarrow;
      for (const details of foldable) details.open = !isNarrow;
    };
    fold();
    addEventListener("resize", fold);
  });
})();
