package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactWordsTests {

    private final FactVocabulary facts = FactVocabulary.v1();
    private final FactWords words = FactWords.v1();

    @Test
    void everyTypeAndAttributeHasAWordAndNoWordIsIdle() {
        assertThat(words.types().keySet()).isEqualTo(facts.attributes().keySet());
        assertThat(words.attributes().keySet())
                .isEqualTo(facts.attributes().values().stream()
                        .flatMap(names -> names.stream())
                        .collect(Collectors.toSet()));
        assertThat(words.attributes().keySet()).containsAll(words.registers().keySet());
    }

    @Test
    void whatHasNoWordIsShownAsItIs() {
        assertThat(words.type("clue.received")).isEqualTo("接收线索");
        assertThat(words.type("worker.paid")).isEqualTo("worker.paid");
        assertThat(words.attribute("claimed_fen")).isEqualTo("反映金额");
        assertThat(words.attribute("shoe_size")).isEqualTo("shoe_size");
    }
}
