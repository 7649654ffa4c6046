package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.AccountMonth.Movement;
import org.jspecify.annotations.Nullable;

/** Builds a project's month, fact by fact: March 2024 under way since January unless told otherwise. */
final class Known {

    static final YearMonth MARCH = YearMonth.of(2024, 3);
    static final LocalDate PAY_BY = LocalDate.of(2024, 4, 15);
    static final LocalDate AFTER = LocalDate.of(2024, 4, 16);
    /** Every weekend off and nothing else. */
    static final WorkCalendar CALENDAR = new WorkCalendar(List.of());

    static final UUID FIRM = new UUID(7, 7);
    static final Row ACCOUNT = new Row("special_account", "1");

    private final YearMonth month;
    private Site site = new Site("building", "construction", true, LocalDate.of(2024, 1, 10), null, List.of());
    private @Nullable Roster roster;
    private final List<WorkerMonth> workers = new ArrayList<>();
    private @Nullable LabourCost labour;
    private @Nullable AccountMonth account;
    private final List<ProjectMonth.Sheet> sheets = new ArrayList<>();
    private final List<ProjectMonth.Upload> uploads = new ArrayList<>();
    private final List<ProjectMonth.Complaint> complaints = new ArrayList<>();
    private final List<ProjectMonth.Oddity> oddities = new ArrayList<>();

    private Known(YearMonth month) {
        this.month = month;
    }

    static Known march() {
        return new Known(MARCH);
    }

    static Known month(YearMonth month) {
        return new Known(month);
    }

    /** Somebody's month: days worked, yuan due and paid; due on the 15th of the next month. */
    static Worker worker(int number) {
        return new Worker(number, MARCH);
    }

    static Row row(int number) {
        return new Row("worker_month", id(number) + "/" + FIRM + "/" + MARCH);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static final class Worker {
        private final int number;
        private YearMonth month;
        private int worked = 2200;
        private long due = 500_000;
        private boolean confirmed = true;
        private long paid;
        private long waiting;
        private long returned;
        private @Nullable LocalDate paidOn;
        private @Nullable LocalDate payBy;
        private @Nullable LocalDate leftOn;
        private boolean shared;

        private Worker(int number, YearMonth month) {
            this.number = number;
            this.month = month;
        }

        Worker worked(int days) {
            worked = days * 100;
            return this;
        }

        Worker due(long yuan) {
            due = yuan * 100;
            confirmed = yuan > 0;
            return this;
        }

        Worker unconfirmed() {
            confirmed = false;
            return this;
        }

        Worker paid(long yuan) {
            paid = yuan * 100;
            paidOn = month.plusMonths(1).atDay(10);
            return this;
        }

        Worker paidOn(LocalDate day) {
            paidOn = day;
            return this;
        }

        Worker waiting(long yuan) {
            waiting = yuan * 100;
            return this;
        }

        Worker returned(long yuan) {
            returned = yuan * 100;
            return this;
        }

        Worker payBy(LocalDate day) {
            payBy = day;
            return this;
        }

        Worker left(LocalDate day) {
            leftOn = day;
            return this;
        }

        Worker sharedCard() {
            shared = true;
            return this;
        }

        WorkerMonth in(YearMonth of) {
            var by = payBy == null ? of.plusMonths(1).atDay(15) : payBy;
            return new WorkerMonth(
                    new Person(id(number), FIRM),
                    worked,
                    due,
                    confirmed,
                    paid,
                    waiting,
                    returned,
                    paid > 0 ? paidOn : null,
                    paid > 0 ? paidOn : null,
                    by,
                    leftOn,
                    false,
                    shared,
                    0);
        }
    }

    Known workers(Worker... them) {
        for (var each : them) {
            workers.add(each.in(month));
        }
        return this;
    }

    Known site(Site at) {
        site = at;
        return this;
    }

    Known stopped(LocalDate on) {
        return site(new Site("building", "construction", false, LocalDate.of(2024, 1, 10), on, List.of()));
    }

    Known roster(int registered, int unregistered, int withoutCard, int withoutContract) {
        roster = new Roster(
                registered,
                rows("stranger", unregistered),
                rows("person", withoutCard),
                rows("person", withoutContract));
        return this;
    }

    static List<Row> rows(String kind, int count) {
        var rows = new ArrayList<Row>();
        for (var i = 1; i <= count; i++) {
            rows.add(new Row(kind, Integer.toString(i)));
        }
        return rows;
    }

    /** In yuan, due on 15 April. */
    Known labour(long due, long in, long progress, long done) {
        labour = new LabourCost(
                due * 100,
                in * 100,
                PAY_BY,
                progress * 100,
                progress * 100,
                done * 100,
                List.of(new Row("labour", "1")));
        return this;
    }

    Known account(long yuan, @Nullable LocalDate lastInflow, Movement... movements) {
        account = new AccountMonth(ACCOUNT, yuan * 100, lastInflow, List.of(movements));
        return this;
    }

    Known sheet(@Nullable LocalDate handedIn, LocalDate dueBy) {
        sheets.add(new ProjectMonth.Sheet(new Row("sheet", Integer.toString(sheets.size())), FIRM, handedIn, dueBy));
        return this;
    }

    Known upload(String kind, @Nullable LocalDate last) {
        uploads.add(new ProjectMonth.Upload(kind, last, new Row("upload", kind)));
        return this;
    }

    Known complaint(LocalDate on, @Nullable LocalDate closed, int people) {
        return complaint(null, on, closed, people);
    }

    Known complaint(@Nullable String nature, LocalDate on, @Nullable LocalDate closed, int people) {
        complaints.add(new ProjectMonth.Complaint(
                new Row("clue", Integer.toString(complaints.size())), nature, on, closed, people));
        return this;
    }

    Known odd(String kind, LocalDate day, @Nullable UUID worker) {
        oddities.add(new ProjectMonth.Oddity(
                new Row("oddity", kind + "/" + day + "/" + oddities.size()), kind, day, worker));
        return this;
    }

    ProjectMonth build() {
        return new ProjectMonth(
                "project:1",
                month,
                site,
                roster,
                workers,
                List.of(),
                labour,
                account,
                sheets,
                uploads,
                complaints,
                oddities);
    }

    /** What a signal says of this month alone. */
    Reading read(Signal signal, LocalDate day, String... of) {
        var now = build();
        var months = Dossier.of("project:1", List.of(now)).months();
        return signal.read(new View<>(months, now, day, Set.of(of)));
    }
}
