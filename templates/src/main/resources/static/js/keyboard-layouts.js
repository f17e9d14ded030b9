/**
 * The keys, row by row, on a grid of narrow columns: a letter spans two, so that rows can stand half a key apart.
 * A key is {does, text?, label?, span, tall?, from?}: `label` names the data-label attribute of the keyboard element whose
 * word the key shows.
 */

const key = (text, span = 2) => ({does: 'type', text, span});
const keys = (texts, span = 2) => [...texts].map(text => key(text, span));
const from = (column, [head, ...rest]) => [{...head, from: column}, ...rest];
const act = (does, span) => ({does, span, label: does});

const BACKSPACE = span => act('backspace', span);
const CLEAR = span => act('clear', span);
const SPACE = span => act('space', span);
const DONE = (span, tall = 1) => ({...act('done', span), tall});

/** Stands between the parts of many names, and no hardware key has it. */
const MIDDLE_DOT = '\u00b7';

export const LAYOUTS = {
  pinyin: {
    columns: 20, spells: true, keys: [
      ...keys('qwertyuiop'),
      ...from(2, keys('asdfghjkl')),
      {...act('separate', 3), from: 1}, ...keys('zxcvbnm'), BACKSPACE(3),
      act('symbols', 3), act('english', 3), key(MIDDLE_DOT), SPACE(5), CLEAR(3), DONE(4),
    ],
  },
  english: {
    columns: 20, shifts: true, keys: [
      ...keys('qwertyuiop'),
      ...from(2, keys('asdfghjkl')),
      {...act('shift', 3), from: 1}, ...keys('zxcvbnm'), BACKSPACE(3),
      act('symbols', 3), act('chinese', 3), key('-'), SPACE(5), CLEAR(3), DONE(4),
    ],
  },
  symbols: {
    columns: 20, keys: [
      ...keys('1234567890'),
      ...keys(`-${MIDDLE_DOT}()#&/.,\u3001`),
      {...CLEAR(3), from: 1}, ...keys("\u201c\u201d\u300a\u300b'+:"), BACKSPACE(3),
      act('letters', 6), SPACE(10), DONE(4),
    ],
  },
  digits: {
    columns: 8, keys: [
      ...keys('123'), BACKSPACE(2), ...keys('456'), CLEAR(2), ...keys('789'), DONE(2, 2), key('0', 6),
    ],
  },
  telephone: {
    columns: 8, keys: [
      ...keys('123'), BACKSPACE(2), ...keys('456'), CLEAR(2), ...keys('789'), DONE(2, 2), key('0', 4), key('-'),
    ],
  },
  // A number in the queue: no prefix is I or O, which are read as digits.
  number: {
    columns: 20, keys: [
      ...keys('1234567890'),
      ...keys('QWERTYUP'), BACKSPACE(4),
      ...from(2, keys('ASDFGHJKL')),
      {...CLEAR(3), from: 1}, ...keys('ZXCVBNM'), DONE(3),
    ],
  },
  // Crockford's 32 signs: no I, L, O, U, so that nothing can be taken for 1 or 0.
  code: {
    columns: 20, keys: [
      ...keys('1234567890'),
      ...keys('QWERTYP'), CLEAR(3), BACKSPACE(3),
      ...from(2, keys('ASDFGHJK')), DONE(3, 2),
      ...from(4, keys('ZXCVBNM')),
    ],
  },
};
