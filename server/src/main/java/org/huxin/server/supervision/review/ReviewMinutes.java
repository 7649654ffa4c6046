package org.huxin.server.supervision.review;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.KeyProjectRecord;
import org.huxin.db.supervision.tables.records.ReviewMatterRecord;
import org.huxin.db.supervision.tables.records.ReviewRecord;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 会议纪要: the paper of a session that has come to its end. */
@Component
class ReviewMinutes {

    private static final String TEMPLATE = "review_minutes";

    private final Reviews reviews;
    private final Papers papers;
    private final Directory directory;

    ReviewMinutes(Reviews reviews, Papers papers, Directory directory) {
        this.reviews = reviews;
        this.papers = papers;
        this.directory = directory;
    }

    /** @return id of the paper */
    UUID issue(ReviewRecord row) {
        var agenda = reviews.agenda(row.getId());
        var concluded =
                agenda.stream().filter(one -> one.getConclusion() != null).toList();
        var projects = reviews.list(row.getId());
        var values = Map.of(
                "from", date(row.getFromDay()),
                "to", date(row.getToDay()),
                "participants", row.getParticipants(),
                "matters", Integer.toString(agenda.size()),
                "concluded", Integer.toString(concluded.size()),
                "conclusions", concluded.stream().map(ReviewMinutes::conclusion).collect(joining("\n")),
                "projects", Integer.toString(projects.size()),
                "removed",
                        reviews.removed(row).stream()
                                .map(KeyProjectRecord::getName)
                                .collect(joining("、")),
                "minutes", row.getMinutes());
        var order = new PaperOrder(
                TEMPLATE,
                row.getJurisdiction(),
                null,
                row.getUnit(),
                null,
                values,
                projects.stream().map(this::line).toList(),
                null,
                row.getClosedBy());
        return papers.issue(order).id();
    }

    private static String conclusion(ReviewMatterRecord one) {
        var number = one.getNumber().isEmpty() ? "" : "（" + one.getNumber() + "）";
        return "%d. %s%s：%s".formatted(one.getSeq() + 1, one.getLabel(), number, one.getConclusion());
    }

    private Map<String, String> line(KeyProjectRecord one) {
        return Map.of(
                "name", one.getName(),
                "measures", one.getMeasures(),
                "unit", one.getUnit() == null ? "" : directory.nameOf(one.getUnit()));
    }

    private static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Id and number of a session's paper; null before it is closed. */
    @Nullable
    Named of(ReviewRecord row) {
        return row.getPaper() == null
                ? null
                : papers.get(List.of(row.getPaper())).stream()
                        .findFirst()
                        .map(one -> new Named(one.id().toString(), one.number()))
                        .orElse(null);
    }

    /** For whoever may read the session: who took part may keep what was agreed. */
    byte[] pdf(ReviewRecord row) {
        if (row.getPaper() == null) {
            throw new NotFound("会议纪要", row.getId().toString());
        }
        return papers.pdf(Objects.requireNonNull(row.getPaper()));
    }
}
