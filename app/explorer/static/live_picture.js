/** The picture drawn anew from its specification once somebody reaches for it: numbers beside the pointer, ways to the cases. */
import { Beside } from "./beside.js";

/** By those who can point; all others have the table. */
const WAKES = ["pointerenter", "touchstart"];
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** @param {HTMLElement} figure  around a `<picture>`; until it is reached for nothing is fetched */
export function make_live(figure) {
  const picture = figure.querySelector("picture");
  figure.querySelector("figcaption").hidden = false;
  const sleep = new AbortController();
  const wake = async () => {
    sleep.abort();
    try {
      await draw(figure, picture);
    } catch {
      figure.querySelector("figcaption").textContent = figure.dataset.notLive;
    }
  };
  for (const kind of WAKES) figure.addEventListener(kind, wake, { signal: sleep.signal, passive: true });
}

async function draw(figure, picture) {
  const image = picture.querySelector("img");
  // The browser knows which of the drawings suits this screen.
  const [{ vegaEmbed }, answer] = await Promise.all([
    import(figure.dataset.vega),
    fetch(image.currentSrc.replace(".svg?", ".json?")),
  ]);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  const live = document.createElement("div");
  live.className = "live";
  const beside = new Beside(figure);
  const { view, finalize } = await vegaEmbed(live, await answer.json(), {
    ast: true, defaultStyle: false, actions: false, renderer: "svg", patch: letters_let_through,
    tooltip: (_, event, item, told) => {
      const link = link_of(item?.datum);
      live.style.cursor = told && link ? "pointer" : "";
      if (told) beside.show(event, Object.entries(told), link && figure.dataset.press);
      else beside.hide_soon();
    },
  });
  view.addEventListener("click", (_, item) => link_of(item?.datum)?.click());
  dress(live, image);
  picture.replaceWith(live);
  DARK.addEventListener("change", () => {
    beside.hide();
    finalize();
    live.replaceWith(picture);
    make_live(figure);
  }, { once: true });
}

/** One image with the same words: Vega's own roles are said in English. */
function dress(live, image) {
  for (const one of [live, ...live.querySelectorAll("*")]) {
    for (const name of ["role", "aria-roledescription", "aria-label"]) one.removeAttribute(name);
  }
  live.setAttribute("role", "img");
  live.setAttribute("aria-label", image.alt);
  live.lang = image.lang;
}

/** Numbers and lines stand before what they belong to, and would catch the pointer. */
function letters_let_through(specification) {
  const through = (marks = []) => {
    for (const mark of marks) {
      if (["text", "rule"].includes(mark.type)) mark.interactive = false;
      through(mark.marks);
    }
  };
  through(specification.marks);
  return specification;
}

/** The link to the cases that the table has for the same number. */
function link_of(datum) {
  if (!datum) return null;
  const row = datum.row ?? datum.key;
  const column = datum.column ?? (datum.year && (datum.has_year ? datum.year : "unknown"));
  if (row === undefined) return null;
  const cells = [...document.querySelectorAll("[data-picture] [data-row]")];
  return cells.find((cell) => cell.dataset.row === row && cell.dataset.column === column)?.querySelector("a") ?? null;
}
