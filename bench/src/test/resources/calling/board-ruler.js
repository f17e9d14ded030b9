// Looks at the numbers that are called as somebody at the back of the hall does, once nothing moves any more.
async () => {
  await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})));
  const found = [];
  const rows = [...document.querySelectorAll(".calls > .call")].filter((row) => row.checkVisibility());
  const pen = document.createElement("canvas").getContext("2d");
  /** Where there is ink: the box of a text is as tall as the tallest glyph of its font. */
  const inked = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right, top } = range.getBoundingClientRect();
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const ink = pen.measureText(element.textContent);
    const baseline = top + ink.fontBoundingBoxAscent;
    return { left, right, top: baseline - ink.actualBoundingBoxAscent, bottom: baseline + ink.actualBoundingBoxDescent };
  };
  const over = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  const within = (inner, outer, give) =>
    inner.left >= outer.left - give && inner.right <= outer.right + give && inner.top >= outer.top - give && inner.bottom <= outer.bottom + give;
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const calls = rows.map((row) => {
    const number = row.querySelector(".call-number").textContent;
    const box = row.getBoundingClientRect();
    const parts = [".call-number", ".call-window strong", ".call-priority", ".call-again"]
      .map((part) => row.querySelector(part))
      .filter((part) => part.checkVisibility() && part.textContent.trim());
    const boxes = parts.map(inked);
    if (!within(box, screen, 1)) found.push(`${number} is not on the screen: ${JSON.stringify(box)}`);
    boxes.forEach((ink, at) => {
      if (!within(ink, box, 1)) found.push(`${number}: "${parts[at].textContent}" is cut off`);
      boxes.slice(at + 1).forEach((other, after) => {
        if (over(ink, other)) found.push(`${number}: "${parts[at].textContent}" lies on "${parts[at + 1 + after].textContent}"`);
      });
    });
    return { number, box, window: row.querySelector(".call-window strong").textContent };
  });
  calls.forEach((one, at) =>
    calls.slice(at + 1).forEach((other) => {
      if (over(one.box, other.box)) found.push(`${one.number} lies on ${other.number}`);
    }),
  );
  const aside = [".top", ".past", ".waiting", ".banner:not([hidden])"].flatMap((name) => [...document.querySelectorAll(name)]);
  for (const { number, box } of calls) {
    for (const part of aside) {
      if (part.checkVisibility() && over(box, part.getBoundingClientRect())) found.push(`${number} lies on ${part.className}`);
    }
  }
  return { found, calls: calls.map((call) => `${call.number}>${call.window}`) };
};
