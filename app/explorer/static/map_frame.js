/** What stands around the points: the picture, buttons for the scale, a card, a legend, and what is said of it all. */

import { drawn } from "./map_marks.js";

/** Builds the frame of a map in an element. */
export function frameOf(element, words) {
  const land = drawn("path", { class: "land" });
  const marks = drawn("g", { class: "marks" });
  const svg = drawn("svg", { role: "group", "aria-label": words.map_label, "aria-describedby": "map-hint" }, land, marks);
  const buttons = Object.fromEntries(
    [["closer", "+", words.map_closer], ["farther", "−", words.map_farther], ["whole", "⤢", words.map_whole]].map(
      ([name, sign, label]) => [name, buttonOf(sign, label)]),
  );
  const scale = withClass("div", "map-scale", ...Object.values(buttons));
  const card = withClass("div", "map-card");
  card.setAttribute("role", "group");
  card.hidden = true;
  const picture = withClass("div", "map-picture", svg, scale, card);
  const legend = withClass("ul", "legend");
  const note = withClass("p", "hint map-note");
  const hint = withClass("p", "hint", words.map_hint);
  hint.id = "map-hint";
  element.replaceChildren(picture, legend, note, hint, withClass("p", "hint", words.map_credit));
  return {
    svg, land, marks, card, whole: buttons.whole,
    say: (text) => (note.textContent = text),
    legend: (precisions, hasUnverified) => legend.replaceChildren(...signs(precisions, hasUnverified, words)),
    watch: (view, changed) => watch(svg, buttons, view, changed),
  };
}

function withClass(name, kind, ...inside) {
  const element = document.createElement(name);
  element.className = kind;
  element.append(...inside);
  return element;
}

function buttonOf(sign, label) {
  const button = withClass("button", "plain", sign);
  button.type = "button";
  button.setAttribute("aria-label", label);
  button.title = label;
  return button;
}

function signs(precisions, hasUnverified, words) {
  const kinds = Object.entries(precisions).map(([code, label]) => [code, label]);
  if (hasUnverified) kinds.push(["unverified", words.map_unverified]);
  return kinds.map(([kind, label]) => {
    const sign = drawn("g", { class: `mark ${kind}`, transform: "translate(9 9)" }, drawn("circle", { class: "spot", r: 6 }));
    if (kind === "address") sign.append(drawn("circle", { class: "dot", r: 2 }));
    return withClass("li", "", drawn("svg", { width: 18, height: 18, "aria-hidden": "true" }, sign), ` ${label}`);
  });
}

const DRAGGED = 4; // pixels, from which on it is no click

/** Buttons, a mouse that drags, and a wheel with the control key; fingers scroll the page and tap. */
function watch(svg, buttons, view, changed) {
  for (const [name, direction] of [["closer", 1], ["farther", -1]]) {
    buttons[name].addEventListener("click", () => { view.step(direction); changed(true); });
  }
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    view.step(event.deltaY < 0 ? 0.5 : -0.5, event.clientX - box.left, event.clientY - box.top);
    changed(true);
  }, { passive: false });
  let from = null;
  let isDragged = false;
  svg.addEventListener("pointerdown", (event) => {
    isDragged = false;
    if (event.pointerType !== "touch" && event.button === 0) from = [event.clientX - view.left, event.clientY - view.top];
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [left, top] = [event.clientX - from[0], event.clientY - from[1]];
    if (!isDragged && Math.hypot(left - view.left, top - view.top) < DRAGGED) return;
    if (!isDragged) svg.setPointerCapture(event.pointerId);
    isDragged = true;
    Object.assign(view, { left, top });
    changed(false);
  });
  for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, () => (from = null));
  // A drag that ends on a point does not open it.
  svg.addEventListener("click", (event) => isDragged && event.stopImmediatePropagation(), { capture: true });
}
