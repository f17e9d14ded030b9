// A question over the page holds the focus until it is answered; Escape leaves it.
export function keepFocus() {
  addEventListener("hashchange", enter);
  enter();
  document.addEventListener("keydown", (event) => {
    const ask = open();
    if (!ask) return;
    if (event.key === "Escape") leave(ask);
    if (event.key === "Tab") turn(ask, event);
  });
}

function open() {
  return document.querySelector(".ask:target, .ask-open");
}

function enter() {
  const ask = open();
  if (ask) (ask.querySelector("[aria-invalid]") ?? ask.querySelector("input:not([type=hidden]), select") ?? ask).focus();
}

function leave(ask) {
  const from = document.querySelector(`a[href="#${CSS.escape(ask.id)}"]`);
  ask.classList.remove("ask-open");
  location.hash = "#main";
  from?.focus();
}

function turn(ask, event) {
  const stops = [...ask.querySelectorAll("a[href], button, input:not([type=hidden]), select")].filter((stop) => !stop.hidden);
  const at = stops.indexOf(document.activeElement);
  const edge = event.shiftKey ? at <= 0 : at === stops.length - 1 || at < 0;
  if (!edge || stops.length === 0) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0).focus();
}

export function closeToasts() {
  for (const button of document.querySelectorAll("[data-toast-close]")) {
    button.hidden = false;
    button.addEventListener("click", () => button.closest("[data-toast]").remove());
  }
}
