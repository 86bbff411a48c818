/** The cases at a point of the map, to read and to open. */

/** Fills a card with places; `close` is called when the reader is done. */
export function fillCard(card, places, { words, precisions, cases, close }) {
  const language = document.documentElement.lang;
  const head = document.createElement("p");
  const names = [...new Set(places.map((one) => one.name))];
  head.className = "card-head";
  head.textContent = names.length === 1 ? names[0] : words.map_several;
  const list = document.createElement("ul");
  for (const place of places) list.append(caseAt(place, names.length > 1, language, { words, precisions, cases }));
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "plain close", textContent: words.close });
  button.addEventListener("click", close);
  card.setAttribute("aria-label", head.textContent);
  card.replaceChildren(head, list, button);
  card.hidden = false;
  list.querySelector("a").focus();
}

function caseAt(place, isNamed, language, { words, precisions, cases }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  Object.assign(link, { href: cases + place.slug, textContent: titleOf(place) });
  // The list may have it in the reader's language; GeoJSON has the English one.
  link.lang = listed(place)?.lang || (listed(place) ? language : "en");
  const practice = document.createElement("p");
  practice.textContent = place.practice?.[language] ?? "";
  const precise = document.createElement("p");
  precise.className = "hint";
  const told = [isNamed ? place.name : "", precisions[place.precision], place.isUnverified ? words.map_unverified : ""];
  precise.textContent = told.filter(Boolean).join(" · ");
  item.append(link, ...marksOf(place), practice, precise);
  return item;
}

/** What the list says of its title, such as that a machine translated it. */
function marksOf(place) {
  const mark = listed(place)?.parentElement.querySelector(".mark");
  return mark ? [" ", mark.cloneNode(true)] : [];
}

const listed = (place) => document.getElementById(`case-${place.slug}`)?.querySelector("h3 a");
const titleOf = (place) => listed(place)?.textContent ?? place.title;
