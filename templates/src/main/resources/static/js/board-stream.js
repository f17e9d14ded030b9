// Keeps a board in touch with its center: a live stream, and a question now and then while the stream is silent.

const QUIET_MS = 12_000;
const LOOK_MS = 4_000;
const PATIENCE_MS = 10_000;

/**
 * @param address of the board; the stream and the JSON answer lie below it
 * @param heard called with every snapshot, old or new
 * @param alive called whenever the center was heard of
 * @param voice answers "on" or "blocked" on the screen that speaks, and nothing on all others: the staff are told of a hall that is silent
 * @returns what begins the stream anew, for when the voice changes
 */
export function follow({ address, heard, alive, voice }) {
  let stream;
  let openedAt = -Infinity;
  let lastAt = performance.now();
  let asking = false;

  function listen() {
    stream?.close();
    openedAt = performance.now();
    const [path, query] = address.split("?");
    const asked = new URLSearchParams(query);
    const speaking = voice();
    if (speaking) asked.set("voice", speaking);
    stream = new EventSource(`${path}/stream${asked.size ? `?${asked}` : ""}`);
    stream.addEventListener("board", (event) => take(event.data));
    stream.addEventListener("ping", touch);
  }

  function take(json) {
    try {
      heard(JSON.parse(json));
      touch();
    } catch (mistake) {
      console.warn("event=board_unreadable", mistake.name);
    }
  }

  function touch() {
    lastAt = performance.now();
    alive();
  }

  /** A stream whose other end has died may look open for minutes: ask, and begin a new one when an answer comes. */
  async function look() {
    if (asking || performance.now() - lastAt < QUIET_MS) return;
    asking = true;
    try {
      const answer = await fetch(address, {
        headers: { Accept: "application/json" },
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) return;
      take(await answer.text());
      if (stream.readyState !== EventSource.OPEN && performance.now() - openedAt > PATIENCE_MS) listen();
    } catch {
      // Still away: the banner says so, and the next look asks again.
    } finally {
      asking = false;
    }
  }

  listen();
  setInterval(look, LOOK_MS);
  return listen;
}
