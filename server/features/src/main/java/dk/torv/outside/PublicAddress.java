package dk.torv.outside;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/**
 * Which internet addresses anybody can reach, so that asking them tells nobody more than they could ask themselves. Everything the
 * registries of IANA keep for a special purpose (RFC 6890 and what has come after it) is refused, and so is what carries such an address
 * inside another one. This very machine is refused under any of its addresses.
 */
public final class PublicAddress {
    private static final List<Block> REFUSED_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by customers of a carrier
            "127.0.0.0/8", // this machine
            "168.63.129.16/32", // the inside of a cloud, though its number is public
            "169.254.0.0/16", // link-local, and where clouds tell machines their secrets
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // measurements
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Outside it lie loopback, link-local, unique local, multicast, and IPv4 addresses that are mapped or translated (NAT64). */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> REFUSED_6 = blocks(
            "2001::/23", // protocols, among them Teredo, which carries an IPv4 address
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries an IPv4 address
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    /** The middle of an ISATAP address, which carries an IPv4 address in its last four bytes. */
    private static final int ISATAP = 0x5efe;

    private PublicAddress() {}

    /** Whether it belongs to the public internet and not to this machine. */
    public static boolean isPublic(InetAddress address) {
        return isGlobal(address) && !isOwn(address);
    }

    /** Whether its number is one of the public internet. */
    static boolean isGlobal(InetAddress address) {
        if (address instanceof Inet4Address) {
            return REFUSED_4.stream().noneMatch(block -> block.holds(address));
        }
        return GLOBAL_6.holds(address)
                && REFUSED_6.stream().noneMatch(block -> block.holds(address))
                && !isIsatap(address.getAddress());
    }

    private static boolean isIsatap(byte[] bytes) {
        int last = ((bytes[10] & 0xff) << 8) | (bytes[11] & 0xff);
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && last == ISATAP;
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true; // better none than a wrong one
        }
    }

    private static List<Block> blocks(String... texts) {
        return List.of(texts).stream().map(Block::of).toList();
    }

    /** The addresses of one length whose first {@code length} bits are those of {@code first}. */
    private record Block(byte[] first, int length) {
        static Block of(String text) {
            String[] parts = text.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            int others = bytes.length * Byte.SIZE - length;
            return bytes.length == first.length
                    && new BigInteger(1, bytes).shiftRight(others).equals(new BigInteger(1, first).shiftRight(others));
        }
    }
}
