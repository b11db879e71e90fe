package dk.torv.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
record Machine(String text) {
    static Machine here() throws IOException {
        String model = line(Path.of("/proc/cpuinfo"), "model name");
        String memory = line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return new Machine("%d cores of %s, %d GiB, Linux %s, Java %s; server, database and generator all on it"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model.isEmpty() ? System.getProperty("os.arch") : model,
                        memory.isEmpty() ? 0 : Long.parseLong(memory) / 1024 / 1024,
                        System.getProperty("os.version"),
                        System.getProperty("java.version")));
    }

    private static String line(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
