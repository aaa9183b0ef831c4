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
