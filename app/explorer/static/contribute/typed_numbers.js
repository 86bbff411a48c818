/** Numbers as people write them in the language of the page, and as JSON has them. */

import { inWords, locale } from "./known.js";

const has_comma = (1.5).toLocaleString(locale).includes(",");

/** What is meant by `12 268` or `1 234,5`; what is no number stays as it was typed, so that it is told and not lost. */
export function numberOf(typed) {
  const text = typed.trim();
  if (!text) return null;
  const bare = text.replace(/[\s\u00a0\u202f']/g, "");
  const plain = has_comma ? bare.replace(",", ".") : bare.replace(/,(?=\d{3}(\D|$))/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** A number as it is put into a field. */
export function written(value) {
  if (typeof value !== "number") return value ?? "";
  return has_comma ? String(value).replace(".", ",") : String(value);
}

/** How it was understood, where that is not how it was typed. */
export function understood(value, typed) {
  return typeof value === "number" && String(value) !== typed.trim() ? inWords(value) : "";
}
