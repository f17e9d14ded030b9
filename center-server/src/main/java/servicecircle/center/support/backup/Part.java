package servicecircle.center.support.backup;

/** What may follow in a backup; each begins with one of these bytes. */
final class Part {
    static final int END = 0;
    static final int KEY_FILE = 1;
    static final int TABLE = 2;
    static final int SEQUENCE = 3;

    private Part() {}
}
