package org.huxin.server.supervision.risk;

import java.math.BigDecimal;
import java.util.List;
import org.huxin.engine.warning.MeasureUnit;
import org.huxin.engine.warning.RiskScale;
import org.huxin.engine.warning.Row;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a grade rests on, as it is kept and as it is shown. */
@Component
class Grounds {

    private final Words words;
    private final RiskTerms terms;
    private final JsonMapper json = JsonMapper.builder().build();

    Grounds(Words words, RiskTerms terms) {
        this.words = words;
        this.terms = terms;
    }

    /** @param unit of the value, in words */
    record Ground(Word factor, Word band, BigDecimal value, String unit, int points, List<String> rows) {}

    /** As reckoned, in the words of the day, so that a later change of words leaves it as it was. */
    List<Ground> told(String jurisdiction, List<RiskScale.Ground> grounds) {
        var bands = terms.scale(jurisdiction).bands();
        return grounds.stream()
                .map(one -> new Ground(
                        word(jurisdiction, RiskTerms.FACTORS, one.factor()),
                        word(jurisdiction, RiskTerms.BANDS, one.band()),
                        one.value(),
                        bands.stream()
                                .filter(band -> band.code().equals(one.band()))
                                .map(band -> band.signal().unit())
                                .map(MeasureUnit::label)
                                .findFirst()
                                .orElse(""),
                        one.points(),
                        one.rows().stream().map(Grounds::row).toList()))
                .toList();
    }

    private static String row(Row row) {
        return row.kind() + " " + row.id();
    }

    Word word(String jurisdiction, String register, String code) {
        return new Word(code, words.label(jurisdiction, register, code));
    }

    String write(List<Ground> grounds) {
        return json.writeValueAsString(grounds);
    }

    List<Ground> read(String grounds) {
        return List.of(json.readValue(grounds, Ground[].class));
    }
}
