/** Lines of the network and rows of its table: whichever is reached, by pointer or keyboard, the other is shown with it. */
import { Beside } from "./beside.js";

/** @param {HTMLElement} within */
export function follow_pairs(within) {
  const figure = within.querySelector("figure.network");
  if (!figure) return;
  const rows = new Map([...within.querySelectorAll("tr[data-pair]")].map((row) => [row.dataset.pair, row]));
  const strokes = [...figure.querySelectorAll(".strokes [data-pair]")];
  const heads = [...within.querySelectorAll(".pairs thead th")].map((head) => head.textContent);
  const beside = new Beside(figure);

  const show = (is_met) => {
    const met = strokes.filter(is_met);
    figure.classList.toggle("some", met.length > 0);
    for (const stroke of strokes) {
      const is_on = met.includes(stroke);
      stroke.classList.toggle("on", is_on);
      rows.get(stroke.dataset.pair).classList.toggle("on", is_on);
    }
  };
  const of_pair = (pair) => show((stroke) => stroke.dataset.pair === pair);
  const none = () => { show(() => false); beside.hide_soon(); };

  for (const reach of figure.querySelectorAll(".reaches [data-pair]")) {
    const row = rows.get(reach.dataset.pair);
    reach.addEventListener("pointerenter", (event) => {
      of_pair(reach.dataset.pair);
      beside.show(event, [...row.cells].map((cell, place) => [heads[place], told_in(cell)]));
    });
    reach.addEventListener("pointerleave", none);
    reach.addEventListener("click", () => row.querySelector("a").click());
  }
  for (const spot of figure.querySelectorAll("[data-code]")) {
    const is_of = (stroke) => stroke.dataset.ends.split(" ").includes(spot.dataset.code);
    spot.addEventListener("pointerenter", () => show(is_of));
    spot.addEventListener("pointerleave", none);
  }
  for (const [pair, row] of rows) {
    for (const kind of ["pointerenter", "focusin"]) row.addEventListener(kind, () => of_pair(pair));
    for (const kind of ["pointerleave", "focusout"]) row.addEventListener(kind, none);
  }
}

/** The words that are seen. */
function told_in(cell) {
  const copy = cell.cloneNode(true);
  for (const hidden of copy.querySelectorAll(".visually-hidden")) hidden.remove();
  return copy.textContent.trim();
}
