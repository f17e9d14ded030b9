/**
 * From letters to Chinese characters. Nothing is learned and nothing is kept: the next visitor at the terminal must not
 * be offered the names that the last one typed.
 *
 * The table (pinyin-table.json, written by the bench) holds `syllables` (toneless syllable to its characters), `likely` (the
 * characters of known order, for sorting across syllables), `given` (those of given names) and `words`; each with the
 * likelier first.
 */

/** How far a spelling is from the full pinyin of a character; a candidate's cost is the sum over its characters. */
const COST = {exact: 0, unfinished: 0.5, initial: 1, completed: 2, fuzzy: 20};
/** What a piece of a composed line costs: a line of few known words beats one of many single characters. */
const WORD = 1;
const SINGLE = 2.2;
/** What a piece of the shown split costs: whole syllables beat letters that only begin one. */
const SPLIT = {syllable: 1, vowelFirst: 0.1, fuzzy: 1.4, unfinished: 1.5, initial: 2.5, stray: 6};

const INITIAL = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw])/;
const LONGEST_SYLLABLE = 6;
/** Spelt right comes first; but so many likely mixed-up characters come before the rare ones that were spelt right. */
const SURE = 6;
const EARLY_MIX_UPS = 8;

export async function loadPinyin(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`no pinyin table: ${answer.status}`);
  return new Pinyin(await answer.json());
}

/** The other spellings that southern speakers mix up with this syllable: z/zh, c/ch, s/sh, n/l, n/ng, and u for ü. */
function mixUps(syllable) {
  const begins = [syllable];
  if (/^[zcs]h/.test(syllable)) begins.push(syllable[0] + syllable.slice(2));
  else if (/^[zcs]/.test(syllable)) begins.push(`${syllable[0]}h${syllable.slice(1)}`);
  else if (/^[nl]/.test(syllable)) begins.push((syllable[0] === 'n' ? 'l' : 'n') + syllable.slice(1));
  const ends = begins.flatMap(s => {
    if (/[aei]ng$/.test(s)) return [s, s.slice(0, -1)];
    return /[aei]n$/.test(s) ? [s, `${s}g`] : [s];
  });
  const umlauts = ends.filter(s => /^[nl]v/.test(s)).map(s => s.replace('v', 'u'));
  return [...ends, ...umlauts].slice(1);
}

export class Pinyin {
  #syllables;
  #words;
  #wordsByLetter = new Map();
  #readings = new Map();
  #rank = new Map();
  #givenRank = new Map();
  #mixUps = new Map();
  #meant = new Map();
  #beginnings = new Set();

