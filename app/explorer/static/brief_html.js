/** The brief as HTML that a word processor understands. */

/** Without classes and ids, with whole addresses, and with borders that a word processor keeps. */
export function html_for_documents(element) {
  const copy = element.cloneNode(true);
  for (const link of copy.querySelectorAll("a[href]")) link.setAttribute("href", link.href);
  for (const one of copy.querySelectorAll("*")) {
    for (const name of ["class", "id", "role", "tabindex", "aria-label"]) one.removeAttribute(name);
  }
  for (const table of copy.querySelectorAll("table")) {
    table.setAttribute("border", "1");
    table.setAttribute("cellpadding", "4");
    table.setAttribute("cellspacing", "0");
  }
  const language = document.documentElement.lang;
  const writer = new XMLSerializer();
  const content = [...copy.childNodes].map((one) => writer.serializeToString(one)).join("");
  return `<html lang="${language}"><head><meta charset="utf-8"></head><body lang="${language}">${content}</body></html>`;
}
