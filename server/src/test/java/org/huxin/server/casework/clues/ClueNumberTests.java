package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One number for each clue, none left out, by the year in which it was received. */
@CaseworkTest
class ClueNumberTests {

    private static final int REGISTRARS = 12;
    private static final int EACH = 6;

    @Autowired
    Counter counter;

    @BeforeEach
    void theFirstDaysOfAYear() {
        counter.on(LocalDate.of(2023, 1, 3));
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(text.lastIndexOf('-') + 1));
    }

    private String register(Counter.Officer officer, LocalDateTime receivedAt) throws Exception {
        return officer.register(aClue("phone", receivedAt).in("620702", "housing"))
                .number();
    }

    @Test
    void manyWhoRegisterAtOnceLeaveNoGapAndUseNoNumberTwiceEvenWhenSomeAreRefused() throws Exception {
        var officer = counter.of("zy.labour");
        var received = LocalDate.of(2023, 1, 2).atTime(9, 0);
        var together = new CyclicBarrier(REGISTRARS);
        Callable<List<Integer>> registrar = () -> {
            together.await();
            var numbers = new ArrayList<Integer>();
            for (var n = 0; n < EACH; n++) {
                officer.post("/api/clues", aClue("telepathy", received).json()).andExpect(status().is(422));
                // what is refused only when everything else has been stored
                officer.post(
                                "/api/clues",
                                aClue("phone", received)
                                        .in("620702", "housing")
                                        .with("attachments", List.of("00000000-0000-0000-0000-000000000000"))
                                        .json())
                        .andExpect(status().is(422));
                numbers.add(number(register(officer, received)));
            }
            return numbers;
        };

        var numbers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(REGISTRARS)) {
            for (var one : threads.invokeAll(Collections.nCopies(REGISTRARS, registrar))) {
                numbers.addAll(one.get());
            }
        }

        var first = Collections.min(numbers);
        assertThat(numbers.stream().sorted().toList())
                .isEqualTo(IntStream.range(first, first + REGISTRARS * EACH)
                        .boxed()
                        .toList());
    }

    @Test
    void aClueOfLastYearThatIsEnteredInJanuaryBelongsToLastYearsNumbers() throws Exception {
        var officer = counter.of("zy.labour");
        var old = register(officer, LocalDate.of(2022, 12, 31).atTime(23, 59));
        var young = register(officer, LocalDate.of(2023, 1, 1).atStartOfDay());
        var older = register(officer, LocalDate.of(2022, 12, 30).atTime(8, 0));

        assertThat(old).matches("ZY-2022-\\d{6}");
        assertThat(young).matches("ZY-2023-\\d{6}");
        assertThat(number(older)).isEqualTo(number(old) + 1);
    }
}
