/** Where a site does not know its own address, the reader's browser does: it stands for the usual one in every example. */
const USUAL = document.querySelector("meta[name='samspill-usual-address']")?.content;

if (USUAL && USUAL !== location.origin) {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    texts.currentNode.data = texts.currentNode.data.replaceAll(USUAL, location.origin);
  }
}
