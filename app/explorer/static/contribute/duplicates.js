/** Cases that may be the same one, each with the reasons. */

import { pages, words } from "./known.js";
import { lang, make } from "./making.js";

/** @returns {HTMLElement | null} null where there are none */
export function duplicates(answer) {
  const found = [...answer.possible_duplicates, ...answer.possible_twins];
  if (!found.length) return null;
  const heading = make("h3", { id: "duplicates", text: words.duplicates });
  return make(
    "section", { class: "note", "aria-labelledby": heading.id }, heading, make("p", { text: words.duplicates_text }),
    make("ul", {}, ...found.map((one) => make(
      "li", {}, titleOf(one), one.state ? ` (${one.is_yours ? words.twin_yours : words.twin_other})` : null,
      make("ul", {}, ...one.reasons.map((reason) => make("li", { lang: lang(answer.sentences_language), text: reason.sentence }))),
    ))),
  );
}

function titleOf(one) {
  const text = one.title || words.untitled;
  const href = one.slug ? pages.cases + one.slug : one.is_yours ? `${pages.edit}?id=${one.id}` : null;
  return href ? make("a", { href, target: "_blank", rel: "noopener", lang: lang("en"), text: `${text}` }) : make("span", { text });
}
