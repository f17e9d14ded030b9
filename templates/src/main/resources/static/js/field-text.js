/** Changes the text of a field as a hardware key would: at the caret, within maxlength, with an input event. */

export function insert(field, text) {
  const [start, end] = selection(field);
  const room = field.maxLength < 0 ? Infinity : field.maxLength - field.value.length + (end - start);
  const fitting = cutBetweenCharacters(text, room);
  if (fitting) replace(field, start, end, fitting, 'insertText');
}

export function backspace(field) {
  const [start, end] = selection(field);
  const last = [...field.value.slice(0, start)].at(-1) ?? '';
  const from = start === end ? start - last.length : start;
  if (from < end) replace(field, from, end, '', 'deleteContentBackward');
}

export function clear(field) {
  if (field.value) replace(field, 0, field.value.length, '', 'deleteContentBackward');
}

/** Goes on writing where the text ends; a field that was never touched has its caret at the beginning. */
export function goOnIn(field) {
  field.focus();
  if (field.selectionStart !== null) field.setSelectionRange(field.value.length, field.value.length);
}

/** Fields of type number have no caret: they are edited at their end. */
function selection({value, selectionStart, selectionEnd}) {
  return [selectionStart ?? value.length, selectionEnd ?? value.length];
}

/** A character outside the basic plane counts two, and must not be halved. */
function cutBetweenCharacters(text, room) {
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > room) break;
    cut += character;
  }
  return cut;
}

function replace(field, start, end, text, inputType) {
  if (field.selectionStart === null) field.value = field.value.slice(0, start) + text + field.value.slice(end);
  else field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType, data: text || null}));
}
