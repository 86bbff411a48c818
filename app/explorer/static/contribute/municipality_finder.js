/** A municipality found in the reference list, where its country has one: its number, county, people and point come along. */

import { ask } from "./asking.js";
import { idOf } from "./draft.js";
import { say, words } from "./known.js";
import { make } from "./making.js";
import { picker } from "./picker.js";

/** Countries with a reference list. */
const LISTED = ["NO"];

export function municipalityFinder(form, here, filled) {
  const id = `${idOf(here)}-find`;
  const found = new Map();
  const find = async (typed) => {
    const { body } = await ask(`/v1/municipalities?${new URLSearchParams({ country: form.draft.at(["country"]), q: typed, limit: 50 })}`);
    return body.items.map((one) => {
      found.set(one.code, one);
      return { value: one.code, label: one.name, more: `${one.county}, ${one.number}` };
    });
  };
  const chosen = (option) => {
    if (!option) return;
    const one = found.get(option.value);
    form.draft.set(here, { ...form.draft.at(here), ...known(one) });
    filled();
    form.tell(say("filled_in", { name: one.name }));
    document.getElementById(id)?.focus();
  };
  const finder = make(
    "div", { class: "field finder" },
    make("label", { for: id, text: words.find_municipality }), make("p", { class: "hint", id: `${id}-hint`, text: words.find_municipality_hint }),
    picker({ id, describedby: `${id}-hint`, find, chosen }),
  );
  const show = () => { finder.hidden = !LISTED.includes(form.draft.at(["country"])); };
  form.draft.addEventListener("change", ({ detail }) => detail === "country" && show());
  show();
  return finder;
}

/** As exact as a place is told, about a hundred metres: the list has the point of its middle to ten. */
const asPlace = (degrees) => (typeof degrees === "number" ? Math.round(degrees * 1000) / 1000 : degrees);

function known(one) {
  return {
    name: one.name, region: one.county, tier: "municipality", lau_code: one.number, population: one.population,
    population_year: one.population_year, population_band: one.population_band,
    latitude: asPlace(one.latitude), longitude: asPlace(one.longitude), precision: one.precision,
  };
}
