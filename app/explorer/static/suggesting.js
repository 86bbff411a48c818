/** A field that suggests while somebody types (combobox with a list, as ARIA APG has it). */

const PAUSE_MS = 120;
const MOST = 8;

/**
 * @param {HTMLInputElement} field  `data-suggestions`: where to ask; `data-kinds`: what for; `data-listed`: name of the list
 * @param {{words: object, kinds: object, tell: (text: string) => void, choose: (suggestion: object) => void}} around
 */
export function suggestIn(field, around) {
  const list = document.createElement("ul");
  Object.assign(list, { id: `${field.id}-suggestions`, className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.listed);
  field.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) field.setAttribute(name, value);

  let found = [];
  let active = -1;
  let waiting;
  let asking;

  function close() {
    clearTimeout(waiting);
    asking?.abort();
    found = [];
    activate(-1);
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute("aria-expanded", "false");
  }

  function activate(place) {
    active = place;
    [...list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === place)));
    const option = list.children[place];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  }

  function show(items) {
    found = items;
    list.replaceChildren(...items.map((item, n) => optionOf(item, `${list.id}-${n}`, around.kinds)));
    list.hidden = !items.length;
    field.setAttribute("aria-expanded", String(items.length > 0));
    activate(-1);
    const { suggestions_none: none, suggestions_one: one, suggestions_many: many } = around.words;
    around.tell(items.length ? (items.length === 1 ? one : many.replace("{number}", items.length)) : none);
  }

  async function ask() {
    const typed = field.value.trim();
    if (!/[\p{L}\p{N}]/u.test(typed)) return close();
    asking?.abort();
    asking = new AbortController();
    const query = new URLSearchParams({ q: typed, limit: MOST, lang: document.documentElement.lang });
    if (field.dataset.kinds) query.set("kinds", field.dataset.kinds);
    try {
      const answer = await fetch(`${field.dataset.suggestions}?${query}`, { signal: asking.signal });
      if (answer.ok) show((await answer.json()).items);
      else close();
    } catch (error) {
      // Suggestions are a help: without them the field still searches.
      if (error.name !== "AbortError") close();
    }
  }

  function choose(place) {
    const chosen = found[place];
    close();
    field.value = "";
    around.choose(chosen);
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = found.length - 1;
    if (event.key === "ArrowDown" && last >= 0) activate(active === last ? -1 : active + 1);
    else if (event.key === "ArrowUp" && last >= 0) activate(active < 0 ? last : active - 1);
    else if (event.key === "ArrowDown" && event.altKey) ask();
    else if (event.key === "Enter" && active >= 0) choose(active);
    else if (event.key === "Escape" && !list.hidden) close();
    else {
      if (event.key === "Enter") close();
      return;
    }
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  // The field keeps the focus, so that its list stays until the choice is made.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose([...list.children].indexOf(option));
  });
}

function optionOf(item, id, kinds) {
  const option = document.createElement("li");
  option.id = id;
  option.setAttribute("role", "option");
  option.append(said("label", item.label, item.label_language));
  if (item.matched) option.append(" ", said("matched", item.matched.text, item.matched.language));
  const beside = said("beside", item.within ? item.within.text : kinds[item.kind], item.within?.language);
  option.append(" ", beside, " ", item.parameter ? said("count", String(item.cases)) : "");
  return option;
}

function said(kind, text, language) {
  const span = document.createElement("span");
  Object.assign(span, { className: kind, textContent: text });
  if (language && language !== "und" && language !== document.documentElement.lang) span.lang = language;
  return span;
}
