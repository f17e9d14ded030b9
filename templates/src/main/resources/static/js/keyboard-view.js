/** Draws the keyboard into its element and says which key was pressed. Knows nothing of fields, nor of pinyin. */

const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

export class KeyboardView {
  #root;
  #letters = make('output', 'keyboard-letters');
  #hint = make('p', 'keyboard-hint');
  #candidates = make('div', 'keyboard-candidates');
  #previous;
  #next;
  #strip = make('div', 'keyboard-strip');
  #keys = make('div', 'keyboard-keys');
  #pressed = new Map();
  #spoken = make('p', 'keyboard-spoken');

  /** @param press called with {does, text?, candidate?} */
  constructor(root, press) {
    this.#root = root;
    this.#previous = this.#button({does: 'previous', text: '\u2039', label: 'previous'});
    this.#next = this.#button({does: 'next', text: '\u203a', label: 'following'});
    this.#letters.setAttribute('aria-live', 'off');
    this.#spoken.setAttribute('role', 'status');
    this.#candidates.setAttribute('role', 'group');
    this.#candidates.setAttribute('aria-label', this.#word('candidates'));
    this.#strip.append(this.#letters, this.#hint, this.#previous, this.#candidates, this.#next);
    root.setAttribute('role', 'group');
    root.replaceChildren(this.#strip, this.#keys, this.#spoken);
    this.#listen(press);
  }

  get hasFocus() {
    return this.#root.contains(document.activeElement);
  }

  get columnsForCandidates() {
    return Number(getComputedStyle(this.#root).getPropertyValue('--keyboard-candidates')) || 8;
  }

  show() {
    this.#root.hidden = false;
    delete this.#root.dataset.closed;
  }

  /** Keeps its room, so that the buttons of the page stay where they are. */
  hide() {
    this.#root.dataset.closed = '';
  }

  /** A pressed key acts on the field that has the focus; only arrow keys move the focus in here. */
  takeFocus() {
    (this.#candidates.firstElementChild ?? this.#keys.querySelector('button'))?.focus();
  }

  drawKeys(name, layout) {
    const hadFocus = this.#keys.contains(document.activeElement);
    this.#root.dataset.layout = name;
    this.#strip.hidden = !layout.spells;
    this.#keys.dataset.columns = layout.columns;
    this.#keys.replaceChildren(...layout.keys.map(key => this.#button(key)));
    this.#keys.firstElementChild.tabIndex = 0;
    if (hadFocus) this.#keys.firstElementChild.focus();
  }

  /** @param shift 'off', 'once' or 'locked' */
  drawShift(shift) {
    for (const key of this.#keys.querySelectorAll('[data-does=type]')) {
      const text = shift === 'off' ? key.dataset.text.toLowerCase() : key.dataset.text.toUpperCase();
      key.dataset.text = text;
      key.firstElementChild.textContent = text;
    }
    const key = this.#keys.querySelector('[data-does=shift]');
    key.dataset.shift = shift;
    key.setAttribute('aria-pressed', String(shift !== 'off'));
  }

  /** @param strip {letters, candidates, offered, hasPrevious, hasNext}; offered: nothing was typed yet, these are ideas */
  drawStrip({letters, candidates, offered, hasPrevious, hasNext}) {
    const hadFocus = this.#candidates.contains(document.activeElement);
    this.#letters.textContent = letters;
    this.#hint.textContent = letters ? '' : this.#word('hint');
    this.#candidates.replaceChildren(...candidates.map(candidate => this.#candidate(candidate)));
    this.#strip.classList.toggle('keyboard-offered', offered);
    this.#previous.disabled = !hasPrevious;
    this.#next.disabled = !hasNext;
    this.#strip.classList.toggle('keyboard-paged', hasPrevious || hasNext);
    if (hadFocus) this.takeFocus();
  }

  nameDoneKey(label) {
    this.#keys.querySelector('[data-does=done]').firstElementChild.textContent = this.#word(label);
  }

  speak(text) {
    this.#spoken.textContent = text;
  }

  #candidate({text, span, index}) {
    const button = this.#button({does: 'choose', text, span});
    button.dataset.index = index;
    return button;
  }

  /** A page without the word is broken: a key that nobody can read helps nobody. */
  #word(label) {
    const word = this.#root.dataset[labelKey(label)];
    if (!word) throw new Error(`the keyboard element has no word for ${label}`);
    return word;
  }

  #button({does, text, label, span, tall, from}) {
    const button = make('button', 'keyboard-key');
    const face = make('span', 'keyboard-face');
    face.textContent = text ?? this.#word(label);
    button.type = 'button';
    button.tabIndex = -1;
    Object.assign(button.dataset, definedOnly({does, text, span, tall, from}));
    if (label && text) button.setAttribute('aria-label', this.#word(label));
    button.append(face);
    return button;
  }

  #listen(press) {
    const pressed = button => press({does: button.dataset.does, text: button.dataset.text, index: Number(button.dataset.index)});
    // A press keeps the focus in the field. It acts at once, because with two quick thumbs the second tap never clicks.
    this.#root.addEventListener('pointerdown', event => {
      event.preventDefault();
      const button = keyOf(event);
      this.#sink(button, event.pointerId);
      if (button && event.button === 0 && button.dataset.does !== 'done') pressed(button);
    });
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, event => this.#rise(event.pointerId));
    this.#root.addEventListener('mousedown', event => event.preventDefault());
    // A click without a pointer comes from Enter, a screen reader or a switch. "Done" waits for the click: it may take
    // the keyboard away, and the finger must not land on what lies below.
    this.#root.addEventListener('click', event => {
      const button = keyOf(event);
      if (button && (event.detail === 0 || button.dataset.does === 'done')) pressed(button);
    });
    this.#root.addEventListener('contextmenu', event => event.preventDefault());
    this.#root.addEventListener('keydown', event => this.#walk(event));
  }

  /** Our own, because :active sticks to a key that is touched while another one is. */
  #sink(button, pointer) {
    if (!button) return;
    button.dataset.pressed = '';
    this.#pressed.set(pointer, button);
  }

  #rise(pointer) {
    delete this.#pressed.get(pointer)?.dataset.pressed;
    this.#pressed.delete(pointer);
  }

  #walk(event) {
    const direction = ARROWS[event.key];
    const here = document.activeElement;
    if (!direction || !this.#root.contains(here)) return;
    event.preventDefault();
    const others = [...this.#root.querySelectorAll('button:not(:disabled)')].filter(button => button !== here);
    nearest(here, others, direction)?.focus();
  }
}

/** The next key in a direction: straight ahead counts, aside counts four times. */
function nearest(here, others, [right, down]) {
  const [x, y] = middle(here);
  const ahead = others.map(button => {
    const [dx, dy] = [middle(button)[0] - x, middle(button)[1] - y];
    return {button, along: dx * right + dy * down, aside: Math.abs(dx * down) + Math.abs(dy * right)};
  }).filter(({along}) => along > 1);
  ahead.sort((one, other) => one.along + 4 * one.aside - other.along - 4 * other.aside);
  return ahead[0]?.button;
}

function middle(element) {
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

function keyOf(event) {
  const button = event.target.closest('button');
  return button && !button.disabled ? button : undefined;
}

function labelKey(label) {
  return `label${label[0].toUpperCase()}${label.slice(1)}`;
}

function make(tag, className) {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function definedOnly(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
