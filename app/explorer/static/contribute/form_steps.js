/** Which fields stand in which step, and how each is written. What is not named here stays as it is. */

const field = (name, kind, more = {}) => ({ name, kind, ...more });
const must = { must: true };

/** `kind`: how it is written; `fields`: those of each part; `more`: those that are shown on demand; `title`: the part's name. */
export const STEPS = [
  { name: "place", fields: [
    field("title", "line", must),
    field("title_original", "line"),
    field("original_language", "tag"),
    field("country", "code", must),
    field("municipalities", "parts", {
      must: true, title: "name", before: "municipality",
      fields: [field("name", "line", must), field("region", "line"), field("tier", "code"), field("lau_code", "line")],
      more: [
        field("lau_year", "year"), field("successor", "line"), field("population", "whole"), field("population_year", "year"),
        field("population_band", "code"), field("latitude", "amount"), field("longitude", "amount"), field("precision", "code"),
      ],
    }),
    field("place_served", "group", { fields: [
      field("name", "line"), field("kind", "code"), field("population", "whole"), field("population_year", "year"),
    ] }),
    field("start_year", "year"), field("end_year", "year"),
    field("status", "code", must), field("status_as_of", "year"),
  ] },
  { name: "who", fields: [
    field("organisations", "parts", {
      must: true, title: "name", beginning: { role: "entrepreneur" },
      fields: [field("name", "line", must), field("role", "code", must), field("legal_form", "code", { only: ["form", "variant"] })],
      more: [
        field("legal_form_local", "line"), field("legal_form_family", "code"), field("legal_status", "code", { only: ["status", "label"] }),
        field("number", "line"), field("founded", "year"), field("website", "link"),
      ],
    }),
    field("target_groups", "codes"),
  ] },
  { name: "done", fields: [
    field("practice", "group", { fields: [
      field("en", "counted", { most: 160 }), field("nb", "counted", { most: 160 }), field("nn", "counted", { most: 160 }),
    ] }),
    field("summary", "passage", must),
    field("summary_original", "passage"),
    field("sectors", "codes", { is_ordered: true }),
    field("collaboration_forms", "codes"),
    field("municipality_role", "passage"), field("entrepreneur_role", "passage"),
  ] },
  { name: "money", fields: [
    field("regulatory_framework", "lines"),
    field("funding", "parts", { title: "kind", fields: [
      field("kind", "code", must), field("description", "passage"), field("amount", "amount"), field("currency", "currency"), field("year", "year"),
    ] }),
    field("scale", "parts", { title: "measure", fields: [
      field("measure", "code", must), field("value", "amount"), field("year", "year"), field("note", "line"),
    ] }),
  ] },
  { name: "outcome", fields: [
    field("outcomes", "parts", { title: "dimension", fields: [
      field("dimension", "code", must), field("description", "passage", must), field("evidence", "code", must), field("result", "code"), field("year", "year"),
    ] }),
    field("continuity", "code"), field("continuity_note", "passage"),
    field("emes", "emes"),
  ] },
  { name: "learned", fields: [
    field("barriers", "parts", { title: "text", fields: [field("text", "passage", must), field("codes", "codes")] }),
    field("enablers", "parts", { title: "text", fields: [field("text", "passage", must), field("codes", "codes")] }),
    field("leadership_change", "group", { fields: [field("text", "passage"), field("roles", "codes")] }),
  ] },
  { name: "sources", fields: [
    field("sources", "parts", { must: true, title: "title", unsupported: true, fields: [
      field("title", "line", must), field("url", "link", must), field("language", "tag", must), field("publisher", "line"), field("year", "year"),
    ], more: [field("supports", "paths")] }),
    field("confidence", "code", must),
    field("unverified_fields", "paths"),
    field("missing", "missing"),
    field("coded_fields", "paths", { only_coded: true }),
  ] },
  { name: "languages", fields: [field("translations", "translations")] },
  { name: "credit", fields: [field("credit", "credit")] },
  { name: "send", fields: [field("slug", "line")] },
];

/** Name of the step in which a field of the document is written. */
export function stepOf(name) {
  return (STEPS.find((step) => step.fields.some((one) => one.name === name)) ?? STEPS[0]).name;
}

/** What itself says how far others are to be trusted, or who made it: no source tells of it. */
export const WITHOUT_SOURCES = new Set(["sources", "confidence", "unverified_fields", "missing", "coded_fields", "translations", "credit", "slug"]);
