/**
 * Writes the table behind the pinyin keyboard of the kiosk: which characters a syllable may mean, the likelier first,
 * and the words of a neighbourhood. Looks down at ICU's transliterator and at the lists in the resource folder
 * {@code pinyin}, and nobody looks in: the browser reads the file that is committed beside {@code keyboard.js}. The same
 * lists must always give the same file, byte for byte.
 */
@NullMarked
package servicecircle.bench.pinyin;

import org.jspecify.annotations.NullMarked;
