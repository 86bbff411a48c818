/** A field that lists what fits while somebody types (combobox with a list, as ARIA APG has it). */

import { fold } from "../fold.js";
import { many, words } from "./known.js";
import { lang, make } from "./making.js";

const MOST = 50;
const PAUSE = 150;

/**
 * @param {{id: string, describedby?: string, value?: string, is_free?: boolean,
 *   find: (typed: string) => Option[] | Promise<Option[]>, chosen: (option: Option | null, typed: string) => void}} how
 *   `is_free`: what is typed counts though no option is it. An option: `{value, label, language, more}`.
 */
export function picker({ id, describedby, value = "", is_free = false, find, chosen }) {
  const list = make("ul", { id: `${id}-list`, role: "listbox", hidden: true, "aria-label": words.fitting });
  const told = make("p", { class: "visually-hidden", role: "status" });
  const input = make("input", {
    id, type: "text", role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": list.id, "aria-describedby": describedby, value,
  });
  let shown = [];
  let active = -1;
  let timer = 0;
  let asked = 0;
  let settled = value;
  let listed = null;

  const mark = (place) => {
    active = place;
    [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === place)));
    if (!list.children[place]) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[place].id);
    list.children[place].scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    clearTimeout(timer);
    asked += 1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const open = async () => {
    const turn = ++asked;
    const typed = input.value === settled && !is_free ? "" : input.value.trim();
    let found;
    try {
      found = await find(typed);
    } catch {
      // It is a help; without it the field can still be written.
      found = [];
    }
    if (turn !== asked) return;
    listed = input.value.trim();
    shown = found.slice(0, MOST);
    list.replaceChildren(...shown.map((one, n) => itemOf(one, `${id}-list-${n}`)));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    told.textContent = found.length ? many("fitting", found.length) : words.fitting_none;
    mark(-1);
  };
  const choose = (option) => {
    settled = input.value = option ? option.label : "";
    close();
    chosen(option, input.value);
  };
  const leave = () => {
    const typed = input.value.trim();
    // What alone fits is meant, unless the list is still that of what was typed before.
    const only = !list.hidden && listed === typed && typed.length > 3 && shown.length === 1 ? shown : [];
    close();
    if (typed === settled) return;
    const exactly = shown.filter((one) => one.label.toLowerCase() === typed.toLowerCase() || one.value === typed);
    const meant = exactly.length ? exactly : only;
    if (!typed) choose(null);
    else if (meant.length === 1) choose(meant[0]);
    else if (is_free) { settled = typed; chosen(null, typed); } else input.value = settled;
  };

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(open, PAUSE); });
  input.addEventListener("click", () => list.hidden && open());
  input.addEventListener("blur", leave);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && list.hidden) open();
    else if (step) mark((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length);
    else if (event.key === "Enter" && !list.hidden && (shown[active] || shown.length === 1)) choose(shown[active] ?? shown[0]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // The field keeps the focus, so that its list stays until the choice is made.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (item) choose(shown[[...list.children].indexOf(item)]);
  });
  return make("div", { class: "combobox" }, input, list, told);
}

function itemOf(one, id) {
  return make(
    "li", { id, role: "option", "aria-selected": "false" },
    make("span", { lang: lang(one.language), text: one.label }), one.more ? make("small", { text: ` ${one.more}` }) : null,
  );
}

/** Options of which a word begins as typed, those that begin with it first. */
export function fitting(options, typed) {
  const sought = fold(typed);
  const fits = options.filter((one) => [one.label, one.more ?? "", one.value].some((text) => fold(text).split(/[\s(/-]+/).some((word) => word.startsWith(sought)) || fold(text).startsWith(sought)));
  return fits.sort((one, other) => fold(other.label).startsWith(sought) - fold(one.label).startsWith(sought));
}
