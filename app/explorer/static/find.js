/** Find, without leaving the page: suggestions, facets that answer at once, the map, the back button. */

import { readable } from "./addresses.js";
import { offer_copies } from "./copying.js";
import { searchFacets } from "./facet_search.js";
import { showPage } from "./find_page.js";
import { offerPanels, shownBy } from "./panels.js";
import { PANELS, addressOf, questionOf, withValue } from "./question.js";
import { suggestIn } from "./suggesting.js";

const form = document.getElementById("find");
const known = () => JSON.parse(document.getElementById("known").textContent);
const { words, kinds } = known();
const told = document.getElementById("told");

function tell(text) {
  // The same words again are only read if they are new.
  told.textContent = "";
  requestAnimationFrame(() => (told.textContent = text));
}

function go(address, { push = true, page = false } = {}) {
  return showPage(address, { push, page, words, tell, shown });
}

function shown() {
  shownQuestion = question();
  enhance();
  tell(document.getElementById("count").textContent);
}

const here = () => new URL(form.action).pathname;
const question = () => location.pathname + location.search;
let shownQuestion = question();

/** What is enhanced anew with every page that is shown; the search field stays as it is. */
function enhance() {
  const found = document.getElementById("found");
  const facets = document.getElementById("facets");
  searchFacets(facets, words);
  for (const [id, text] of JSON.parse(facets.dataset.sought ?? "[]")) {
    const field = document.getElementById(id);
    if (field) { field.value = text; field.dispatchEvent(new Event("input")); }
  }
  suggestIn(document.getElementById("municipality"), { words, kinds, tell, choose });
  offerPanels(found, words, drawMap);
  for (const origin of found.querySelectorAll(".origin")) origin.textContent = location.origin;
  offer_copies(found);
  drawMap();
}

async function drawMap() {
  const place = document.getElementById("map");
  if (!place || !shownBy(new URL(location.href)).map) return;
  const { showMap } = await import("./map.js");
  showMap(place, known(), { narrow: (country) => go(addressOf(here(), withValue(questionOf(form), "country", country))) });
}

function choose(suggestion) {
  if (!suggestion.parameter) {
    location.assign(form.dataset.cases + suggestion.value);
    return;
  }
  go(addressOf(here(), withValue(questionOf(form), suggestion.parameter, suggestion.value)));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(addressOf(here(), questionOf(form)));
});
document.addEventListener("change", (event) => {
  const { form: of, type } = event.target;
  if (of === form && ["checkbox", "number", "select-one"].includes(type) && event.target.checkValidity()) {
    go(addressOf(here(), questionOf(form)));
  }
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-find]");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const address = new URL(link.href);
  const now = new URLSearchParams(location.search);
  for (const panel of PANELS) if (now.has(panel)) address.searchParams.set(panel, now.get(panel));
  go(readable(address.href), { page: "page" in link.dataset });
});
addEventListener("popstate", () => {
  // A jump within the page is no other question.
  if (question() !== shownQuestion) go(location.href, { push: false });
});

suggestIn(document.getElementById("q"), { words, kinds, tell, choose });
enhance();
