// Narrows a long list to the lines that hold all typed words.
export function narrowLists() {
  for (const find of document.querySelectorAll("[data-finds]")) {
    find.hidden = false;
    const input = find.querySelector("input");
    input.addEventListener("input", () => narrow(find, input.value));
    // Enter would send the form around it.
    input.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  }
  for (const switcher of document.querySelectorAll("[data-switcher]")) {
    switcher.addEventListener("toggle", () => switcher.open && switcher.querySelector("input")?.focus());
    switcher.addEventListener("keydown", (event) => event.key === "Escape" && close(switcher));
    document.addEventListener("click", (event) => switcher.contains(event.target) || (switcher.open = false));
  }
}

function close(switcher) {
  switcher.open = false;
  switcher.querySelector("summary").focus();
}

function narrow(find, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const line of document.getElementById(find.dataset.finds).querySelectorAll("[data-find]")) {
    const text = line.dataset.find.toLowerCase();
    line.hidden = !words.every((word) => text.includes(word));
    if (!line.hidden) shown++;
  }
  const none = find.querySelector("[data-none]");
  none.textContent = shown ? "" : none.dataset.none;
}
