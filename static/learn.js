// What the learner's page does beyond an ordinary form. Nothing here starts by itself: every line answers a press.
(() => {
  const talk = document.getElementById("talk");
  const box = document.getElementById("say");
  const log = document.getElementById("log");
  const status = document.getElementById("status");

  // Where a refresh finds the page again. window.name belongs to the tab: it outlives a refresh, is on no disk, goes
  // when the tab does, and is emptied by the browser when the tab goes to another site. Storage and cookies would
  // outlive the tab; history.state and restored form fields are written to the browser's session files; a fragment
  // is written to its history. tests/browser/test_refresh.py looks through a browser's own folder for the words.
  const NAME = `handrail ${location.pathname} `;
  const keep = () => { window.name = NAME + new URLSearchParams(new FormData(talk)); };

  function bringBack() {
    const kept = window.name.startsWith(NAME) ? new URLSearchParams(window.name.slice(NAME.length)) : null;
    const came = performance.getEntriesByType("navigation")[0]?.type;
    window.name = ""; // whoever comes to the page anew finds it new
    if (!kept || !["reload", "back_forward"].includes(came)) return;
    for (const control of talk.elements) {
      const values = kept.getAll(control.name);
      if (!control.name || control.type === "submit") continue;
      if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
      else if (values.length) control.value = values[0];
    }
    document.getElementById("has-ruler").dispatchEvent(new Event("change", { bubbles: true }));
    if (document.getElementById("acts").value !== "[]") talk.requestSubmit(document.getElementById("as-it-is"));
    else keep();
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll(".needs-script")) part.hidden = false;
    bringBack();
  });

  // A tick changes how its step looks, and is noted in the page so that it can be taken back. Nothing is sent.
  talk.addEventListener("change", ({ target }) => {
    if (target.name === "tick") {
      const acts = document.getElementById("acts");
      acts.value = JSON.stringify([...JSON.parse(acts.value), `${target.checked ? "tick" : "untick"} ${target.value}`]);
      document.getElementById("back").hidden = false;
    }
    keep();
    if (target.closest("#bar")) talk.requestSubmit(document.getElementById("as-it-is"));
  });
  box.addEventListener("input", keep);

  // Enter sends, Shift and Enter starts a new line: as in every chat.
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    talk.requestSubmit(talk.querySelector("[data-testid=send]"));
  });

  // Sends the form as it would go without script, and puts what comes back in its place. No htmx: it writes the page's
  // address, with the class code in it, to the browser's storage. A second press takes the first one's place.
  let under = null; // the request under way
  async function send(form) {
    under?.abort();
    const mine = under = new AbortController();
    log.ariaBusy = "true";
    try {
      const answer = await fetch(talk.action, { method: "POST", body: form, signal: mine.signal, headers: { "HX-Request": "true" } });
      const html = await answer.text();
      if (!answer.ok) throw new Error(html);
      if (!form.has("act") && !form.has("pressed")) box.value = "";
      put(document.createRange().createContextualFragment(html));
      keep();
    } catch (error) {
      if (error.name !== "AbortError") refused(error.message);
    }
    if (under === mine) { under = null; log.ariaBusy = "false"; }
  }

  function refused(html) {
    const why = document.createRange().createContextualFragment(html).querySelector("[role=alert]");
    document.getElementById("said").replaceChildren(...(why ? [why] : []));
    status.textContent = "No reply came. The words are still here.";
  }

  // A new reply is read out whole by the log. Steps that only changed are not read again: the status line says what
  // happened, the log keeps quiet, and what was unfolded stays unfolded.
  function put(parts) {
    const turns = parts.getElementById("turns");
    const isNew = turns.dataset.how === "add";
    const unfolded = [...talk.querySelectorAll("details[open][id]")].map((part) => part.id);
    const focused = document.activeElement?.id;
    log.ariaLive = isNew ? "polite" : "off";
    const wanted = turns.querySelector("[autofocus]");
    if (isNew) log.append(...turns.children); else log.replaceChildren(...turns.children);
    for (const id of ["carried", "corner", "ways", "bar"]) document.getElementById(id).replaceWith(parts.getElementById(id));
    for (const id of unfolded) { const part = document.getElementById(id); if (part) part.open = true; }
    document.getElementById("said").replaceChildren();
    status.textContent = parts.getElementById("status").textContent;
    if (wanted) wanted.focus();
    else if (focused && document.activeElement.id !== focused) document.getElementById(focused)?.focus();
    if (isNew) log.lastElementChild.scrollIntoView({ block: "nearest" });
  }

  talk.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) return; // the voice: speak.js
    event.preventDefault();
    send(new FormData(talk, event.submitter));
  });
})();
