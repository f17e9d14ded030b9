package servicecircle.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import servicecircle.bench.city.DemoCity;

/** {@code generate-city FOLDER}: writes the configuration of the demo city into that folder. */
final class GenerateCityCommand implements Command {

    @Override
    public int run(List<String> args, PrintStream out) throws IOException {
        if (args.size() != 1) {
            throw new Misuse("usage: generate-city FOLDER");
        }
        Path folder = Path.of(args.get(0));
        for (Path written : new DemoCity(Random::new).writeTo(folder)) {
            out.println(written);
        }
        return 0;
    }
}
