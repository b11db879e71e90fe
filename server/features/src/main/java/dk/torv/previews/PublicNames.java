package dk.torv.previews;

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
class PublicNames implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetAddress> isPermitted;

    @Inject
    PublicNames() {
        this(SystemDefaultDnsResolver.INSTANCE, PublicAddress::isPublic);
    }

    PublicNames(DnsResolver names, Predicate<InetAddress> isPermitted) {
        this.names = names;
        this.isPermitted = isPermitted;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0 || !Arrays.stream(found).allMatch(isPermitted)) {
            throw new UnknownHostException("not a public address");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
