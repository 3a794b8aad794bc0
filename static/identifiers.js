// Names on the page of a result in place of "Learner A", where a person wants to read it so. It changes what is shown and
// nothing else: boxes, files, what is saved, copied and spoken keep the stand-in. The names are those the form carries.
(() => {
  const names = new Map();
  let shown = false;

  function gather() {
    for (const word of document.querySelectorAll("[data-names] dt")) names.set(word.textContent, word.nextElementSibling.textContent);
    for (const button of document.querySelectorAll("[data-show-names]")) {
      button.hidden = !document.querySelector("[data-testid=result]");
      button.setAttribute("aria-pressed", String(shown));
      button.textContent = shown ? "Show the stand-ins in the result" : "Show the names in the result";
    }
    show();
  }

  function show() {
    for (const one of document.querySelectorAll(".named")) one.replaceWith(one.dataset.standIn);
    for (const sheet of document.querySelectorAll("[data-testid=result]")) {
      sheet.normalize();
      if (shown && names.size) restore(sheet);
    }
  }

  function restore(sheet) {
    const pattern = new RegExp(`\\b(${[...names.keys()].join("|")})\\b`, "g"); // "Learner A" and the like, nothing typed
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("textarea, option")) texts.push(walker.currentNode);
    for (const text of texts) {
      const parts = text.data.split(pattern);
      if (parts.length > 1) text.replaceWith(...parts.map((part, at) => (at % 2 ? named(part) : part)));
    }
  }

  function named(standIn) {
    const name = document.createElement("span");
    name.className = "named";
    name.dataset.standIn = standIn;
    name.textContent = names.get(standIn);
    return name;
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-show-names]")) return;
    shown = !shown;
    gather();
  });
  document.addEventListener("DOMContentLoaded", gather);
  document.addEventListener("htmx:afterSettle", (event) => {
    gather();
    if (event.detail.requestConfig?.target?.id === "brief") document.querySelector("#brief [data-focus]")?.focus();
  });
  // Looking while someone types is never worth interrupting them for: what cannot be looked at now is when they press.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.requestConfig?.elt.id === "marks" && event.detail.xhr.status >= 400) event.detail.shouldSwap = false;
  });
  document.addEventListener("handrail:made", gather); // make.js puts a result without htmx
})();
