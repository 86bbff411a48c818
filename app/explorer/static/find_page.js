/** The page of another question in place of this one, without leaving it. */

import { follow_frame, page_of_address } from "./fetched_page.js";

/**
 * Fetches the page at an address and shows what it found.
 * @returns {Promise<boolean>} whether it is shown now; what was there stays otherwise
 */
export async function showPage(address, { push, page, words, tell, shown }) {
  const again = () => showPage(address, { push, page, words, tell, shown });
  let fetched;
  try {
    const busy = document.getElementById("found");
    fetched = await page_of_address(address, { busy, slow: () => tell(words.fetching) });
  } catch {
    trouble(words, again);
    return false;
  }
  if (!fetched) return false;
  if (!fetched.getElementById("found")) {
    refuse(fetched, words, again);
    return false;
  }
  if (push) history.pushState(null, "", address);
  swap(fetched, page);
  shown();
  return true;
}

function swap(fetched, page) {
  document.getElementById("trouble").replaceChildren();
  const focused = document.activeElement?.id;
  const wasInside = document.activeElement?.closest("#found, #facets");
  const kept = keptOf(document.getElementById("facets"));
  const typed = typedOnly();
  for (const id of ["facets", "carried", "found"]) {
    const now = fetched.getElementById(id);
    if (id === "found") keepMap(now);
    document.getElementById(id).replaceWith(now);
  }
  const asked = fetched.getElementById("q").value;
  const words = document.getElementById("q");
  words.defaultValue = asked;
  if (!typed.has("q") && words.value !== asked) words.value = asked;
  for (const [id, text] of typed) if (!isAsked(id, text)) document.getElementById(id).value = text;
  follow_frame(fetched);
  keep(document.getElementById("facets"), kept);
  const target = page || !wasInside ? null : document.getElementById(focused);
  const count = document.getElementById("count");
  (page || (wasInside && !target) ? count : target)?.focus({ preventScroll: true });
  // At once: nobody wants to see other cases fly by.
  if (page) count.scrollIntoView({ behavior: "instant" });
}

/** What somebody has typed and not asked yet: an answer to something else does not take it away. */
function typedOnly() {
  const fields = [...document.querySelectorAll("#q, #facets input[type=number], #facets input[name=municipality]")];
  return new Map(fields.filter((one) => one.value !== one.defaultValue).map((one) => [one.id, one.value]));
}

/** Whether what was typed is part of the question now, beside the field in which it was typed. */
function isAsked(id, text) {
  const { name } = document.getElementById(id);
  return [...document.querySelectorAll("#carried input")].some((one) => one.name === name && one.value === text);
}

/** The map goes on living, with its outlines and where it was looked at. */
function keepMap(now) {
  const old = document.getElementById("map");
  if (old && now.querySelector("#map")) now.querySelector("#map").replaceWith(old);
}

function keptOf(facets) {
  return {
    isOpen: facets.open,
    open: new Map([...facets.querySelectorAll("details[id]")].map((one) => [one.id, one.open])),
    scrolled: new Map([...facets.querySelectorAll(".values")].map((one) => [one.id, one.scrollTop])),
    sought: new Map([...facets.querySelectorAll(".within")].map((one) => [one.id, one.value])),
    wide: document.querySelector(".all-facets").scrollTop,
  };
}

/** What was open stays open, and at its place; called before fields to search in are made again. */
function keep(facets, kept) {
  facets.open = kept.isOpen;
  for (const [id, open] of kept.open) if (document.getElementById(id)) document.getElementById(id).open = open;
  for (const [id, top] of kept.scrolled) if (document.getElementById(id)) document.getElementById(id).scrollTop = top;
  facets.querySelector(".all-facets").scrollTop = kept.wide;
  facets.dataset.sought = JSON.stringify([...kept.sought].filter(([, text]) => text));
}

/** What the server says about a question that it does not understand, with what was found before left in place. */
function refuse(fetched, words, again) {
  const told = fetched.querySelector("#content");
  if (!told || !told.textContent.trim()) return trouble(words, again);
  const said = new Set();
  const news = [...told.children].filter(({ tagName, textContent }) => {
    const text = textContent.trim();
    const isNew = tagName === "P" || tagName === "UL" ? !said.has(text) : false;
    said.add(text);
    return isNew;
  });
  document.getElementById("trouble").replaceChildren(...news);
}

function trouble(words, again) {
  const said = document.createElement("p");
  said.textContent = `${words.fetch_failed} `;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", textContent: words.again, className: "plain" });
  button.addEventListener("click", again);
  said.append(button);
  document.getElementById("trouble").replaceChildren(said);
}
