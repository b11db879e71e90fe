package dk.torv.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. When Torv does, its PostgreSQL runs as nobody, who then owns its files; where nobody
 * cannot reach the data directory, it runs as an ordinary user of a user namespace of its own.
 */
final class OrdinaryUser {
    private static final String NOBODY = "65534";

    private final List<String> prefix;
    private final boolean ownsFiles;

    private OrdinaryUser(List<String> prefix, boolean ownsFiles) {
        this.prefix = prefix;
        this.ownsFiles = ownsFiles;
    }

    /** For a data directory that exists. */
    static OrdinaryUser forData(Path data) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new OrdinaryUser(List.of(), false);
        }
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
        List<String> reach = new ArrayList<>(nobody);
        reach.addAll(List.of("test", "-x", data.toString()));
        if (succeeds(reach)) {
            return new OrdinaryUser(nobody, true);
        }
        return new OrdinaryUser(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--"), false);
    }

    /** The command as this user runs it; the process keeps its id. */
    List<String> running(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a folder with everything in it to this user. */
    void own(Path folder) throws IOException {
        if (!ownsFiles) {
            return;
        }
        Integer id = Integer.valueOf(NOBODY);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", id, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
