package servicecircle.center.support.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority for one hall, for networks that no public authority reaches. Terminals trust it once; server
 * certificates may then be renewed without touching a terminal. EC P-256 throughout.
 */
public final class HallAuthority {
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3_652);
    /** Browsers refuse more. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    /** For clocks that are a little behind. */
    private static final Duration SLACK = Duration.ofHours(1);

    private static final String OWN_CERTIFICATE = "hall-ca.crt";
    private static final String OWN_KEY = "hall-ca.key";

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder keeps the authority's key (mode 0600) and certificate, and receives what it issues */
    public HallAuthority(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /** The two files of a server and until when they are good. */
    public record Issued(Path certificate, Path key, Instant expires) {}

    /**
     * Issues a certificate with a fresh key; makes the authority first where there is none.
     *
     * @param names under which the server is asked; the first one names the files
     * @throws IOException when a file cannot be written or the authority's cannot be used
     */
    public Issued issue(List<ServerName> names) throws IOException {
        Files.createDirectories(folder);
        try {
            if (!Files.exists(folder.resolve(OWN_KEY))) {
                makeAuthority();
            }
            return issueUnder(authority(), names);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("the authority in " + folder + " cannot be used", e);
        }
    }

    private Issued issueUnder(X509Certificate authority, List<ServerName> names)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = freshPair();
        Instant expires =
                soonest(authority.getNotAfter().toInstant(), clock.instant().plus(SERVER_LIFE));
        X509v3CertificateBuilder builder = builder(
                new X500Name(authority.getSubjectX500Principal().getName()),
                new X500Name("CN=" + names.get(0).text()),
                pair,
                expires);
        restrictToServers(builder, pair, authority, names);
        Path certificate = folder.resolve(names.get(0).fileName() + ".crt");
        Path key = folder.resolve(names.get(0).fileName() + ".key");
        byte[] signed = sign(builder, new KeyPair(authority.getPublicKey(), ownKey()));
        Pem.write(key, Pem.text(Pem.KEY, pair.getPrivate().getEncoded()), "rw-------");
        Pem.write(
                certificate,
                Pem.text(Pem.CERTIFICATE, signed) + Pem.text(Pem.CERTIFICATE, authority.getEncoded()),
                "rw-r--r--");
        return new Issued(certificate, key, expires);
    }

    private static void restrictToServers(
            X509v3CertificateBuilder builder, KeyPair pair, X509Certificate authority, List<ServerName> names)
            throws CertIOException, GeneralSecurityException {
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(ServerName.generalNames(names)))
                .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()))
                .addExtension(Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(authority));
    }

    private void makeAuthority() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = freshPair();
        X500Name name = new X500Name(
                "CN=Service Circle hall authority " + serial().toString(16).substring(0, 8));
        X509v3CertificateBuilder builder =
                builder(name, name, pair, clock.instant().plus(AUTHORITY_LIFE));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        byte[] signed = sign(builder, pair);
        Pem.write(folder.resolve(OWN_CERTIFICATE), Pem.text(Pem.CERTIFICATE, signed), "rw-r--r--");
        Pem.write(folder.resolve(OWN_KEY), Pem.text(Pem.KEY, pair.getPrivate().getEncoded()), "rw-------");
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair, Instant expires) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(clock.instant().minus(SLACK)),
                Date.from(expires),
                subject,
                pair.getPublic());
    }

    private static byte[] sign(X509v3CertificateBuilder builder, KeyPair signer)
            throws IOException, OperatorCreationException {
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()))
                .getEncoded();
    }

    private X509Certificate authority() throws IOException, GeneralSecurityException {
        byte[] der = Pem.read(folder.resolve(OWN_CERTIFICATE), Pem.CERTIFICATE).get(0);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private PrivateKey ownKey() throws IOException, GeneralSecurityException {
        return KeyPairCheck.privateKey(
                Pem.read(folder.resolve(OWN_KEY), Pem.KEY).get(0), "EC");
    }

    private KeyPair freshPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private BigInteger serial() {
        return new BigInteger(120, random).setBit(120);
    }

    private static Instant soonest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
