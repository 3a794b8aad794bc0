// Light, cream or dark, at once and without a reload. Runs in the head so that no page flashes.
// Only staff pages (data-remembers) keep the choice, in this browser; a learner's page keeps nothing.
(() => {
  const root = document.documentElement;
  const remembers = root.hasAttribute("data-remembers");
  const NAME = "handrail-look";
  if (remembers) {
    try { const kept = localStorage.getItem(NAME); if (kept) root.dataset.theme = kept; } catch { /* storage is off: the system decides */ }
  }
  const mark = () => {
    for (const button of document.querySelectorAll("[data-look]")) {
      button.setAttribute("aria-pressed", String(button.dataset.look === root.dataset.theme));
    }
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-look]");
    if (!button) return;
    root.dataset.theme = button.dataset.look;
    if (remembers) { try { localStorage.setItem(NAME, button.dataset.look); } catch { /* as above */ } }
    mark();
  });
  document.addEventListener("DOMContentLoaded", () => {
    for (const looks of document.querySelectorAll(".looks[hidden]")) looks.hidden = false; // useless without script, so shown by it
    mark();
  });
})();
