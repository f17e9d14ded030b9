// After a long silence: is somebody still there? Then the visit ends and everything filled in is wiped.

const SIGNS_OF_LIFE = ["pointerdown", "keydown", "input"];

/** Opens the question after data-idle seconds; it counts data-warn seconds down and then ends the visit. */
export function watchIdle() {
  const { idle, warn } = document.body.dataset;
  const question = document.getElementById("idle");
  if (!idle || !question) return;
  let silent;
  let counting;

  const stay = sparingly(20_000, tellTheKiosk);
  const end = () => document.getElementById("visit-end").submit();
  const rest = () => {
    stay();
    clearTimeout(silent);
    clearInterval(counting);
    silent = setTimeout(ask, Number(idle) * 1000);
  };
  const ask = () => {
    question.showModal();
    chime();
    counting = everySecond(Number(warn), document.getElementById("idle-seconds"), end);
  };

  question.addEventListener("close", rest);
  for (const sign of SIGNS_OF_LIFE) {
    document.addEventListener(sign, () => question.open || rest(), { capture: true, passive: true });
  }
  rest();
}

/** The kiosk process forgets a visit that has been silent for long; typing makes no request of its own. */
function tellTheKiosk() {
  const form = new FormData(document.getElementById("visit-end"));
  fetch("/visit/stay", { method: "POST", body: new URLSearchParams(form) }).catch(() => {});
}

function sparingly(pause, act) {
  let last = Date.now();
  return () => {
    if (Date.now() - last < pause) return;
    last = Date.now();
    act();
  };
}

/** The success page leaves by itself; a touch or a key gives whoever is still taking a photo the whole time again. */
export function countDown() {
  const button = document.querySelector("[data-done]");
  if (!button) return;
  const seconds = Number(button.dataset.done);
  const figure = button.querySelector("[data-done-count]");
  let counting;
  const start = () => {
    clearInterval(counting);
    counting = everySecond(seconds, figure, () => button.form.submit());
  };
  for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, start, { capture: true, passive: true });
  for (const more of document.querySelectorAll("[data-done-more]")) more.hidden = false;
  start();
}

function everySecond(seconds, figure, atZero) {
  const until = Date.now() + seconds * 1000;
  const show = () => {
    const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    figure.textContent = String(left);
    if (left === 0) {
      clearInterval(timer);
      atZero();
    }
  };
  const timer = setInterval(show, 250);
  show();
  return timer;
}

/** Two soft tones, for those who look elsewhere. Silence where the browser does not allow sound. */
function chime() {
  const Sound = window.AudioContext;
  if (!Sound) return;
  const sound = new Sound();
  [660, 880].forEach((pitch, i) => {
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    const at = sound.currentTime + i * 0.25;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.2, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.4);
    tone.connect(volume).connect(sound.destination);
    tone.start(at);
    tone.stop(at + 0.45);
  });
  setTimeout(() => sound.close(), 1500);
}
