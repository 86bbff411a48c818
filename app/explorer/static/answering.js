/** The answer beside the question of Compare, renewed while one asks, with the page of the same address. */
import { address_of } from "./addresses.js";
import { follow_frame, page_of_address } from "./fetched_page.js";
import { question_of } from "./plan.js";

const PAUSE_MS = 350;
const TOLD_MS = 4000;

/** @param {HTMLFormElement} form */
export function answer_while_asking(form) {
  const answer = document.getElementById("answer");
  let waiting = 0;

  const told = (said) => { document.getElementById("told").textContent = said; };
  const show = async (address, { moves = false, restores = false } = {}) => {
    clearTimeout(waiting);
    try {
      const page = await page_of_address(address, { busy: answer, slow: () => told(form.dataset.fetching) });
      if (!page) return;
      // A question that is not understood has a page of its own.
      if (!page.getElementById("plan")) return location.assign(address);
      put(page);
      if (restores) restore(form, page);
      if (moves) (document.querySelector("#faults-place .faults") ?? document.getElementById("cases"))?.focus();
    } catch {
      told(form.dataset.noAnswer);
    }
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
    waiting = setTimeout(() => ask(false), PAUSE_MS);
  });
  window.addEventListener("popstate", () => show(location.pathname + location.search, { restores: true }));

  const put = (page) => {
    const told_of = page.getElementById("answer");
    form.parentElement.className = told_of.parentElement.className;
    answer.replaceChildren(...told_of.childNodes);
    document.getElementById("faults-place").replaceChildren(...page.getElementById("faults-place").childNodes);
    follow_frame(page);
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
    const same = [...other.querySelectorAll(`[name="${field.name}"]`)];
    if (field.type === "checkbox" || field.type === "radio") field.checked = same.find((one) => one.value === field.value).checked;
    else field.value = same[0].value;
  }
  form.dispatchEvent(new Event("restored"));
}
