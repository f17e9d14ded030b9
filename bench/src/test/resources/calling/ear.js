// Tells the test of each sentence that the page lays on the clock of the audio hardware, as the names of its clips.
(() => {
  const names = new WeakMap();
  const fetched = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await fetched(...asked);
    const name = String(asked[0]).replace(/^.*\//, "").replace(/\..*$/, "");
    const read = answer.arrayBuffer.bind(answer);
    answer.arrayBuffer = async () => {
      const bytes = await read();
      names.set(bytes, name);
      return bytes;
    };
    return answer;
  };
  const decode = BaseAudioContext.prototype.decodeAudioData;
  BaseAudioContext.prototype.decodeAudioData = async function (bytes) {
    const name = names.get(bytes);
    const clip = await decode.call(this, bytes);
    names.set(clip, name);
    return clip;
  };
  let sentence = [];
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...at) {
    if (sentence.length === 0) {
      queueMicrotask(() => {
        window.heardSentence(sentence.join(" "));
        sentence = [];
      });
    }
    sentence.push(names.get(this.buffer));
    return start.apply(this, at);
  };
})();
