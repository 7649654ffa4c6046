package org.huxin.server.wage.match;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.PROJECT_MONTH;
import static org.jooq.impl.DSL.noCondition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Months of all projects that an officer may see, those with most money missing first. */
@Component
class MatchList {

    private final DSLContext db;
    private final Enterprises enterprises;
    private final MatchWords words;
    private final Today today;

    MatchList(DSLContext db, Enterprises enterprises, MatchWords words, Today today) {
        this.db = db;
        this.enterprises = enterprises;
        this.words = words;
        this.today = today;
    }

    Page<MatchListRow> page(MatchListFilter filter, ActingOfficer officer, @Nullable String after, int size) {
        var found = db.select(PROJECT_MONTH.fields())
                .select(
                        CONSTRUCTION_PROJECT.JURISDICTION,
                        CONSTRUCTION_PROJECT.NUMBER,
                        CONSTRUCTION_PROJECT.NAME,
                        CONSTRUCTION_PROJECT.CONTRACTOR)
                .from(PROJECT_MONTH)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PROJECT_MONTH.PROJECT))
                .where(officer.scope().on(WageProjects.SCOPE))
                .and(filter.on(today.date()))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 4)))
                .orderBy(
                        PROJECT_MONTH.MISSING_FEN.desc(),
                        PROJECT_MONTH.DIFFERING.desc(),
                        PROJECT_MONTH.PROJECT.desc(),
                        PROJECT_MONTH.MONTH.desc())
                .limit(size + 1)
                .fetch();
        var cut = Page.cut(
                found,
                size,
                last -> Cursor.at(
                        last.get(PROJECT_MONTH.MISSING_FEN),
                        last.get(PROJECT_MONTH.DIFFERING),
                        last.get(PROJECT_MONTH.PROJECT),
                        last.get(PROJECT_MONTH.MONTH)));
        var firms = enterprises.byId(cut.items().stream()
                .map(one -> one.get(CONSTRUCTION_PROJECT.CONTRACTOR))
                .filter(Objects::nonNull)
                .toList());
        return cut.map(one -> row(one, firms));
    }

    private MatchListRow row(Record one, Map<UUID, Enterprise> firms) {
        var month = one.into(PROJECT_MONTH);
        var payBy = month.getPayBy();
        return new MatchListRow(
                month.getProject(),
                one.get(CONSTRUCTION_PROJECT.NUMBER),
                one.get(CONSTRUCTION_PROJECT.NAME),
                Optional.ofNullable(one.get(CONSTRUCTION_PROJECT.CONTRACTOR))
                        .map(firms::get)
                        .map(Enterprise::name)
                        .orElse(null),
                YearMonth.from(month.getMonth()),
                month.getWorkers(),
                month.getWorked(),
                month.getDueFen(),
                month.getPaidFen(),
                month.getMissingFen(),
                month.getBeyondFen(),
                month.getDiffering(),
                words.counted(one.get(CONSTRUCTION_PROJECT.JURISDICTION), List.of(month.getCounts())),
                payBy,
                MatchListFilter.fallenDue(month.getReasons(), payBy, today.date()));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return DSL.row(
                            PROJECT_MONTH.MISSING_FEN,
                            PROJECT_MONTH.DIFFERING,
                            PROJECT_MONTH.PROJECT,
                            PROJECT_MONTH.MONTH)
                    .lt(
                            Long.parseLong(cursor.key(0)),
                            Integer.parseInt(cursor.key(1)),
                            cursor.id(2),
                            LocalDate.parse(cursor.key(3)));
        } catch (DateTimeException | NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
