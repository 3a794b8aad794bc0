// A schedule on a tablet: one at a time, full screen, and each tick taken back. Nothing is kept, here or anywhere: what is
// ticked is gone with the page. Nothing moves on by itself.
(() => {
  const tablet = document.querySelector("[data-tablet]");
  if (!tablet) return;
  const list = tablet.querySelector("[data-steps]");
  const steps = [...list.children];
  const one = tablet.querySelector("[data-one]");
  const undo = tablet.querySelector("[data-undo]");
  const full = tablet.querySelector("[data-full]");
  const done = []; // the ticks that were touched, the newest last
  let at = 0;

  for (const part of tablet.querySelectorAll("[data-script]")) part.hidden = false;
  const single = () => tablet.querySelector("[name=show][value=one]")?.checked ?? false;

  function show() {
    list.classList.toggle("one", single());
    list.toggleAttribute("aria-live", single());
    if (single()) list.setAttribute("aria-live", "polite");
    one.hidden = !single();
    steps.forEach((step, place) => { step.hidden = single() && place !== at; });
    tablet.querySelector("[data-before]").setAttribute("aria-disabled", String(at === 0));
    tablet.querySelector("[data-after]").setAttribute("aria-disabled", String(at === steps.length - 1));
  }

  function move(by) {
    at = Math.min(steps.length - 1, Math.max(0, at + by));
    show();
  }

  tablet.addEventListener("change", (event) => {
    if (event.target.name === "show") {
      const open = steps.findIndex((step) => !step.querySelector(".tick").checked);
      at = open < 0 ? 0 : open;
      show();
    }
    if (event.target.matches(".tick")) {
      done.push(event.target);
      undo.hidden = false;
    }
  });
  tablet.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-before]")) move(-1);
    if (button?.matches("[data-after]")) move(1);
    if (button === undo) back();
    if (button === full) screen();
  });
  document.addEventListener("keydown", (event) => {
    if (!single() || event.target.matches("input[type=radio]") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft") move(-1);
    if (event.key === "ArrowRight") move(1);
  });

  function back() {
    const tick = done.pop();
    if (tick) tick.checked = !tick.checked;
    if (single() && tick) { at = steps.indexOf(tick.closest("[data-aloud]")); show(); }
    if (!done.length) { undo.hidden = true; (full.hidden ? list.querySelector(".tick") : full).focus(); }
  }

  const sheet = document.getElementById("sheet");
  full.hidden = !document.fullscreenEnabled;
  function screen() {
    if (document.fullscreenElement) document.exitFullscreen(); else sheet.requestFullscreen().catch(() => { full.hidden = true; });
  }
  document.addEventListener("fullscreenchange", () => {
    const on = Boolean(document.fullscreenElement);
    full.setAttribute("aria-pressed", String(on));
    full.textContent = on ? "Leave full screen" : "Full screen";
  });
  show();
})();
