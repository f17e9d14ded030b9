package servicecircle.pages;

/** One file that a browser may ask for. */
@SuppressWarnings("ArrayRecordComponent")
public record StaticFile(byte[] bytes, String contentType, String etag) {}
