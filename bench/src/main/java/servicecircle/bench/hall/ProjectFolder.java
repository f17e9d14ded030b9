package servicecircle.bench.hall;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the launcher, the jars and the configuration lie. */
public final class ProjectFolder {

    private ProjectFolder() {}

    /** The nearest folder from here upwards that holds the launcher. */
    public static Path find() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml")) && Files.exists(folder.resolve("circle"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + here + " holds the launcher");
    }

    static Path jar(String module) {
        Path jar = Path.of(module, "target", module + ".jar");
        if (!Files.exists(find().resolve(jar))) {
            throw new IllegalStateException(jar + " is missing: run ./circle build first");
        }
        return jar;
    }
}
