/** The answer beside a question, renewed while one asks, with the page of the same address. */
import { address_of } from "./addresses.js";
import { follow_frame, page_of_address } from "./fetched_page.js";

const PAUSE_MS = 350;
const TOLD_MS = 4000;

/**
 * @param {HTMLFormElement} form  its parts under `data-renewed` are taken from each answer, too, unless somebody types
 * @param {(form: HTMLFormElement) => URLSearchParams} question  what the form asks
 */
export function answer_while_asking(form, question) {
  const answer = document.getElementById("answer");
  let waiting = 0;
  let is_touched = false;
  let here = location.pathname + location.search;

  const told = (said, is_seen = true) => {
    const place = document.getElementById("told");
    place.classList.toggle("visually-hidden", !is_seen);
    place.textContent = said;
  };
  const show = async (address, { moves = false, restores = false } = {}) => {
    clearTimeout(waiting);
    is_touched = false;
    here = address;
    const moved = (to) => {
      here = to;
      history.replaceState(null, "", to + location.hash);
    };
    let page;
    try {
      page = await page_of_address(address, { busy: answer, slow: () => told(form.dataset.fetching), moved });
    } catch ({ again_s }) {
      if (again_s && form.dataset.busy) waiting = setTimeout(() => show(address, { moves, restores }), 1000 * again_s);
      return told((again_s && form.dataset.busy) || form.dataset.noAnswer);
    }
    if (!page) return;
    // A question that is not understood has a page of its own.
    if (!page.getElementById("plan")) return location.assign(address);
    put(form, answer, page, is_touched);
    if (restores) restore(form, page);
    told_once(document.getElementById("shown")?.textContent);
    form.dispatchEvent(new Event("answered"));
    if (moves) place_of(moves)?.focus();
  };
  const ask = (moves) => {
    const address = address_of(question(form));
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    show(address, { moves });
  };
  const told_once = (said) => {
    if (!said) return;
    // It stands in the answer for whoever sees it.
    told(said, false);
    setTimeout(() => document.getElementById("told").textContent === said && told(""), TOLD_MS);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const one of form.querySelectorAll(".question[data-field]")) one.open = false;
    ask("cases");
  });
  form.addEventListener("input", () => { is_touched = true; });
  // A field may stand outside of its form.
  document.addEventListener("change", ({ target }) => {
    // Before the first question nobody waits for an answer to a half of it.
    if ((target.form ?? target) !== form || !document.getElementById("cases")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(), PAUSE_MS);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-asks]");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = new URL(link.href);
    history.pushState(null, "", address);
    const moves = address.hash.slice(1) || link.closest("[data-renewed]")?.id;
    show(address.pathname + address.search, { moves, restores: true });
  });
  window.addEventListener("popstate", () => {
    // A jump within the page is no other question.
    if (here !== location.pathname + location.search) show(location.pathname + location.search, { restores: true });
  });
}

function place_of(id) {
  return document.querySelector("#faults-place .faults") ?? document.getElementById(id);
}

/** The answer of a page, here; what was open stays so, and the focus where it was. */
function put(form, answer, page, is_touched) {
  const focused = document.activeElement?.id;
  const open = new Map([...document.querySelectorAll("details[id]")].map((one) => [one.id, one.open]));
  // Whoever types on asks again; what they typed is not taken from under their hands.
  for (const part of is_touched ? [] : form.querySelectorAll("[data-renewed]")) {
    part.replaceWith(document.importNode(page.getElementById(part.id), true));
  }
  form.parentElement.className = page.getElementById("answer").parentElement.className;
  answer.replaceChildren(...page.getElementById("answer").childNodes);
  document.getElementById("faults-place").replaceChildren(...page.getElementById("faults-place").childNodes);
  follow_frame(page);
  for (const [id, was] of open) if (document.getElementById(id)) document.getElementById(id).open = was;
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** The form as the page of another address has it. */
function restore(form, page) {
  const other = page.getElementById("plan");
  const hidden = "input[type=hidden]:not([data-renewed] *)";
  for (const field of form.querySelectorAll(hidden)) field.remove();
  form.append(...other.querySelectorAll(hidden));
  const shown = "input[name]:not([type=hidden], [data-renewed] *), select[name]:not([data-renewed] *)";
  for (const field of form.querySelectorAll(shown)) {
    const same = [...other.querySelectorAll(`[name="${field.name}"]`)];
    if (field.type === "checkbox" || field.type === "radio") field.checked = same.find((one) => one.value === field.value).checked;
    else field.value = same[0].value;
  }
  form.dispatchEvent(new Event("restored"));
}
