package dk.torv.outside;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of a host, all of which must be public. The connection is opened to exactly what is returned here: nobody asks
 * for the name a second time, so a second answer cannot be another one. An address written in numbers comes by here as well.
 */
@Singleton
public class PublicNames implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetAddress> isPermitted;

    @Inject
    PublicNames() {
        this(SystemDefaultDnsResolver.INSTANCE, PublicAddress::isPublic);
    }

    public PublicNames(DnsResolver names, Predicate<InetAddress> isPermitted) {
        this.names = names;
        this.isPermitted = isPermitted;
    }

    /** A host that may not be asked. */
    public static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotPublic() {
            super("not a public address");
        }
    }

    /** The same, but these hosts may lie anywhere: whoever runs Torv has named them. */
    public PublicNames exceptFor(Predicate<String> named) {
        DnsResolver usual = this;
        return new PublicNames(names, any -> true) {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return named.test(host) ? super.resolve(host) : usual.resolve(host);
            }
        };
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0 || !Arrays.stream(found).allMatch(isPermitted)) {
            throw new NotPublic();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
