package org.huxin.server.casework.dispatch;

import static java.util.Comparator.comparing;
import static org.huxin.db.casework.Tables.DISPATCH_SHEET;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.DispatchSheetRecord;
import org.huxin.server.casework.DispatchFact;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** 调度表: made for a week or a day, one for each. */
@Service
class Sheets {

    private static final TypeReference<List<Sheet.Line>> LINES = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;
    private final Counting counting;
    private final Groups groups;
    private final Rhythm rhythm;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final Today today;

    Sheets(
            DSLContext db,
            ObjectMapper json,
            Counting counting,
            Groups groups,
            Rhythm rhythm,
            ApplicationEventPublisher facts,
            Audit audit,
            Today today) {
        this.db = db;
        this.json = json;
        this.counting = counting;
        this.groups = groups;
        this.rhythm = rhythm;
        this.facts = facts;
        this.audit = audit;
        this.today = today;
    }

    /** Those made and those missing, newest first; each kind that is not asked for is left out. */
    List<Sheet> list(String jurisdiction, @Nullable String kind, LocalDate from, LocalDate to) {
        var sheets = new ArrayList<>(db.selectFrom(DISPATCH_SHEET)
                .where(DISPATCH_SHEET.JURISDICTION.eq(jurisdiction))
                .and(DISPATCH_SHEET.FROM_DAY.le(to))
                .and(DISPATCH_SHEET.TO_DAY.ge(from))
                .and(kind == null ? noCondition() : DISPATCH_SHEET.KIND.eq(kind))
                .fetch(this::sheet));
        rhythm.owed(jurisdiction, Rhythm.SHEET).stream()
                .filter(period -> period.touches(from, to))
                .filter(period -> kind == null || kind.equals(period.kind()))
                .map(Sheet::missing)
                .forEach(sheets::add);
        sheets.sort(comparing(Sheet::from).reversed().thenComparing(Sheet::kind));
        return sheets;
    }

    Sheet require(String jurisdiction, UUID id) {
        return db.selectFrom(DISPATCH_SHEET)
                .where(DISPATCH_SHEET.ID.eq(id))
                .and(DISPATCH_SHEET.JURISDICTION.eq(jurisdiction))
                .fetchOptional(this::sheet)
                .orElseThrow(() -> new NotFound("调度表", id.toString()));
    }

    /**
     * Makes the sheet of a period out of what is unsolved now.
     *
     * @throws CommandRefused {@code dispatch.period}, {@code dispatch.sheet_made}
     */
    @Transactional
    Sheet make(ActingOfficer officer, Period period) {
        period.requireMakeable(today.date());
        var grouping = groups.usual(officer.jurisdiction());
        var filters = new Filters(null, null);
        var lines =
                groups.fold(officer.jurisdiction(), grouping, counting.unsolved(officer, filters, grouping)).stream()
                        .map(group -> new Sheet.Line(
                                group.named(),
                                group.tally().unsolved(),
                                group.tally().cases(),
                                group.tally().overdue(),
                                group.tally().unsolvedFen(),
                                filters.unsolvedOf(grouping, group.named().id())))
                        .toList();
        var sheet = new Sheet(
                UUID.randomUUID(), period.kind(), period.from(), period.to(), today.now(), officer.name(), lines);
        if (!added(officer.jurisdiction(), sheet)) {
            throw new CommandRefused("dispatch.sheet_made", "这一期的调度表已经做好");
        }
        var subject = DispatchFact.subjectOf(officer.jurisdiction());
        audit.append(
                "dispatch.sheet_made",
                subject,
                Map.of("kind", period.kind(), "from", period.from().toString()));
        facts.publishEvent(new DispatchFact.SheetMade(
                subject, today.now(), officer.jurisdiction(), period.from(), period.to(), period.kind()));
        return sheet;
    }

    private boolean added(String jurisdiction, Sheet sheet) {
        return db.insertInto(DISPATCH_SHEET)
                        .set(DISPATCH_SHEET.ID, sheet.id())
                        .set(DISPATCH_SHEET.JURISDICTION, jurisdiction)
                        .set(DISPATCH_SHEET.KIND, sheet.kind())
                        .set(DISPATCH_SHEET.FROM_DAY, sheet.from())
                        .set(DISPATCH_SHEET.TO_DAY, sheet.to())
                        .set(DISPATCH_SHEET.MADE_AT, sheet.madeAt())
                        .set(DISPATCH_SHEET.MADE_BY, sheet.madeBy())
                        .set(DISPATCH_SHEET.LINES, JSONB.valueOf(json.writeValueAsString(sheet.rows())))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private Sheet sheet(DispatchSheetRecord row) {
        return new Sheet(
                row.getId(),
                row.getKind(),
                row.getFromDay(),
                row.getToDay(),
                row.getMadeAt(),
                row.getMadeBy(),
                json.readValue(row.getLines().data(), LINES));
    }
}
