package org.huxin.server.project.orders;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.any;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.RectificationOrderRecord;
import org.huxin.server.document.PaperView;
import org.huxin.server.document.PaperViews;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as officers see them, with a constant number of look-ups for any number of them. */
@Component
class OrderViews {

    private final DSLContext db;
    private final Grounds grounds;
    private final Enterprises enterprises;
    private final PaperViews papers;
    private final Directory directory;
    private final Today today;

    OrderViews(
            DSLContext db,
            Grounds grounds,
            Enterprises enterprises,
            PaperViews papers,
            Directory directory,
            Today today) {
        this.db = db;
        this.grounds = grounds;
        this.enterprises = enterprises;
        this.papers = papers;
        this.directory = directory;
        this.today = today;
    }

    /** What stands around orders, looked up once for all of them. */
    private record Around(
            Map<UUID, OrderView.OfProject> projects, Map<UUID, Enterprise> firms, Map<UUID, PaperView> papers) {

        @Nullable
        PaperView paper(@Nullable UUID id) {
            return id == null ? null : papers.get(id);
        }
    }

    List<OrderView> of(List<RectificationOrderRecord> rows) {
        var around = new Around(
                db
                        .select(CONSTRUCTION_PROJECT.ID, CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME)
                        .from(CONSTRUCTION_PROJECT)
                        .where(CONSTRUCTION_PROJECT.ID.eq(any(rows.stream()
                                .map(RectificationOrderRecord::getProject)
                                .distinct()
                                .toArray(UUID[]::new))))
                        .fetch(row -> new OrderView.OfProject(row.value1(), row.value2(), row.value3()))
                        .stream()
                        .collect(toMap(OrderView.OfProject::id, one -> one)),
                enterprises.byId(
                        rows.stream().map(RectificationOrderRecord::getFirm).toList()),
                papers.of(rows.stream()
                        .flatMap(row -> Stream.of(row.getPaper(), row.getStopPaper()))
                        .filter(Objects::nonNull)
                        .toList()));
        return rows.stream().map(row -> view(row, around)).toList();
    }

    private OrderView view(RectificationOrderRecord row, Around around) {
        var ground = grounds.find(row.getJurisdiction(), row.getGround());
        return new OrderView(
                row.getId(),
                Objects.requireNonNull(around.projects().get(row.getProject())),
                Parties.word(Parties.of(row.getParty()).orElseThrow()),
                around.firms().get(row.getFirm()),
                new Word(row.getGround(), ground.map(Ground::label).orElse(row.getGround())),
                ground.map(one -> one.clause().clause()).orElse(""),
                row.getFound(),
                row.getDueOn(),
                state(row),
                new Named(row.getUnit(), directory.nameOf(row.getUnit())),
                row.getIssuedAt(),
                around.paper(row.getPaper()),
                row.getCorrectedAt(),
                row.getCorrectedHow(),
                row.getHandledAt(),
                row.getDecision(),
                row.getFineFen(),
                row.getHandledHow(),
                row.getStoppedAt(),
                around.paper(row.getStopPaper()),
                row.getLiftedAt(),
                row.getLiftedWhy(),
                row.getWithdrawnWhy());
    }

    private String state(RectificationOrderRecord row) {
        if (row.getWithdrawnAt() != null) {
            return "withdrawn";
        }
        if (row.getStoppedAt() != null && row.getLiftedAt() == null) {
            return "stopped";
        }
        if (row.getCorrectedAt() != null) {
            return "corrected";
        }
        if (row.getHandledAt() != null) {
            return "handled";
        }
        return row.getDueOn().isBefore(today.date()) ? "overdue" : "open";
    }
}
