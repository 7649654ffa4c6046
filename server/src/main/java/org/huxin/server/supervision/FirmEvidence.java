package org.huxin.server.supervision;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.huxin.engine.warning.EmployerMonth;
import org.huxin.engine.warning.EmployerMonth.Indicator;
import org.huxin.server.kernel.Money;
import org.huxin.server.policy.Words;
import org.springframework.stereotype.Component;

/** What others told of a firm behind a measure, in words: of which month, how much of what unit, and who said so. */
@Component
class FirmEvidence {

    private static final String KINDS = "indicator_kinds";
    private static final String SOURCES = "indicator_sources";

    private static final Comparator<Indicator> ORDER =
            Comparator.comparing(Indicator::kind).thenComparing(Indicator::source);

    private final Words words;

    FirmEvidence(Words words) {
        this.words = words;
    }

    /** @param known months as they were known on the day of the measure; in their order */
    List<Evidence.Line> of(String jurisdiction, Collection<String> rows, Collection<EmployerMonth> known) {
        return known.stream()
                .flatMap(month -> month.indicators().stream()
                        .filter(one -> rows.contains(
                                        text(one.row().kind(), one.row().id()))
                                || one.kind().equals(FirmGathering.HEADS)
                                        && rows.contains(text("employer_month", month.subject() + "/" + month.month())))
                        .sorted(ORDER)
                        .map(one -> new Evidence.Line(
                                text(one.row().kind(), one.row().id()), says(jurisdiction, month, one), null)))
                .toList();
    }

    private String says(String jurisdiction, EmployerMonth month, Indicator told) {
        var source = words.label(jurisdiction, SOURCES, told.source());
        var wages = month.wages();
        return wages != null && wages.row().equals(told.row())
                ? "%s 工资：应付 %s，已付 %s，发薪日 %s，来源：%s"
                        .formatted(
                                month.month(),
                                Money.ofFen(wages.dueFen()),
                                Money.ofFen(wages.paidFen()),
                                wages.payBy(),
                                source)
                : "%s %s：%s %s，来源：%s"
                        .formatted(
                                month.month(),
                                words.label(jurisdiction, KINDS, told.kind()),
                                figure(told.value()),
                                told.unit(),
                                source);
    }

    /** With its thousands apart, as on every other page. */
    private static String figure(BigDecimal value) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    private static String text(String kind, String id) {
        return kind + " " + id;
    }
}
