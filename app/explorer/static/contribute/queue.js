/** What waits for a decision: chosen by the form, which the address keeps, and read page by page. */

import { ask } from "./asking.js";
import { clearFault, showFault } from "./faults.js";
import { inWords, many, say, words } from "./known.js";
import { begin } from "./own_page.js";
import { keepQuestion } from "./queue_address.js";
import { itemOf } from "./queue_item.js";

/** What each choice asks for. */
const STATES = {
  reviewer: "submitted", editor: "accepted", author: "returned", done: "published,rejected,withdrawn",
  open: "submitted,accepted,returned",
};
const NAMES = ["state", "q", "country", "amends", "sort"];

begin(start, "reviewer");

async function start(person) {
  const form = document.getElementById("filters");
  const usual = { state: person.role === "reviewer" ? "reviewer" : "editor", sort: "oldest" };
  const list = listOf(document.getElementById("found"));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = addressOf(questionOf(form), usual);
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    list.show(form, true);
  });
  window.addEventListener("popstate", () => (fill(form, usual), list.show(form)));
  fill(form, usual);
  await list.show(form);
}

function questionOf(form) {
  return Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value.trim()]));
}

function addressOf(question, usual) {
  const told = Object.entries(question).filter(([name, value]) => value && value !== usual[name]);
  return location.pathname + (told.length ? `?${new URLSearchParams(told)}` : "");
}

function fill(form, usual) {
  const asked = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const field = form.elements[name];
    field.value = asked.get(name) ?? usual[name] ?? "";
    if (field.selectedIndex === -1) field.value = usual[name] ?? "";
  }
}

function listOf(place) {
  const list = place.querySelector("ol");
  const count = document.getElementById("count");
  const more = place.querySelector("button");
  const faults = document.getElementById("faults");
  let next = null;
  let turn = 0;

  const read = async (path, isFresh) => {
    const mine = ++turn;
    place.setAttribute("aria-busy", "true");
    count.textContent = words.queue_search_again;
    try {
      const { body } = await ask(path);
      if (mine === turn) put(body, isFresh);
    } catch (error) {
      if (mine !== turn) return;
      count.textContent = "";
      showFault(faults, error);
    }
    if (mine === turn) place.removeAttribute("aria-busy");
  };
  const put = (body, isFresh) => {
    clearFault(faults);
    const items = body.items.map(itemOf);
    if (isFresh) list.replaceChildren(...items);
    else list.append(...items);
    const shown = list.children.length;
    next = body.links.next;
    more.hidden = !next;
    list.hidden = !shown;
    const isPart = shown < body.total;
    const said = isPart ? say("queue_shown", { shown: inWords(shown), total: inWords(body.total) }) : many("queue_count", shown);
    count.textContent = shown ? said : emptyWords();
    if (!isFresh) items[0]?.querySelector("a").focus();
  };
  more.addEventListener("click", () => next && read(next, false));

  return {
    show(form) {
      const { state, ...rest } = questionOf(form);
      const asked = new URLSearchParams({ state: STATES[state], limit: "20" });
      for (const [name, value] of Object.entries(rest)) if (value) asked.set(name, value);
      keepQuestion(location.search);
      for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
      return read(`/v1/submissions?${asked}`, true);
    },
  };
}

function emptyWords() {
  const asked = new URLSearchParams(location.search);
  return ["q", "country", "amends"].some((name) => asked.get(name)) ? words.queue_none_found : words.queue_none;
}
