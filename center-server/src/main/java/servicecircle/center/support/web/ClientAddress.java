package servicecircle.center.support.web;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: the other end of its connection or, when that is a proxy of ours, the address that the proxy
 * names. What a stranger writes into {@code X-Forwarded-For} is not read.
 */
final class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final Set<String> proxies;

    /** @param trustedProxies addresses of IPv4 or IPv6, no names */
    ClientAddress(Set<String> trustedProxies) {
        this.proxies = trustedProxies.stream().map(ClientAddress::exact).collect(Collectors.toUnmodifiableSet());
    }

    /** The network of whoever sent the request, see {@link #networkOf}. */
    String of(HttpServerRequest request) {
        return of(textOf(request.remoteAddress()), request.headers().getAll(FORWARDED_FOR));
    }

    /** @param forwarded the headers as they came; each may name several addresses, the nearest last */
    String of(String connection, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        String nearest = connection;
        for (int hop = hops.size() - 1; hop >= 0 && isProxy(nearest) && bytesOf(hops.get(hop)) != null; hop--) {
            nearest = hops.get(hop);
        }
        return networkOf(nearest);
    }

    boolean isProxy(String address) {
        byte[] bytes = bytesOf(address);
        return bytes != null && proxies.contains(HexFormat.of().formatHex(bytes));
    }

    /** Empty for a connection that has no address. */
    static String textOf(@Nullable SocketAddress address) {
        return address == null || address.hostAddress() == null ? "" : address.hostAddress();
    }

    /** An IPv4 address, or the /64 network of an IPv6 one, of whose addresses one person has as many as they like. */
    static String networkOf(String address) {
        byte[] bytes = bytesOf(address);
        return bytes == null ? address : HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }

    private static String exact(String address) {
        byte[] bytes = bytesOf(address);
        if (bytes == null) {
            throw new IllegalArgumentException("must be an address, not " + address);
        }
        return HexFormat.of().formatHex(bytes);
    }

    /** Null for anything but an address: a name must never be looked up. IPv4 within IPv6 comes back as IPv4. */
    private static byte @Nullable [] bytesOf(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
