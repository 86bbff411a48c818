/**
 * <samspill-chart> and <samspill-cases>: pictures, figures and cases of Samspill on any page.
 *
 * One file without imports, as the integrity of a script covers that script alone. It asks the host that it comes
 * from and no other, sends no cookies, and stores nothing. What it shows is text: nothing that it is told becomes markup.
 * This version never changes; what is new gets a new number.
 */
const SITE = new URL("../../", import.meta.url);

/** @type {Record<string, Record<string, string>>} */
const WORDS = {
  en: {
    waiting: "Fetching from Samspill …", again: "Try again", table: "The figures as a table", list: "The cases as a list",
    cases: "The cases behind it", cite: "How to cite", file: "The figures as a file", all: "All of them at Samspill",
    unreached: "Samspill could not be reached.", busy: "Samspill is busy. Try again in a little while.",
    refused: "Samspill did not understand the question:", meant: "Did you mean", seen: "last seen in {year}", status: "Status",
    value: "Value", count: "Cases", result: "Result", evidence: "Evidence", year: "Year", case: "Case", place: "Place",
    found: "{number} cases", found_one: "1 case", none: "No case.", source: "Source: Samspill, dataset revision {number}. Licence: CC BY 4.0.",
    not_all: "The first {number} are listed.", outcomes: "What became of it, and who says so",
    in_english: "in English", by_machine: "machine translation, not checked",
    no_sample: "Cases that somebody has written about, not a sample: they do not show what is usual.",
  },
  nb: {
    waiting: "Henter fra Samspill …", again: "Prøv igjen", table: "Tallene som tabell", list: "Sakene som liste",
    cases: "Sakene bak", cite: "Slik siterer du", file: "Tallene som fil", all: "Alle hos Samspill",
    unreached: "Fikk ikke kontakt med Samspill.", busy: "Samspill er opptatt. Prøv igjen om litt.",
    refused: "Samspill forsto ikke spørsmålet:", meant: "Mente du", seen: "sist sett i {year}", status: "Status",
    value: "Verdi", count: "Saker", result: "Måloppnåelse", evidence: "Dokumentasjon", year: "År", case: "Sak", place: "Sted",
    found: "{number} saker", found_one: "1 sak", none: "Ingen sak.", source: "Kilde: Samspill, datasettrevisjon {number}. Lisens: CC BY 4.0.",
    not_all: "De første {number} står i listen.", outcomes: "Hva det ble til, og hvem som sier det",
    in_english: "på engelsk", by_machine: "maskinoversatt, ikke kontrollert",
    no_sample: "Saker som noen har skrevet om, ikke et utvalg: de viser ikke hva som er vanlig.",
  },
  nn: {
    waiting: "Hentar frå Samspill …", again: "Prøv igjen", table: "Tala som tabell", list: "Sakene som liste",
    cases: "Sakene bak", cite: "Slik siterer du", file: "Tala som fil", all: "Alle hos Samspill",
    unreached: "Fekk ikkje kontakt med Samspill.", busy: "Samspill er oppteken. Prøv igjen om litt.",
    refused: "Samspill forstod ikkje spørsmålet:", meant: "Meinte du", seen: "sist sett i {year}", status: "Status",
    value: "Verdi", count: "Saker", result: "Måloppnåing", evidence: "Dokumentasjon", year: "År", case: "Sak", place: "Stad",
    found: "{number} saker", found_one: "1 sak", none: "Inga sak.", source: "Kjelde: Samspill, datasettrevisjon {number}. Lisens: CC BY 4.0.",
    not_all: "Dei første {number} står i lista.", outcomes: "Kva det vart til, og kven som seier det",
    in_english: "på engelsk", by_machine: "maskinomsett, ikkje kontrollert",
    no_sample: "Saker som nokon har skrive om, ikkje eit utval: dei viser ikkje kva som er vanleg.",
  },
};
const PREFIXES = { en: "", nb: "nb/", nn: "nn/" };
/** In which language a reader is offered a text, the best first: who reads Norwegian follows its neighbours better than English. */
const READ = { en: ["en"], nb: ["nb", "nn", "da", "sv", "en"], nn: ["nn", "nb", "da", "sv", "en"] };
/** Attributes that every element may have, or that are ours; all others are part of the question. */
const NOT_ASKED = /^(id|class|style|lang|dir|hidden|title|slot|part|role|tabindex|is|nonce|inert|kind|theme|data-.*|aria-.*|on.*)$/;
/** Those that, when they change, make another answer. */
const CHANGES = new RegExp(`^(lang|kind|theme|(?!${NOT_ASKED.source.slice(1, -1)}$).*)$`);
/** What says how a picture looks or is counted; all others say which cases are meant. */
const OF_A_PICTURE = ["by", "rows", "columns", "bands", "rows.bands", "columns.bands", "counting", "zero", "width", "height", "limit", "sort"];
const FIGURES = { bars: "counts", heatmap: "crosstab", timeline: "timeline", map: null };
const MOST_LISTED = 200;
/** What is never counted without what became of it and who says so. */
const OF_OUTCOMES = ["outcome", "outcome_result"];

