// What the learner's page does beyond an ordinary form. Nothing here starts by itself: every line answers a press.
(() => {
  const talk = document.getElementById("talk");
  const box = document.getElementById("say");
  const status = document.getElementById("status");

  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll(".needs-script, [data-hide]")) part.hidden = false;
  });

  // The ways in have done their work once something was said; "nothing for now" folds them away too.
  talk.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.successful) { status.textContent = "A reply did not come. The words are still in the box."; return; }
    document.getElementById("ways")?.remove();
    const pressed = event.detail.requestConfig.parameters.pressed;
    if (!pressed) box.value = "";
    status.textContent = "";
    const reply = [...document.querySelectorAll("[data-testid=reply]")].at(-1);
    for (const button of reply?.querySelectorAll("[data-hide]") ?? []) button.hidden = false;
    reply?.scrollIntoView({ block: "nearest" });
  });

  // Enter sends, Shift and Enter starts a new line: as in every chat.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); talk.requestSubmit(talk.querySelector("[data-testid=send]")); }
  });

  talk.addEventListener("click", (event) => {
    const hide = event.target.closest("[data-hide]");
    if (hide) hide.closest(".step").hidden = true;
  });

  // Settings live in the page and go with it: no storage.
  talk.addEventListener("input", (event) => {
    const { set } = event.target.dataset;
    const style = document.body.style;
    if (set === "size") style.setProperty("--size", `${1.25 * event.target.value}rem`);
    if (set === "spacing") {
      style.setProperty("--word-gap", `${0.08 * event.target.value}em`);
      style.setProperty("--letter-gap", `${0.02 * event.target.value}em`);
      style.setProperty("--lines", String(1.5 + 0.15 * event.target.value));
    }
    if (set === "lexend") style.setProperty("--face", event.target.checked ? '"Lexend", sans-serif' : "");
  });
})();
