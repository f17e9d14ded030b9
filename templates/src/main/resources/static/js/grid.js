// Arrow keys on the time grid: one stop of the tab key, then left and right by cell, up and down by what lies there.

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function walkGrids() {
  document.querySelectorAll("[data-grid]").forEach(walk);
  document.body.addEventListener("htmx:afterSettle", () => document.querySelectorAll("[data-grid]").forEach(walk));
}

function walk(grid) {
  if (grid.dataset.walked) return;
  grid.dataset.walked = "yes";
  const cells = [...grid.querySelectorAll("a.cell")];
  const stop = (cell) => cells.forEach((other) => (other.tabIndex = other === cell ? 0 : -1));
  stop(cells.find((cell) => cell === document.activeElement) ?? cells[0]);
  grid.addEventListener("focusin", (event) => cells.includes(event.target) && stop(event.target));
  grid.addEventListener("keydown", (event) => {
    const next = target(cells, event.target, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}

function target(cells, from, key) {
  const at = cells.indexOf(from);
  if (at < 0) return undefined;
  if (key === "Home") return cells[0];
  if (key === "End") return cells[cells.length - 1];
  const move = KEYS[key];
  if (!move) return undefined;
  return move[0] ? cells[at + move[0]] : nearest(cells, from, move[1]);
}

/** The cell in the next row that lies most nearly above or below. */
function nearest(cells, from, direction) {
  const here = from.getBoundingClientRect();
  const away = (cell) => {
    const there = cell.getBoundingClientRect();
    const rows = (there.top - here.top) * direction;
    return rows < here.height / 2 ? Infinity : rows * 100 + Math.abs(there.left - here.left);
  };
  const best = cells.reduce((a, b) => (away(b) < away(a) ? b : a));
  return away(best) === Infinity ? undefined : best;
}
