package org.huxin.server.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.engine.warning.LabourCost;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.ProjectMonth.Upload;
import org.huxin.engine.warning.Row;
import org.huxin.server.kernel.Money;
import org.huxin.server.policy.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rows behind a measure said, in words. */
@Component
class Evidence {

    private final Words words;

    Evidence(Words words) {
        this.words = words;
    }

    /** @param row as kept: kind and id; @param says what stood in it */
    record Line(String row, String says) {}

    /** @param known months as they were known on the day of the measure */
    List<Line> of(String jurisdiction, Collection<String> rows, Collection<ProjectMonth> known) {
        return rows.stream()
                .map(row -> new Line(
                        row,
                        known.stream()
                                .flatMap(month -> says(jurisdiction, month, row))
                                .findFirst()
                                .orElse(row)))
                .toList();
    }

    private Stream<String> says(String jurisdiction, ProjectMonth month, String row) {
        var labour = month.labour();
        var account = month.account();
        return Stream.of(
                        labour != null && labour.rows().stream().anyMatch(one -> is(one, row))
                                ? labour(month, labour)
                                : null,
                        account != null && is(account.row(), row)
                                ? "专用账户：余额 %s，%s"
                                        .formatted(
                                                Money.ofFen(account.balanceFen()),
                                                day("最后一次进账 ", account.lastInflowOn(), "没有进过账"))
                                : null,
                        month.uploads().stream()
                                .filter(one -> is(one.row(), row))
                                .findFirst()
                                .map(one -> upload(jurisdiction, one))
                                .orElse(null))
                .filter(Objects::nonNull);
    }

    private static String labour(ProjectMonth month, LabourCost labour) {
        return "%s 人工费：应拨 %s，到账 %s，最后期限 %s"
                .formatted(month.month(), Money.ofFen(labour.dueFen()), Money.ofFen(labour.inFen()), labour.dueBy());
    }

    private String upload(String jurisdiction, Upload upload) {
        return words.label(jurisdiction, "upload_kinds", upload.kind()) + day("：最后一次上传 ", upload.lastOn(), "：从未上传");
    }

    private static String day(String text, @Nullable LocalDate day, String none) {
        return day == null ? none : text + day;
    }

    private static boolean is(Row row, String text) {
        return (row.kind() + " " + row.id()).equals(text);
    }
}
