package org.huxin.server.wage.sheet;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Audit;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 编制工资支付表: one line for each worker who worked and whose work was assessed. The amount is the work times the rate, in
 * whole fen, half a fen counting as one; each line is rounded once, and the sheet is the sum of its lines. Whoever is paid by
 * the month has his whole rate for all working days; for each that he was absent a day's part is taken off, as the place counts
 * the days of a month, yet he never has less than his share of the working days.
 */
@Service
class MakeSheet {

    /** @param team null for the whole firm */
    record Command(
            @NotNull(message = "请选择用人单位") UUID employer,
            @NotNull(message = "请选择月份") YearMonth month,
            @Nullable UUID team) {}

    /** round() takes half away from zero, and nothing here is negative. */
    private static final String LINES = """
            insert into wage.wage_line
                (id, sheet, project, month, worker, employer, place, worked, minutes, quantity, unit, rate_kind, rate_fen,
                 gross_fen, note)
            select gen_random_uuid(), {0}, k.project, k.month, k.worker, k.employer,
                   row_number() over (order by t.name nulls last, w.name, k.worker),
                   coalesce(k.worked, 0), k.minutes, k.quantity, k.unit, k.rate_kind, k.rate_fen,
                   case k.rate_kind
                     when 'day' then round(k.worked::numeric * k.rate_fen / 100)
                     when 'hour' then round(k.minutes::numeric * k.rate_fen / 60)
                     when 'piece' then round(k.quantity::numeric * k.rate_fen / 1000)
                     else round(greatest(({5} - {6} + least(k.worked, {6}))::numeric * k.rate_fen / {5},
                                         least(k.worked, {6})::numeric * k.rate_fen / {6}))
                   end,
                   k.note
            from wage.assessment k join wage.worker w on w.id = k.worker
            left join lateral (
                select e.team from wage.engagement e
                where e.project = k.project and e.employer = k.employer and e.worker = k.worker
                order by e.entered_on desc nulls last, e.recorded_at desc limit 1) e on true
            left join wage.team t on t.id = e.team
            where k.project = {1} and k.employer = {2} and k.month = {3}::date
              and ({4}::uuid is null or e.team = {4}::uuid)
              and (coalesce(k.worked, 0) > 0 or k.quantity > 0)
              and not exists (select from wage.wage_line l join wage.wage_sheet s on s.id = l.sheet
                              where l.project = k.project and l.month = k.month and l.worker = k.worker
                                and l.employer = k.employer and s.state <> 'voided')
            """;

    private final WageProjects projects;
    private final Employers employers;
    private final DrawUp draw;
    private final SheetRules rules;
    private final DSLContext db;
    private final Audit audit;

    MakeSheet(WageProjects projects, Employers employers, DrawUp draw, SheetRules rules, DSLContext db, Audit audit) {
        this.projects = projects;
        this.employers = employers;
        this.draw = draw;
        this.rules = rules;
        this.db = db;
        this.audit = audit;
    }

    /**
     * A worker who is in another sheet of the firm for the month already is left out.
     *
     * @return the sheet
     * @throws CommandRefused {@code sheet.nothing} if nobody is left; {@code sheet.closed} once it was handed in
     */
    @Transactional
    UUID handle(UUID id, Command told) {
        var project = projects.open(id, SheetAct.MAKE);
        employers.require(project, told.employer());
        employers.requireTeam(project, told.employer(), told.team());
        var sheet = draw.lines(
                new DrawUp.Of(project, told.employer(), told.team(), told.month()), "attendance", null, row -> {
                    var lines = db.execute(
                            LINES,
                            row.getId(),
                            id,
                            told.employer(),
                            told.month().atDay(1),
                            told.team(),
                            rules.fullMonth(project.jurisdiction()),
                            rules.workdays(told.month()));
                    if (lines == 0) {
                        throw CommandRefused.rule("sheet.nothing", "这个月还没有考核过工作量的工人，请先考核再编制");
                    }
                });
        audit.append(
                SheetAct.MAKE.fact(),
                "wage_sheet:" + sheet,
                Map.of("month", told.month().toString()));
        return sheet;
    }
}
