package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void a_line_ends_as_the_standard_has_it_and_a_mark_tells_the_encoding() {
        assertThat(new Csv().line(List.of("a", "中")).line(List.of("", "b")).toString())
                .isEqualTo("\uFEFFa,中\r\n,b\r\n");
    }

    @Test
    void a_comma_a_quote_and_a_line_break_stay_inside_their_cell() {
        assertThat(new Csv().line(List.of("a,b", "c\"d", "e\r\nf")).toString())
                .isEqualTo("\uFEFF\"a,b\",\"c\"\"d\",\"e\r\nf\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void a_cell_is_never_a_formula(String cell) {
        assertThat(new Csv().line(List.of(cell)).toString()).isEqualTo("\uFEFF'" + cell + "\r\n");
    }
}
