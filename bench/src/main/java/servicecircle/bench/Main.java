package servicecircle.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the launcher calls: {@code Main COMMAND [arguments]}. Unknown or misused commands end with exit code 2. */
public final class Main {

    private static final Map<String, Command> COMMANDS = Map.of(
            "bench", new BenchCommand(Benchmarks.ALL),
            "generate-city", new GenerateCityCommand(),
            "smoke", new SmokeCommand());

    private Main() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) throws Exception {
        Command command = args.isEmpty() ? null : COMMANDS.get(args.get(0));
        if (command == null) {
            err.println("expected one of " + new TreeMap<>(COMMANDS).keySet());
            return 2;
        }
        try {
            return command.run(args.subList(1, args.size()), out);
        } catch (Misuse misuse) {
            err.println(misuse.getMessage());
            return 2;
        }
    }
}
