package org.huxin.server.supervision.overview;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.FORECAST;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.supervision.OfWhom;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Makes the morning report of the projects and firms that an officer may see. */
@Component
class MorningReports {

    private static final int GRAVEST = 5;

    private final DSLContext db;
    private final ProjectLines lines;
    private final FirmLines firms;
    private final Overviews overviews;
    private final WarningCounts counts;
    private final Directory directory;
    private final Today today;

    MorningReports(
            DSLContext db,
            ProjectLines lines,
            FirmLines firms,
            Overviews overviews,
            WarningCounts counts,
            Directory directory,
            Today today) {
        this.db = db;
        this.lines = lines;
        this.firms = firms;
        this.overviews = overviews;
        this.counts = counts;
        this.directory = directory;
        this.today = today;
    }

    /** @throws NotPermitted for whoever neither leads nor coordinates */
    MorningReport of(ActingOfficer officer) {
        if (!MorningReport.mayRead(officer)) {
            throw NotPermitted.outsideScope("晨报由政府领导和牵头协调单位查看");
        }
        var day = today.date();
        var filter = OverviewFilter.of(null, null, null, day);
        var all = lines.of(filter, officer);
        var ids = all.stream().map(ProjectLine::id).toList();
        var overview = overviews.of(filter, officer);
        var raised = raised(ids, officer, overview.grades(), day.minusDays(1));
        return new MorningReport(
                directory.jurisdiction(officer.jurisdiction()).orElseThrow().name(),
                day,
                overview,
                overview.grades().stream()
                        .map(grade -> new MorningReport.Raised(grade, (int) raised.stream()
                                .filter(one -> one.grade().equals(grade))
                                .count()))
                        .toList(),
                raised.stream().limit(GRAVEST).toList(),
                all.stream()
                        .filter(line -> line.figures().owedFen() > 0)
                        .sorted(Overviews.GRAVEST)
                        .limit(GRAVEST)
                        .map(overviews::shown)
                        .toList(),
                shortAccounts(ids, YearMonth.from(day)),
                overdue(Stream.concat(
                        counts.overdue(ids).stream(),
                        firms.of(filter, officer).stream()
                                .flatMap(firm -> firm.unsettled().stream())
                                .filter(one -> one.overdue(day)))));
    }

    private List<MorningReport.Warned> raised(
            Collection<UUID> projects, ActingOfficer officer, List<Word> grades, LocalDate day) {
        return OfWhom.among(db.select(WARNING.ID, WARNING.GRADE, WARNING.TITLE, OfWhom.NAME)
                        .from(WARNING))
                .where(WARNING.FIRST_SEEN.eq(day))
                .and(WARNING.PROJECT
                        .eq(any(projects.toArray(UUID[]::new)))
                        .or(WARNING.FIRM.isNotNull().and(officer.scope().on(OfWhom.FIRMS))))
                .orderBy(WARNING.ID)
                .fetch(row ->
                        new MorningReport.Warned(row.value1(), grade(grades, row.value2()), row.value3(), row.value4()))
                .stream()
                .sorted(comparingInt(one -> grades.indexOf(one.grade())))
                .toList();
    }

    private List<MorningReport.ShortAccount> shortAccounts(Collection<UUID> projects, YearMonth month) {
        return db.select(FORECAST.PROJECT, CONSTRUCTION_PROJECT.NAME, FORECAST.SHORT_MONTH, FORECAST.GAP_FEN)
                .from(FORECAST)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(FORECAST.PROJECT))
                .where(FORECAST.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(FORECAST.MONTH.eq(month.atDay(1)))
                .and(FORECAST.SHORT_MONTH.isNotNull())
                .orderBy(FORECAST.SHORT_MONTH, FORECAST.GAP_FEN.desc(), FORECAST.PROJECT)
                .limit(GRAVEST)
                .fetch(row -> new MorningReport.ShortAccount(
                        row.value1(), row.value2(), YearMonth.from(row.value3()), row.value4()));
    }

    private static Word grade(List<Word> grades, String code) {
        return grades.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(new Word(code, code));
    }

    private List<MorningReport.Late> overdue(Stream<WarningCounts.Looked> warnings) {
        return warnings.collect(groupingBy(one -> Objects.requireNonNullElse(one.bearer(), ""))).entrySet().stream()
                .map(each -> new MorningReport.Late(
                        each.getKey().isEmpty() ? null : directory.named(each.getKey()),
                        each.getValue().size(),
                        each.getValue().stream()
                                .map(WarningCounts.Looked::raised)
                                .min(LocalDate::compareTo)
                                .orElseThrow()))
                .sorted(comparing(MorningReport.Late::count).reversed())
                .toList();
    }
}
