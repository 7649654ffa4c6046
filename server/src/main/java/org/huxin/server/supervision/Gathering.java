package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.huxin.engine.warning.AccountMonth;
import org.huxin.engine.warning.LabourCost;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Row;
import org.huxin.engine.warning.Signal;
import org.huxin.engine.warning.Site;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.project.WatchedProjects.Account;
import org.huxin.server.project.WatchedProjects.Labour;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.wage.UploadDays;
import org.huxin.server.wage.UploadDays.Last;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the months of many projects from what other modules keep, each kind of thing in one statement. */
@Component
class Gathering {

    /** What is measured: the signals all of whose inputs are read here. */
    static final Set<Signal> MEASURED = Set.of(Signal.LABOUR_PAID, Signal.UPLOAD_AGE, Signal.WITHOUT_INFLOW);

    /** How many months before the present one are read anew each time: what is paid late is booked on its month. */
    static final int MONTHS_BACK = 12;

    private static final String SUBJECT = "project:";

    private final WatchedProjects projects;
    private final UploadDays uploads;

    Gathering(WatchedProjects projects, UploadDays uploads) {
        this.projects = projects;
        this.uploads = uploads;
    }

    static String subject(UUID project) {
        return SUBJECT + project;
    }

    static UUID project(String subject) {
        return UUID.fromString(subject.substring(SUBJECT.length()));
    }

    /** Months up to that of the day, of which only the last knows what is told of the present: uploads and the account. */
    List<ProjectMonth> months(Collection<Watched> watched, LocalDate day) {
        var ids = watched.stream().map(Watched::id).toList();
        var now = YearMonth.from(day);
        var labour = projects.labour(ids, now.minusMonths(MONTHS_BACK), now).stream()
                .collect(groupingBy(Labour::project, toMap(Labour::month, Function.identity())));
        var accounts = projects.accounts(ids).stream()
                .collect(toMap(Account::project, Function.identity(), (one, other) -> one));
        var last = uploads.of(ids).stream().collect(groupingBy(Last::project));
        var months = new ArrayList<ProjectMonth>();
        for (var one : watched) {
            var owed = labour.getOrDefault(one.id(), Map.of());
            for (var month = now.minusMonths(MONTHS_BACK); !month.isAfter(now); month = month.plusMonths(1)) {
                var present = month.equals(now);
                months.add(month(
                        one,
                        month,
                        owed.get(month),
                        present ? accounts.get(one.id()) : null,
                        present ? last.getOrDefault(one.id(), List.of()) : List.of()));
            }
        }
        return months;
    }

    private static ProjectMonth month(
            Watched project, YearMonth month, @Nullable Labour labour, @Nullable Account account, List<Last> uploads) {
        return new ProjectMonth(
                subject(project.id()),
                month,
                site(project),
                null,
                List.of(),
                List.of(),
                labour == null ? null : labour(labour),
                account == null ? null : account(account),
                List.of(),
                uploads.stream().map(Gathering::upload).toList(),
                List.of());
    }

    private static Site site(Watched project) {
        var underWay = project.startedOn() != null && project.endedOn() == null && project.stoppedOn() == null;
        return new Site(project.works(), project.step(), underWay, project.startedOn(), project.stoppedOn(), null);
    }

    private static LabourCost labour(Labour labour) {
        return new LabourCost(
                labour.dueFen(),
                labour.receivedFen(),
                labour.dueOn(),
                0,
                0,
                0,
                List.of(new Row("labour_period", labour.id().toString())));
    }

    private static AccountMonth account(Account account) {
        return new AccountMonth(
                new Row("special_account", account.id().toString()),
                account.balanceFen(),
                account.lastInflowOn(),
                List.of());
    }

    private static ProjectMonth.Upload upload(Last last) {
        return new ProjectMonth.Upload(last.kind(), last.on(), new Row("upload", last.project() + "/" + last.kind()));
    }
}
