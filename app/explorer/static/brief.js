/** The brief: printed, copied for a word processor, and dated on the day it was fetched. */
import { html_for_documents } from "./brief_html.js";
import { put_into_clipboard } from "./clipboard.js";

const tools = document.getElementById("tools");
const brief = document.getElementById("brief");
const told = document.getElementById("copy-told");
// Nynorsk is not in every browser, and writes days as Bokmål does; the other words come from the page.
const tongues = { en: ["en-GB"] }[document.documentElement.lang] ?? [document.documentElement.lang, "nb", "no"];
const today = new Intl.DateTimeFormat(tongues, { dateStyle: "long" }).format(new Date());

tools.hidden = false;
document.getElementById("fetched").textContent = tools.dataset.fetched.replace("{date}", today);
// On paper an address is whole.
for (const link of brief.querySelectorAll("a.address")) link.textContent = link.href;
document.getElementById("print").addEventListener("click", () => window.print());
document.getElementById("copy").addEventListener("click", async () => {
  told.textContent = "";
  const is_there = await put_into_clipboard({ text: brief.innerText, html: html_for_documents(brief) });
  told.textContent = is_there ? tools.dataset.copied : tools.dataset.notCopied;
});