const LOOKS = new CSSStyleSheet();
LOOKS.replaceSync(`
  :host { display: block; position: relative; margin-block: 1em; }
  figure, ol { margin: 0; padding: 0; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  img { display: block; max-width: none; }
  img.fitting { max-width: 100%; height: auto; }
  .scrolled { overflow-x: auto; }
  ol { list-style: none; margin-block: 1em; }
  li { margin-block: 0 1em; }
  p { margin: .25em 0; }
  .aside, footer { font-size: .875em; }
  footer a { margin-inline-end: 1em; }
  a { color: inherit; }
  summary { cursor: pointer; padding-block: .4em; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  caption { text-align: start; font-weight: bold; padding-block: .75em .25em; }
  th, td { text-align: start; vertical-align: top; padding: .25em 1em .25em 0; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
  td.number { text-align: end; }
  button { font: inherit; padding: .5em 1em; min-height: 44px; }
  :focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
`);

/** An answer that is a problem (RFC 9457), or none at all. */
class Refusal extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? "");
    this.status = status;
    this.faults = problem?.errors ?? [];
  }
}

/** An element with text and children in it; `null` and `false` are left out. */
function made(name, attributes, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) if (value != null) element.setAttribute(key, value);
  element.append(...inside.flat().filter((one) => one != null && one !== false));
  return element;
}

function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A label, which may be in another language than what stands around it. */
function named(one) {
  return one.label_language ? made("span", { lang: one.label_language }, one.label) : one.label;
}

function link(address, words, lang) {
  return made("a", { href: address, lang }, words);
}

async function answered(path, asked, signal) {
  const address = new URL(`${path}?${new URLSearchParams(asked)}`, SITE);
  let answer;
  try {
    answer = await fetch(address, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
  } catch (error) {
    throw error.name === "AbortError" ? error : new Refusal(0);
  }
  if (answer.ok) return answer;
  throw new Refusal(answer.status, await answer.json().catch(() => null));
}

/** What both elements share: the question from the attributes, the language, waiting, failing. */
class SamspillElement extends HTMLElement {
  #watch = new MutationObserver((changes) => changes.some((one) => CHANGES.test(one.attributeName)) && this.draw());
  #asking = new AbortController();

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [LOOKS];
  }

  connectedCallback() {
    this.#watch.observe(this, { attributes: true });
    this.draw();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#asking.abort();
  }

  /** That of the nearest `lang`, where we speak it; English elsewhere. */
  get language() {
    const told = (this.closest("[lang]")?.getAttribute("lang") ?? "").toLowerCase().split("-")[0];
    return { no: "nb" }[told] ?? (told in WORDS ? told : "en");
  }

  get words() {
    return WORDS[this.language];
  }

  /** The question as parameters of the API, without what only says how it is shown. */
  get asked() {
    const given = [...this.attributes].filter((one) => !NOT_ASKED.test(one.name));
    return Object.fromEntries([...given.map((one) => [one.name, one.value]), ["lang", this.language]]);
  }

  /** The filters alone: which cases are meant. */
  get filters() {
    return Object.fromEntries(Object.entries(this.asked).filter(([name]) => !OF_A_PICTURE.includes(name)));
  }

  number(value) {
    return value.toLocaleString(this.language);
  }

  async draw() {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    if (!this.shadowRoot.firstChild) this.#show(made("p", { role: "status" }, this.words.waiting));
    this.setAttribute("aria-busy", "true");
    try {
      const shown = await this.content(signal);
      if (!signal.aborted) this.#show(shown);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refusal)) throw error;
      this.#show(this.#failure(error));
    }
    if (signal.aborted) return;
    this.removeAttribute("aria-busy");
    this.dispatchEvent(new CustomEvent("samspill-shown", { bubbles: true }));
  }

  #show(shown) {
    shown.lang = this.language;
    this.shadowRoot.replaceChildren(shown);
  }

  #failure(refusal) {
    const { words } = this;
    if (refusal.status >= 400 && refusal.status < 500 && refusal.status !== 429) {
      const meant = refusal.faults.map((one) => one.did_you_mean).filter(Boolean);
      return made("div", { role: "status" }, made("p", {}, words.refused, " ", made("span", { lang: "en" }, refusal.message)),
        meant.length > 0 && made("p", {}, `${words.meant}: ${meant.join(", ")}`));
    }
    const again = made("button", { type: "button" }, words.again);
    again.addEventListener("click", () => this.draw());
    return made("div", {}, made("p", { role: "status" }, refusal.status ? words.busy : words.unreached), again);
  }

  source(revision) {
    return made("p", { class: "aside" }, filled(this.words.source, { number: this.number(revision) }));
  }

  get casesLink() {
    const { lang, ...filters } = this.filters;
    return new URL(`${PREFIXES[lang]}?${new URLSearchParams(filters)}`, SITE).href;
  }

  get citationLink() {
    return new URL(`v1/citation?${new URLSearchParams(this.filters)}`, SITE).href;
  }

  /** Some text in the best of the languages that it is in, which is said of it where it is not the reader's own. */
  offered(texts) {
    const language = READ[this.language].find((one) => texts[one]);
    return language && { text: texts[language], lang: language === this.language ? null : language };
  }

  /** The title of a case as the pages offer it, and who put it into that language where a machine did. */
  caseLink(found) {
    const { words, language } = this;
    const titles = Object.fromEntries(Object.entries(found.translations).map(([tag, told]) => [tag, told.title]));
    const title = this.offered({ ...titles, en: found.title });
    const by = (title.lang ?? language) !== "en" && found.translations[title.lang ?? language].by;
    const mark = title.lang === "en" ? words.in_english : by === "machine" && words.by_machine;
    return [link(new URL(`${PREFIXES[language]}cases/${encodeURIComponent(found.slug)}`, SITE).href, title.text, title.lang),
      mark && made("small", {}, ` (${mark})`)];
  }
}

