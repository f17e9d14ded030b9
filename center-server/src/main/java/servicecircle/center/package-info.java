/** The root of the center server; see {@code docs/house.md} for its seven floors. */
@org.jspecify.annotations.NullMarked
package servicecircle.center;
