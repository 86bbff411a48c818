/** How single values are written: each gives an element whose control has the `id` that it is told. */

import { described } from "./naming.js";
import { locale, many, own, words } from "./known.js";
import { lang, make } from "./making.js";
import { numberOf, understood, written } from "./typed_numbers.js";
import { fitting, picker } from "./picker.js";
import { termsOf } from "./vocabularies.js";

/** From how many terms on a list is searched rather than shown. */
const LONG = 60;
const CURRENCIES_FIRST = ["EUR", "NOK", "SEK", "DKK", "GBP", "CHF", "PLN", "CZK"];

/** @typedef {{steps: Array, id: string, describedby: string, value: any, put: (value: any) => void, field: object, document: object}} Written */

export const INPUTS = {
  line: (one) => text(one, { type: "text" }),
  link: (one) => text(one, { type: "url", inputmode: "url" }),
  year: (one) => number(one, { size: 6 }),
  whole: (one) => number(one, { size: 14 }),
  amount: (one) => number(one, { size: 14, inputmode: "decimal" }),
  passage: (one) => area(one),
  counted,
  lines,
  code,
  tag,
  currency,
};

function text({ id, describedby, value, put, steps, document }, attributes) {
  return make("input", {
    id, "aria-describedby": describedby, autocomplete: "off", value: value ?? "", lang: languageOf(steps, document), ...attributes,
    on: { input: (event) => put(event.target.value.trim() ? event.target.value : null) },
  });
}

function area({ id, describedby, value, put, steps, document }, more = {}) {
  return make("textarea", {
    id, "aria-describedby": describedby, rows: 3, lang: languageOf(steps, document), text: value ?? "", ...more,
    on: { input: (event) => put(event.target.value.trim() ? event.target.value : null) },
  });
}

function number({ id, describedby, value, put }, attributes) {
  const told = make("output", { for: id, class: "hint" });
  const input = make("input", {
    id, type: "text", inputmode: "numeric", autocomplete: "off", "aria-describedby": describedby, value: written(value), ...attributes,
    on: { input: () => {
      const read = numberOf(input.value);
      told.textContent = understood(read, input.value);
      put(read);
    } },
  });
  return make("span", { class: "number-field" }, input, told);
}

/** A sentence of which it is told how long it is, as it may not be longer; nothing is cut. */
function counted(one) {
  const told = make("p", { class: "hint", id: `${one.id}-count` });
  const count = (text) => {
    const left = one.field.most - text.length;
    told.textContent = left < 0 ? many("too_long", -left) : many("signs_left", left);
    told.classList.toggle("over", left < 0);
  };
  count(String(one.value ?? ""));
  const input = area({ ...one, describedby: `${one.describedby} ${told.id}` }, { rows: 2 });
  input.addEventListener("input", () => count(input.value));
  return make("div", {}, input, told);
}

/** Several lines, one value each. */
function lines(one) {
  const put = (text) => one.put((text ?? "").split("\n").map((line) => line.trim()).filter(Boolean));
  return area({ ...one, value: (Array.isArray(one.value) ? one.value : []).join("\n"), put });
}

function code(one) {
  const { vocabulary, choices } = described(one.steps);
  const holder = make("div", {}, make("p", { class: "hint", text: words.asking }));
  const terms = vocabulary ? termsOf(vocabulary) : Promise.resolve(Object.entries(choices).map(([code, label]) => ({ code, label })));
  terms.then((all) => {
    const some = one.field.only ? all.filter((term) => one.field.only.includes(term.kind)) : all;
    holder.replaceChildren(...(some.length > LONG ? searched(one, some) : chosen(one, some)));
  }, () => holder.replaceChildren(...text_instead(one)));
  return holder;
}

/** The list of terms cannot be had now: the code can still be written. */
function text_instead(one) {
  return [text(one, { type: "text" }), make("p", { class: "hint", text: words.list_missing })];
}

function chosen(one, terms) {
  const meaning = make("p", { class: "hint meaning", id: `${one.id}-meaning` });
  const tell = (value) => {
    const term = terms.find((term) => term.code === value);
    meaning.textContent = term?.meaning ?? "";
    meaning.lang = lang(term?.meaning_language) ?? "";
  };
  const known = terms.some((term) => term.code === one.value);
  const select = make(
    "select", {
      id: one.id, "aria-describedby": `${one.describedby} ${meaning.id}`,
      on: { change: () => { one.put(select.value || null); tell(select.value); } },
    },
    make("option", { value: "", text: words.not_recorded }),
    one.value && !known ? make("option", { value: one.value, text: one.value }) : null,
    ...terms.map((term) => make("option", { value: term.code, lang: lang(term.language), text: term.label })),
  );
  select.value = one.value ?? "";
  tell(select.value);
  return [select, meaning];
}

function searched(one, terms) {
  const country = one.document.country;
  const options = terms.map((term) => ({ value: term.code, label: term.label, language: term.language, more: term.country ?? "" }));
  const near = options.filter((option) => option.more === country);
  const label = options.find((option) => option.value === one.value)?.label ?? one.value ?? "";
  return [picker({
    id: one.id, describedby: one.describedby, value: label,
    // What a country does not have itself can still be meant.
    find: (typed) => (typed ? [...fitting(near, typed), ...fitting(options.filter((option) => option.more !== country), typed)] : near.length ? near : options),
    chosen: (option) => one.put(option?.value ?? null),
  })];
}

function tag(one) {
  const options = Object.entries(own.labels.language).map(([value, label]) => ({ value, label, more: value }));
  const label = own.labels.language[one.value] ?? one.value ?? "";
  return make("div", {}, picker({
    id: one.id, describedby: one.describedby, value: label, is_free: true,
    find: (typed) => (typed && typed !== label ? fitting(options, typed) : options),
    chosen: (option, typed) => one.put(option?.value ?? (typed || null)),
  }));
}

function currency(one) {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const all = [...new Set([...CURRENCIES_FIRST, ...Intl.supportedValuesOf("currency")])];
  const options = all.map((value) => ({ value, label: value, more: names.of(value) }));
  return make("div", {}, picker({
    id: one.id, describedby: one.describedby, value: one.value ?? "", is_free: true,
    find: (typed) => (typed && typed !== one.value ? fitting(options, typed) : options),
    chosen: (option, typed) => one.put(option?.value ?? (typed.toUpperCase() || null)),
  }));
}

/** In which language a text is written, as far as its field says. */
function languageOf(steps, document) {
  const name = steps.at(-1);
  if (steps[0] === "translations") return lang(steps[1]);
  if (steps[0] === "practice") return lang(name);
  if (["title_original", "summary_original", "legal_form_local"].includes(name)) return lang(document.original_language);
  if (steps[0] === "sources" && name === "title") return lang(document.sources?.[steps[1]]?.language);
  return TEXTS_IN_ENGLISH.has(name) && !["sources"].includes(steps[0]) ? lang("en") : null;
}

const TEXTS_IN_ENGLISH = new Set(["title", "summary", "municipality_role", "entrepreneur_role", "continuity_note", "description", "note", "text", "evidence"]);
