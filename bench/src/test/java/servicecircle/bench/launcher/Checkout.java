package servicecircle.bench.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A folder with the launcher and its configuration, as a clone has them, and a {@code bin} folder to put tools in. */
record Checkout(Path folder, Map<String, String> environment) {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static Checkout in(Path folder) throws IOException {
        copy(PROJECT.resolve("circle"), folder.resolve("circle"));
        for (String part : List.of("launcher", "config/jvm", "config/demo-city")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, folder.resolve(PROJECT.relativize(file)));
                }
            }
        }
        Files.createDirectories(folder.resolve("bin"));
        return new Checkout(folder, Map.of());
    }

    Checkout with(String variable, String value) {
        return new Checkout(folder, Map.of(variable, value));
    }

    /** Only what is in {@code bin}, where each named tool of this machine is handed on. */
    Checkout withOnlyTools(String... tools) throws IOException {
        for (String tool : tools) {
            writeScript(tool, "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
        }
        return with("PATH", folder.resolve("bin").toString());
    }

    /** Puts a script in {@code bin}, before everything else on the path. */
    Checkout withTool(String name, String script) throws IOException {
        writeScript(name, "#!/usr/bin/env bash\n" + script);
        return with("PATH", environment.getOrDefault("PATH", folder.resolve("bin") + ":" + System.getenv("PATH")));
    }

    /** Jars that answer every request in place of center and kiosk. */
    Checkout withStandIns() throws IOException {
        for (String name : List.of("center-server", "kiosk")) {
            Path jar = folder.resolve(name).resolve("target").resolve(name + ".jar");
            Files.createDirectories(jar.getParent());
            writeStandIn(jar);
        }
        return this;
    }

    Ran run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("still running after 60 s: " + List.of(arguments) + printed());
        }
        return new Ran(process.exitValue(), printed(), Files.readString(folder.resolve("err.txt")));
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("circle").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    String printed() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }

    private void writeScript(String name, String script) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.writeString(file, script);
        file.toFile().setExecutable(true);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        if (Files.isExecutable(from)) {
            to.toFile().setExecutable(true);
        }
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
    }

    private static void writeStandIn(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        String entry = StandIn.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var bytes = StandIn.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(bytes.readAllBytes());
        }
    }
}
