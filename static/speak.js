// Reads a part of the page aloud, sentence by sentence, with the spoken word lit. Starts only when someone presses
// "listen"; pressing again stops. Without script the same button posts a form and the browser plays the answer.
(() => {
  const lit = window.Highlight && CSS.highlights ? new Highlight() : null;
  if (lit) CSS.highlights.set("spoken", lit);
  let reading = null; // the reading under way: its button, its sound, and whether it was stopped

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-testid=listen], [data-testid=listen-step]");
    if (!button) return;
    event.preventDefault();
    const again = reading?.button === button;
    stop();
    if (!again) read(button, parts(button), new FormData(button.form));
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") stop(); });

  // What a button reads: its own step or reply on a learner's page, else what its form names.
  const parts = (button) => {
    const scope = button.closest("[data-aloud], [data-testid=reply]") ?? document.querySelector(button.form.dataset.listen);
    return [...scope.querySelectorAll("[data-say]")].filter((part) => part.textContent.trim() && part.checkVisibility());
  };

  async function read(button, elements, settings) {
    const mine = reading = { button, sound: null, stopped: false, controller: new AbortController() };
    const words = button.querySelector(".listen-words");
    const before = words?.textContent;
    button.setAttribute("aria-pressed", "true");
    if (words) words.textContent = "Stop";
    mine.done = () => { button.setAttribute("aria-pressed", "false"); if (words) words.textContent = before; };
    try {
      let next = ask(elements[0], settings, mine);
      for (let i = 0; i < elements.length && !mine.stopped; i += 1) {
        const sentences = await next;
        if (i + 1 < elements.length) next = ask(elements[i + 1], settings, mine); // fetched while this one is heard
        next.catch(() => {}); // stopped before its turn; in its turn it is awaited above
        for (const sentence of sentences) if (!mine.stopped) await play(elements[i], sentence, mine);
      }
    } catch (error) {
      if (error.name !== "AbortError") say(error.message || "The voice did not answer. The words can still be read.");
    }
    if (reading === mine) stop();
  }

  async function ask(element, settings, mine) {
    if (!element) return [];
    const body = new FormData();
    for (const name of ["voice", "speed"]) if (settings.get(name)) body.set(name, settings.get(name));
    body.set("text", element.textContent);
    const answer = await fetch("/speak", { method: "POST", body, signal: mine.controller.signal, headers: { Accept: "application/json" } });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return said.sentences;
  }

  function play(element, sentence, mine) {
    return new Promise((resolve, reject) => {
      const bytes = Uint8Array.from(atob(sentence.audio), (character) => character.charCodeAt(0));
      const address = URL.createObjectURL(new Blob([bytes], { type: sentence.mime }));
      const sound = mine.sound = new Audio(address);
      mine.resolve = resolve;
      const follow = () => {
        if (mine.stopped || sound.ended) return;
        const now = sound.currentTime * 1000;
        light(element, sentence.words.find((word) => word.at <= now && now < word.until));
        requestAnimationFrame(follow);
      };
      sound.addEventListener("playing", follow, { once: true });
      sound.addEventListener("ended", resolve, { once: true });
      sound.addEventListener("error", () => reject(new Error("This device could not play the sound.")), { once: true });
      element.classList.add("speaking");
      sound.play().catch(reject);
    }).finally(() => { element.classList.remove("speaking"); lit?.clear(); drop(mine.sound); });
  }

  function drop(sound) {
    const address = sound.src;
    sound.removeAttribute("src"); // else one stopped while it loads looks for an address that is gone
    sound.load();
    URL.revokeObjectURL(address);
  }

  function light(element, word) {
    if (!lit) return; // older browsers mark the whole part (.speaking) instead
    lit.clear();
    if (!word) return;
    const start = place(element, word.start);
    const end = place(element, word.end);
    if (start && end) { const range = new Range(); range.setStart(...start); range.setEnd(...end); lit.add(range); }
  }

  // The text node and offset at which a character of element.textContent stands.
  function place(element, offset) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (offset <= node.length) return [node, offset];
      offset -= node.length;
    }
    return null;
  }

  function stop() {
    const was = reading;
    reading = null;
    if (!was) return;
    was.stopped = true;
    was.controller.abort();
    was.sound?.pause();
    was.resolve?.();
    lit?.clear();
    was.done();
  }

  function say(words) {
    const status = document.getElementById("voice-status");
    if (status) status.textContent = words;
  }
})();
