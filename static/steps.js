// Steps by drag: the grip of a row is taken with mouse, pen or finger, and where it is let go the new order is sent like
// any other press. The buttons do the same, so a grip is only shown where this runs, and Escape puts a row back.
(() => {
  let held = null; // the row, its pointer, and the row it stood before

  const ready = () => { for (const grip of document.querySelectorAll("[data-grip]")) grip.hidden = false; };
  const work = document.getElementById("work"); // whatever puts a result there, and however
  if (work) new MutationObserver(ready).observe(work, { childList: true });
  ready();

  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest?.("[data-grip]");
    if (!grip || held || event.button) return;
    event.preventDefault();
    const row = grip.closest("[data-row]");
    held = { row, grip, pointer: event.pointerId, before: row.nextElementSibling };
    grip.setPointerCapture(event.pointerId);
    row.classList.add("dragging");
  });

  document.addEventListener("pointermove", (event) => {
    if (!held || event.pointerId !== held.pointer) return;
    const over = [...held.row.parentElement.children].find((other) => {
      const box = other.getBoundingClientRect();
      return other !== held.row && event.clientY > box.top && event.clientY < box.bottom;
    });
    if (!over) return;
    const box = over.getBoundingClientRect();
    const after = event.clientY > box.top + box.height / 2;
    over[after ? "after" : "before"](held.row);
  });

  document.addEventListener("pointerup", (event) => { if (held && event.pointerId === held.pointer) drop(true); });
  document.addEventListener("pointercancel", () => { if (held) drop(false); });
  document.addEventListener("keydown", (event) => { if (held && event.key === "Escape") drop(false); });

  function drop(keep) {
    const { row, before } = held;
    held = null;
    row.classList.remove("dragging");
    const rows = row.parentElement;
    if (!keep) rows.insertBefore(row, before);
    const order = [...rows.children].map((one) => one.dataset.row).join(",");
    if (order === [...rows.children].map((_, place) => place).join(",")) return;
    const form = row.closest("form");
    form.elements.order.value = order;
    form.requestSubmit(document.getElementById("use-steps"));
  }
})();
