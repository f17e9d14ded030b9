/**
 * The touch keyboard of the kiosk. Fields ask for it with data-keyboard="pinyin", "digits" or "code"; it is drawn into the
 * element with id="keyboard". Where that element is missing (phones, staff) this module does nothing. The
 * fields stay ordinary fields: a hardware keyboard types, forms post, screen readers read.
 *
 * Optional: data-suggestions="one two" on a field offers words before anything is typed. After the last field the
 * keyboard closes, the form's submit button gets the focus, and the field fires a bubbling "keyboard-done".
 */
import {LAYOUTS} from './keyboard-layouts.js';
import {KeyboardView} from './keyboard-view.js';
import {Offers} from './offers.js';
import {backspace, clear, goOnIn, insert} from './field-text.js';
import {loadPinyin} from './pinyin.js';

const FIELDS = 'input[data-keyboard]';
const LONGEST_SPELLING = 40;

class Keyboard {
  #view;
  #pinyin;
  #field;
  #layout;
  #language = document.documentElement.lang.startsWith('en') ? 'english' : 'pinyin';
  #shift = 'off';
  #spelling = '';
  #offers = new Offers([], 1);
  #edited = false;

  constructor(root) {
    this.#view = new KeyboardView(root, pressed => this.#press(pressed));
  }

  open(field) {
    if (field !== this.#field) this.#attend(field);
    this.#view.show();
  }

  /** Letters that still wait for a choice become the likeliest characters rather than nothing. */
  settle() {
    while (this.#spelling) this.#chooseFirst();
  }

  leave() {
    this.settle();
    if (this.#edited) this.#field.dispatchEvent(new Event('change', {bubbles: true}));
    this.#edited = false;
  }

  takeFocus() { this.#view.takeFocus(); }

  #attend(field) {
    this.#field = field;
    this.#spelling = '';
    const layout = layoutFor(field);
    field.dataset.keyboardLayout = layout;
    field.inputMode = 'none'; // no second keyboard from the operating system
    this.#switchTo(layout === 'pinyin' ? this.#language : layout);
    if (layout === 'pinyin') this.#fetchTable();
  }

  #fetchTable() {
    this.#pinyin ??= loadPinyin(new URL('./pinyin-table.json', import.meta.url)).then(
      pinyin => {
        this.#pinyin = pinyin;
        this.#refresh();
      },
      () => { this.#pinyin = undefined; }); // the next field tries again; letters still type
  }

  #switchTo(name) {
    this.#layout = name;
    this.#view.drawKeys(name, LAYOUTS[name]);
    this.#view.nameDoneKey(this.#nextField() ? 'next' : 'done');
    if (LAYOUTS[name].shifts) this.#shiftTo(this.#atWordStart() ? 'once' : 'off');
    this.#refresh();
  }

  #press({does, text, index}) {
    if (document.activeElement !== this.#field && !this.#view.hasFocus) goOnIn(this.#field);
    const acts = {
      type: () => this.#type(text),
      choose: () => this.#choose(this.#offers.at(index)),
      backspace: () => this.#backspace(),
      clear: () => (this.#spelling ? this.#spell('') : this.#edit(clear)),
      space: () => (this.#spelling ? this.#chooseFirst() : this.#commit(' ')),
      separate: () => this.#separate(),
      shift: () => this.#shiftTo({off: 'once', once: 'locked', locked: 'off'}[this.#shift]),
      previous: () => this.#turn(-1),
      next: () => this.#turn(1),
      english: () => this.#speak('english'),
      chinese: () => this.#speak('pinyin'),
      symbols: () => { this.settle(); this.#switchTo('symbols'); },
      letters: () => this.#switchTo(this.#language),
      done: () => this.#done(),
    };
    acts[does]();
  }

  #type(text) {
    if (this.#layout === 'pinyin' && /^[a-z]$/.test(text)) return this.#spell((this.#spelling + text).slice(0, LONGEST_SPELLING));
    this.settle();
    this.#commit(text);
  }

  #separate() {
    if (this.#spelling && !this.#spelling.endsWith("'")) this.#spell(`${this.#spelling}'`);
  }

  #spell(letters) {
    this.#spelling = letters.replace(/^'+/, '');
    this.#refresh();
  }

  #chooseFirst() {
    this.#choose(this.#offers.at(0) ?? this.#asTyped());
  }

  #asTyped() {
    return {text: this.#spelling.replaceAll("'", ''), used: this.#spelling.length};
  }

  #choose({text, used}) {
    this.#commit(text);
    this.#spell(this.#spelling.slice(used));
  }

  #commit(text) {
    insert(this.#field, text);
    this.#view.speak(text);
    this.#afterEdit();
  }

  #backspace() {
    if (this.#spelling) this.#spell(this.#spelling.replace(/'?.$/, ''));
    else this.#edit(backspace);
  }

  #edit(change) {
    change(this.#field);
    this.#view.speak(this.#field.value);
    this.#afterEdit();
  }

  #afterEdit() {
    this.#edited = true;
    if (this.#layout === 'english' && this.#shift !== 'locked') this.#shiftTo(this.#atWordStart() ? 'once' : 'off');
    if (!this.#spelling) this.#refresh();
  }

  /** Switching to Latin letters keeps what was spelt: a passport name begun on the wrong keys is not lost. */
  #speak(language) {
    const spelt = this.#asTyped();
    if (spelt.used > 0) this.#choose(spelt);
    this.#language = language;
    this.#switchTo(language);
  }

  #shiftTo(shift) {
    this.#shift = shift;
    this.#view.drawShift(shift);
  }

  #atWordStart() {
    const before = this.#field.value.slice(0, this.#field.selectionStart ?? undefined);
    return before === '' || /[\s\u00b7-]$/.test(before);
  }

