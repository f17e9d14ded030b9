// The board in the hall and the strip above a window. ?voice=on makes this screen the one that speaks; ?distance (metres),
// ?width (millimetres of the panel) and ?volume (0–100) fit it to its place.
import { tickClocks } from "./clock.js";
import { follow } from "./board-stream.js";
import { viewOf } from "./board-view.js";
import { voiceOf } from "./voice.js";

const SILENCE_MS = 30_000;

const body = document.body;
const asked = new URLSearchParams(location.search);
const words = { ...document.getElementById("words").dataset };
const clock = document.querySelector("time[data-clock]");
// By the center's clock, and never by the machine's, which somebody may set while the page is open. What arrives late was
// sent even earlier: the most that any board said counts.
let ahead = -Infinity;
const now = () => performance.now() + ahead;
hearTime(clock.dateTime);

fit("distance", 1, 60);
fit("width", 200, 6000);
tickClocks();

const view = viewOf(body, words);
let speaking = asked.get("voice") === "on" ? "on" : undefined;
const voice = speaking ? speak() : undefined;
let newest = { seq: -Infinity, asOf: "" };
let heardAt = performance.now() - Math.max(0, now() - Date.parse(document.getElementById("stale").dataset.asOf));
const listenAgain = follow({ address: body.dataset.address, heard, alive, voice: () => speaking });
setInterval(tellSilence, 1000);

function hearTime(instant) {
  ahead = Math.max(ahead, Date.parse(instant) - performance.now());
}

/** A board of an earlier moment is never shown; the first of another day begins a new count. */
function heard(board) {
  hearTime(board.asOf);
  const sameDay = dayOf(board.asOf) === dayOf(newest.asOf);
  if (sameDay ? board.seq < newest.seq : board.asOf < newest.asOf) return;
  newest = board;
  view.show(board);
  voice?.hear(board.calls);
}

function dayOf(instant) {
  if (!instant) return "";
  return new Intl.DateTimeFormat("en-CA", { timeZone: clock.dataset.clock }).format(Date.parse(instant));
}

function alive() {
  heardAt = performance.now();
  tellSilence();
}

function tellSilence() {
  const banner = document.getElementById("stale");
  const silent = performance.now() - heardAt;
  if (silent >= SILENCE_MS && banner.hidden) {
    const print = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: clock.dataset.clock });
    banner.querySelector("[data-part]").textContent = words.stale.replace("{clock}", print.format(now() - silent));
  }
  banner.hidden = silent < SILENCE_MS;
}

function speak() {
  const notice = document.getElementById("silent");
  const voice = voiceOf({
    folder: body.dataset.voice,
    hall: body.dataset.center,
    volume: Math.min(100, Math.max(0, Number(asked.get("volume") ?? 100) || 0)) / 100,
    now,
    tell(state) {
      notice.hidden = state === "ready";
      notice.querySelector("[data-part]").textContent = words[state] ?? "";
      report(state === "ready" ? "on" : "blocked");
    },
  });
  document.addEventListener("click", voice.unblock);
  document.addEventListener("keydown", voice.unblock);
  return voice;
}

/** The center hears of it with the next stream. */
function report(state) {
  if (state === speaking) return;
  speaking = state;
  listenAgain();
}

function fit(name, least, most) {
  const value = Number(asked.get(name));
  if (value >= least && value <= most) document.documentElement.style.setProperty(`--${name}`, String(value));
}
