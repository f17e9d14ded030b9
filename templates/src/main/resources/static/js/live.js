// Live figures come by htmx every five seconds. Not while a question is open; and a center that is away is said so.

export function keepFresh() {
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (document.querySelector("dialog[open], .ask:target")) event.preventDefault();
  });
  document.body.addEventListener("htmx:responseError", () => location.reload());
  for (const form of document.querySelectorAll("form[data-again]")) {
    setTimeout(() => form.submit(), Number(form.dataset.again) * 1000);
  }
}
