package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.support.tls.HallAuthority;
import servicecircle.center.support.tls.ServerCertificate;
import servicecircle.center.support.tls.ServerName;

/** A host with a certificate of the hall's own authority, seen by a program that trusts that authority alone. */
class HttpsIT {
    @TempDir
    private static Path folder;

    private static Path used;
    private static RunningHost host;

    @BeforeAll
    static void start() throws Exception {
        HallAuthority.Issued issued = issue(folder, Clock.systemUTC());
        used = Files.createDirectory(folder.resolve("used"));
        use(issued);
        host = RunningHost.with(RunningHost.aConfig(
                new HostConfig.Tls(used.resolve("tls.crt"), used.resolve("tls.key")), null, AnyHall.aHall(Api.CENTER)));
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    @Test
    void who_trusts_the_authority_is_answered_over_http_2() throws Exception {
        HttpResponse<String> answer = get("127.0.0.1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(get("localhost").statusCode()).isEqualTo(200);
    }

    @Test
    void who_trusts_other_authorities_alone_goes_no_further() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();

        assertThatIOException().isThrownBy(() -> send(stranger, "127.0.0.1")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_name_that_is_not_in_the_certificate_is_refused() throws Exception {
        handshakeAs("localhost");

        assertThatThrownBy(() -> handshakeAs("other.example"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("other.example");
    }

    @Test
    void old_versions_and_weak_suites_are_refused() throws Exception {
        assertThat(handshake("TLSv1.3", "TLS_AES_256_GCM_SHA384")).isEqualTo("TLSv1.3");
        assertThat(handshake("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"))
                .isEqualTo("TLSv1.2");
        assertThatThrownBy(() -> handshake("TLSv1.1", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("alert");
        assertThatThrownBy(() -> handshake("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("alert");
    }

    @Test
    void a_renewed_certificate_is_taken_into_use_without_a_restart_and_half_of_one_is_not() throws Exception {
        X509Certificate before = presented();
        HallAuthority.Issued renewed = issue(folder, Clock.systemUTC());

        Files.copy(renewed.certificate(), used.resolve("tls.crt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatIOException()
                .isThrownBy(() -> ServerCertificate.read(used.resolve("tls.crt"), used.resolve("tls.key")))
                .withMessageContaining("does not belong to");
        assertThat(presented()).isEqualTo(before);
        use(renewed);

        assertThat(presentedOtherThan(before).getIssuerX500Principal()).isEqualTo(before.getIssuerX500Principal());
    }

    @Test
    void the_authority_lives_ten_years_a_server_397_days_and_their_keys_are_their_owners_alone(@TempDir Path fresh)
            throws Exception {
        HallAuthority.Issued issued = issue(fresh, Clock.systemUTC());

        assertThat(Duration.between(Instant.now(), issued.expires()).toDays()).isEqualTo(396);
        assertThat(Duration.between(
                                Instant.now(),
                                certificate(fresh.resolve("hall-ca.crt"))
                                        .getNotAfter()
                                        .toInstant())
                        .toDays())
                .isEqualTo(3651);
        assertThat(List.of(issued.key(), fresh.resolve("hall-ca.key")))
                .allSatisfy(
                        key -> assertThat(Files.getPosixFilePermissions(key)).hasSize(2));
    }

    private static HallAuthority.Issued issue(Path into, Clock clock) throws IOException {
        return new HallAuthority(into, clock, new SecureRandom())
                .issue(List.of(new ServerName("localhost"), new ServerName("127.0.0.1")));
    }

    private static void use(HallAuthority.Issued issued) throws IOException {
        Files.copy(issued.key(), used.resolve("tls.key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(issued.certificate(), used.resolve("tls.crt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static HttpResponse<String> get(String name) throws Exception {
        return send(HttpClient.newBuilder().sslContext(trusting()).build(), name);
    }

    private static HttpResponse<String> send(HttpClient client, String name) throws Exception {
        URI address = URI.create("https://" + name + ":" + host.port + "/health/ready");
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String handshake(String protocol, String suite) throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", host.port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    /** As a browser that was sent to this host under a name. */
    private static void handshakeAs(String name) throws Exception {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), host.port);
                SSLSocket socket =
                        (SSLSocket) trusting().getSocketFactory().createSocket(plain, name, host.port, true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        }
    }

    private static X509Certificate presented() throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", host.port)) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static X509Certificate presentedOtherThan(X509Certificate old) throws Exception {
        Instant giveUp = Instant.now().plusSeconds(20);
        X509Certificate now = presented();
        while (now.equals(old) && Instant.now().isBefore(giveUp)) {
            TimeUnit.MILLISECONDS.sleep(200);
            now = presented();
        }
        assertThat(now).isNotEqualTo(old);
        return now;
    }

    private static SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hall", certificate(folder.resolve("hall-ca.crt")));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static X509Certificate certificate(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
