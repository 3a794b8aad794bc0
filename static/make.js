// Sends a brief and shows the stages on the rail as they happen; Stop (or leaving the page) closes the connection, and
// with it the work. Also: print and copy. Everything here has an ordinary form underneath for when there is no script.
(() => {
  let asking = null;

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-make]") || event.submitter?.hasAttribute("formaction")) return; // that button has its own way
    event.preventDefault();
    if (asking) return; // pressed twice: one is enough
    asking = new AbortController();
    waiting(form, true);
    try {
      const answer = await fetch(form.action, { method: "POST", body: typedIn(form), signal: asking.signal, headers: { Accept: "text/event-stream" } });
      if (answer.headers.get("Content-Type")?.startsWith("text/event-stream")) await follow(answer.body, form);
      else if (answer.status === 422) put(form, await answer.text());
      else if (answer.redirected || answer.status === 401) say(form, "You have been signed out. Sign in in another tab, then press Make it again: what you typed is still here.");
      else say(form, "The site could not take this just now. What you typed is still here. Try it again in a moment.");
    } catch (error) {
      say(form, error.name === "AbortError" ? "Stopped. What you typed is still here." : "The site did not answer. What you typed is still here. Try it again in a moment.");
    }
    asking = null;
    if (form.isConnected) waiting(form, false);
  });

  // A chosen file goes with the button that reads it and no other.
  function typedIn(form) {
    const typed = new FormData(form);
    for (const box of form.querySelectorAll("input[type=file]")) typed.delete(box.name);
    return typed;
  }

  async function follow(body, form) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    let ended = false;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      text += value;
      const events = text.split("\n\n");
      text = events.pop();
      for (const one of events) ended = handle(one, form) || ended;
    }
    if (!ended) throw new Error("cut off");
  }

  function handle(event, form) {
    const name = event.match(/^event: (.*)$/m)[1];
    const data = JSON.parse(event.match(/^data: (.*)$/m)[1]);
    if (name === "stage") { stage(form, data); return false; }
    put(name === "result" ? document.getElementById("work") : form, data.html, name === "result");
    return true;
  }

  const WHILE_ASKED = { waiting: "Waiting for the model", mending: "Mending", writing: "Writing" };

  function stage(form, { name, note }) {
    if (name === "waiting" && !note) return; // nothing is new
    soFar(form, name === "writing" ? note : "");
    const items = [...form.querySelectorAll("[data-stage]")];
    const current = items.find((item) => item.dataset.stage === (name in WHILE_ASKED ? "asked" : name));
    if (!current) return;
    for (const item of items) {
      const before = item.compareDocumentPosition(current) & Node.DOCUMENT_POSITION_FOLLOWING;
      item.classList.toggle("waiting", !before && item !== current);
      item.classList.toggle("done", Boolean(before));
      item.classList.toggle("on", item === current);
    }
    if (name in WHILE_ASKED) tell(current, note && name !== "writing" ? `${WHILE_ASKED[name]}: ${note}` : WHILE_ASKED[name]);
  }

  // Only what is new, so that a screen reader does not hear the same again.
  function tell(item, words) {
    if (item.textContent !== words) item.textContent = words;
  }

  // The model's words as they come, outside the status line: nobody listens to half sentences.
  function soFar(form, words) {
    const sheet = form.querySelector("[data-so-far]");
    sheet.hidden = !words;
    sheet.querySelector("[data-words]").textContent = words;
  }

  function put(element, html, inside = false) {
    if (inside) element.innerHTML = html; else element.outerHTML = html;
    window.htmx?.process(document.getElementById("work"));
    ready();
    document.dispatchEvent(new Event("handrail:made"));
    document.querySelector("#work [data-focus]")?.focus();
  }

  function waiting(form, on) {
    form.querySelector("[data-testid=generate]").setAttribute("aria-disabled", String(on));
    form.querySelector("[data-stop]").hidden = !on;
    form.querySelector("[data-stages]").hidden = !on;
    form.querySelector("[data-told]")?.remove();
    soFar(form, "");
    for (const item of form.querySelectorAll("[data-stage]")) item.className = "waiting";
  }

  function say(form, words) {
    const told = document.createElement("div");
    told.className = "care";
    told.setAttribute("role", "alert");
    told.dataset.told = "";
    told.textContent = words;
    queueMicrotask(() => form.prepend(told));
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-stop]")) asking?.abort();
    if (button?.matches("[data-print]")) window.print();
    if (button?.matches("[data-copy]")) await copy(button);
  });

  async function copy(button) {
    const sheet = document.querySelector(button.dataset.copy).cloneNode(true);
    for (const part of sheet.querySelectorAll(".no-print, .unseen, img")) part.remove();
    for (const name of sheet.querySelectorAll("[data-stand-in]")) name.replaceWith(name.dataset.standIn);
    if (document.querySelector("#reviewed:checked")) sheet.querySelector(".draft-tag")?.remove();
    document.body.append(sheet); // innerText needs it on the page to know where lines end
    const text = sheet.innerText;
    sheet.remove();
    const said = button.parentElement.querySelector("[data-said]");
    try {
      await navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([sheet.innerHTML], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }),
      })]);
      said.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(document.querySelector(button.dataset.copy));
      said.textContent = "The words are selected. Copy them with Ctrl and C.";
    }
  }

  const ready = () => { for (const button of document.querySelectorAll("[data-print], [data-copy]")) button.hidden = false; };
  document.addEventListener("DOMContentLoaded", () => { ready(); document.querySelector("[data-focus][role=alert]")?.focus(); });
  document.addEventListener("htmx:afterSwap", ready);
})();
