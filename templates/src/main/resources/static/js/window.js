// The clerk's screen and the view of all windows: one key per act, a line that stays fresh, and from a clerk's screen a sign
// of life every ten seconds.

const FRESH_MS = 5_000;
const BEAT_MS = 10_000;
const DOOR_MS = 1_200;
/** The page has gone on long before; if not, the same key makes a repeat harmless. */
const SENDING_MS = 10_000;

const desk = document.querySelector("[data-desk]");
const last = new Map();
let sent = false;
let doorAt = -Infinity;

watchActs();
watchKeys();
switchKeys();
document.addEventListener("change", (event) => event.target.id === "item" && fitWindows(event.target));
document.querySelectorAll("#item").forEach(fitWindows);
for (const region of regions(document)) last.set(region.id, plain(region));
setInterval(refresh, FRESH_MS);
if (desk.dataset.beat) setInterval(() => fetch(desk.dataset.beat, { cache: "no-store", headers: { "X-By-Itself": "yes" } }).catch(() => {}), BEAT_MS);
// A page out of the browser's memory shows a line that is long past.
addEventListener("pageshow", (event) => event.persisted && location.reload());

/** A second press is not a second act. */
function watchActs() {
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (sent) event.preventDefault();
    sent = true;
    setTimeout(() => (sent = false), SENDING_MS);
  });
}

function watchKeys() {
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    const free = event.timeStamp - doorAt > DOOR_MS;
    doorAt = key === "g" ? event.timeStamp : -Infinity;
    if (!free || !keysOn() || event.repeat || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, .ask")) return;
    if (document.querySelector(".ask:target")) return;
    const act = document.querySelector(`[data-act-key="${CSS.escape(key)}"]`);
    if (!act) return;
    event.preventDefault();
    act.click();
  });
}

function keysOn() {
  return document.getElementById("keys")?.checked ?? true;
}

/** Single keys can be switched off, for whoever speaks to the computer or has an unsteady hand. */
function switchKeys() {
  const keys = document.getElementById("keys");
  if (!keys) return;
  keys.closest("[hidden]").hidden = false;
  keys.checked = localStorage.getItem("window-keys") !== "off";
  const show = () => desk.classList.toggle("keys-off", !keys.checked);
  keys.addEventListener("change", () => {
    localStorage.setItem("window-keys", keys.checked ? "on" : "off");
    show();
  });
  show();
}

/** Only windows that serve the chosen item can be chosen, too. */
function fitWindows(item) {
  const windows = item.form.elements.window;
  for (const option of windows?.options ?? []) {
    option.disabled = Boolean(option.value) && !option.dataset.items.split(" ").includes(item.value);
    if (option.disabled && option.selected) windows.value = "";
  }
}

async function refresh() {
  if (sent || document.hidden || document.querySelector(".ask:target, .ask-open")) return;
  try {
    const answer = await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html", "X-By-Itself": "yes" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || !page.querySelector("[data-desk]")) {
      lost(answer.redirected || answer.status === 401);
      return;
    }
    lost(false, true);
    if (!sent) for (const region of regions(page)) swap(region);
    document.querySelectorAll("#item").forEach(fitWindows);
  } catch {
    lost(false);
  }
}

function lost(signedOut, found = false) {
  if (signedOut) location.reload();
  document.getElementById("lost").hidden = found;
}

function regions(page) {
  return page.querySelectorAll("[data-fresh]");
}

function swap(fresh) {
  const shown = document.getElementById(fresh.id);
  const text = plain(fresh);
  if (!shown || last.get(fresh.id) === text || isWritten(shown)) return;
  last.set(fresh.id, text);
  const focused = shown.contains(document.activeElement) ? document.activeElement.dataset.test : undefined;
  const open = [...shown.querySelectorAll("details[open][id]")].map((details) => details.id);
  shown.replaceChildren(...fresh.childNodes);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused) shown.querySelector(`[data-test="${CSS.escape(focused)}"]`)?.focus();
}

/** Somebody is writing here, or has written and not sent it yet. */
function isWritten(region) {
  return [...region.querySelectorAll("input:not([type=hidden]), textarea, select")].some(
    (field) => field === document.activeElement || (field.defaultValue ?? field.value) !== field.value,
  );
}

/** What people see of a region: every page carries another key, which is no news. */
function plain(region) {
  return region.innerHTML.replace(/(name="(?:request|token)" value=")[^"]*/g, "$1");
}
