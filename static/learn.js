// What the learner's page does beyond an ordinary form. Nothing here starts by itself: every line answers a press.
(() => {
  const talk = document.getElementById("talk");
  const box = document.getElementById("say");
  const log = document.getElementById("log");
  const status = document.getElementById("status");

  // Where a refresh finds the page again, in the tab alone. window.name lives as long as the tab and is on no disk, but
  // another site opened in the same tab can read it; history.state is the page's own, but browsers write it to their
  // session files. So each has half: noise in history.state, and in window.name the form mixed with that noise (a
  // one-time pad). Either half without the other says nothing, and both go with the tab. A page opened anew has no
  // noise and is new. Storage and cookies would outlive the tab, and a fragment is written to the browser's history.
  const NAME = "handrail ";
  const ROOM = 32768; // bytes of noise at least; a call gives 65,536 at most
  let pad = history.state?.pad ?? new Uint8Array();
  const mixed = (bytes) => bytes.map((byte, place) => byte ^ pad[place]);

  function keep() {
    const bytes = new TextEncoder().encode(String(new URLSearchParams(new FormData(talk))));
    if (bytes.length > pad.length) {
      pad = new Uint8Array(Math.max(ROOM, 2 * bytes.length));
      for (let from = 0; from < pad.length; from += 65536) crypto.getRandomValues(pad.subarray(from, from + 65536));
      history.replaceState({ pad }, "");
    }
    window.name = NAME + btoa(Array.from(mixed(bytes), (byte) => String.fromCharCode(byte)).join(""));
  }

  function kept() {
    try {
      const bytes = Uint8Array.from(atob(window.name.slice(NAME.length)), (character) => character.charCodeAt(0));
      const form = new URLSearchParams(new TextDecoder().decode(mixed(bytes)));
      return form.has("acts") ? form : null;
    } catch {
      return null; // some other page's name
    }
  }

  function bringBack() {
    const form = pad.length ? kept() : null;
    if (!form) { window.name = ""; return; }
    for (const control of talk.elements) {
      const values = form.getAll(control.name);
      if (!control.name || control.type === "submit") continue;
      if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
      else if (values.length) control.value = values[0];
    }
    document.getElementById("has-ruler").dispatchEvent(new Event("change", { bubbles: true }));
    if (document.getElementById("acts").value !== "[]") talk.requestSubmit(document.getElementById("as-it-is"));
    else keep();
  }

  // The name of this screen, by which an adult in the room finds whoever needs help. It is made here, shown here, and
  // known to nobody until then: it goes with a reply, and the open class keeps it in memory where a notice was due.
  function nameScreen() {
    const words = document.getElementById("seat").dataset.words.split(" ");
    const [one, other, number] = crypto.getRandomValues(new Uint32Array(3));
    const seat = document.getElementById("seat-word");
    seat.value ||= `${words[one % words.length]}-${words[other % words.length]}-${1 + number % 99}`;
    document.querySelector("#seat strong").textContent = seat.value;
    document.getElementById("seat").hidden = false;
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll(".needs-script")) part.hidden = false;
    bringBack();
    nameScreen();
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
  // One calm line where a model takes its time. The built-in rules answer sooner than this, so with them it never shows.
  const A_WHILE = 800, ON_ITS_WAY = "The reply is on its way. It comes whole."; // milliseconds
  async function send(form) {
    under?.abort();
    const mine = under = new AbortController();
    log.ariaBusy = "true";
    const slow = setTimeout(() => { status.textContent = ON_ITS_WAY; }, A_WHILE);
    try {
      const answer = await fetch(talk.action, { method: "POST", body: form, signal: mine.signal, headers: { "HX-Request": "true" } });
      const html = await answer.text();
      const closed = answer.status === 410; // the class: what is here stays, and what was typed stays in its box
      if (!answer.ok && !closed) throw new Error(html);
      if (!closed && !form.has("act") && !form.has("pressed")) box.value = "";
      put(document.createRange().createContextualFragment(html));
      keep();
    } catch (error) {
      if (error.name !== "AbortError") refused(error.message);
    }
    clearTimeout(slow);
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
    const closing = document.getElementById("closing"), now = parts.getElementById("closing").textContent;
    if (closing.textContent !== now) closing.textContent = now; // said once by a screen reader, not with each press
    if (wanted) wanted.focus();
    else if (focused && document.activeElement.id !== focused) document.getElementById(focused)?.focus();
    if (isNew) log.lastElementChild.scrollIntoView({ block: "nearest" });
  }

  talk.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) return; // the voice: speak.js
    event.preventDefault();
    const form = new FormData(talk, event.submitter);
    if (form.has("act") || form.has("pressed")) form.delete("say"); // half a thought stays in its box
    send(form);
  });
})();
