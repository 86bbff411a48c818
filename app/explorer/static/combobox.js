/** A long list of choices as a field that lists those which begin as typed. The choice itself stays in the list. */

import { fold } from "./fold.js";

const MOST = 50;

/** @param {HTMLElement} place the list with its label, and the words to say */
export function make_combobox(place) {
  const select = place.querySelector("select");
  const options = [...select.options].filter((option) => option.value).map(choice_of);
  const input = document.createElement("input");
  const list = document.createElement("ul");
  const told = document.createElement("p");
  const frame = document.createElement("div");
  let active = -1;
  let shown = [];

  frame.className = "combobox";
  told.className = "visually-hidden";
  set(told, { role: "status" });
  set(list, { role: "listbox", id: "municipalities", "aria-label": place.querySelector("label").textContent });
  set(input, {
    id: "municipality-name", type: "text", role: "combobox", autocomplete: "off", "aria-autocomplete": "list",
    "aria-expanded": "false", "aria-controls": list.id, "aria-describedby": "municipality-hint municipality-told",
    placeholder: place.dataset.hint,
  });
  place.querySelector("label").htmlFor = input.id;
  const chosen = document.createElement("p");
  set(chosen, { id: "municipality-told", class: "hint" });
  list.hidden = true;
  select.hidden = true;
  frame.append(input, list, told);
  select.after(frame, chosen);

  const restore = () => {
    const found = options.find((one) => one.value === select.value);
    input.value = found ? found.name : "";
    chosen.textContent = found ? found.told : "";
  };
  const close = () => {
    list.hidden = true;
    told.textContent = "";
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (value) => {
    const is_new = select.value !== value;
    select.value = value;
    restore();
    close();
    if (is_new) select.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const mark = (number) => {
    active = number;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    const item = list.children[active];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const open = (typed) => {
    const words = fold(typed);
    const all = options.filter((one) => one.words.some((word) => word.startsWith(words)));
    shown = all.sort((one, other) => other.words[0].startsWith(words) - one.words[0].startsWith(words)).slice(0, MOST);
    list.replaceChildren(...shown.map(item_of));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(!!shown.length));
    const found = all.length === 1 ? place.dataset.foundOne : place.dataset.found.replace("{number}", all.length);
    told.textContent = all.length ? found : place.dataset.none;
    mark(-1);
  };

  input.addEventListener("input", () => open(input.value));
  input.addEventListener("click", () => list.hidden && open(input.value === chosen_name() ? "" : input.value));
  const chosen_name = () => options.find((one) => one.value === select.value)?.name;
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (list.hidden) open(input.value === chosen_name() ? "" : input.value);
      mark((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % (shown.length || 1));
      event.preventDefault();
    } else if (event.key === "Enter" && !list.hidden) {
      const item = shown[active] ?? (shown.length === 1 ? shown[0] : undefined);
      if (item) choose(item.value);
      event.preventDefault();
    } else if (event.key === "Escape") {
      if (list.hidden) choose("");
      else { close(); restore(); }
    }
  });
  // What was typed and not chosen chooses where it is the whole name of one, and else chooses nothing.
  input.addEventListener("blur", () => {
    const meant = options.filter((one) => one.words[0] === fold(input.value));
    if (meant.length === 1) choose(meant[0].value);
    else if (!input.value.trim()) choose("");
    else { close(); restore(); }
  });
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const item = event.target.closest("li");
    if (item) choose(item.dataset.value);
  });
  select.form.addEventListener("restored", restore);
  restore();
}

/** @param {HTMLOptionElement} option */
function choice_of(option) {
  const name = option.textContent.split(" – ")[0].trim();
  const others = [name, option.dataset.also ?? ""].join(" ").split(/[\s-]+/).filter(Boolean);
  const told = option.dataset.told;
  const listed = `${option.parentElement.label} · ${option.textContent.split(" – ")[1].trim()}`;
  return { value: option.value, name, told, listed, words: [name, ...others, option.value.slice(3)].map(fold) };
}

function item_of(one, number) {
  const item = document.createElement("li");
  const more = document.createElement("small");
  set(item, { role: "option", id: `municipality-${number}`, "aria-selected": "false" });
  item.dataset.value = one.value;
  more.textContent = one.listed;
  item.append(one.name, " ", more);
  return item;
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
