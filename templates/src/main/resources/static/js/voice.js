// The hall's voice: clips, decoded once and laid end to end on the clock of the audio hardware. One screen per hall speaks.
import { planOf } from "./voice-plan.js";

const OLD_MS = 60_000;
const LEAD_S = 0.08;
const REST_S = 0.8;
const REMEMBERED = 400;

/**
 * @param folder where the voice pack lies
 * @param hall the center's id: what was spoken is remembered for it
 * @param volume from 0 to 1
 * @param now the center's time in milliseconds
 * @param tell called with "ready", "blocked" or "broken"
 */
export function voiceOf({ folder, hall, volume, now, tell }) {
  const spoken = memoryOf(`spoken-${hall}`);
  let audio, out, pack, clips;
  let calls = [];
  let busy = false;

  async function open() {
    try {
      audio = new AudioContext();
      out = new GainNode(audio, { gain: volume });
      out.connect(audio.destination);
      audio.addEventListener("statechange", report);
      pack = await (await fetch(`${folder}/manifest.json`)).json();
      clips = new Map(await Promise.all(Object.entries(pack.clips).map(load)));
      report();
    } catch {
      tell("broken");
    }
  }

  async function load([name, file]) {
    const answer = await fetch(`${folder}/${file}`);
    if (!answer.ok) throw new Error(file);
    return [name, await audio.decodeAudioData(await answer.arrayBuffer())];
  }

  function report() {
    if (!clips) return;
    tell(audio.state === "running" ? "ready" : "blocked");
    speakNext();
  }

  /** What is on the board now; whatever is gone from it is not spoken any more. */
  function hear(onBoard) {
    calls = onBoard.filter((call) => !call.present).sort((one, other) => one.announceId - other.announceId);
    speakNext();
  }

  function speakNext() {
    if (busy || !clips || audio.state !== "running") return;
    const call = calls.find((each) => !spoken.has(each.announceId) && now() - Date.parse(each.at) < OLD_MS);
    if (!call) return;
    busy = true;
    spoken.add(call.announceId);
    const seconds = lay(planOf(pack, call.number, call.window)) - audio.currentTime + REST_S;
    setTimeout(() => {
      busy = false;
      speakNext();
    }, seconds * 1000);
  }

  /** Lays a sentence on the clock twice and answers when it will have ended. */
  function lay(plan) {
    let at = audio.currentTime + LEAD_S;
    for (const round of [1, 2]) {
      for (const clip of plan) {
        const source = new AudioBufferSourceNode(audio, { buffer: clips.get(clip) });
        source.connect(out);
        source.start(at);
        at += source.buffer.duration + pack.gapMillis / 1000;
      }
      if (round === 1) at += pack.pauseMillis / 1000;
    }
    return at;
  }

  open();
  return { hear, unblock: () => audio?.resume() };
}

/** Numbers that outlive a reload of the page, the newest few hundred of them. */
function memoryOf(key) {
  let kept = [];
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? "[]");
  } catch {
    // A browser without storage, or somebody else's text in it: begin anew.
  }
  return {
    has: (id) => kept.includes(id),
    add(id) {
      kept = [...kept, id].slice(-REMEMBERED);
      try {
        localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // Then it is remembered until the page is loaded again.
      }
    },
  };
}
