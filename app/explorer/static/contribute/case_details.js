/** What was done with a case and said of it, shown on demand. */

import { ask } from "./asking.js";
import { commentList } from "./comments.js";
import { showFault } from "./faults.js";
import { dayAndTime, own, say, words } from "./known.js";
import { make } from "./making.js";

export function caseDetails(one, tell) {
  const inside = make("div", {}, make("p", { class: "hint", text: words.asking }));
  const details = make("details", {}, make("summary", { text: words.comments_and_history }), inside);
  details.addEventListener("toggle", () => details.open && show(), { once: true });
  const show = async () => {
    try {
      const { body, headers } = await ask(`/v1/submissions/${one.id}`);
      const may_change = body.links.actions.some((each) => each.action === "change");
      inside.replaceChildren(
        commentList(body.submission, headers.get("ETag"), may_change, tell) ?? make("p", { text: words.no_comments }),
        make("h4", { text: words.history_heading }),
        make("ol", { class: "events" }, ...body.submission.history.map(eventOf)),
      );
    } catch (error) {
      showFault(inside, error);
    }
  };
  return details;
}

function eventOf(event) {
  const did = own.actions[event.action] ?? words[`event_${event.action}`] ?? event.action;
  return make("li", {}, `${say("event", { moment: dayAndTime(event.at), action: did, name: event.by.shown })}`, event.words ? make("blockquote", { text: event.words }) : null);
}
