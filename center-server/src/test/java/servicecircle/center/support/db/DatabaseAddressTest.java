package servicecircle.center.support.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void an_address_is_read_into_its_parts() {
        assertThat(DatabaseAddress.of("postgresql://db.example:5433/hall", "any", "secret"))
                .isEqualTo(new DatabaseAddress("db.example", 5433, "hall", "any", "secret"));
    }

    @Test
    void without_a_port_it_is_the_usual_one() {
        assertThat(DatabaseAddress.of("postgresql://db.example/hall", "any", "secret")
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:5432/hall");
    }

    @Test
    void printing_it_hides_the_password() {
        assertThat(new DatabaseAddress("db.example", 5432, "hall", "any", "secret"))
                .hasToString("any@db.example:5432/hall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db.example",
                "postgresql:hall",
                "postgresql://db.example",
                "postgresql://db.example/",
                "postgres://db.example/hall",
                "jdbc:postgresql://db.example/hall",
                "postgresql://db example/hall",
                "postgresql://any:secret@db.example/hall",
                "postgresql://db.example/hall?sslmode=require",
                "postgresql://db.example/hall#any"
            })
    void what_we_would_not_wholly_obey_is_refused_and_the_right_shape_shown(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseAddress.of(url, "any", "any"))
                .withMessageContaining("database.url must look like postgresql://host:5432/servicecircle")
                .satisfies(sentence -> assertThat(sentence.getMessage()).doesNotContain("secret"));
    }
}
