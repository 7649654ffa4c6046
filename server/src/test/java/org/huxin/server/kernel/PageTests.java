package org.huxin.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {

    @Test
    void theLastPageHasNoCursor() {
        var page = Page.cut(List.of(1, 2, 3), 3, Cursor::at);

        assertThat(page.items()).containsExactly(1, 2, 3);
        assertThat(page.next()).isNull();
    }

    @Test
    void aCursorLeadsToTheRowAfterTheLastOneShown() {
        var page = Page.cut(List.of(1, 2, 3), 2, Cursor::at);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.decode(String.valueOf(page.next()), 1).key(0)).isEqualTo("2");
        assertThat(page.map(String::valueOf).items()).containsExactly("1", "2");
    }

    @Test
    void pagesOfAnySizeShowEveryRowOnce() {
        var seed = 50L;
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var rows = IntStream.range(0, random.nextInt(40)).boxed().toList();
            var size = 1 + random.nextInt(10);
            var seen = new ArrayList<Integer>();
            var after = -1;
            while (true) {
                var from = after;
                var fetched =
                        rows.stream().filter(row -> row > from).limit(size + 1L).toList();
                var page = Page.cut(fetched, size, Cursor::at);
                seen.addAll(page.items());
                if (page.next() == null) {
                    break;
                }
                after = Integer.parseInt(Cursor.decode(page.next(), 1).key(0));
            }
            assertThat(seen).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void keysKeepTheirOrderAndTheirCharacters() {
        var cursor = Cursor.at("2024-03-04T09:00", "线索/1?&=", "");

        assertThat(Cursor.decode(cursor.encode(), 3)).isEqualTo(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90aGluZw"})
    void refusesACursorOfSomebodyElse(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 2))
                .isInstanceOfSatisfying(CommandRefused.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("page.bad_cursor"));
    }
}
