/** Cases of one's own in a row: how it stands with each, what comes next, what may be done. */

import { ask } from "./asking.js";
import { caseDetails } from "./case_details.js";
import { showFault } from "./faults.js";
import { day, many, pages, say, words } from "./known.js";
import { lang, make } from "./making.js";

export class OwnCases {
  constructor(place, states, none, tell) {
    Object.assign(this, { place, states, none, tell, list: make("ul", { class: "cases" }), fault: make("div"), next: null });
  }

  async show() {
    this.list.replaceChildren();
    this.place.replaceChildren(this.list, this.fault);
    await this.page(`/v1/submissions?${new URLSearchParams({ author: "me", state: this.states, limit: 20 })}`);
    if (!this.list.children.length && !this.fault.children.length) this.place.replaceChildren(make("p", { class: "note", text: this.none }));
  }

  async page(path) {
    try {
      const { body } = await ask(path);
      this.list.append(...body.items.map((one) => this.item(one)));
      const more = body.links.next && make("button", { type: "button", class: "quiet", text: words.more_cases, on: { click: () => {
        const last = this.list.lastElementChild;
        more.remove();
        this.page(body.links.next).then(() => last.nextElementSibling?.querySelector("a, h3")?.focus());
      } } });
      if (more) this.place.append(more);
      this.fault.replaceChildren();
    } catch (error) {
      showFault(this.fault, error);
      this.fault.append(make("p", {}, make("button", { type: "button", class: "quiet", text: words.try_again, on: { click: () => this.show() } })));
    }
  }

  item(one) {
    const may = (action) => one.links.actions.some((each) => each.action === action);
    const title = one.title || words.untitled;
    const href = may("change") ? `${pages.edit}?id=${one.id}` : one.state === "published" && one.slug ? pages.cases + one.slug : null;
    const item = make("li", { class: "case" });
    const heading = make("h3", { tabindex: "-1" }, href ? make("a", { href, lang: lang("en"), text: title }) : make("span", { lang: lang("en"), text: title }));
    item.append(
      heading,
      make("p", { class: "facts" }, make("strong", { class: "state", text: one.state_label }), ` · ${one.amends ? say("amends", { slug: one.amends.slug }) : words.a_new_case} · ${say("changed_on", { day: day(one.changed_at) })}`),
      make("p", {}, words[`next_${one.state}`], may("change") && one.faults.blocking ? ` ${many("to_mend_first", one.faults.blocking)}` : "", one.is_outdated ? ` ${words.is_outdated}` : ""),
      one.open_comments ? make("p", { class: "remark said", text: many("open_comments", one.open_comments) }) : "",
      caseDetails(one, this.tell),
      make("div", { class: "row" }, ...["delete", "withdraw"].filter(may).map((action) => this.button(one, action, item, title))),
    );
    return item;
  }

  /** What cannot be undone is asked for twice. */
  button(one, action, item, title) {
    const fault = make("div");
    const reason = action === "withdraw" ? make("textarea", { id: `reason-${one.id}`, rows: 2 }) : null;
    const first = make("button", { type: "button", class: "quiet small", text: words[`${action}_case`], "aria-label": say(`${action}_named`, { title }), on: { click: () => { first.hidden = true; sure.hidden = false; sure.querySelector("textarea, button").focus(); } } });
    const sure = make(
      "div", { class: "warning", role: "group", hidden: true, "aria-label": words[`${action}_case`] }, make("p", { text: words[`${action}_sure`] }),
      reason ? make("p", {}, make("label", { for: reason.id, text: words.withdraw_reason }), reason) : null,
      make("p", { class: "row" },
        make("button", { type: "button", text: words[`${action}_really`], on: { click: () => this.act(one, action, reason?.value.trim(), item, fault) } }),
        make("button", { type: "button", class: "quiet", text: words.keep_it, on: { click: () => { sure.hidden = true; first.hidden = false; first.focus(); } } })),
      fault,
    );
    return make("div", {}, first, sure);
  }

  async act(one, action, reason, item, fault) {
    const headers = { "If-Match": `"${one.version}.c0r0"` };
    try {
      if (action === "delete") await ask(`/v1/submissions/${one.id}`, { method: "DELETE", headers });
      else await ask(`/v1/submissions/${one.id}/withdraw`, { method: "POST", body: reason ? { reason } : {}, headers });
    } catch (error) {
      return showFault(fault, error, { focus: true });
    }
    const beside = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    (beside?.querySelector("h3") ?? document.getElementById("your-cases-heading")).focus();
    if (!this.list.children.length) this.place.replaceChildren(make("p", { class: "note", text: this.none }));
    return this.tell(words[`${action}_done`]);
  }
}

