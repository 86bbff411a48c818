/** Parts that are repeated, such as organisations: added, moved and removed, with the focus where one goes on. */

import { idOf, isEmpty, listAt } from "./draft.js";
import { say, words } from "./known.js";
import { make } from "./making.js";
import { described, label, sentence } from "./naming.js";
import { pathOf } from "./paths.js";
import { follow, followAdded } from "./references.js";
import { supports } from "./supports.js";
import { municipalityFinder } from "./municipality_finder.js";
import { termsOf } from "./vocabularies.js";

const FEW = 3;
const BEFORE = { municipality: municipalityFinder };

export function partsField(form, steps, field, each) {
  const id = idOf(steps);
  const [name] = steps;
  const { draft } = form;
  const remarks = make("div", { class: "remarks", id: `${id}-remarks` });
  const list = make("ol", { class: "parts" });
  const add = make("button", { type: "button", class: "quiet", id: `${id}-add`, text: say("add_part", { name: described(steps).label }), on: { click: () => added() } });
  const frame = make(
    "fieldset", { class: "field parts-field", id, tabindex: "-1", data: { path: pathOf(steps) } },
    make("legend", {}, label(steps), field.must ? make("span", { class: "must", text: ` (${words.must})` }) : null),
    make("p", { class: "hint" }, ...sentence(described(steps).hint, steps)), remarks, list, make("p", {}, add), ...supports(form, steps),
  );

  const parts = () => listAt(draft, steps);
  const show = (open) => list.replaceChildren(...parts().map((_, place) => partOf(place, place === open)));
  const partOf = (place, is_open = false) => {
    const here = [...steps, place];
    const heading = make("h3", { id: `${idOf(here)}-heading`, tabindex: "-1" });
    const tools = [
      tool("move_up", place, place > 0, () => moved(place, place - 1)),
      tool("move_down", place, place < parts().length - 1, () => moved(place, place + 1)),
      tool("remove", place, true, () => removed(place)),
    ];
    const part = make(
      "div", { class: "part", id: idOf(here), role: "group", "aria-labelledby": heading.id, data: { path: pathOf(here) } },
      make("div", { class: "part-head" }, heading, make("div", { class: "tools" }, ...tools)),
      make("div", { class: "remarks", id: `${idOf(here)}-remarks` }),
      // Few are shown at once, many one by one.
      make(
        "details", { class: "part-body", open: is_open || parts().length <= FEW }, make("summary", { text: words.part_fields }),
        BEFORE[field.before]?.(form, here, () => renewed(place)) ?? null,
        ...field.fields.map((one) => each(form, [...here, one.name], one)),
        field.more ? more(form, here, field.more, each) : null,
        ...(field.unsupported ? [] : supports(form, here)),
      ),
    );
    form.remarks.show(part.querySelector(".remarks"));
    named(heading, place);
    part.addEventListener("input", () => named(heading, place));
    part.addEventListener("change", () => named(heading, place));
    return make("li", {}, part);
  };
  const named = async (heading, place) => {
    const title = await titleOf(parts()[place]?.[field.title], [...steps, place, field.title]);
    heading.textContent = title ? say("part_named", { number: place + 1, name: title }) : say("part_unnamed", { number: place + 1 });
  };
  const tool = (what, place, is_possible, act) => make("button", {
    type: "button", class: "quiet small", text: words[what], "aria-label": say(`${what}_part`, { number: place + 1, name: described(steps).label }),
    disabled: !is_possible, data: { tool: what }, on: { click: act },
  });
  const focus = (place, what) => {
    const part = list.children[place];
    const button = what && part?.querySelector(`[data-tool=${what}]:not([disabled])`);
    (button || part?.querySelector("h3") || add).focus();
  };
  const added = () => {
    const place = parts().length;
    followAdded(draft.document, name);
    draft.set([...steps, place], { ...field.beginning });
    list.lastElementChild?.querySelector("[data-tool=move_down]").removeAttribute("disabled");
    list.append(partOf(place, true));
    begin(list.lastElementChild);
  };
  const renewed = (place) => {
    list.children[place].replaceWith(partOf(place, true));
  };
  const moved = (from, to) => {
    const some = [...parts()];
    some.splice(to, 0, ...some.splice(from, 1));
    draft.document[name] = some;
    follow(draft.document, name, (place) => (place === from ? to : place === to ? from : place));
    changed(to);
    focus(to, to < from ? "move_up" : "move_down");
    form.tell(say("part_moved", { number: to + 1 }));
  };
  const removed = (place) => {
    if (!isEmpty({ ...parts()[place], ...emptied(field.beginning) }) && !confirm(say("remove_sure", { number: place + 1, name: described(steps).label }))) return;
    draft.document[name] = parts().filter((_, n) => n !== place);
    follow(draft.document, name, (n) => (n === place ? null : n > place ? n - 1 : n));
    changed();
    focus(Math.min(place, parts().length - 1));
    form.tell(words.part_removed);
  };
  const changed = (open) => {
    draft.changed(name);
    show(open);
  };

  show();
  form.remarks.show(remarks);
  return frame;
}

/** Leads to the first field of a new part, as soon as its list of terms is there; unless one has gone elsewhere by then. */
function begin(part) {
  const heading = part.querySelector("h3");
  heading.focus();
  const go = (tries) => {
    const control = part.querySelector(".field:not([hidden])").querySelector("input, select, textarea");
    if (document.activeElement !== heading) return;
    if (control) control.focus();
    else if (tries) setTimeout(go, 50, tries - 1);
  };
  go(60);
}

/** What is rarely filled in is shown on demand, and where something is in it. */
function more(form, here, fields, each) {
  const is_open = fields.some((one) => one.kind !== "paths" && !isEmpty(form.draft.at([...here, one.name])));
  return make("details", { class: "more", open: is_open }, make("summary", { text: words.more_fields }), ...fields.map((one) => each(form, [...here, one.name], one)));
}

const emptied = (values) => Object.fromEntries(Object.keys(values ?? {}).map((name) => [name, null]));

/** What a part is called: its name, the words for its code, or how its text begins. */
async function titleOf(value, steps) {
  if (!value) return "";
  const { vocabulary } = described(steps);
  if (vocabulary) {
    try {
      return (await termsOf(vocabulary)).find((term) => term.code === value)?.label ?? value;
    } catch {
      return value;
    }
  }
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()} …` : text;
}
