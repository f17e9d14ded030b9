// Looks at a page as a person with a ruler does. Returns sentences about what is wrong; an empty list is good.
(wish) => {
  const found = [];
  const dialog = document.querySelector("dialog[open], .ask:target");
  const stage = dialog ?? document.body;
  const shown = (el) => el.checkVisibility({ visibilityProperty: true }) && !el.closest(".sr, [hidden]");
  const nameOf = (el) => {
    const owner = el.closest("[data-test]");
    const hook = owner ? `[${owner.dataset.test}] ` : "";
    return `${hook}<${el.tagName.toLowerCase()} class="${el.getAttribute("class") ?? ""}">`;
  };
  const all = [...stage.querySelectorAll("*")].filter(
    (el) => !el.closest("svg") && !el.classList.contains("art") && shown(el),
  );

  // Shortened with an ellipsis on purpose: a center's name may have any length, and a room says its place and size again
  // on its own screen. Whatever else is cut off is a fault.
  const shortened = ".band-name, .room-meta";

  for (const el of all) {
    const box = el.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`wider than the screen: ${nameOf(el)} ends at ${box.right}`);
    if (!wish.scrolls && (box.top < -1 || box.bottom > innerHeight + 1)) {
      found.push(`taller than the screen: ${nameOf(el)} ends at ${box.bottom}`);
    }
    const style = getComputedStyle(el);
    const cut = style.overflow !== "visible" && !el.matches(`input, .hero, html, body, ${shortened}`);
    // Tall glyphs stand out of a tight line without being cut; a hidden line is much more than that.
    const glyph = 0.4 * Number.parseFloat(style.fontSize);
    if (cut && (el.scrollHeight > el.clientHeight + glyph || el.scrollWidth > el.clientWidth + 2)) {
      found.push(`cut off: ${nameOf(el)} shows ${el.clientHeight} of ${el.scrollHeight}`);
    }
  }

  const taps = all
    .filter((el) => el.matches("a[href], button, input:not([type=radio], [type=checkbox], [type=hidden]), label:has(input[type=radio], input[type=checkbox])"))
    .map((el) => ({ el, box: el.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  for (const { el, box } of taps) {
    const size = Math.min(box.width, box.height);
    if (size < wish.least - 0.5) found.push(`smaller than ${wish.least}: ${nameOf(el)} has ${size}`);
  }
  taps.forEach(({ el, box }, i) =>
    taps.slice(i + 1).forEach(({ el: other, box: room }) => {
      const wide = Math.min(box.right, room.right) - Math.max(box.left, room.left);
      const high = Math.min(box.bottom, room.bottom) - Math.max(box.top, room.top);
      const inside = el.contains(other) || other.contains(el);
      if (!inside && wide > 1 && high > 1) found.push(`one over the other: ${nameOf(el)} and ${nameOf(other)}`);
    }),
  );
  return [...new Set(found)];
};
