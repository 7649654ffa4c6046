package org.huxin.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huxin.bench.OfficerSession.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VersionedTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Long> tried = new ArrayList<>();

    private static Answer answer(int status, String text) {
        return new Answer(status, JSON.readTree(text), text);
    }

    /** Acts, and is told the next of these answers each time. */
    private Answer act(Versioned page, Answer... answers) {
        var next = List.of(answers).iterator();
        return page.act(version -> {
            tried.add(version);
            return next.next();
        });
    }

    @Test
    void theNextActGoesOnFromWhatTheAnswerTells() {
        var sheet = new Versioned("/head/version", 1);

        act(sheet, answer(200, "{\"head\":{\"version\":4}}"));
        act(sheet, answer(200, "{\"head\":{\"version\":5}}"));

        assertThat(tried).containsExactly(1L, 4L);
    }

    @Test
    void anAnswerThatTellsNoneMeansOneMore() {
        var page = new Versioned("/version", 7);

        act(page, answer(200, "{}"));
        act(page, answer(200, "{}"));

        assertThat(tried).containsExactly(7L, 8L);
    }

    @Test
    void whatHasChangedIsActedOnOnceMoreAsItIsNow() {
        var page = new Versioned("/version", 1);

        var done =
                act(page, answer(409, "{\"code\":\"project.changed\",\"version\":9}"), answer(200, "{\"version\":10}"));

        assertThat(done.done()).isTrue();
        assertThat(tried).containsExactly(1L, 9L);
    }

    @Test
    void anyOtherRefusalStandsAndChangesNothing() {
        var page = new Versioned("/version", 3);

        var refused = act(page, answer(422, "{\"code\":\"wage.gate\"}"));
        act(page, answer(200, "{\"version\":4}"));

        assertThat(refused.done()).isFalse();
        assertThat(tried).containsExactly(3L, 3L);
    }
}
