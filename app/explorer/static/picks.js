/** Up to four cases that are picked: they stand in the address, so that it can be sent on with them. */
import { replace_address } from "./addresses.js";

/** Follows the ticks in whatever list of cases is shown. */
export function follow_picks() {
  document.getElementById("answer").addEventListener("change", (event) => {
    const form = event.target.closest("#picks");
    if (!form || event.target.name !== "cases") return;
    const boxes = [...form.querySelectorAll("input[name=cases]")];
    const most = Number(form.dataset.most);
    if (boxes.filter((box) => box.checked).length > most) {
      event.target.checked = false;
      tell(form, form.dataset.tooMany);
      return;
    }
    // A case may stand in the list and among those picked before.
    for (const box of boxes) if (box.value === event.target.value) box.checked = event.target.checked;
    const picked = [...new Set(boxes.filter((box) => box.checked).map((box) => box.value))];
    tell(form, form.dataset.number.replace("{number}", picked.length).replace("{most}", most));
    keep(picked);
  });
}

function tell(form, said) {
  const number = form.querySelector("#picked-number");
  number.setAttribute("role", "status");
  number.textContent = said;
}

function with_cases(asked, picked) {
  asked.delete("cases");
  for (const slug of picked) asked.append("cases", slug);
  return asked;
}

/** In the address, in the link to a longer list, in the links to other languages, and in the form, so that another question keeps them. */
function keep(picked) {
  replace_address(with_cases(new URLSearchParams(location.search), picked));
  const more = document.getElementById("more");
  if (more) more.search = with_cases(new URLSearchParams(more.search), picked);
  const plan = document.getElementById("plan");
  for (const field of plan.querySelectorAll("input[type=hidden][name=cases]")) field.remove();
  for (const slug of picked) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "cases", value: slug });
    plan.append(field);
  }
}
