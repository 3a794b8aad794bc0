// A passage on /make: chips and the box of key words say the same thing, a press on a hard sentence tells why it is one,
// and after a change the words that say so are heard and seen. Without script each has its form or its button.
(() => {
  const box = () => document.getElementById("key_words");
  const words = () => (box()?.value ?? "").split(/[,;\n]/).map((word) => word.trim()).filter(Boolean);
  const same = (one, other) => one.toLowerCase() === other.toLowerCase();

  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-chip]")) return;
    const { value, checked } = event.target;
    const others = words().filter((word) => !same(word, value));
    box().value = (checked ? [...others, value] : others).join(", ");
  });

  document.addEventListener("input", (event) => { if (event.target === box()) match(); });
  document.addEventListener("htmx:oobAfterSwap", match);

  function match() {
    const typed = words();
    for (const chip of document.querySelectorAll("[data-chip]")) chip.checked = typed.some((word) => same(word, chip.value));
  }

  // Measuring while someone types is never worth interrupting them for: what went wrong is said where the age stands, and
  // being signed out is said when they press Make it.
  const typing = (event) => event.detail.requestConfig?.elt.id === "passage";
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!typing(event) || event.detail.xhr.status < 400) return;
    event.detail.shouldSwap = false;
    unmeasured();
  });
  document.addEventListener("htmx:sendError", (event) => { if (typing(event)) unmeasured(); });

  function unmeasured() {
    const said = document.createElement("p");
    said.className = "muted small";
    said.textContent = "Not measured just now. The next change tries again.";
    document.getElementById("live-age").replaceChildren(said);
  }

  document.addEventListener("click", (event) => {
    const sentence = event.target.closest?.("[data-why]");
    if (!sentence || !getSelection().isCollapsed) return;
    const name = sentence.dataset.why;
    document.getElementById(name).showPopover?.({ source: document.querySelector(`.why[popovertarget="${name}"]`) });
  });

  // Browsers tell a screen reader by themselves that a why is open; the attribute shows it to the eye too.
  document.addEventListener("toggle", (event) => {
    if (!event.target.matches(".why-note")) return;
    const mark = document.querySelector(`.why[popovertarget="${event.target.id}"]`);
    mark?.setAttribute("aria-expanded", String(event.newState === "open"));
  }, true);

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "work") document.querySelector("#work [data-focus]")?.focus();
  });
})();
