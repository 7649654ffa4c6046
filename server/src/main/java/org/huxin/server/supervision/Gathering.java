package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.LabourCost;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Roster;
import org.huxin.engine.warning.Row;
import org.huxin.engine.warning.Signal;
import org.huxin.engine.warning.Site;
import org.huxin.server.casework.WatchedClues;
import org.huxin.server.casework.WatchedClues.About;
import org.huxin.server.project.WatchedAccounts;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.project.WatchedProjects.Labour;
import org.huxin.server.project.WatchedProjects.Progress;
import org.huxin.server.project.WatchedProjects.Watched;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.huxin.server.wage.UploadDays;
import org.huxin.server.wage.UploadDays.Last;
import org.huxin.server.wage.WatchedAttendance;
import org.huxin.server.wage.WatchedAttendance.Odd;
import org.huxin.server.wage.WatchedRosters;
import org.huxin.server.wage.WatchedRosters.Stand;
import org.huxin.server.wage.WatchedSheets;
import org.huxin.server.wage.WatchedSheets.Owed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the months of many projects from what other modules keep, each kind of thing in one statement. */
@Component
public class Gathering {

    /** What is measured: all that can be asked of a project. */
    static final Set<Signal> MEASURED = Arrays.stream(Signal.values())
            .filter(signal -> signal.about() == Signal.About.PROJECT)
            .collect(Collectors.toUnmodifiableSet());

    /** How many months before the present one are read anew each time: what is paid late is booked on its month. */
    static final int MONTHS_BACK = 12;

    static final String SHEET = "hand_in";
    static final String CLUE = "clue";
    static final String STRANGER = "stranger";
    static final String CARD = "worker_card";
    static final String CONTRACT = "worker_contract";
    static final String ODD_PERSON = "odd_person";
    static final String ODD_DEVICE = "odd_device";
    static final String ODD_FILE = "odd_file";

    private final WatchedProjects projects;
    private final WatchedAccounts accounts;
    private final UploadDays uploads;
    private final WatchedSheets sheets;
    private final WatchedRosters rosters;
    private final WatchedClues clues;
    private final WatchedAttendance attendance;

    Gathering(
            WatchedProjects projects,
            WatchedAccounts accounts,
            UploadDays uploads,
            WatchedSheets sheets,
            WatchedRosters rosters,
            WatchedClues clues,
            WatchedAttendance attendance) {
        this.projects = projects;
        this.accounts = accounts;
        this.uploads = uploads;
        this.sheets = sheets;
        this.rosters = rosters;
        this.clues = clues;
        this.attendance = attendance;
    }

    /** A project as the engine knows it. */
    public static String subject(UUID project) {
        return Kind.PROJECT.subject(project);
    }

    static YearMonth first(LocalDate day) {
        return YearMonth.from(day).minusMonths(MONTHS_BACK);
    }

    private record At(UUID project, YearMonth month) {}

    /** What was read of some projects. */
    private record Read(
            Map<At, Labour> labour,
            Map<At, Progress> progress,
            Map<At, List<Owed>> sheets,
            Map<At, Stand> rosters,
            Map<At, List<About>> clues,
            Map<At, List<Odd>> odd,
            Map<UUID, List<String>> lacking,
            Map<UUID, List<Last>> uploads,
            GatheredAccounts accounts) {}

    /**
     * Months up to that of the day, of which only the last knows what is told of the present: uploads and safeguards.
     *
     * @param workers as known, by project; they are not put in
     */
    List<ProjectMonth> months(
            Collection<Watched> watched, Map<UUID, Map<YearMonth, List<WorkerMonth>>> workers, LocalDate day) {
        var read = read(watched.stream().map(Watched::id).toList(), day);
        var now = YearMonth.from(day);
        var months = new ArrayList<ProjectMonth>();
        for (var one : watched) {
            var people = workers.getOrDefault(one.id(), Map.of());
            for (var month = first(day); !month.isAfter(now); month = month.plusMonths(1)) {
                var open = people.getOrDefault(month, List.of()).stream().anyMatch(each -> each.differenceFen() > 0);
                months.add(month(one, month, month.equals(now), open, read));
            }
        }
        return months;
    }

