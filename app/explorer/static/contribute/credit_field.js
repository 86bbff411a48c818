/** Who made the description: named with their consent, kept by a key; one by one, as what lacks consent is refused whole. */

import { idOf, listAt } from "./draft.js";
import { showFault } from "./faults.js";
import { own, say, words } from "./known.js";
import { make } from "./making.js";
import { label, sentence } from "./naming.js";
import { pathOf } from "./paths.js";
import { tick } from "./supports.js";

export function creditField(form, steps) {
  const id = idOf(steps);
  const { draft } = form;
  const remarks = make("div", { class: "remarks", id: `${id}-remarks` });
  const list = make("ul", { class: "chosen credited" });
  const fault = make("div");
  const show = () => {
    const credit = listAt(draft, steps);
    list.replaceChildren(...credit.map((entry, place) => {
      const name = form.names.get(entry?.person) ?? entry?.name ?? entry?.person ?? words.untitled;
      const did = listAt({ at: () => entry?.did }, []).map((one) => own.fields["credit.did"].choices[one] ?? one).join(", ");
      return make("li", { id: idOf([...steps, place]) }, make("span", {}, make("strong", { text: name }), `: ${did}`), " ", make("button", {
        type: "button", class: "quiet small", text: words.remove, "aria-label": say("remove_named", { name }), on: { click: () => put(credit.filter((_, n) => n !== place), say("removed_named", { name })) },
      }));
    }));
    list.hidden = !credit.length;
    none.hidden = credit.length > 0;
  };
  const put = async (credit, said) => {
    const before = draft.at(steps);
    fault.replaceChildren();
    draft.set(steps, credit);
    if (await form.save()) {
      show();
      form.tell(said);
      return true;
    }
    const error = form.refused();
    if (error?.status === 422) {
      // What is refused is not kept, as it names somebody.
      draft.set(steps, before ?? []);
      showFault(fault, error, { focus: true });
    }
    show();
    return false;
  };
  const none = make("p", { class: "note", text: words.nobody_credited });
  form.credited.add(show);
  show();
  form.remarks.show(remarks);
  return make(
    "div", { class: "field credit", id, tabindex: "-1", data: { path: pathOf(steps) } },
    make("p", { class: "hint" }, ...sentence(words.credit_hint, steps)), remarks, none, list, fault, newcomer(id, form, (entry) => put([...listAt(draft, steps), entry], words.credit_added)),
  );
}

function newcomer(id, form, add) {
  const did = new Set(["wrote"]);
  const given = { name: null, orcid: null, ror: null };
  const line = (name, more = {}) => make("div", { class: "field" }, make("label", { for: `${id}-${name}`, text: words[`credit_${name}`] }), make("input", { id: `${id}-${name}`, type: "text", autocomplete: "off", ...more, on: { input: (event) => (given[name] = event.target.value.trim() || null) } }));
  const boxes = make("fieldset", { class: "field" }, make("legend", {}, label(["credit", "did"])), ...Object.entries(own.fields["credit.did"].choices).map(([code, text]) => tick(text, did.has(code), (is_on) => (is_on ? did.add(code) : did.delete(code)))));
  const consent = make("input", { type: "checkbox", id: `${id}-consent` });
  const other = make(
    "fieldset", { class: "group" }, make("legend", { text: words.credit_other }),
    line("name"), line("orcid", { placeholder: "0000-0002-1825-0097" }), line("ror"),
    make("label", { class: "choice", for: consent.id }, consent, make("span", { text: words.credit_consent })),
    make("p", {}, make("button", { type: "button", class: "quiet", text: words.credit_add_other, on: { click: async () => {
      const entry = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
      if (await add({ ...entry, consent: consent.checked, did: [...did] })) {
        for (const input of other.querySelectorAll("input[type=text]")) input.value = "";
        Object.assign(given, { name: null, orcid: null, ror: null });
        consent.checked = false;
        document.getElementById(`${id}-name`).focus();
      }
    } } })),
  );
  return make("div", {}, boxes, make("p", {}, make("button", { type: "button", class: "quiet", text: words.credit_add_me, on: { click: () => add({ account: "me", did: [...did] }) } })), other);
}
