// A finger that rests too long must not open the browser's menu, and two fingers must not zoom the screen away.

export function calmTouch() {
  document.addEventListener("contextmenu", (event) => event.preventDefault());
  document.addEventListener("dragstart", (event) => event.preventDefault());
  document.addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), {
    passive: false,
  });
  document.addEventListener("submit", onlyOnce);
}

/** A second tap on the same button is not a second act. */
function onlyOnce(event) {
  const form = event.target;
  if (form.method === "dialog") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
}
