// What a developer writes against the generated types; it compiles or the contract is not good enough.

import createClient from "openapi-fetch";
import type { components, operations, paths } from "./schema.js";

type CaseList = components["schemas"]["CaseList"];
type CaseAnswer = components["schemas"]["CaseAnswer"];
type Question = NonNullable<operations["listCases"]["parameters"]["query"]>;
type Answer<Operation extends { responses: { 200: { content: unknown } } }> = Operation["responses"][200]["content"];

export const question: Question = {
  sector: ["energy", "mobility"],
  "start_year.min": 2015,
  "end_year.known": false,
  near: "59.9,10.7",
  within_km: 200,
  facets: ["country"],
  limit: 20,
};

// @ts-expect-error a sector that does not exist
export const misspelt: Question = { sector: ["enrgy"] };

// @ts-expect-error a filter that does not exist
export const unknown: Question = { sectr: ["energy"] };

export function titles(list: CaseList): string[] {
  return list.items.map((item) => `${item.title} (${item.start_year?.toFixed(0) ?? "?"})`);
}

export function sectorLabels(list: CaseList): string[] {
  return list.items.flatMap((item) => item.sectors.map((code) => list.labels["sector"]?.[code] ?? code));
}

export function nextPage(list: CaseList): string | null {
  return list.links.next;
}

export function unknownCases(list: CaseList, field: string): number {
  return list.facets[field]?.find((value) => value.code === null)?.count ?? 0;
}

export function marked(list: CaseList, slug: string): string[] {
  return (list.matches[slug] ?? []).flatMap((match) => match.ranges.map(([from, to]) => match.fragment.slice(from, to)));
}

export function sourcesOfOutcomes(answer: CaseAnswer): string[] {
  return answer.case.outcomes.flatMap((outcome) => (outcome.sources ?? []).map((place) => answer.case.sources[place]?.url ?? ""));
}

export function isTrusted(answer: CaseAnswer): boolean {
  return answer.trust.confidence === "high" && answer.trust.unverified_fields.length === 0 && answer.case.country !== "XK";
}

export function faults(problem: components["schemas"]["Problem"]): string[] {
  return (problem.errors ?? []).map((fault) => fault.did_you_mean ?? fault.detail);
}

export async function getCase(slug: string): Promise<CaseAnswer | components["schemas"]["Problem"]> {
  const path: keyof paths = "/v1/cases/{slug}";
  const answer = await fetch(path.replace("{slug}", slug));
  const told: unknown = await answer.json();
  return answer.ok ? (told as Answer<operations["getCase"]>["application/json"]) : (told as components["schemas"]["Problem"]);
}

export async function answerIsTyped(slug: string): Promise<unknown> {
  const { data } = await createClient<paths, "application/json">().GET("/v1/cases/{slug}", { params: { path: { slug } } });
  // @ts-expect-error a case has no such property
  return data?.case.sectr;
}
