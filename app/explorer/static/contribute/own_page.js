/** The beginning of every page that needs a key: shown to who has one, sent to where it is asked for who has not. */

import { showFault } from "./faults.js";
import { pages } from "./known.js";
import { arrive } from "./nav.js";
import { reaches } from "./session.js";

/**
 * @param {(person: {id: string, name: string, role: string}) => Promise<void> | void} show
 * @param {string} [least]  role from which on the page is of use
 */
export async function begin(show, least = "contributor") {
  const work = document.getElementById("work");
  const faults = document.getElementById("faults");
  try {
    const person = await arrive();
    const name = !person ? "no-key" : reaches(person.role, least) ? null : "no-role";
    if (name) {
      const back = new URLSearchParams({ back: location.pathname + location.search });
      const told = document.getElementById(name);
      if (name === "no-key") told.querySelector("a").href = `${pages.contribute}?${back}#key`;
      told.hidden = false;
    } else {
      work.hidden = false;
      await show(person);
    }
  } catch (error) {
    showFault(faults, error);
  }
  document.getElementById("waiting").hidden = true;
}
