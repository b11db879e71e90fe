package dk.torv.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java process's memory after a full collection, so that two moments can be compared.
 *
 * @param residentKb as the kernel counts it; {@code heapKb} what is alive in the heap
 */
record Memory(long residentKb, long heapKb) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int SETTLE_MILLIS = 1_000;

    static Memory settled(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Thread.sleep(SETTLE_MILLIS);
        Matcher heap = USED.matcher(jcmd(pid, "GC.heap_info"));
        return new Memory(Usage.residentKb(pid), heap.find() ? Long.parseLong(heap.group(1)) : 0);
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(tool, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
