// g and then the letter of a door opens it, unless somebody is writing.
const PATIENCE_MS = 1200;

export function watchKeys() {
  const doors = new Map([...document.querySelectorAll("[data-key]")].map((door) => [door.dataset.key, door]));
  for (const keys of document.querySelectorAll(".door-keys")) keys.hidden = false;
  let since = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || writing(event.target)) return;
    const door = doors.get(event.key.toLowerCase());
    if (door && event.timeStamp - since < PATIENCE_MS) {
      event.preventDefault();
      door.click();
    }
    since = event.key.toLowerCase() === "g" ? event.timeStamp : -Infinity;
  });
}

/** Where the rail is a bar, its doors stay behind one button until it is touched. */
export function foldDoors() {
  const narrow = matchMedia("(max-width: 50em)");
  const fold = () => document.querySelectorAll("[data-doors]").forEach((doors) => (doors.open = !narrow.matches));
  narrow.addEventListener("change", fold);
  fold();
}

function writing(element) {
  return element.closest("input, select, textarea, [contenteditable], .ask") !== null;
}
