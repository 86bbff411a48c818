/** Which submission it is, whose, and how it stands with it. */

import { day, pages, say, words } from "./known.js";
import { lang, make } from "./making.js";

export function showHead({ submission, slug, difference }) {
  const heading = document.querySelector("h1");
  const title = typeof submission.document.title === "string" ? submission.document.title : "";
  const head = document.getElementById("head");
  heading.textContent = title || words.queue_untitled;
  heading.lang = (title && lang("en")) ?? "";
  if (!heading.lang) heading.removeAttribute("lang");
  document.title = document.title.replace(/^.*(?= – )/s, heading.textContent);
  const { amends, author, submitted_at: sent } = submission;
  const published = amends?.slug ?? (submission.published_number ? slug.slug : null);
  head.replaceChildren(
    make("li", { class: "state", text: submission.state_label }),
    make("li", { text: sent ? say("review_by", { name: author.shown, day: day(sent) }) : say("review_by_draft", { name: author.shown }) }),
    make("li", { text: kindOf(amends, slug.slug) }),
    published ? make("li", {}, make("a", { href: pages.cases + encodeURIComponent(published), text: words.review_read_case })) : "",
  );
  const called = difference.amends ? words.review_changes : words.review_whole;
  for (const one of document.querySelectorAll('#changes-title, a[href="#changes-title"]')) one.textContent = called;
}

function kindOf(amends, slug) {
  if (amends) return say("review_amends", { base: amends.base });
  return slug ? say("review_new", { slug }) : words.review_new_unnamed;
}
