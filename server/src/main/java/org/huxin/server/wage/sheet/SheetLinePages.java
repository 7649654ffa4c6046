package org.huxin.server.wage.sheet;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.ObjectionAnswerRecord;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of a sheet with what somebody should look at; none of it refuses the line. */
@Component
class SheetLinePages {

    /** Which lines. */
    enum Only {
        ALL,
        UNCONFIRMED,
        OBJECTED,
        FLAGGED
    }

    /** Less than the lowest wage, in proportion where it is not a whole month; paid for days that attendance does not know. */
    private static final String LINES = """
            select l.*, w.name, w.id_masked, a.worked as attended,
                   array_remove(array[
                     case when {1}::bigint is not null
                               and l.gross_fen::numeric * {2} < {1}::numeric * least(case l.worked when 0 then {2} else l.worked end, {2})
                          then 'below_minimum' end,
                     case when l.worked > 0 and coalesce(a.worked, 0) = 0 then 'no_attendance' end,
                     case when a.worked > 0 and a.worked <> l.worked then 'days_differ' end], null) as flags
            from wage.wage_line l join wage.worker w on w.id = l.worker
            left join wage.attendance_month a
              on a.project = l.project and a.month = l.month and a.worker = l.worker and a.employer = l.employer
            where l.sheet = {0}
            """;

    private static final String PAGE = "select * from (" + LINES + """
            ) q
            where place > {3}
              and case {4} when 'unconfirmed' then confirmed_at is null
                           when 'objected' then objected_at is not null
                           when 'flagged' then cardinality(flags) > 0
                           else true end
            order by place limit {5}
            """;

    private static final String SUMS = """
            select count(*) filter (where confirmed_at is null) as unconfirmed,
                   count(objected_at) as objected,
                   count(*) filter (where cardinality(flags) > 0) as flagged,
                   coalesce(sum(gross_fen), 0) as gross, coalesce(sum(deducted_fen), 0) as deducted
            from (""" + LINES + ") q";

    private final DSLContext db;
    private final SheetRules rules;
    private final ObjectionAnswers answers;

    SheetLinePages(DSLContext db, SheetRules rules, ObjectionAnswers answers) {
        this.db = db;
        this.rules = rules;
        this.answers = answers;
    }

    record Sums(int unconfirmed, int objected, int flagged, long grossFen, long deductedFen) {}

    Sums sums(WageSheetRecord sheet) {
        var row = db.fetchSingle(SUMS, sheet.getId(), minimum(sheet), rules.fullMonth(sheet.getJurisdiction()));
        return new Sums(
                row.get("unconfirmed", Integer.class),
                row.get("objected", Integer.class),
                row.get("flagged", Integer.class),
                row.get("gross", Long.class),
                row.get("deducted", Long.class));
    }

    Page<SheetView.Line> page(WageSheetRecord sheet, Only only, @Nullable String after, int size) {
        var place = after == null ? 0 : place(Cursor.decode(after, 1).key(0));
        var rows = db.fetch(
                PAGE,
                sheet.getId(),
                minimum(sheet),
                rules.fullMonth(sheet.getJurisdiction()),
                place,
                only.name().toLowerCase(java.util.Locale.ROOT),
                size + 1);
        var given = answers.of(sheet.getId(), rows.getValues("worker", UUID.class));
        return Page.cut(rows.map(row -> line(row, given)), size, line -> Cursor.at(line.place()));
    }

    @Nullable
    Long minimum(WageSheetRecord sheet) {
        return rules.minimumFen(sheet.getJurisdiction(), YearMonth.from(sheet.getMonth()))
                .orElse(null);
    }

    private static int place(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException noPlace) {
            throw Cursor.bad();
        }
    }

    private static SheetView.Line line(Record row, Map<UUID, List<ObjectionAnswerRecord>> answers) {
        var worker = row.get("worker", UUID.class);
        return new SheetView.Line(
                row.get("id", UUID.class),
                row.get("place", Integer.class),
                worker,
                row.get("name", String.class),
                row.get("id_masked", String.class),
                row.get("worked", Integer.class),
                row.get("attended", Integer.class),
                row.get("minutes", Integer.class),
                row.get("quantity", Long.class),
                row.get("unit", String.class),
                row.get("rate_kind", String.class),
                row.get("rate_fen", Long.class),
                row.get("gross_fen", Long.class),
                row.get("deducted_fen", Long.class),
                row.get("due_fen", Long.class),
                row.get("note", String.class),
                row.get("confirmed_at", LocalDateTime.class),
                row.get("confirmed_how", String.class),
                row.get("objected_at", LocalDateTime.class),
                row.get("objection", String.class),
                answers.getOrDefault(worker, List.of()).stream()
                        .map(one -> new SheetView.Answered(
                                one.getObjection(), one.getAnswer(), one.getAmended(), one.getAnsweredAt()))
                        .toList(),
                List.of(row.get("flags", String[].class)));
    }
}