  constructor(table) {
    this.#syllables = table.syllables;
    [...table.likely].forEach((character, place) => this.#rank.set(character, place));
    [...table.given].forEach((character, place) => this.#givenRank.set(character, place));
    for (const [syllable, characters] of Object.entries(table.syllables)) this.#learn(syllable, characters);
    this.#words = table.words.split(' ').map((text, place) => ({text, place, characters: [...text]}));
    this.#words.forEach(word => this.#file(word));
  }

  #learn(syllable, characters) {
    for (const character of characters) push(this.#readings, character, syllable);
    this.#mixUps.set(syllable, mixUps(syllable));
    for (const spelling of this.#mixUps.get(syllable)) push(this.#meant, spelling, syllable);
    for (let end = 1; end < syllable.length; end++) this.#beginnings.add(syllable.slice(0, end));
  }

  #file(word) {
    const firsts = this.#readings.get(word.characters[0]).flatMap(reading => [reading, ...this.#mixUps.get(reading)]);
    for (const letter of new Set(firsts.map(spelling => spelling[0]))) push(this.#wordsByLetter, letter, word);
  }

  /** The letters as syllables, for showing: guihua is gui, hua. A typed apostrophe is a border. */
  split(letters) {
    return letters.split("'").filter(Boolean).flatMap(run => this.#splitRun(run));
  }

  /** What the letters may mean, the likelier first: [{text, used}], `used` counting the letters a candidate takes. */
  candidates(typed) {
    const letters = typed.replace(/'+$/, '');
    if (!letters) return [];
    const pieces = this.split(letters);
    const words = this.#wholeWords(letters);
    const [close, far] = [words.filter(isClose), words.filter(word => !isClose(word))];
    const {likely, rest} = this.#singles(letters, pieces);
    const ordered = pieces.length === 1
      ? [...likely, ...close, ...rest, ...far]
      : [...close, ...this.#composed(letters), ...far, ...this.#leadingWords(letters), ...likely, ...rest];
    const texts = new Set();
    return ordered.filter(({text}) => !texts.has(text) && texts.add(text)).map(({text, used}) => ({text, used}));
  }

  #isSyllable(text) {
    return Object.hasOwn(this.#syllables, text);
  }

  #splitRun(run) {
    const best = [{cost: 0, pieces: []}];
    for (let end = 1; end <= run.length; end++) {
      for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        const piece = run.slice(start, end);
        const cost = best[start].cost + this.#splitCost(piece, start === 0, end === run.length);
        if (!best[end] || cost < best[end].cost) best[end] = {cost, pieces: [...best[start].pieces, piece]};
      }
    }
    return best[run.length].pieces;
  }

  #splitCost(piece, isFirst, isLast) {
    if (this.#isSyllable(piece)) return SPLIT.syllable + (!isFirst && /^[aoe]/.test(piece) ? SPLIT.vowelFirst : 0);
    if (this.#meant.has(piece)) return SPLIT.fuzzy;
    if (isLast && this.#beginnings.has(piece)) return SPLIT.unfinished;
    if (piece.replace(INITIAL, '') === '') return SPLIT.initial;
    return piece.length === 1 ? SPLIT.stray : Infinity;
  }

  #wholeWords(letters) {
    return this.#wordsAt(letters, 0)
      .filter(({ends}) => ends.has(letters.length))
      .map(({word, ends}) => ({text: word.text, used: letters.length, cost: ends.get(letters.length), place: word.place}))
      .sort((one, other) => one.cost - other.cost || one.place - other.place);
  }

  #leadingWords(letters) {
    return this.#wordsAt(letters, 0)
      .flatMap(({word, ends}) => [...ends].map(([used, cost]) => ({text: word.text, used, cost, place: word.place})))
      .filter(({used, cost}) => cost === COST.exact && used < letters.length)
      .sort((one, other) => other.used - one.used || one.place - other.place);
  }

  /** Known words that begin at a place, each with the places where it may end and what that costs. */
  #wordsAt(letters, start) {
    return (this.#wordsByLetter.get(letters[start]) ?? [])
      .map(word => ({word, ends: this.#ends(word, letters, start)}))
      .filter(({ends}) => ends.size > 0);
  }

  #ends(word, letters, start) {
    let ends = new Map([[start, COST.exact]]);
    for (const [index, character] of word.characters.entries()) {
      const next = new Map();
      for (const [place, cost] of ends) {
        if (place < letters.length) this.#step(character, letters, place, (end, more) => keepLower(next, end, cost + more));
        else if (index >= 2 && cost <= COST.completed) keepLower(next, place, Math.max(cost, COST.completed));
      }
      ends = next;
      if (ends.size === 0) break;
    }
    return ends;
  }

  #step(character, letters, place, reach) {
    const at = letters[place] === "'" ? place + 1 : place;
    const rest = letters.slice(at);
    for (const reading of this.#readings.get(character)) {
      if (rest.startsWith(reading)) reach(at + reading.length, COST.exact);
      else if (rest && reading.startsWith(rest)) reach(letters.length, COST.unfinished);
      if (rest[0] === reading[0]) reach(at + 1, COST.initial);
      if (/^[zcs]h/.test(reading) && rest.startsWith(reading.slice(0, 2))) reach(at + 2, COST.initial);
      for (const other of this.#mixUps.get(reading)) if (rest.startsWith(other)) reach(at + other.length, COST.fuzzy);
    }
  }

  /** One line for all letters, of words where there are words: zhangguifang is a surname and a known given name. */
  #composed(letters) {
    const best = [{cost: 0, text: '', pieces: 0}];
    for (let start = 0; start < letters.length; start++) {
      const from = best[start];
      if (!from) continue;
      for (const {end, text, cost} of this.#piecesAt(letters, start)) {
        const sum = from.cost + cost;
        if (!best[end] || sum < best[end].cost) best[end] = {cost: sum, text: from.text + text, pieces: from.pieces + 1};
      }
    }
    const line = best[letters.length];
    return line && line.pieces > 1 ? [{text: line.text, used: letters.length}] : [];
  }

  #piecesAt(letters, start) {
    if (letters[start] === "'") return [{end: start + 1, text: '', cost: 0}];
    const dearest = /[aeiouv]/.test(letters) ? COST.unfinished : COST.fuzzy - 1; // initials only where nothing else is typed
    const words = this.#wordsAt(letters, start).flatMap(({word, ends}) => [...ends]
      .filter(([, cost]) => cost <= dearest)
      .map(([end, cost]) => ({end, text: word.text, cost: WORD + cost})));
    const singles = this.#syllablesAt(letters.slice(start))
      .map(syllable => ({end: start + syllable.length, text: this.#likeliest(syllable, start > 0), cost: SINGLE}));
    return [...words, ...singles];
  }

  #likeliest(syllable, followsAnother) {
    const characters = [...this.#syllables[syllable]];
    return followsAnother ? sortedBy(this.#givenRank, characters)[0] : characters[0];
  }

  #syllablesAt(rest) {
    const lengths = Array.from({length: Math.min(LONGEST_SYLLABLE, rest.length)}, (_, i) => i + 1);
    return lengths.map(length => rest.slice(0, length)).filter(text => this.#isSyllable(text));
  }

  /** Single characters for the first syllable; where the letters can be cut otherwise (xian, xi'an), those too. */
  #singles(letters, [head]) {
    const others = this.#syllablesAt(letters).reverse()
      .filter(syllable => syllable !== head && this.#isWhole(letters.slice(syllable.length)));
    const exact = [head, ...others].filter(syllable => this.#isSyllable(syllable))
      .flatMap(syllable => singles(this.#syllables[syllable], syllable.length));
    const spelt = exact.length > 0 ? exact : singles(this.#beginningWith(head), head.length);
    const meant = (this.#meant.get(head) ?? []).flatMap(syllable => [...this.#syllables[syllable]]);
    const mixedUp = singles(sortedBy(this.#rank, meant), head.length);
    const likely = spelt.filter(({text}, place) => place < SURE || this.#rank.has(text));
    return {likely, rest: [...mixedUp.slice(0, EARLY_MIX_UPS), ...spelt, ...mixedUp]};
  }

  #isWhole(rest) {
    return rest !== '' && this.split(rest).every(piece => this.#isSyllable(piece));
  }

  #beginningWith(letters) {
    const characters = Object.keys(this.#syllables).filter(syllable => syllable.startsWith(letters))
      .flatMap(syllable => [...this.#syllables[syllable]]);
    return sortedBy(this.#rank, characters.filter(character => this.#rank.has(character)));
  }
}

function sortedBy(rank, characters) {
  const place = character => rank.get(character) ?? rank.size;
  return [...new Set(characters)].sort((one, other) => place(one) - place(other));
}

function isClose({cost}) {
  return cost < COST.fuzzy;
}

function singles(characters, used) {
  return [...characters].map(text => ({text, used}));
}

function push(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}

function keepLower(map, key, cost) {
  if (!(map.get(key) <= cost)) map.set(key, cost);
}
