/** Map and list beside each other: either can be closed, and the address remembers which. */

import { readable } from "./addresses.js";

const ROOM = matchMedia("(min-width: 68rem)");

/** What is shown by an address: the map where there is room for it, unless the address says otherwise. */
export function shownBy(address) {
  const asked = address.searchParams;
  const list = asked.get("list") !== "no";
  const map = asked.has("map") ? asked.get("map") === "yes" : ROOM.matches;
  return { map: map || !list, list };
}

/** Makes the buttons of `data-panel` work within what was found. */
export function offerPanels(found, words, changed) {
  const buttons = [...found.querySelectorAll("[data-panel]")];
  for (const button of buttons) {
    button.closest(".panels").hidden = false;
    button.addEventListener("click", () => {
      const shown = shownBy(new URL(location.href));
      const panel = button.dataset.panel;
      const other = panel === "map" ? "list" : "map";
      const next = { ...shown, [panel]: !shown[panel] };
      if (!next[panel]) next[other] = true;
      const address = new URL(location.href);
      for (const name of ["map", "list"]) address.searchParams.set(name, next[name] ? "yes" : "no");
      if (next.list) address.searchParams.delete("list");
      if (next.map === ROOM.matches) address.searchParams.delete("map");
      history.replaceState(history.state, "", readable(address.href));
      show(found, buttons, words);
      changed(next);
    });
  }
  show(found, buttons, words);
}

function show(found, buttons, words) {
  const shown = shownBy(new URL(location.href));
  found.classList.remove("map-yes", "map-no", "map-room", "no-list");
  found.classList.add(shown.map ? "map-yes" : "map-no");
  found.classList.toggle("no-list", !shown.list);
  for (const button of buttons) {
    const panel = button.dataset.panel;
    button.textContent = words[`${shown[panel] ? "close" : "show"}_${panel}`];
    button.setAttribute("aria-expanded", String(shown[panel]));
  }
}
