// Reads a result aloud in large type, by a voice of this machine only: what stands on the screen never travels to be spoken.
// Another touch interrupts it, the button repeats it. Without a voice there is no button.

export function speakResult() {
  const button = document.querySelector("[data-speak]");
  const mouth = window.speechSynthesis;
  if (!button || !mouth) return;
  const lang = document.documentElement.lang;
  const voice = () => mouth.getVoices().find((one) => one.localService && one.lang.slice(0, 2) === lang.slice(0, 2));
  const speak = () => {
    const words = new SpeechSynthesisUtterance(button.dataset.speak);
    words.voice = voice();
    words.lang = lang;
    words.rate = 0.85;
    mouth.cancel();
    mouth.speak(words);
  };
  const begin = () => {
    if (!voice() || !button.hidden) return;
    button.hidden = false;
    speak();
  };
  document.addEventListener("pointerdown", () => mouth.cancel(), { capture: true });
  window.addEventListener("pagehide", () => mouth.cancel());
  button.addEventListener("click", speak);
  mouth.addEventListener("voiceschanged", begin);
  begin();
}
