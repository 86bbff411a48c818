/** A number as readers of the page write it. Browsers that know no Nynorsk know Bokmål, which writes numbers likewise. */
export function number_text(number) {
  return Number(number).toLocaleString([document.documentElement.lang, "nb"]);
}
