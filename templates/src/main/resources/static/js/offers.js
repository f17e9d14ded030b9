/** A list of candidates cut into pages, each as full as the columns of the strip allow. */
export class Offers {
  #all;
  #columns;
  #starts = [0];

  /** @param all [{text, used}] */
  constructor(all, columns) {
    this.#all = all;
    this.#columns = columns;
  }

  at(index) {
    return this.#all[index];
  }

  get hasPrevious() {
    return this.#starts.length > 1;
  }

  get hasNext() {
    return this.#end() < this.#all.length;
  }

  turn(step) {
    if (step > 0) this.#starts.push(this.#end());
    else this.#starts.pop();
  }

  /** [{text, span, index}] */
  get page() {
    const page = [];
    let left = this.#columns;
    for (let index = this.#starts.at(-1); index < this.#all.length; index++) {
      const {text} = this.#all[index];
      const span = Math.min(this.#columns, columnsOf(text));
      if (span > left) break;
      left -= span;
      page.push({text, span, index});
    }
    return page;
  }

  #end() {
    return this.#starts.at(-1) + this.page.length;
  }
}

/** One character needs one column, four need two. */
function columnsOf(text) {
  return Math.ceil([...text].length * 0.4 + 0.35);
}
