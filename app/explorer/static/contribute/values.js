/** What stands in a document, as readers see it: codes by their names, parts by theirs, each text in its language. */

import { isEmpty } from "./draft.js";
import { inWords, locale, own, say, words } from "./known.js";
import { lang, make } from "./making.js";
import { fieldAt, holds, nameAt, placeNameAt, stepsOf } from "./paths.js";
import { termsOf } from "./vocabularies.js";
import { compared } from "./wording.js";

const YEAR = /(^|_)year$|^founded$|_as_of$/;
const OF_FIELDS = new Set(["supports", "unverified_fields", "coded_fields"]);
/** Fields whose value is the tag of a language. */
const TAGS = new Set(["original_language", "source_language"]);
/** Lists whose parts are claims: each is shown with who says so. */
const CLAIMS = new Set(["outcomes", "barriers", "enablers"]);
/** What no outcome is shown without, even where nobody recorded it. */
const JUDGED = ["evidence", "result"];
const WITHHELD = "https://withheld.invalid/";

/**
 * @param {{labels?: object, label_languages?: object, sources?: object[], claims?: object, credit?: object[],
 *   originalLanguage?: string | null, toSource?: ((place: number) => string) | null}} known
 *   `labels`: words for codes, by dimension; others are asked for as they are shown
 *   `sources`: of the document that the values stand in; without them no claim says who tells of it
 *   `claims`: that document, for what only a part of a claim is shown of
 *   `toSource`: where a source is shown; null for nowhere
 */
