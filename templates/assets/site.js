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
      });
    }

    for (const button of document.querySelectorAll('[data-action="print"]')) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }

    // On a phone the tree and the outline start folded; printing and wide windows show them whole.
    const narrow = matchMedia("(max-width: 60em)");
    const foldable = document.querySelectorAll(".tree > details, .outline > details");
    const fold = () => {
      for (const details of foldable) details.open = !narrow.matches;
    };
    fold();
    narrow.addEventListener("change", fold);
  });
})();
