// Chinese words on a page that is to be English. What people typed, and the name of the other language, may be Chinese.
() => {
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const owner = walker.currentNode.parentElement;
    if (owner.closest("bdi, [data-test=language], #keyboard, script, style")) continue;
    if (/[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(walker.currentNode.data)) {
      words.push(walker.currentNode.data.trim());
    }
  }
  for (const el of document.body.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
    for (const name of ["aria-label", "placeholder", "title", "alt"]) {
      const said = el.getAttribute(name) ?? "";
      if (/[\u3400-\u9fff]/.test(said) && !el.closest("[data-test=language], #keyboard")) words.push(`${name}: ${said}`);
    }
  }
  return words;
};
