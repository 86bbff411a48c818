/** What an entry of the checklist says on this page: in the words of the form where the API speaks of the document. */

import { words } from "./known.js";
import { lang, make } from "./making.js";
import { sentence } from "./naming.js";

export function entryWords(entry, steps) {
  const own = words[`rule_${entry.rule.replaceAll("-", "_")}`];
  return own ? make("span", { text: own }) : make("span", { lang: lang(entry.sentence_language) }, ...sentence(entry.sentence, steps));
}
