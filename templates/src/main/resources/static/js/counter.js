// Plus and minus at the head-count, and how many characters a field holds.

export function liveCounters() {
  document.querySelectorAll("[data-counter]").forEach(stepHeads);
  document.querySelectorAll("[data-count-for]").forEach(countCharacters);
}

function stepHeads(counter) {
  const input = counter.querySelector("input");
  const least = Number(counter.dataset.min);
  for (const button of counter.querySelectorAll("[data-counter-step]")) {
    button.addEventListener("click", () => {
      const given = Number.parseInt(input.value, 10);
      const next = Number.isNaN(given) ? least : given + Number(button.dataset.counterStep);
      input.value = String(Math.min(9999, Math.max(1, next)));
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}

/** Counts characters as people see them, so that a rare one is one and not two. */
function countCharacters(label) {
  const input = document.getElementById(label.dataset.countFor);
  const show = () => (label.textContent = `${[...input.value].length}/${input.maxLength}`);
  input.addEventListener("input", show);
  label.hidden = false;
  show();
}
