// Live figures come by htmx every five seconds, and replace the old ones only where something has changed, so that focus
// and reading place stay. Not while a question is open; and a center that is away is said so.

export function keepFresh() {
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (document.querySelector("dialog[open], .ask:target")) event.preventDefault();
  });
  let shown = document.getElementById("live")?.innerHTML;
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const fresh = liveOf(event.detail.serverResponse);
    if (fresh === shown) event.detail.shouldSwap = false;
    shown = fresh;
  });
  document.body.addEventListener("htmx:responseError", () => location.reload());
  for (const form of document.querySelectorAll("form[data-again]")) {
    setTimeout(() => form.submit(), Number(form.dataset.again) * 1000);
  }
}

function liveOf(html) {
  return new DOMParser().parseFromString(html, "text/html").getElementById("live")?.innerHTML;
}
