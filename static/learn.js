// What the learner's page does beyond an ordinary form. Nothing here starts by itself: every line answers a press.
(() => {
  const talk = document.getElementById("talk");
  const box = document.getElementById("say");
  const status = document.getElementById("status");

  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll(".needs-script, [data-hide]")) part.hidden = false;
  });

  // Sends what was typed or pressed and puts the whole reply into the log. HX-Request asks the site for the part alone.
  talk.addEventListener("submit", async (event) => {
    const pressed = event.submitter?.name === "pressed";
    event.preventDefault();
    if (talk.ariaBusy === "true") return;
    talk.ariaBusy = "true";
    try {
      const answer = await fetch(talk.action, { method: "POST", body: new FormData(talk, event.submitter), headers: { "HX-Request": "true" } });
      put(await answer.text());
      if (!pressed && answer.ok) box.value = "";
      status.textContent = "";
    } catch {
      status.textContent = "A reply did not come. The words are still in the box.";
    }
    talk.ariaBusy = "false";
  });

  function put(html) {
    const part = document.createRange().createContextualFragment(html);
    const history = part.querySelector("#history");
    if (history) document.getElementById("history").replaceWith(history);
    const reply = part.querySelector("[data-testid=reply]");
    for (const button of part.querySelectorAll("[data-hide]")) button.hidden = false;
    document.getElementById("ways")?.remove(); // they have done their work
    document.getElementById("log").append(part);
    reply?.scrollIntoView({ block: "nearest" });
  }

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
