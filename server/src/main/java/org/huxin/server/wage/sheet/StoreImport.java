package org.huxin.server.wage.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.db.wage.tables.records.SheetImportRecord;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageFiles;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Holds the staged lines of a file against the roster in one look, and makes a sheet of them in one statement. */
@Repository
class StoreImport {

    private static final int MOST = 1_000;

    /** People whom the firm employed on a day of the month, and the line or lines that mean them. */
    private static final String MATCH = """
            create temporary table sheet_matched on commit drop as
            with engaged as materialized (
                select distinct w.id, w.id_keyed, w.name
                from wage.engagement e join wage.worker w on w.id = e.worker
                where e.project = {1} and e.employer = {2}
                  and (e.entered_on is null or e.entered_on < {3}::date + interval '1 month')
                  and (e.left_on is null or e.left_on >= {3}::date)
            ),
            named as materialized (
                select name, min(id::text)::uuid as id, count(*) as people from engaged group by name
            )
            select s.line, coalesce(k.id, n.id) as worker, k.name as known, n.people
            from wage.sheet_staged s
            left join engaged k on k.id_keyed = s.id_keyed
            left join named n on s.id_keyed is null and n.name = s.name
            where s.import = {0}
            """;

    private static final String PROBLEMS = """
            select m.line,
                   case when m.worker is null and exists (select from wage.worker w
                                  where w.jurisdiction = {4} and w.id_keyed = s.id_keyed)
                             then '证件号码'
                        when m.worker is null and s.id_keyed is not null then '证件号码'
                        else '姓名' end as label,
                   case when m.worker is null and exists (select from wage.worker w
                                  where w.jurisdiction = {4} and w.id_keyed = s.id_keyed)
                             then '“' || s.name || '”当月不在这家单位名下，请核对进场、退场日期和所属单位'
                        when m.worker is null then '“' || s.name || '”没有登记，请先在花名册登记'
                        when m.people > 1 then '有 ' || m.people || ' 名工人都叫“' || s.name || '”，请加上证件号码一列'
                        when m.known <> s.name then '姓名与登记的“' || m.known || '”不一致，请核对'
                        when m.twin < m.line then '与第 ' || m.twin || ' 行是同一名工人，请合并'
                        else '“' || s.name || '”已在这家单位当月的另一张工资表里' end as message
            from (select *, min(line) over (partition by worker) as twin from sheet_matched) m
            join wage.sheet_staged s on s.import = {0} and s.line = m.line
            where m.worker is null or m.people > 1 or m.known <> s.name or m.twin < m.line
               or exists (select from wage.wage_line l join wage.wage_sheet o on o.id = l.sheet
                          where l.project = {1} and l.month = {3}::date and l.worker = m.worker and l.employer = {2}
                            and o.state <> 'voided' and o.team is distinct from {5}::uuid)
            order by m.line limit {6}
            """;

    /** In the order of the index by which months are read: it is written page by page. */
    private static final String LINES = """
            insert into wage.wage_line
                (id, sheet, project, month, worker, employer, place, worked, minutes, quantity, unit, rate_kind, rate_fen,
                 gross_fen, deducted_fen, note)
            select s.id, {1}, {2}, {3}::date, m.worker, {4}, s.line, s.worked, s.minutes, s.quantity, s.unit, s.rate_kind,
                   s.rate_fen, s.gross_fen, s.deducted_fen, s.note
            from wage.sheet_staged s join sheet_matched m on m.line = s.line
            where s.import = {0}
            order by m.worker
            """;

    private final DSLContext db;
    private final DrawUp draw;
    private final ImportFiles imported;
    private final WageFiles files;

    StoreImport(DSLContext db, DrawUp draw, ImportFiles imported, WageFiles files) {
        this.db = db;
        this.draw = draw;
        this.imported = imported;
        this.files = files;
    }

    /** What is wrong with the lines together, in the transaction that {@link #store} goes on with. */
    List<LineProblem> problems(SheetImportRecord job) {
        db.execute("analyze wage.sheet_staged");
        db.execute(MATCH, job.getId(), job.getProject(), job.getEmployer(), job.getMonth());
        db.execute("analyze sheet_matched");
        return db.fetch(
                        PROBLEMS,
                        job.getId(),
                        job.getProject(),
                        job.getEmployer(),
                        job.getMonth(),
                        job.getJurisdiction(),
                        job.getTeam(),
                        MOST)
                .map(row -> new LineProblem(
                        row.get("line", Integer.class),
                        row.get("label", String.class),
                        row.get("message", String.class)));
    }

    /** @return the sheet */
    UUID store(Project project, SheetImportRecord job) {
        LocalDate month = job.getMonth();
        return draw.lines(
                new DrawUp.Of(project, job.getEmployer(), job.getTeam(), YearMonth.from(month)),
                "file",
                files.keep(
                        WageFiles.Kind.SHEET,
                        job.getProject(),
                        job.getEmployer(),
                        job.getFileName(),
                        imported.path(job.getId())),
                sheet -> db.execute(LINES, job.getId(), sheet.getId(), job.getProject(), month, job.getEmployer()));
    }
}
