package org.huxin.server.wage.match;

import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_MONTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Named;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what there is to see of a project's month; a subcontractor sees its own people only. */
@Component
class MatchViews {

    /**
     * What is asked for.
     *
     * @param month the latest if null
     * @param employer one firm only
     * @param reason one reason only
     */
    record Asked(
            @Nullable YearMonth month,
            @Nullable UUID employer,
            @Nullable String reason) {}

    private final MonthTable table;
    private final MonthSums sums;
    private final MonthStrangers strangers;
    private final MatchWords words;
    private final WageProjects projects;
    private final Enterprises enterprises;
    private final Today today;

    MatchViews(
            MonthTable table,
            MonthSums sums,
            MonthStrangers strangers,
            MatchWords words,
            WageProjects projects,
            Enterprises enterprises,
            Today today) {
        this.table = table;
        this.sums = sums;
        this.strangers = strangers;
        this.words = words;
        this.projects = projects;
        this.enterprises = enterprises;
        this.today = today;
    }

    MatchView of(Project project, Asked asked, @Nullable String after, int size) {
        var months = table.months(project.id());
        var filter = filter(project, asked, months);
        var found = table.page(filter, after, size);
        // sums are of everybody that the asker may see, so that a filter does not change what it is cut from
        var all = new MonthFilter(
                project.id(), filter.month(), projects.onlyFirm(project).orElse(null), null);
        var month = sums.of(project.jurisdiction(), all);
        return new MatchView(
                YearMonth.from(filter.month()),
                months,
                month.total(),
                month.firms(),
                strangers.of(project.id(), all.month(), all.employer()),
                new Page<>(rows(project, found.items()), found.next()));
    }

    /** @throws NotFound for a firm that the asker may not see */
    MonthFilter filter(Project project, Asked asked, List<YearMonth> months) {
        if (asked.employer() != null) {
            projects.requireFirm(project, asked.employer());
        }
        var first = AskedMonth.first(asked.month());
        return new MonthFilter(
                project.id(),
                first != null ? first : latest(months),
                asked.employer() != null
                        ? asked.employer()
                        : projects.onlyFirm(project).orElse(null),
                MatchWords.asked(asked.reason()));
    }

    List<MatchView.Row> rows(Project project, List<Record> found) {
        var firms = enterprises.byId(found.stream()
                .map(row -> row.get(WORKER_MONTH.EMPLOYER))
                .distinct()
                .toList());
        return found.stream()
                .map(row -> row(project.jurisdiction(), row, firms))
                .toList();
    }

    private MatchView.Row row(String jurisdiction, Record found, Map<UUID, Enterprise> firms) {
        var row = found.into(WORKER_MONTH);
        return new MatchView.Row(
                row.getWorker(),
                found.get(WORKER.NAME),
                found.get(WORKER.ID_MASKED),
                new Named(
                        row.getEmployer().toString(),
                        Optional.ofNullable(firms.get(row.getEmployer()))
                                .map(Enterprise::name)
                                .orElse("")),
                row.getWorked(),
                row.getDueFen(),
                row.getConfirmed(),
                row.getPaidFen(),
                row.getWaitingFen(),
                row.getUnpaidFen(),
                row.getDueFen() - row.getPaidFen(),
                row.getFirstPaidOn(),
                row.getLastPaidOn(),
                row.getPayBy(),
                MatchListFilter.fallenDue(row.getReasons(), row.getPayBy(), today.date()),
                words.of(jurisdiction, row.getReasons()));
    }

    private LocalDate latest(List<YearMonth> months) {
        return months.isEmpty()
                ? YearMonth.from(today.date()).atDay(1)
                : months.getFirst().atDay(1);
    }
}
