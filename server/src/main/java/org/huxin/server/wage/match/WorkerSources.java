package org.huxin.server.wage.match;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.db.wage.Tables.WORKER;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.wage.tables.records.AttendanceDayRecord;
import org.huxin.db.wage.tables.records.AttendanceMonthRecord;
import org.huxin.engine.match.Reason;
import org.huxin.engine.match.ThreeWayMatch;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Named;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.huxin.server.wage.ledger.PayTerms;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a worker's month down to attendance, wage lines and the bank's lines, and matches these once more. */
@Component
class WorkerSources {

    private final SourceRows rows;
    private final SourceMatch match;
    private final PayTerms terms;
    private final MatchWords words;
    private final WageProjects projects;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final DSLContext db;

    WorkerSources(
            SourceRows rows,
            SourceMatch match,
            PayTerms terms,
            MatchWords words,
            WageProjects projects,
            Enterprises enterprises,
            Attachments attachments,
            DSLContext db) {
        this.rows = rows;
        this.match = match;
        this.terms = terms;
        this.words = words;
        this.projects = projects;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.db = db;
    }

    /** Everything there is of a worker's month, as rows. @param whole whether the asker sees everybody of the project */
    private record Found(
            List<AttendanceMonthRecord> attendance,
            List<AttendanceDayRecord> days,
            List<Record> lines,
            List<Record> payments,
            Map<UUID, List<SourceRows.Said>> answers,
            Map<UUID, Attachment> files,
            boolean whole) {}

    /** @throws NotFound if the worker has no row of that month that the asker may see */
    WorkerSourcesView of(Project project, UUID worker, YearMonth month) {
        AskedMonth.first(month);
        var of = new SourceRows.Of(project.id(), worker, month);
        var only = projects.onlyFirm(project);
        var found = found(of, only.isEmpty());
        var matched = ThreeWayMatch.of(
                        match.of(of, found.attendance(), found.lines()), terms.of(project.jurisdiction(), month))
                .months()
                .stream()
                .filter(one -> one.person().worker().equals(worker))
                .filter(one -> only.isEmpty() || only.get().equals(one.person().employer()))
                .toList();
        var person = db.fetchOptional(WORKER, WORKER.ID.eq(worker))
                .filter(one -> !matched.isEmpty())
                .orElseThrow(() -> new NotFound("工人", worker.toString()));
        var firms = enterprises.byId(
                matched.stream().map(one -> one.person().employer()).toList());
        return new WorkerSourcesView(
                worker,
                person.getName(),
                person.getIdMasked(),
                month,
                matched.stream()
                        .map(one -> employer(
                                project.jurisdiction(),
                                Objects.requireNonNull(firms.get(one.person().employer())),
                                one,
                                found))
                        .toList());
    }

    private Found found(SourceRows.Of of, boolean whole) {
        var attendance = rows.attendance(of);
        var lines = rows.lines(of);
        var payments = rows.payments(of);
        var answers =
                rows.answers(payments.stream().map(row -> row.get(PAY_LINE.ID)).toList());
        var files = attachments
                .of(Stream.of(
                                attendance.stream().map(AttendanceMonthRecord::getFile),
                                lines.stream().map(line -> line.get(WAGE_SHEET.FILE)),
                                answers.values().stream().flatMap(List::stream).map(SourceRows.Said::original))
                        .flatMap(ids -> ids)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(toMap(Attachment::id, file -> file));
        return new Found(attendance, rows.days(of), lines, payments, answers, files, whole);
    }

    private WorkerSourcesView.OfEmployer employer(
            String jurisdiction, Enterprise firm, WorkerMonth month, Found found) {
        return new WorkerSourcesView.OfEmployer(
                new Named(firm.id().toString(), firm.name()),
                month.worked(),
                month.dueFen(),
                month.confirmed(),
                month.paidFen(),
                month.waitingFen(),
                month.unpaidFen(),
                month.differenceFen(),
                month.earlierFen(),
                month.payBy(),
                month.leftOn(),
                words.of(jurisdiction, Reason.bits(month.reasons())),
                found.attendance().stream()
                        .filter(row -> row.getEmployer().equals(firm.id()))
                        .map(row -> SourceLines.attended(row, file(found, row.getFile())))
                        .toList(),
                found.days().stream()
                        .filter(row -> row.getEmployer().equals(firm.id()))
                        .map(SourceLines::day)
                        .toList(),
                found.lines().stream()
                        .filter(row -> row.get(WAGE_LINE.EMPLOYER).equals(firm.id()))
                        .map(row -> SourceLines.line(row, file(found, row.get(WAGE_SHEET.FILE))))
                        .toList(),
                found.payments().stream()
                        .filter(row -> row.get(PAY_LINE.EMPLOYER).equals(firm.id()))
                        .map(row -> SourceLines.payment(row, said(found, row.get(PAY_LINE.ID))))
                        .toList());
    }

    private static List<WorkerSourcesView.Answer> said(Found found, UUID payment) {
        return found.answers().getOrDefault(payment, List.of()).stream()
                .map(one -> new WorkerSourcesView.Answer(
                        Objects.requireNonNull(found.files().get(one.original())),
                        found.whole(),
                        one.line(),
                        one.bankReference(),
                        one.at()))
                .toList();
    }

    private static @Nullable Attachment file(Found found, @Nullable UUID id) {
        return id == null ? null : found.files().get(id);
    }
}
