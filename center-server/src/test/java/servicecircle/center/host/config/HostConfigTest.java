package servicecircle.center.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.web.RateLimits;

class HostConfigTest {
    @TempDir
    Path folder;

    @Test
    void what_an_operator_leaves_out_has_its_default() {
        HostConfig config = HostFile.read(files().aHost());

        assertThat(config.listen().address()).isEqualTo("127.0.0.1");
        assertThat(config.listen().port()).isEqualTo(8080);
        assertThat(config.publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(config.data()).isEqualTo(Path.of("var"));
        assertThat(config.use()).isEqualTo(HostConfig.Use.HALL);
        assertThat(config.edge()).isEqualTo(HostConfig.Edge.USUAL);
        assertThat(config.database().external()).isNull();
        assertThat(config.listen().tls()).isNull();
        assertThat(config.metrics()).isNull();
        assertThat(config.signIn()).isNull();
        assertThat(config.database().poolSize()).isEqualTo(8);
        assertThat(config.halls()).extracting(Hall::id).containsExactly("QT-013-005");
    }

    @Test
    void the_example_file_says_what_it_means() {
        HostConfig config = HostFile.read(ConfigFolder.SHIPPED.resolve("center.example.yaml"));

        assertThat(config.database().external())
                .isEqualTo(new HostConfig.ExternalDatabase(
                        "postgresql://db.example:5432/servicecircle",
                        new HostConfig.Login("servicecircle", Path.of("/etc/servicecircle/db-password")),
                        new HostConfig.Login("servicecircle_owner", Path.of("/etc/servicecircle/db-owner-password"))));
        assertThat(config.listen().tls())
                .isEqualTo(new HostConfig.Tls(
                        Path.of("/etc/servicecircle/tls.crt"), Path.of("/etc/servicecircle/tls.key")));
        assertThat(config.metrics()).isEqualTo(new HostConfig.Metrics("127.0.0.1", 9464));
        assertThat(config.signIn())
                .isEqualTo(new HostConfig.SignIn(
                        "https://id.huan.example/realms/staff",
                        "service-circle",
                        Path.of("/etc/servicecircle/sign-in-secret"),
                        Set.of("urn:huan:two-steps")));
        assertThat(config.edge().limits()).isEqualTo(RateLimits.usual());
        assertThat(config.halls()).hasSize(1);
    }

    @Test
    void the_limits_of_the_edge_are_the_operators() {
        HostConfig config = HostFile.read(files().aHost("edge: {perMinuteAddress: 61, perMinuteSession: 62,"
                + " perMinuteDevice: 63, perMinutePhone: 64}"));

        assertThat(config.edge().limits()).isEqualTo(new RateLimits(61, 62, 63, 64));
    }

    @Test
    void the_public_address_follows_where_the_host_listens_unless_it_is_given() {
        assertThat(HostFile.read(files().aHost("listen: {address: 10.0.0.5, port: 9000}"))
                        .publicUrl())
                .isEqualTo("http://10.0.0.5:9000");
        assertThat(HostFile.read(files().aHost("publicUrl: https://huan.example"))
                        .publicUrl())
                .isEqualTo("https://huan.example");
    }

    @Test
    void the_command_line_may_move_the_host_and_its_public_port_with_it() {
        HostConfig config = HostFile.read(files().aHost());

        assertThat(config.listeningOn("127.0.0.1", 9000, null).publicUrl()).isEqualTo("http://127.0.0.1:9000");
        assertThat(config.listeningOn("127.0.0.1", 9000, "https://huan.example").publicUrl())
                .isEqualTo("https://huan.example");
        assertThat(config.listeningOn("10.0.0.5", 8080, null).publicUrl()).isEqualTo("http://10.0.0.5:8080");
        assertThat(config.listeningOn("127.0.0.1", 8080, null)).isEqualTo(config);
        assertThat(config.withData(Path.of("elsewhere")).data()).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void a_host_that_speaks_https_is_reached_so_wherever_it_moves() {
        HostConfig config = HostFile.read(files().aHost("tls: {certificate: a.crt, key: a.key}"));

        assertThat(config.publicUrl()).isEqualTo("https://127.0.0.1:8080");
        assertThat(config.listeningOn("127.0.0.1", 9000, null).publicUrl()).isEqualTo("https://127.0.0.1:9000");
    }

    @Test
    void figures_are_shown_to_the_machine_itself_unless_told_otherwise() {
        assertThat(HostFile.read(files().aHost("metrics: {}")).metrics())
                .isEqualTo(new HostConfig.Metrics("127.0.0.1", 9464));
    }

    @Test
    void a_host_answers_to_its_own_names_alone() {
        HostConfig config =
                HostFile.read(files().aHost("listen: {address: 10.0.0.5}", "publicUrl: https://HuAn.example:8443"));

        assertThat(config.hostNames()).containsExactlyInAnyOrder("127.0.0.1", "localhost", "10.0.0.5", "huan.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen: {port: '8080'}                     | listen: port must be a whole number",
                "listen: {port: 80.5}                       | listen: port must be a whole number",
                "listen: {port: 65536}                      | listen: port must be a number from 0 to 65535",
                "listen: {port: -1}                         | listen: port must be a number from 0 to 65535",
                "listen: {adress: 10.0.0.5}                 | listen: adress is not known here",
                "listen: 8080                               | listen must be a list of keys and values",
                "listen: {address: [a]}                     | listen: address must be text",
                "development: 'yes'                         | development must be true or false",
                "colour: red                                | colour is not known here",
                "listen: {address: 0.0.0.0}                 | listen: address 0.0.0.0 needs publicUrl",
                "listen: {address: '::'}                    | listen: address :: needs publicUrl",
                "data: {a: b}                               | data must be text",
                "publicUrl: 'http://my hall'                | publicUrl must look like https://huan.example",
                "publicUrl: huan.example                    | publicUrl must look like https://huan.example",
                "publicUrl: 'https://huan.example/rooms'    | publicUrl must look like https://huan.example",
                "publicUrl: 'https://huan.example/'         | publicUrl must look like https://huan.example",
                "edge: {perMinutePhone: 5}                  | edge: perMinutePhone must be a number from 6 to 10000000",
                "database: {poolSize: 0}                    | database: poolSize must be a number from 1 to 1000",
                "database: {poolSize: many}                 | database: poolSize must be a whole number",
                "database: {url: 'postgresql://db/hall'}    | database: passwordFile is missing",
                "database: {migration: {user: a}}           | migration: passwordFile is missing",
                "database: {migration: {passwordFile: a}}   | migration: user is missing",
                "tls: {certificate: a.crt}                  | tls: key is missing",
                "tls: {key: a.key}                          | tls: certificate is missing",
                "tls: {certificate: a, key: b, sni: true}   | tls: sni is not known here",
                "metrics: {port: 65536}                     | metrics: port must be a number from 0 to 65535",
                "metrics: {password: a}                     | metrics: password is not known here",
                "signIn: {clientId: a, clientSecretFile: b} | signIn: issuer is missing",
                "signIn: {issuer: 'https://id.example'}     | signIn: clientId is missing",
                "signIn: {issuer: 'http://id.example'}      | signIn: issuer must look like https://id.example/realm",
                "signIn: {issuer: 'https://a@id.example'}   | signIn: issuer must look like https://id.example/realm",
                "signIn: {issuer: 'https://id.example?a'}   | signIn: issuer must look like https://id.example/realm",
                "signIn: {issuer: 'https://id.example', clientId: a} | signIn: clientSecretFile is missing",
                "signIn: {issuer: 'https://i.example', clientId: a, clientSecretFile: b, scope: c} | scope is not known",
                "database: {password: secret}               | database: password is not known here",
                "centers: [other.yaml]                      | other.yaml"
            })
    void what_cannot_be_used_is_one_sentence_that_names_file_and_key(String line, String sentence) {
        Path file = line.startsWith("centers") ? files().write("host.yaml", line) : files().aHost(line);

        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HostFile.read(file))
                .withMessageContaining(sentence)
                .withMessageContaining(folder.toString())
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("\n"));
    }

