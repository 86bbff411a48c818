import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Question = NonNullable<paths["/v1/cases"]["get"]["parameters"]["query"]>;
type Problem = components["schemas"]["Problem"];

export async function first(baseUrl: string) {
  const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl });

  // A filter or a code that does not exist does not compile.
  const question: Question = { sector: ["work-integration", "energy"], "start_year.min": 2012, facets: ["country"], limit: 2 };
  const page = wanted(await api.GET("/v1/cases", { params: { query: question } }));
  const countries = page.facets["country"]?.map(({ label, count }) => `${label} ${count}`);
  const titles = page.items.map((one) => `${one.title} (${one.start_year ?? "?"})`);

  // The other pages, of the state that the first was of.
  for (let next = page.links.next; next !== null; ) {
    const cursor = new URL(next, baseUrl).searchParams.get("cursor") ?? "";
    const more = wanted(await api.GET("/v1/cases", { params: { query: { ...question, cursor } } }));
    titles.push(...more.items.map((one) => `${one.title} (${one.start_year ?? "?"})`));
    next = more.links.next;
  }

  // One case in Norwegian, what is comparable to it, and why.
  const path = { slug: page.items[0]?.slug ?? "" };
  const told = wanted(await api.GET("/v1/cases/{slug}", { params: { path, query: { lang: "nb" } } }));
  const sectors = told.case.sectors.map((code) => told.labels["sector"]?.[code] ?? code);
  const alike = wanted(await api.GET("/v1/cases/{slug}/comparable", { params: { path, query: { limit: 1 } } }));
  const reasons = alike.items[0]?.components.map(({ component, kind }) => `${component}: ${kind}`);

  // Counts for a chart of one's own.
  const table = wanted(await api.GET("/v1/statistics/counts", { params: { query: { by: "sector", country: ["NO"] } } }));
  const bars = table.rows.map(({ label, cases }) => `${label}: ${cases}`);

  // What a case still lacks, before anybody has written it.
  const check = wanted(await api.POST("/v1/submissions/check", { body: { title: "A kitchen", country: "NO" } }));
  const lacking = check.checklist.filter((line) => line.blocking && line.result === "fail").map((line) => line.path);

  // A problem has a type as well.
  const { error, response } = await api.GET("/v1/cases", { params: { query: { near: "Oslo" } } });
  const fault = `${response.status}: ${error?.errors?.[0]?.detail ?? ""}`;

  return { countries, titles, sectors, reasons, bars, lacking, fault };
}

function wanted<Answer>({ data, error }: { data?: Answer; error?: Problem }): Answer {
  if (data === undefined) throw new Error(error?.detail);
  return data;
}