/** `<samspill-chart kind="bars" by="sector_group" country="NO">`: a picture, its table, its cases, its citation. */
class SamspillChart extends SamspillElement {
  async content(signal) {
    const kind = this.getAttribute("kind") ?? "bars";
    const [picture, table] = await Promise.all([this.#picture(kind, signal), this.#table(kind, signal)]);
    const { words } = this;
    return made("figure", {},
      // In the picture already, with the notes and the source, for who sees it.
      made("figcaption", { class: "unseen" }, picture.title),
      picture.fits ? picture.image
        : made("div", { class: "scrolled", tabindex: "0", role: "group", "aria-label": picture.title }, picture.image),
      made("details", {}, made("summary", {}, FIGURES[kind] ? words.table : words.list),
        made("div", { class: "scrolled", tabindex: "0", role: "group", "aria-label": words.table }, table.element),
        table.notes.map((note) => made("p", { class: "aside" }, note)), this.source(table.revision)),
      made("footer", {}, link(this.casesLink, words.cases), link(this.citationLink, words.cite), link(table.file, words.file)));
  }

  get #theme() {
    const theme = this.getAttribute("theme") ?? "light";
    return theme !== "auto" ? theme : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  async #picture(kind, signal) {
    const asked = { ...this.asked, theme: this.#theme };
    // As wide as there is room, so that its letters keep their size; what needs more is moved from side to side.
    const room = Math.min(960, Math.max(320, Math.floor(this.clientWidth / 40) * 40));
    const path = `v1/charts/${encodeURIComponent(kind)}.svg`;
    let answer, fits = true;
    try {
      answer = await answered(path, { width: room, ...asked }, signal);
    } catch (error) {
      if (!error.faults?.some((one) => one.parameter === "width") || "width" in asked) throw error;
      answer = await answered(path, asked, signal);
      fits = false;
    }
    const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
    const told = (name) => drawn.querySelector(`:scope > ${name}`)?.textContent ?? "";
    const size = { width: drawn.getAttribute("width"), height: drawn.getAttribute("height") };
    const image = made("img", { class: fits ? "fitting" : null, src: answer.url, alt: told("desc"), crossorigin: "anonymous", referrerpolicy: "no-referrer", ...size });
    return { title: told("title"), image, fits };
  }

  async #table(kind, signal) {
    const figures = FIGURES[kind];
    const { width, height, ...asked } = this.asked;
    if (!figures) return this.#places(asked, signal);
    const path = `v1/statistics/${figures}`;
    const counted = await (await answered(path, asked, signal)).json();
    const file = new URL(`${path}?${new URLSearchParams({ ...asked, format: "csv" })}`, SITE).href;
    const rows = counted.counts ? this.#crossed(counted) : this.#counted(counted);
    const beside = await this.#outcomes(counted, signal);
    const notes = [...new Set([...counted.notes, ...(beside?.notes ?? [])])];
    return { element: made("div", {}, this.#rows(...rows), beside?.element), notes, revision: counted.revision, file };
  }

  /** The outcomes of the same cases, where figures of outcomes say neither how far they were reached nor who says so. */
  async #outcomes({ by, rows }, signal) {
    const fields = "field" in by ? [by.field] : Object.values(by).map((one) => one.field);
    if (!fields.some((one) => OF_OUTCOMES.includes(one)) || rows.some((row) => row.results)) return null;
    const counted = await (await answered("v1/statistics/counts", { ...this.filters, by: "outcome" }, signal)).json();
    return { element: this.#rows(...this.#counted(counted), this.words.outcomes), notes: counted.notes };
  }

  /** A row for each value; of outcomes with how far they were reached and who says so, never without. */
  #counted({ by, rows }) {
    const { words } = this;
    const split = rows.some((row) => row.results);
    const several = (ones) => (ones ?? []).map((one) => `${one.label} ${this.number(one.cases)}`).join(", ");
    return [[by.label ?? words.value, words.count, ...(split ? [words.result, words.evidence] : [])],
      rows.map((row) => [named(row), row.cases, ...(split ? [several(row.results), several(row.evidence)] : [])])];
  }

  /** Years run downwards, as there are many of them. */
  #crossed({ by, rows, columns, counts }) {
    if (columns.length <= 12) {
      return [[by.rows.label, ...columns.map(named)], rows.map((row, place) => [named(row), ...counts[place]])];
    }
    return [[by.columns.label, ...rows.map(named)],
      columns.map((column, place) => [named(column), ...counts.map((row) => row[place])]).filter(([, ...found]) => found.some(Boolean))];
  }

  async #places(asked, signal) {
    const { words } = this;
    const found = await (await answered("v1/cases", { ...asked, limit: MOST_LISTED }, signal)).json();
    const rows = found.items.map((one) => [this.caseLink(one), one.municipalities.map((place) => place.name).join(", ")]);
    const some = found.total > MOST_LISTED && filled(words.not_all, { number: this.number(MOST_LISTED) });
    const notes = [words.no_sample, some].filter(Boolean);
    const file = new URL(`v1/cases?${new URLSearchParams({ ...asked, format: "geojson" })}`, SITE).href;
    return { element: this.#rows([words.case, words.place], rows), notes, revision: found.revision, file };
  }

  #rows(heads, rows, caption = null) {
    const cell = (value, place) => place === 0 ? made("th", { scope: "row" }, value)
      : typeof value === "number" ? made("td", { class: "number" }, this.number(value)) : made("td", {}, value);
    return made("table", {}, caption && made("caption", {}, caption),
      made("thead", {}, made("tr", {}, heads.map((head) => made("th", { scope: "col" }, head)))),
      made("tbody", {}, rows.map((row) => made("tr", {}, row.map(cell)))));
  }
}

