package servicecircle.pages;

/**
 * One file that a browser may ask for.
 *
 * @param etag strong, in quotes, made of the content alone: the same in both processes and on every host
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; copying each answer would cost more than it guards.
public record StaticFile(byte[] bytes, String contentType, String etag) {}
