// A page at 200 % zoom, seen through a window that is too small for it. Returns sentences about what cannot be scrolled to and
// what is cut off; an empty list is good.
() => {
  const found = [];
  const stage = document.querySelector("dialog[open], .ask:target") ?? document.body;
  const nameOf = (el) => `[${el.closest("[data-test]")?.dataset.test ?? ""}] <${el.tagName.toLowerCase()} class="${el.className}">`;
  const seen = (el) => el.checkVisibility({ visibilityProperty: true }) && !el.closest("svg, .sr, .hero, .room-meta, [hidden]");
  const all = [...stage.querySelectorAll("*")].filter(seen);
  const reached = (el, edge) => {
    el.scrollIntoView({ block: edge, inline: edge, behavior: "instant" });
    const { left, top, right, bottom } = el.getBoundingClientRect();
    return edge === "start" ? left > -2 && top > -2 : right < innerWidth + 2 && bottom < innerHeight + 2;
  };

  for (const el of all) {
    const { width, height } = el.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue;
    if (el.childElementCount === 0 || el.matches("a, button, input, label")) {
      for (const edge of ["start", "end"]) if (!reached(el, edge)) found.push(`its ${edge} cannot be scrolled to: ${nameOf(el)}`);
    }
    const style = getComputedStyle(el);
    const glyph = 0.4 * Number.parseFloat(style.fontSize);
    const hides = ["hidden", "clip"].includes(style.overflowY) && !el.matches("input, .band-name, .room-meta");
    if (hides && (el.scrollHeight > el.clientHeight + glyph || el.scrollWidth > el.clientWidth + 2)) {
      found.push(`cut off: ${nameOf(el)} shows ${el.clientHeight} of ${el.scrollHeight}`);
    }
  }
  scrollTo(0, 0);
  return [...new Set(found)];
};
