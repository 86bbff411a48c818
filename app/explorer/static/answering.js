/** The answer beside the question, renewed while one asks: the page of the same address, fetched, its answer put here. */
import { address_of, question_of } from "./addresses.js";

const PAUSE = 350;

/** @param {HTMLFormElement} form */
export function answer_while_asking(form) {
  const answer = document.getElementById("answer");
  let waiting = 0;
  let asking = new AbortController();

  const told = (said) => { document.getElementById("told").textContent = said; };
  const show = async (address, { moves = false, restores = false } = {}) => {
    clearTimeout(waiting);
    asking.abort();
    asking = new AbortController();
    answer.setAttribute("aria-busy", "true");
    told(form.dataset.fetching);
    try {
      const got = await fetch(address, { signal: asking.signal, headers: { Accept: "text/html" } });
      if (got.status >= 500 || got.status === 429) throw new Error(got.statusText);
      const page = new DOMParser().parseFromString(await got.text(), "text/html");
      // A question that is not understood has a page of its own.
      if (!page.getElementById("plan")) return location.assign(address);
      put(page);
      if (restores) restore(form, page);
      if (moves) document.getElementById("cases")?.focus();
    } catch (error) {
      if (error.name === "AbortError") return;
      told(form.dataset.noAnswer);
    }
    answer.removeAttribute("aria-busy");
  };
  const ask = (moves) => {
    const address = address_of(question_of(form));
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    show(address, { moves });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const question of form.querySelectorAll(".question[data-field]")) question.open = false;
    ask(true);
  });
  form.addEventListener("change", () => {
    // Before the first question nobody waits for an answer to a half of it.
    if (!document.getElementById("cases")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(false), PAUSE);
  });
  window.addEventListener("popstate", () => show(location.pathname + location.search, { restores: true }));

  const put = (page) => {
    const children = [...page.getElementById("answer").childNodes];
    answer.replaceChildren(...children.map((one) => document.adoptNode(one)));
    document.getElementById("faults-place").replaceChildren(...page.getElementById("faults-place").childNodes);
    form.parentElement.className = page.getElementById("answer").parentElement.className;
    for (const [name, link] of Object.entries(links_of(page))) document.querySelector(`a[hreflang="${name}"]`).href = link;
    document.title = page.title;
    const shown = document.getElementById("shown");
    if (shown) told_once(shown.textContent);
  };
  const told_once = (said) => {
    told(said);
    setTimeout(() => document.getElementById("told").textContent === said && told(""), 4000);
  };
}

function links_of(page) {
  return Object.fromEntries([...page.querySelectorAll("a[hreflang]")].map((link) => [link.hreflang, link.getAttribute("href")]));
}

/** The form as the page of another address has it. */
function restore(form, page) {
  const other = page.getElementById("plan");
  for (const field of form.querySelectorAll("input[type=hidden]")) field.remove();
  for (const field of other.querySelectorAll("input[type=hidden]")) form.append(document.adoptNode(field));
  for (const field of form.querySelectorAll("input[name]:not([type=hidden]), select[name]")) {
    const same = [...other.querySelectorAll(`[name="${field.name}"]`)];
    if (field.type === "checkbox" || field.type === "radio") field.checked = same.find((one) => one.value === field.value).checked;
    else field.value = same[0].value;
  }
  form.dispatchEvent(new Event("restored"));
}
