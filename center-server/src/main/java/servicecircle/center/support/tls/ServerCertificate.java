package servicecircle.center.support.tls;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a host speaks HTTPS with, as it stood in its two files at one moment. One certificate for all names: the choice by
 * server name (SNI) is off, because the version of Vert.x in use had a flaw in its cache.
 */
public final class ServerCertificate {
    public static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");
    /** Forward secrecy and authenticated encryption only. */
    public static final List<String> SUITES = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private final Path certificate;
    private final Path key;
    private final String stamp;
    private final byte[] chainText;
    private final byte[] keyText;
    private final X509Certificate leaf;

    private ServerCertificate(Path certificate, Path key) throws IOException, GeneralSecurityException {
        this.certificate = certificate;
        this.key = key;
        this.stamp = stampOf(certificate, key);
        this.chainText = Files.readAllBytes(certificate);
        this.keyText = Files.readAllBytes(key);
        this.leaf = leaf(Pem.read(certificate, Pem.CERTIFICATE).get(0));
    }

    /**
     * Reads both files.
     *
     * @throws IOException with a sentence for the operator when one cannot be used or the two do not belong together
     */
    public static ServerCertificate read(Path certificate, Path key) throws IOException {
        try {
            byte[] privateKey = Pem.read(key, Pem.KEY).get(0);
            ServerCertificate read = new ServerCertificate(certificate, key);
            if (!KeyPairCheck.belongTogether(privateKey, read.leaf.getPublicKey())) {
                throw new IOException("the key " + key + " does not belong to the certificate " + certificate);
            }
            return read;
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new IOException("cannot read " + e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the certificate " + certificate + " or the key " + key + " is damaged", e);
        }
    }

    /** Until when browsers believe it. */
    public Instant expires() {
        return leaf.getNotAfter().toInstant();
    }

    /** Whether a file changed since it was read. */
    public boolean isOutdated() {
        return !stampOf(certificate, key).equals(stamp);
    }

    /**
     * The same files as they are now.
     *
     * @throws IOException as {@link #read}
     */
    public ServerCertificate again() throws IOException {
        return read(certificate, key);
    }

    public PemKeyCertOptions pem() {
        return new PemKeyCertOptions().addCertValue(Buffer.buffer(chainText)).addKeyValue(Buffer.buffer(keyText));
    }

    /** For a server that is listening already. */
    public ServerSSLOptions options() {
        ServerSSLOptions options = new ServerSSLOptions()
                .setUseAlpn(true)
                .setApplicationLayerProtocols(List.of("h2", "http/1.1"))
                .setKeyCertOptions(pem())
                .setEnabledSecureTransportProtocols(PROTOCOLS);
        SUITES.forEach(options::addEnabledCipherSuite);
        return options;
    }

    private static X509Certificate leaf(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static String stampOf(Path certificate, Path key) {
        return stampOf(certificate) + stampOf(key);
    }

    private static String stampOf(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file) + ";";
        } catch (IOException e) {
            return "gone;";
        }
    }
}