  #turn(step) {
    this.#offers.turn(step);
    this.#drawStrip();
  }

  #refresh() {
    this.#offers = new Offers(this.#spelling ? this.#meanings() : this.#suggestions(), this.#view.columnsForCandidates);
    this.#drawStrip();
  }

  #meanings() {
    return this.#pinyin?.candidates?.(this.#spelling) ?? [];
  }

  #suggestions() {
    const words = this.#layout === 'pinyin' ? this.#field.dataset.suggestions?.split(' ') ?? [] : [];
    return words.filter(word => word && !this.#field.value.includes(word)).map(text => ({text, used: 0}));
  }

  #drawStrip() {
    const {page, hasPrevious, hasNext} = this.#offers;
    this.#view.drawStrip({
      letters: this.#pinyin?.split?.(this.#spelling).join("'") ?? this.#spelling,
      candidates: page,
      offered: !this.#spelling && page.length > 0,
      hasPrevious,
      hasNext,
    });
  }

  #nextField() {
    const fields = [...(this.#field.form ?? document).querySelectorAll(FIELDS)].filter(field => !field.disabled);
    return fields[fields.indexOf(this.#field) + 1];
  }

  #done() {
    if (this.#spelling) return this.settle(); // first show what the letters became
    const next = this.#nextField();
    if (next) return goOnIn(next);
    this.leave();
    this.#view.hide();
    const field = this.#field;
    this.#field = undefined;
    [...field.form?.elements ?? []].findLast(({type}) => type === 'submit')?.focus();
    field.dispatchEvent(new CustomEvent('keyboard-done', {bubbles: true}));
  }
}

/** Telephone numbers may have a hyphen; other figures have none. */
function layoutFor({type, inputMode, dataset}) {
  const isTelephone = type === 'tel' || inputMode === 'tel';
  return dataset.keyboardLayout ?? (dataset.keyboard === 'digits' && isTelephone ? 'telephone' : dataset.keyboard);
}

let keyboard, drawnInto;

/** The element is looked up anew each time: a page that is swapped in place brings another one. */
function keyboardHere() {
  const root = document.getElementById('keyboard');
  if (root !== drawnInto) {
    drawnInto = root;
    keyboard = root ? new Keyboard(root) : undefined;
  }
  return keyboard;
}

function openFor(target) {
  if (target.matches?.(FIELDS)) keyboardHere()?.open(target);
}

document.addEventListener('focusin', event => openFor(event.target));
document.addEventListener('pointerdown', event => openFor(event.target)); // the field may still have the focus
document.addEventListener('focusout', event => {
  if (event.target.matches?.(FIELDS) && !drawnInto?.contains(event.relatedTarget)) keyboard?.leave();
});
document.addEventListener('keydown', event => {
  if (event.key !== 'ArrowDown' || !event.target.matches?.(FIELDS) || !keyboardHere()) return;
  event.preventDefault();
  keyboard.takeFocus();
});
// The keys are there before the first touch: the page does not move when a field is touched.
const first = document.activeElement?.matches(FIELDS) ? document.activeElement : document.querySelector(FIELDS);
if (first) openFor(first);
