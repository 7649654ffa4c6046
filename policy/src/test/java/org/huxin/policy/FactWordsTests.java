package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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

    @Test
    void everyRegisterThatAnAttributeTakesItsCodesFromExistsInAPack() {
        var library = PackLibrary.builtIn();
        var known = library.jurisdictions().stream()
                .flatMap(place -> library.stack(place).registers().stream())
                .map(register -> register.id())
                .collect(Collectors.toSet());

        assertThat(words.registers()).isNotEmpty();
        assertThat(known).containsAll(words.registers().values());
    }

    @Test
    void everyWordIsChineseAndNeitherEmptyNorACode() {
        assertThat(words.types().values()).allMatch(FactWordsTests::chinese);
        assertThat(words.attributes().values()).allMatch(FactWordsTests::chinese);
        assertThat(words.types().entrySet().stream().map(type -> subject(type.getKey()) + type.getValue()))
                .as("no two things that happen to the same look alike")
                .doesNotHaveDuplicates();
    }

    private static String subject(String type) {
        return type.substring(0, type.indexOf('.') + 1);
    }

    private static boolean chinese(String word) {
        return word.equals(word.strip()) && word.codePoints().anyMatch(Character::isIdeographic);
    }

    @Test
    void wordsAreACopyThatNobodyChangesFromOutside() {
        var types = new HashMap<>(Map.of("clue.received", "接收线索"));
        var own = new FactWords(types, Map.of(), Map.of());
        types.clear();

        assertThat(own.type("clue.received")).isEqualTo("接收线索");
    }
}
