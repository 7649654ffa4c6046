package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.SHEET_SIGNATURE;
import static org.huxin.db.wage.Tables.TEAM;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.AccountBook;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectRights;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wage sheets for whoever asks. */
@Component
class SheetViews {

    private final DSLContext db;
    private final WageSheets sheets;
    private final WageProjects projects;
    private final SheetLinePages lines;
    private final Employers employers;
    private final SheetMissing missing;
    private final AccountBook book;
    private final Attachments attachments;
    private final WageOfficers officers;
    private final Directory directory;
    private final CurrentOfficer current;

    SheetViews(
            DSLContext db,
            WageSheets sheets,
            WageProjects projects,
            SheetLinePages lines,
            Employers employers,
            SheetMissing missing,
            AccountBook book,
            Attachments attachments,
            WageOfficers officers,
            Directory directory,
            CurrentOfficer current) {
        this.db = db;
        this.sheets = sheets;
        this.projects = projects;
        this.lines = lines;
        this.employers = employers;
        this.missing = missing;
        this.book = book;
        this.attachments = attachments;
        this.officers = officers;
        this.directory = directory;
        this.current = current;
    }

    /** A sheet with the project that it is of. */
    record Seen(Project project, WageSheetRecord row) {}

    /** @throws NotFound if there is none, or it is not for the eyes of whoever asks */
    Seen visible(UUID id) {
        var row = sheets.require(id);
        var project = projects.visible(row.getProject());
        projects.requireFirm(project, row.getEmployer());
        return new Seen(project, row);
    }

    SheetView of(UUID id) {
        var seen = visible(id);
        var row = seen.row();
        var sums = lines.sums(row);
        return new SheetView(
                id,
                row.getProject(),
                heads(List.of(row)).getFirst(),
                sums.grossFen(),
                sums.deductedFen(),
                sums.unconfirmed(),
                sums.objected(),
                sums.flagged(),
                lines.minimum(row),
                papers(row),
                money(seen),
                SheetState.of(row.getState()).confirmable() ? missing.of(seen) : List.of(),
                acts(seen));
    }

    /** Newest month first. @param month null for all; @param employer null for all that may be seen */
    Page<SheetView.Head> page(
            Project project, @Nullable YearMonth month, @Nullable UUID employer, @Nullable String after, int size) {
        var own = projects.onlyFirm(project).orElse(employer);
        var cursor = after == null ? null : Cursor.decode(after, 2);
        var rows = db.selectFrom(WAGE_SHEET)
                .where(WAGE_SHEET.PROJECT.eq(project.id()))
                .and(own == null ? noCondition() : WAGE_SHEET.EMPLOYER.eq(own))
                .and(month == null ? noCondition() : WAGE_SHEET.MONTH.eq(month.atDay(1)))
                .and(
                        cursor == null
                                ? noCondition()
                                : row(WAGE_SHEET.MONTH, WAGE_SHEET.ID).lt(day(cursor.key(0)), cursor.id(1)))
                .orderBy(WAGE_SHEET.MONTH.desc(), WAGE_SHEET.ID.desc())
                .limit(size + 1)
                .fetch();
        var page = Page.cut(rows, size, one -> Cursor.at(one.getMonth(), one.getId()));
        return new Page<>(heads(page.items()), page.next());
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (java.time.DateTimeException noDay) {
            throw Cursor.bad();
        }
    }

    private List<SheetView.Head> heads(List<WageSheetRecord> rows) {
        var firms =
                employers.names(rows.stream().map(WageSheetRecord::getEmployer).toList());
        var teams = db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.ID.in(rows.stream()
                        .map(WageSheetRecord::getTeam)
                        .filter(Objects::nonNull)
                        .toList()))
                .fetchMap(TEAM.ID, TEAM.NAME);
        var people = directory.officers(rows.stream()
                .map(WageSheetRecord::getDecidedBy)
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> new SheetView.Head(
                        row.getId(),
                        row.getVersion(),
                        row.getEmployer(),
                        firms.getOrDefault(row.getEmployer(), ""),
                        row.getTeam() == null ? null : teams.get(row.getTeam()),
                        YearMonth.from(row.getMonth()).toString(),
                        SheetState.of(row.getState()).word(),
                        row.getSource(),
                        row.getLines(),
                        row.getDueFen(),
                        row.getDueOn(),
                        row.getPayOn(),
                        row.getLate(),
                        row.getHandedAt(),
                        row.getDecidedAt(),
                        row.getDecidedBy() == null || !people.containsKey(row.getDecidedBy())
                                ? row.getDecidedBy()
                                : people.get(row.getDecidedBy()).name(),
                        row.getReturnedWhy()))
                .toList();
    }

    private SheetView.Papers papers(WageSheetRecord row) {
        var signed = db
                .select(SHEET_SIGNATURE.FILES)
                .from(SHEET_SIGNATURE)
                .where(SHEET_SIGNATURE.SHEET.eq(row.getId()))
                .fetch()
                .stream()
                .flatMap(one -> Arrays.stream(one.value1()))
                .toList();
        return new SheetView.Papers(
                files(Stream.ofNullable(row.getFile()).toList()),
                db.fetchCount(
                        ATTENDANCE_MONTH,
                        ATTENDANCE_MONTH
                                .PROJECT
                                .eq(row.getProject())
                                .and(ATTENDANCE_MONTH.EMPLOYER.eq(row.getEmployer()))
                                .and(ATTENDANCE_MONTH.MONTH.eq(row.getMonth()))),
                files(List.of(row.getAttendanceFiles())),
                row.getProgress(),
                files(List.of(row.getProgressFiles())),
                files(signed));
    }

    private List<Attachment> files(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : attachments.of(ids);
    }

    /** What the account holds is none of a subcontractor's business. */
    private SheetView.@Nullable Money money(Seen seen) {
        var state = SheetState.of(seen.row().getState());
        if (projects.onlyFirm(seen.project()).isPresent()
                || state != SheetState.HANDED && state != SheetState.APPROVED) {
            return null;
        }
        var balance = book.balances(List.of(seen.project().id()))
                .getOrDefault(seen.project().id(), 0L);
        return new SheetView.Money(balance, Math.max(0, seen.row().getDueFen() - balance));
    }

    private List<Word> acts(Seen seen) {
        var who = current.get();
        var fitting = SheetState.of(seen.row().getState()).acts();
        return Stream.of(SheetAct.values())
                .filter(fitting::contains)
                .filter(act -> ProjectRights.mayDo(act, seen.project(), who))
                .filter(act -> act != SheetAct.APPROVE && act != SheetAct.RETURN || officers.is(seen.project(), who))
                .map(act -> new Word(act.path(), act.label()))
                .toList();
    }
}
