/** The answer beside the question of Compare, renewed while one asks, with the page of the same address. */
import { address_of } from "./addresses.js";
import { follow_frame, page_of_address } from "./fetched_page.js";
import { question_of } from "./plan.js";

const PAUSE_MS = 350;
const TOLD_MS = 4000;

/**
 * @param {HTMLFormElement} form whose parts under `data-renewed` are taken from each answer, too, unless somebody types
 * @param {(form: HTMLFormElement) => URLSearchParams} question what the form asks
 */
export function answer_while_asking(form, question = question_of) {
  const answer = document.getElementById("answer");
  let waiting = 0;
  let asking = new AbortController();
  let touched = false;
  let here = location.pathname + location.search;

  const told = (said) => { document.getElementById("told").textContent = said; };
  const show = async (address, { moves = false, restores = false } = {}) => {
    clearTimeout(waiting);
    try {
      const page = await page_of_address(address, { busy: answer, slow: () => told(form.dataset.fetching) });
      if (!page) return;
    asking.abort();
    asking = new AbortController();
    touched = false;
    here = address;
    answer.setAttribute("aria-busy", "true");
    told(form.dataset.fetching);
    try {
      const got = await fetch(address, { signal: asking.signal, headers: { Accept: "text/html" } });
      if (form.dataset.busy && (got.status === 503 || got.status === 429)) {
        told(form.dataset.busy);
        waiting = setTimeout(() => show(address, { moves, restores }), 1000 * (Number(got.headers.get("Retry-After")) || 5));
        return answer.removeAttribute("aria-busy");
      }
      if (got.status >= 500 || got.status === 429) throw new Error(got.statusText);
      // What a form sends may have an address of its own, which can be sent on.
      if (got.redirected) {
        here = new URL(got.url).pathname + new URL(got.url).search;
        history.replaceState(null, "", here + location.hash);
      }
      const page = new DOMParser().parseFromString(await got.text(), "text/html");
      // A question that is not understood has a page of its own.
      if (!page.getElementById("plan")) return location.assign(address);
      put(page);
      if (restores) restore(form, page);
      if (moves) (document.querySelector("#faults-place .faults") ?? document.getElementById("cases"))?.focus();
    } catch {
      form.dispatchEvent(new Event("answered"));
      if (moves) document.getElementById(typeof moves === "string" ? moves : "cases")?.focus();
    } catch (error) {
      if (error.name === "AbortError") return;
      told(form.dataset.noAnswer);
    }
  };
  const ask = (moves) => {
    const address = address_of(question(form));
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    show(address, { moves });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const question of form.querySelectorAll(".question[data-field]")) question.open = false;
    ask(true);
  });
  form.addEventListener("input", () => { touched = true; });
  // A field may stand outside of its form.
  document.addEventListener("change", ({ target }) => {
    if ((target.form ?? target) !== form) return;
    // Before the first question nobody waits for an answer to a half of it.
    if (!document.getElementById("cases")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(false), PAUSE_MS);
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

  const put = (page) => {
    const told_of = page.getElementById("answer");
    form.parentElement.className = told_of.parentElement.className;
    answer.replaceChildren(...told_of.childNodes);
    document.getElementById("faults-place").replaceChildren(...page.getElementById("faults-place").childNodes);
    follow_frame(page);
    const focused = document.activeElement?.id;
    const open = new Map([...document.querySelectorAll("details[id]")].map((one) => [one.id, one.open]));
    // Whoever types on asks again; what they typed is not taken from under their hands.
    for (const part of touched ? [] : form.querySelectorAll("[data-renewed]")) {
      part.replaceWith(document.importNode(page.getElementById(part.id), true));
    }
    const children = [...page.getElementById("answer").childNodes];
    answer.replaceChildren(...children.map((one) => document.adoptNode(one)));
    document.getElementById("faults-place").replaceChildren(...page.getElementById("faults-place").childNodes);
    for (const [id, was] of open) if (document.getElementById(id)) document.getElementById(id).open = was;
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
    form.parentElement.className = page.getElementById("answer").parentElement.className;
    for (const [name, link] of Object.entries(links_of(page))) document.querySelector(`a[hreflang="${name}"]`).href = link;
    document.title = page.title;
    const shown = document.getElementById("shown");
    if (shown) told_once(shown.textContent);
  };
  const told_once = (said) => {
    told(said);
    setTimeout(() => document.getElementById("told").textContent === said && told(""), TOLD_MS);
  };
}

/** The form as the page of another address has it. */
function restore(form, page) {
  const other = page.getElementById("plan");
  for (const field of form.querySelectorAll("input[type=hidden]")) field.remove();
  form.append(...other.querySelectorAll("input[type=hidden]"));
  for (const field of form.querySelectorAll("input[name]:not([type=hidden]), select[name]")) {
  const hidden = "input[type=hidden]:not([data-renewed] *)";
  for (const field of form.querySelectorAll(hidden)) field.remove();
  for (const field of other.querySelectorAll(hidden)) form.append(document.adoptNode(field));
  const shown = "input[name]:not([type=hidden], [data-renewed] *), select[name]:not([data-renewed] *)";
  for (const field of form.querySelectorAll(shown)) {
    const same = [...other.querySelectorAll(`[name="${field.name}"]`)];
    if (field.type === "checkbox" || field.type === "radio") field.checked = same.find((one) => one.value === field.value).checked;
    else field.value = same[0].value;
  }
  form.dispatchEvent(new Event("restored"));
}
