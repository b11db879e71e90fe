package dk.torv.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java process's memory after a full collection. The free part of the heap is no measure of anything: the collector keeps or
 * returns tens of MB of it as it likes. So two moments are compared by what is in use.
 *
 * @param residentKb as the kernel counts it, all in all
 * @param outsideKb resident outside the heap: code, classes, threads, buffers
 * @param heapKb what is alive in the heap
 */
record Memory(long residentKb, long outsideKb, long heapKb) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern HEAP = Pattern.compile("\\[0x(\\p{XDigit}+), 0x(\\p{XDigit}+)\\)");
    private static final Pattern MAPPING = Pattern.compile("(\\p{XDigit}+)-\\p{XDigit}+ .*");
    private static final Pattern RESIDENT = Pattern.compile("Rss: +(\\d+) kB");
    private static final int SETTLE_MILLIS = 1_000;

    long inUseKb() {
        return outsideKb + heapKb;
    }

    static Memory settled(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Thread.sleep(SETTLE_MILLIS);
        String info = jcmd(pid, "GC.heap_info");
        Matcher used = USED.matcher(info);
        Matcher heap = HEAP.matcher(info);
        if (!used.find() || !heap.find()) {
            throw new IOException("jcmd does not say where the heap is: " + info);
        }
        long outside = residentOutsideKb(pid, address(heap.group(1)), address(heap.group(2)));
        return new Memory(Usage.residentKb(pid), outside, Long.parseLong(used.group(1)));
    }

    private static long residentOutsideKb(long pid, long from, long to) throws IOException {
        long sum = 0;
        boolean outside = true;
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps"))) {
            Matcher mapping = MAPPING.matcher(line);
            Matcher resident = RESIDENT.matcher(line);
            if (mapping.matches()) {
                long start = address(mapping.group(1));
                outside = start < from || start >= to;
            } else if (outside && resident.matches()) {
                sum += Long.parseLong(resident.group(1));
            }
        }
        return sum;
    }

    private static long address(String hex) {
        return Long.parseUnsignedLong(hex, 16);
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