    private Read read(List<UUID> ids, LocalDate day) {
        var from = first(day);
        var now = YearMonth.from(day);
        return new Read(
                projects.labour(ids, from, now).stream()
                        .collect(toMap(one -> new At(one.project(), one.month()), Function.identity())),
                projects.progress(ids, from, now).stream()
                        .collect(toMap(one -> new At(one.project(), one.month()), Function.identity())),
                sheets.owed(ids, from).stream()
                        .collect(groupingBy(
                                one -> new At(one.of().project(), one.of().month()))),
                rosters.of(ids, from, now).stream()
                        .collect(
                                toMap(one -> new At(one.of().project(), one.of().month()), Function.identity())),
                clues.of(ids, from.atDay(1)).stream()
                        .collect(groupingBy(one -> new At(one.project(), YearMonth.from(one.on())))),
                attendance.odd(ids, from.atDay(1)).stream()
                        .collect(groupingBy(one -> new At(one.project(), YearMonth.from(one.day())))),
                projects.lacking(ids),
                uploads.of(ids).stream().collect(groupingBy(Last::project)),
                GatheredAccounts.of(projects.accounts(ids), accounts, ids, from));
    }

    private static ProjectMonth month(Watched project, YearMonth month, boolean present, boolean open, Read read) {
        var at = new At(project.id(), month);
        return new ProjectMonth(
                Kind.PROJECT.subject(project.id()),
                month,
                site(project, present ? read.lacking().get(project.id()) : null),
                roster(read.rosters().get(at)),
                List.of(),
                List.of(),
                labour(read.labour().get(at), read.progress().get(at)),
                read.accounts().of(project.id(), month, present || open),
                read.sheets().getOrDefault(at, List.of()).stream()
                        .map(one -> new ProjectMonth.Sheet(
                                row(SHEET, one.id()), one.employerId(), one.handedOn(), one.dueOn()))
                        .toList(),
                present
                        ? read.uploads().getOrDefault(project.id(), List.of()).stream()
                                .map(Gathering::upload)
                                .toList()
                        : List.of(),
                read.clues().getOrDefault(at, List.of()).stream()
                        .map(one -> new ProjectMonth.Complaint(
                                row(CLUE, one.id()), one.nature(), one.on(), one.closedOn(), one.people()))
                        .toList(),
                read.odd().getOrDefault(at, List.of()).stream()
                        .map(Gathering::oddity)
                        .toList());
    }

    private static Site site(Watched project, @Nullable List<String> lacking) {
        var underWay = project.startedOn() != null && project.endedOn() == null && project.stoppedOn() == null;
        return new Site(project.works(), project.step(), underWay, project.startedOn(), project.stoppedOn(), lacking);
    }

    private static @Nullable Roster roster(@Nullable Stand stand) {
        return stand == null
                ? null
                : new Roster(
                        stand.registered(),
                        rows(STRANGER, stand.unregistered()),
                        rows(CARD, stand.withoutCard()),
                        rows(CONTRACT, stand.withoutContract()));
    }

    private static @Nullable LabourCost labour(@Nullable Labour labour, @Nullable Progress progress) {
        return labour == null
                ? null
                : new LabourCost(
                        labour.dueFen(),
                        labour.receivedFen(),
                        labour.dueOn(),
                        progress == null ? 0 : progress.shareOfFen(),
                        progress == null ? 0 : progress.paidFen(),
                        progress == null ? 0 : progress.doneFen(),
                        Stream.ofNullable(labour.id())
                                .map(id -> row("labour_period", id))
                                .toList());
    }

    private static ProjectMonth.Upload upload(Last last) {
        return new ProjectMonth.Upload(last.kind(), last.on(), new Row("upload", last.project() + "/" + last.kind()));
    }

    /** By what it is of, for the day may be reckoned anew. */
    private static ProjectMonth.Oddity oddity(Odd one) {
        var of = one.worker() != null
                ? new Row(ODD_PERSON, one.worker() + "/" + one.kind().code() + "/" + one.day())
                : one.device() != null
                        ? new Row(ODD_DEVICE, one.device() + "/" + one.kind().code() + "/" + one.day())
                        : new Row(ODD_FILE, one.project() + "/" + one.kind().code() + "/" + one.day());
        return new ProjectMonth.Oddity(of, one.kind().code(), one.day(), one.worker());
    }

    private static List<Row> rows(String kind, List<UUID> ids) {
        return ids.stream().map(id -> row(kind, id)).toList();
    }

    private static Row row(String kind, UUID id) {
        return new Row(kind, id.toString());
    }
}
