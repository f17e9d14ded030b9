// Which clips speak a call, in order: a pure function of the voice pack's manifest, the number and the window.

/** Clip names for "A012, please, to window 3"; characters that the pack cannot speak, such as a hyphen, are left out. */
export function planOf(pack, number, window) {
  const parts = { "{number}": spelled(pack, number), "{window}": counted(pack, window) };
  return pack.sentence.flatMap((part) => parts[part] ?? [part]).filter((clip) => clip in pack.clips);
}

/** One character after the other, as numbers are read aloud. */
function spelled(pack, text) {
  return [...text.toUpperCase()].flatMap((character) => {
    if (character === "1" && pack.oneAsYao) return ["one-as-yao"];
    return pack.characters[character] ?? [];
  });
}

/** Windows are counted, not spelled: 12 is "ten two". A code that is no number below 100 is spelled. */
function counted(pack, code) {
  const value = /^[1-9]\d?$/.test(code) ? Number(code) : 0;
  if (value < 10) return value ? [pack.characters[value]] : spelled(pack, code);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return [...(tens > 1 ? [pack.characters[tens]] : []), "ten", ...(ones ? [pack.characters[ones]] : [])];
}
