package dk.torv.notifications.push;

import dk.torv.kernel.Refusal;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Where a push service takes messages for a browser. The browser names it, so it may name anything: only https, and only machines
 * outside are called, never those beside Torv.
 */
final class Endpoint {
    private static final int LONGEST = 1_000;
    private static final int PREFIX_OF_SHARED = 100; // 100.64.0.0/10, RFC 6598

    private Endpoint() {}

    /** Refuses what is no address of a push service, without asking the network. */
    static URI parse(String given) {
        Refusal refusal = Refusal.invalid("endpoint", "bad-endpoint");
        if (given.length() > LONGEST) {
            throw refusal.asException();
        }
        try {
            URI uri = new URI(given);
            boolean fits = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
            if (!fits) {
                throw refusal.asException();
            }
            return uri;
        } catch (URISyntaxException e) {
            throw refusal.asException();
        }
    }

    /** Whether every address of the machine may be called. */
    static boolean isReachable(URI uri, Predicate<InetAddress> allowed) {
        try {
            return Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(allowed);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Outside: no address of this machine, of a network of one's own, or of nobody. */
    static boolean isOutside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        boolean unshared =
                address instanceof Inet4Address ? isOutside4(bytes[0] & 0xff, bytes[1] & 0xff) : isOutside6(bytes);
        return !special && unshared;
    }

    private static boolean isOutside4(int first, int second) {
        boolean carrier = first == PREFIX_OF_SHARED && second >= 64 && second < 128;
        boolean measured = first == 198 && (second == 18 || second == 19);
        boolean protocol = first == 192 && second == 0;
        return first != 0 && first < 240 && !carrier && !measured && !protocol;
    }

    /** Only what is given to the world (2000::/3), without the ways in which it carries older addresses (64:ff9b::, 2002::, 2001::/32). */
    private static boolean isOutside6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
