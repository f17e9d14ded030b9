package servicecircle.bench.launcher;

import java.util.List;

/** What a finished command left behind. */
record Ran(int exitCode, String out, String err) {

    /** A refusal is one Chinese and one English sentence and nothing else. */
    List<String> sentences() {
        return err.lines().toList();
    }

    String lastLine() {
        List<String> lines = out.lines().toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
