/** Looking for a value within a long facet. */

import { fold } from "./fold.js";

/** Gives every long facet a field to search it by. */
export function searchFacets(within, words) {
  for (const facet of within.querySelectorAll("fieldset[data-long]")) searchFacet(facet, words);
}

function searchFacet(facet, words) {
  const field = document.createElement("input");
  const values = facet.querySelector(".values");
  Object.assign(field, { type: "search", id: `search-${values.id}`, className: "within", autocomplete: "off" });
  Object.assign(field, { placeholder: facet.dataset.long, ariaLabel: facet.dataset.long });
  field.setAttribute("aria-label", facet.dataset.long);
  const none = document.createElement("p");
  Object.assign(none, { className: "hint", role: "status" });
  values.before(field, none);
  field.addEventListener("input", () => {
    const sought = fold(field.value.trim());
    let left = 0;
    for (const choice of values.querySelectorAll(".choice")) {
      choice.hidden = !fold(choice.textContent).includes(sought);
      left += !choice.hidden;
    }
    none.textContent = left ? "" : words.within_none;
  });
  field.addEventListener("keydown", (event) => {
    // Enter would send the form, which holds nothing new.
    if (event.key === "Enter") event.preventDefault();
  });
}
