package org.huxin.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.warning.Assessment;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Finding;
import org.huxin.engine.warning.Troubled;
import org.jspecify.annotations.Nullable;

/** Says where the warnings of a story came out otherwise than told. */
final class WarningJudge {

    private WarningJudge() {}

    static List<String> differences(WarningStory story, PackStack stack, WorkCalendar calendar) {
        var assessment = new Assessment(stack.warnings(), story.exemptions(), calendar);
        var subject = story.months().isEmpty()
                ? WarningStory.PROJECT
                : story.months().getFirst().subject();
        var findings = assessment
                .step(Troubled.NOTHING, Dossier.of(subject, story.months()), story.day())
                .findings();
        var differences = new ArrayList<String>();
        for (var expected : story.expected()) {
            var found = findings.stream()
                    .filter(one -> one.rule().equals(expected.rule()))
                    .toList();
            if (found.size() != 1) {
                differences.add(expected.rule() + "：应有一条预警，实有 " + found.size() + " 条");
            } else {
                misses(expected, found.getFirst(), differences);
            }
        }
        for (var rule : story.expectNone()) {
            if (findings.stream().anyMatch(one -> one.rule().equals(rule))) {
                differences.add(rule + "：不应预警");
            }
        }
        return differences;
    }

    private static void misses(WarningStory.Expected expected, Finding found, List<String> differences) {
        var measure = found.measure();
        miss(expected.rule(), "等级", expected.grade(), found.grade(), differences);
        miss(expected.rule(), "状态", expected.state(), found.state().name().toLowerCase(Locale.ROOT), differences);
        miss(
                expected.rule(),
                "量值",
                expected.measure(),
                measure == null
                        ? null
                        : measure.value().toPlainString() + measure.unit().label(),
                differences);
    }

    private static void miss(
            String rule, String what, @Nullable String told, @Nullable String is, List<String> differences) {
        if (told != null && !told.equals(is)) {
            differences.add(rule + "：" + what + "应为 " + told + "，实为 " + is);
        }
    }
}
