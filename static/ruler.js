// The reading ruler: a band that stays with the line under the pointer, the finger or the focus. Only where it was chosen.
(() => {
  const ruler = document.getElementById("ruler");
  const chosen = document.getElementById("has-ruler");
  const place = (y) => { ruler.style.setProperty("--at", `${y}px`); };
  chosen.addEventListener("change", () => { ruler.hidden = !chosen.checked; if (chosen.checked) place(innerHeight / 3); });
  document.addEventListener("pointermove", (event) => { if (!ruler.hidden) place(event.clientY); });
  document.addEventListener("focusin", ({ target }) => {
    if (ruler.hidden) return;
    const spot = target.getBoundingClientRect();
    place(spot.top + spot.height / 2);
  });
})();
