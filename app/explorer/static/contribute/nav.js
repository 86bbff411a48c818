/** Which pages are for whoever works here, who that is, and leaving. */

import { say, words } from "./known.js";
import { forget, hasUnsaved, reaches, who } from "./session.js";

/**
 * Who works here, shown in the navigation; null where nobody does: then `elsewhere` of the page takes a key.
 * Throws as `ask` does.
 */
export async function arrive() {
  const person = await who();
  const nav = document.getElementById("own");
  nav.querySelector(".signed").hidden = !person;
  if (!person) return null;
  nav.querySelector(".signed span").textContent = say("signed_in_as", { name: person.name, role: words[`role_${person.role}`] });
  for (const item of nav.querySelectorAll("[data-least]")) item.hidden = !reaches(person.role, item.dataset.least);
  nav.querySelector(".signed button").addEventListener("click", () => {
    if (hasUnsaved() && !confirm(words.leave_unsaved)) return;
    forget();
    location.assign(nav.dataset.home);
  });
  return person;
}
