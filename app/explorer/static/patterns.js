/** Patterns, without leaving the page: another question is another page, of which the parts that differ are put here. */
import { address_of, given_in, readable } from "./addresses.js";
import { offer_copies } from "./copying.js";
import { follow_frame, page_of_address } from "./fetched_page.js";
import { make_live } from "./live_picture.js";
import { follow_pairs } from "./network_pairs.js";

const PAUSE_MS = 350;
const PARTS = ["ways", "ask", "pattern"];
const part = (id) => document.getElementById(id);
const question = () => location.pathname + location.search;
let shown = question();
let waiting = 0;

function tell(text) {
  // The same words again are only read if they are new.
  part("told").textContent = "";
  requestAnimationFrame(() => (part("told").textContent = text));
}

/** What is done anew to every answer that is shown. */
function enhance() {
  for (const origin of part("pattern").querySelectorAll(".origin")) origin.textContent = location.origin;
  offer_copies(part("pattern"));
  for (const figure of document.querySelectorAll("figure[data-vega]")) make_live(figure);
  follow_pairs(part("pattern"));
}

async function go(address, push = true) {
  clearTimeout(waiting);
  const { fetching } = part("pattern").dataset;
  try {
    const page = await page_of_address(address, { busy: part("pattern"), slow: () => tell(fetching) });
    if (!page) return;
    // A question that is not understood has a page of its own.
    if (!page.getElementById("pattern")) return location.assign(address);
    if (push) history.pushState(null, "", address);
    put(page);
  } catch {
    trouble(() => go(address, push));
  }
}

function put(page) {
  shown = question();
  part("trouble").replaceChildren();
  const focused = document.activeElement;
  const is_inside = PARTS.some((id) => part(id).contains(focused));
  const is_open = part("as-data")?.open;
  // Somebody who goes through a list of choices keeps it.
  const is_choosing = focused.matches("#ask select") && page.getElementById(focused.id);
  for (const id of PARTS) if (!(is_choosing && id === "ask")) part(id).replaceWith(page.getElementById(id));
  const turn = page.getElementById("turn");
  if (is_choosing && turn) part("turn").href = turn.href;
  if (part("as-data")) part("as-data").open = is_open ?? false;
  follow_frame(page);
  enhance();
  if (is_inside && !is_choosing) (part(focused.id) ?? part("title")).focus({ preventScroll: true });
  tell(part("title").textContent);
}

function trouble(again) {
  const { failed, again: words } = part("pattern").dataset;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "quiet", textContent: words });
  button.addEventListener("click", again);
  const said = document.createElement("p");
  said.append(`${failed} `, button);
  part("trouble").replaceChildren(said);
}

const asked_in = (form) => address_of(given_in(form), new URL(form.action).pathname);

document.addEventListener("submit", (event) => {
  if (event.target.id !== "ask") return;
  event.preventDefault();
  go(asked_in(event.target));
});
document.addEventListener("change", (event) => {
  const { form } = event.target;
  if (form?.id !== "ask") return;
  clearTimeout(waiting);
  waiting = setTimeout(() => go(asked_in(form)), PAUSE_MS);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-pattern]");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(readable(link.href));
});
addEventListener("popstate", () => {
  // A jump within the page is no other question.
  if (question() !== shown) go(location.href, false);
});

enhance();