/** `<samspill-cases sector="eldercare" limit="5">`: cases by title, what is done in one sentence, where, and since when. */
class SamspillCases extends SamspillElement {
  async content(signal) {
    const { words } = this;
    const found = await (await answered("v1/cases", { limit: 5, ...this.asked }, signal)).json();
    const told = found.total === 1 ? words.found_one : filled(words.found, { number: this.number(found.total) });
    return made("section", {},
      made("p", {}, made("strong", {}, found.total ? told : words.none), " ", made("span", { lang: found.query.words_language }, found.query.words)),
      made("ol", { role: "list" }, found.items.map((one) => this.#item(one, found))),
      found.total > 0 && made("p", { class: "aside" }, words.no_sample), this.source(found.revision),
      made("footer", {}, link(this.casesLink, words.all), link(this.citationLink, words.cite)));
  }

  #item(one, found) {
    const label = (field, code) => made("span", { lang: found.label_languages[field]?.[code] }, found.labels[field]?.[code] ?? code);
    const places = one.municipalities.map((place) => `, ${place.name}`).join("");
    const seen = one.status_as_of ? ` (${filled(this.words.seen, { year: one.status_as_of })})` : "";
    const practice = this.offered(one.practice ?? {});
    return made("li", {}, made("p", {}, this.caseLink(one)), practice && made("p", { lang: practice.lang }, practice.text),
      made("p", { class: "aside" }, label("country", one.country), places, ` · ${this.words.status}: `, label("status", one.status), seen));
  }
}

// A page may load it twice, or another version beside it: the first one stays.
if (!customElements.get("samspill-chart")) customElements.define("samspill-chart", SamspillChart);
if (!customElements.get("samspill-cases")) customElements.define("samspill-cases", SamspillCases);
