// How long somebody will probably wait, as WaitWords says it on every other page: a board must not promise something else.

const EXACT_UP_TO = 10;
const STEP = 5;

export function spanOf({ ahead, p50, p90, basis }, words) {
  if (basis === "NONE") return words.nobody;
  if (ahead === 0) return words.soon;
  const span = rangeOf(p50, p90, words);
  return basis === "DEFAULT" ? said(words.reference, { span }) : span;
}

/** The far end is rounded up: it is what people hold against us. */
function rangeOf(p50, p90, words) {
  const far = rounded(Math.max(1, p90), Math.ceil);
  const near = Math.min(rounded(Math.max(1, p50), (steps) => Math.floor(steps + 0.4)), far);
  return near === far || p50 === p90 ? said(words.about, { minutes: far }) : said(words.range, { near, far });
}

function rounded(minutes, toStep) {
  return minutes <= EXACT_UP_TO ? minutes : toStep(minutes / STEP) * STEP;
}

/** Fills the {places} of a sentence. */
export function said(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
