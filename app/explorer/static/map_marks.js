/** The points of the map as things that can be reached and opened: one tab stop, arrow keys go among them. */

const SVG = "http://www.w3.org/2000/svg";
const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** A number as the language of the page writes it. */
export const said = (number) => number.toLocaleString(document.documentElement.lang);

/** An element of a picture with its attributes. */
export function drawn(name, attributes = {}, ...inside) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** The mark of a heap of places. */
export function markOf(heap, label, isReached) {
  const [first] = heap.places;
  const count = heap.places.reduce((sum, one) => sum + one.count, 0);
  const mark = drawn("g", {
    class: kindOf(heap, count), role: "button", tabindex: isReached ? 0 : -1,
    transform: `translate(${heap.x.toFixed(1)} ${heap.y.toFixed(1)})`, "aria-label": label,
  }, drawn("title", {}, label), drawn("circle", { class: "reach", r: 14 }));
  const written = said(count);
  const radius = count > 1 ? Math.max(Math.min(9 + 1.6 * Math.log2(count), 17), 4 * written.length + 2) : 6;
  mark.append(drawn("circle", { class: "spot", r: radius.toFixed(1) }));
  if (count > 1) mark.append(drawn("text", { dy: ".35em" }, written));
  else if (first.precision === "address") mark.append(drawn("circle", { class: "dot", r: 2 }));
  return mark;
}

function kindOf({ places }, count) {
  if (count > 1) return "mark heap";
  return `mark ${places[0].precision ?? ""}${places[0].isUnverified ? " unverified" : ""}`;
}

/** The mark to which an arrow leads: near, and rather ahead than aside. */
export function nextMark(heaps, from, key) {
  const [right, down] = ARROWS[key];
  let best;
  for (const heap of heaps) {
    const [x, y] = [heap.x - from.x, heap.y - from.y];
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    if (ahead <= 0 || aside > 2.5 * ahead) continue;
    const far = ahead + 2 * aside;
    if (!best || far < best.far) best = { heap, far };
  }
  return best?.heap;
}

export const isArrow = (key) => key in ARROWS;
