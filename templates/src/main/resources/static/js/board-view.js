// Draws a snapshot of the board: whatever stays, stays where it is; what is new slides in once.

import { said, spanOf } from "./wait-words.js";

const DWELL_MS = 8_000;
const TURN_MS = 8_000;
const AT_ONCE = 10;
const GROUPS_AT_ONCE = 6;
const LAST = 6;

/** @param words sentences with {places}, from the page */
export function viewOf(body, words) {
  const english = document.documentElement.lang.startsWith("en");
  const text = (both) => (english && both.en ? both.en : both.zh);
  const lists = {
    now: listOf("calls", "call-template", fillCall),
    last: listOf("last", "last-template", fillLast),
    groups: listOf("groups", "group-template", fillGroup),
  };
  const seen = new Map();
  let snapshot;
  let settled = false;
  let part = 0;
  let partSince = performance.now();

  function show(fresh) {
    snapshot = fresh;
    for (const call of callsOf(fresh)) {
      const before = seen.get(call.announceId);
      // Whoever was there before this screen looked has been called on other screens: no need to dwell on them.
      if (!before && call.present) continue;
      if (!before && settled) turnTo(0);
      seen.set(call.announceId, { call, since: before?.since ?? performance.now() });
    }
    draw();
    settled = true;
  }

  function callsOf(board) {
    return body.dataset.window ? board.calls.filter((call) => call.window === body.dataset.window) : board.calls;
  }

  /** Who is called and not there yet; and nobody leaves this list before they could be read. */
  function calling() {
    const now = performance.now();
    const listed = new Map(callsOf(snapshot).map((call) => [call.announceId, call]));
    for (const [id, { since }] of seen) if (!listed.has(id) && now - since > DWELL_MS) seen.delete(id);
    const numbers = new Set();
    return [...seen.values()]
      .filter(({ call, since }) => (listed.has(call.announceId) && !call.present) || (settled && now - since < DWELL_MS))
      .map(({ call }) => call)
      .sort((one, other) => other.announceId - one.announceId)
      .filter((call) => !numbers.has(call.number) && numbers.add(call.number));
  }

  function draw() {
    if (!snapshot) return;
    const now = calling();
    const hero = body.dataset.window ? now.slice(0, 1) : now;
    const parts = Math.max(1, Math.ceil(hero.length / AT_ONCE));
    if (performance.now() - partSince > TURN_MS) turnTo(part + 1);
    if (part >= parts) turnTo(0);
    const from = (part) => Math.floor((part * hero.length) / parts);
    lists.now(hero.slice(from(part), from(part + 1)), (call) => call.announceId, settled);
    pips(parts);
    const shown = new Set(now.map((call) => call.number));
    lists.last(callsOf(snapshot).filter((call) => !shown.has(call.number)).slice(0, LAST), (call) => call.announceId);
    drawGroups();
    body.dataset.calling = now.length;
  }

  function drawGroups() {
    const rows = snapshot.waiting;
    const parts = Math.max(1, Math.ceil(rows.length / GROUPS_AT_ONCE));
    const turn = Math.floor(performance.now() / TURN_MS) % parts;
    const from = (part) => Math.floor((part * rows.length) / parts);
    lists.groups(rows.slice(from(turn), from(turn + 1)), (row) => row.prefix);
  }

  function turnTo(next) {
    part = next;
    partSince = performance.now();
  }

  function pips(parts) {
    const pips = document.getElementById("pips");
    if (!pips) return;
    pips.textContent = parts > 1 ? `${part + 1} / ${parts}` : "";
  }

  function fillCall(row, call) {
    put(row, "number", call.number);
    put(row, "window", call.window);
    put(row, "name", text(call.windowName));
    put(row, "priority", call.priority === "NORMAL" ? "" : (words[call.priority.toLowerCase()] ?? words.first));
    put(row, "again", call.times > 1 ? said(words.again, { times: call.times }) : "");
    row.dataset.test = `call-${call.number}`;
  }

  function fillLast(row, call) {
    put(row, "number", call.number);
    put(row, "window", call.window);
  }

  function fillGroup(row, group) {
    put(row, "prefix", group.prefix);
    put(row, "name", text(group.name));
    put(row, "waiting", group.waiting);
    put(row, "estimate", spanOf(group.estimate, words));
  }

  setInterval(draw, 1000);
  return { show };
}

function put(row, part, value) {
  const place = row.querySelector(`[data-part="${part}"]`);
  if (place && place.textContent !== String(value)) place.textContent = value;
}

/** A list that keeps its rows by key; a row that comes later slides in. */
function listOf(id, template, fill) {
  const list = document.getElementById(id);
  const rows = new Map();
  return (items, keyOf, slide = false) => {
    if (!list) return;
    if (rows.size === 0) list.replaceChildren();
    const keys = new Set(items.map((item) => String(keyOf(item))));
    for (const [key, row] of rows) if (!keys.has(key) && rows.delete(key)) row.remove();
    items.forEach((item, index) => {
      const key = String(keyOf(item));
      const row = rows.get(key) ?? document.getElementById(template).content.firstElementChild.cloneNode(true);
      if (!rows.has(key)) row.classList.toggle("arriving", slide);
      rows.set(key, row);
      fill(row, item);
      if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
    });
    list.dataset.count = items.length;
  };
}
