package servicecircle.bench.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void a_line_of_proc_is_read_by_its_name() {
        List<String> status = List.of("VmHWM:\t  190000 kB", "VmRSS:\t  104448 kB", "RssAnon:\t   90000 kB");

        assertThat(Memory.kilobytes(status, "VmRSS:")).isEqualTo(104_448);
        assertThatThrownBy(() -> Memory.kilobytes(status, "Pss:")).hasMessage("no Pss: here");
    }
}