    @Test
    void a_file_that_is_missing_or_no_yaml_is_named() {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HostFile.read(folder.resolve("nothing.yaml")))
                .withMessageContaining("cannot read")
                .withMessageContaining("nothing.yaml");
        Path broken = files().write("broken.yaml", "listen: {port: 1\ncenters: [");
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HostFile.read(broken))
                .withMessageContaining("broken.yaml is not YAML")
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("\n"));
        Path list = files().write("list.yaml", "- a\n");
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HostFile.read(list))
                .withMessageContaining("list.yaml must be a list of keys and values");
        Path twice = files().write("twice.yaml", "data: a\ndata: b\n");
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HostFile.read(twice))
                .withMessageContaining("twice.yaml is not YAML");
    }

    @Test
    void a_host_without_centers_and_one_that_lists_a_center_twice_are_refused() {
        Path none = files().write("none.yaml", "centers: []\n");
        files().write("hall.yaml", ConfigFolder.HALL);
        Path twice = files().write("twice.yaml", "centers: [hall.yaml, hall.yaml]\n");

        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HostFile.read(none))
                .withMessage(none + ": centers must list at least one center");
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HostFile.read(twice))
                .withMessage(twice + ": centers must not list a center twice");
    }

    private ConfigFolder files() {
        return new ConfigFolder(folder);
    }

    @Test
    void a_public_address_that_was_given_stays_where_the_host_moves() {
        HostConfig config = HostFile.read(files().aHost("publicUrl: https://huan.example:8443"));

        assertThat(config.listeningOn("10.0.0.5", 9000, null).publicUrl()).isEqualTo("https://huan.example:8443");
        assertThat(config.listeningOn("0.0.0.0", 9000, null).publicUrl()).isEqualTo("https://huan.example:8443");
    }

    @Test
    void a_host_that_listens_everywhere_is_reached_at_the_public_address_it_was_given() {
        assertThat(HostFile.read(files().aHost("listen: {address: 0.0.0.0}", "publicUrl: https://huan.example"))
                        .listen()
                        .address())
                .isEqualTo("0.0.0.0");
    }
}