export function reading({
  labels = {}, label_languages: fallen = {}, sources = null, claims = {}, credit = [], originalLanguage = null, toSource = (place) => `#source-${place}`,
}) {
  const show = (value, steps, spoken) => {
    if (isEmpty(value)) return make("span", { class: "unknown", text: words.review_nothing });
    if (Array.isArray(value)) return listOf(value, steps, spoken);
    if (typeof value === "object") return partsOf(value, steps, spoken);
    const told = textOf(value, steps, spoken);
    if (told.vocabulary) return termOf(told.vocabulary, value);
    if (told.link) return make("a", { href: told.link, rel: "noopener noreferrer nofollow", text: told.text });
    return make("span", { class: "told", lang: lang(told.language), text: told.text });
  };
  const listOf = (value, steps, spoken) => {
    if (steps.at(-1) === "sources" && steps.length > 1) return make("span", {}, ...linksTo(value));
    const isOfParts = value.some((one) => typeof one === "object");
    return make(isOfParts ? "ol" : "ul", { class: isOfParts ? "parts" : "terms" }, ...value.map((one, place) => {
      const inner = [...steps, place];
      const id = steps.length === 1 && steps[0] === "sources" && sources ? `source-${place}` : null;
      return make("li", { id }, show(one, inner, spoken), CLAIMS.has(steps[0]) && steps.length === 1 ? saysOfClaim(inner, one) : null);
    }));
  };
  const partsOf = (value, steps, spoken) => {
    const within = typeof value.language === "string" ? { ...spoken, own: value.language } : spoken;
    const isOutcome = steps[0] === "outcomes" && steps.length === 2;
    const given = Object.entries(value).filter(([name, one]) => !isEmpty(one) && !(isOutcome && JUDGED.includes(name)));
    const judged = isOutcome ? JUDGED.map((name) => [name, value[name] ?? null]) : [];
    const first = isOutcome ? given.filter(([name]) => name === "dimension") : [];
    const rest = given.filter((one) => !first.includes(one));
    return make("dl", {}, ...[...first, ...judged, ...rest].flatMap(([name, one]) => {
      const label = keyName(steps, name) ?? nameAt([...steps, name]);
      return [
        make("dt", { lang: lang(label.language) }, label.vocabulary ? termOf(label.vocabulary, name) : label.text),
        make("dd", {}, JUDGED.includes(name) ? judgement(one, [...steps, name], within) : show(one, [...steps, name], within)),
      ];
    }));
  };
  const judgement = (value, steps, spoken) => (isEmpty(value) ? make("span", { class: "unknown", text: words.review_unknown }) : show(value, steps, spoken));
  /** What a key of a map is called; null where the parts of a field have names. */
  const keyName = (steps, key) => {
    const language = document.documentElement.lang;
    if (steps.length !== 1) return null;
    if (steps[0] === "missing") return { text: placeNameAt(stepsOf(key)) || key, language };
    if (steps[0] === "translations") return { text: languageName(key), language };
    if (steps[0] !== "emes") return null;
    const label = labels.emes_indicator?.[key];
    return label ? { text: label, language: fallen.emes_indicator?.[key] ?? language } : { vocabulary: "emes-indicators", language: "und" };
  };
  const textOf = (value, steps, spoken) => {
    if (typeof value === "boolean") return { text: String(value), language: "und" };
    if (typeof value === "number") {
      return { text: YEAR.test(String(steps.at(-1))) ? String(value) : inWords(value), language: "und" };
    }
    if (value === WITHHELD) return { text: words.review_withheld, language: document.documentElement.lang };
    if (/^https?:\/\/\S+$/i.test(value)) return { text: value, link: value, language: "und" };
    const names = steps.filter((step) => typeof step === "string");
    if (OF_FIELDS.has(names.at(-1))) {
      return { text: placeNameAt(stepsOf(value)), language: document.documentElement.lang };
    }
    if (names.join(".") === "credit.person") {
      const person = credit.find((one) => one.person === value);
      if (person) return { text: person.shown, language: "und" };
    }
    const field = fieldAt(steps);
    const dimension = names[0] === "missing" ? "absence_reason" : field?.labels;
    const label = dimension && (labels[dimension]?.[value] ?? own.labels[dimension]?.[value] ?? field?.choices[value]);
    if (label) return { text: label, language: fallen[dimension]?.[value] ?? document.documentElement.lang };
    if (TAGS.has(dimension)) return { text: languageName(value), language: document.documentElement.lang };
    if (field?.vocabulary) return { text: value, vocabulary: field.vocabulary, language: "und" };
    return { text: value, language: languageOf(field?.language, steps, spoken) };
  };
  const languageOf = (rule, steps, spoken) => {
    if (spoken.whole) return spoken.whole;
    if (rule === "original_language") return originalLanguage ?? "und";
    if (rule === "sources[n].language") return spoken.own ?? "und";
    return rule === "key" ? steps[1] : rule ?? "und";
  };
  const supporting = (steps) => (sources ?? []).flatMap((source, place) => {
    const named = Array.isArray(source?.supports) ? source.supports.map((path) => stepsOf(String(path))) : [];
    return named.some((one) => holds(one, steps) || holds(steps, one)) ? [place] : [];
  });
  const linksTo = (places) => places.flatMap((place, n) => [
    n ? ", " : null,
    make(toSource ? "a" : "span", { href: toSource?.(Number(place)), text: say("review_source", { number: inWords(Number(place) + 1) }) }),
  ]);
  const told = (places) => make("p", { class: "hint" }, `${words.review_sources} `, ...linksTo(places));
  const saysOfClaim = (steps, claim) => {
    if (!sources) return null;
    const own = Array.isArray(claim?.sources) ? claim.sources : [];
    const places = supporting(steps).filter((place) => !own.includes(place));
    if (places.length) return told(places);
    return own.length ? null : make("p", { class: "must", text: words.review_no_source });
  };
  return {
    /** A value at a place. `whole`: its language, where it is one text. */
    show: (value, path, whole = null) => show(value, stepsOf(path), { whole }),
    /** Two values of one place; what only one of two texts has stands out. */
    beside(before, after, path, [beforeLanguage, afterLanguage], other) {
      const steps = stepsOf(path);
      if (typeof before !== "string" || typeof after !== "string") {
        return [other.show(before, path, beforeLanguage), show(after, steps, { whole: afterLanguage })];
      }
      const [old, fresh] = [textOf(before, steps, { whole: beforeLanguage }), textOf(after, steps, { whole: afterLanguage })];
      const [gone, come] = compared(old.text, fresh.text);
      return [inPieces(gone, "del", old.language), inPieces(come, "ins", fresh.language)];
    },
    /** The rest of what no outcome is shown without, where a part of one is shown; null elsewhere. */
    judgedBeside(path) {
      const steps = stepsOf(path);
      const outcome = steps[0] === "outcomes" && steps.length > 2 && claims.outcomes?.[steps[1]];
      if (!outcome) return null;
      return make("dl", {}, ...JUDGED.filter((name) => name !== steps[2]).flatMap((name) => {
        const place = [...steps.slice(0, 2), name];
        const label = nameAt(place);
        return [make("dt", { lang: lang(label.language), text: label.text }), make("dd", {}, judgement(outcome[name], place, {}))];
      }));
    },
    /** Which sources tell of a field, or of the claim it is in; null where no claim is: it rests on the case as a whole. */
    saysWho(path) {
      const steps = stepsOf(path);
      if (CLAIMS.has(steps[0])) return steps.length > 1 ? saysOfClaim(steps.slice(0, 2), claims[steps[0]]?.[steps[1]]) : null;
      const places = supporting(steps);
      return places.length ? told(places) : null;
    },
  };
}

function languageName(tag) {
  if (own.labels.language[tag]) return own.labels.language[tag];
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag);
  } catch {
    return tag;
  }
}

/** The words for a code, as soon as they are there. */
function termOf(vocabulary, code) {
  const span = make("span", { class: "told", text: code });
  termsOf(vocabulary).then((terms) => {
    const term = terms.find((one) => one.code === code);
    if (!term) return;
    span.textContent = term.label;
    span.lang = lang(term.language) ?? "";
  }, () => {});
  return span;
}

function inPieces(pieces, name, language) {
  const shown = pieces.map(([text, isOwn]) => (isOwn ? make(name, { text }) : text));
  return make("span", { class: "told", lang: lang(language) }, ...shown);
}
