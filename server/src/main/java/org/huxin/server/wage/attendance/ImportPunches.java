package org.huxin.server.wage.attendance;

import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.attendance.Punch.Identity;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in punches out of a file: placed as those of devices are. They have no numbers, so what is there already tells which came before. */
@Service
public class ImportPunches {

    /**
     * One record of a file.
     *
     * @param line its place, the first being 1
     * @param attend code of the way of recording; null where the file does not say
     */
    public record Line(
            int line,
            LocalDateTime moment,
            boolean in,
            @Nullable String attend,
            String idKind,
            String idNumber) {

        /** Never the number. */
        @Override
        public String toString() {
            return line + " " + moment;
        }
    }

    public record Mistake(int line, String reason) {}

    /** @param strangers records of people whom the roster does not know: kept */
    public record Imported(int accepted, int known, int strangers, List<Mistake> refused) {}

    private final AttendanceNumbers numbers;
    private final PunchPartitions partitions;
    private final PlacePunches place;
    private final Today today;
    private final DSLContext db;

    ImportPunches(
            AttendanceNumbers numbers, PunchPartitions partitions, PlacePunches place, Today today, DSLContext db) {
        this.numbers = numbers;
        this.partitions = partitions;
        this.place = place;
        this.today = today;
        this.db = db;
    }

    /** @param refused what could not be read before it came here */
    @Transactional
    public Imported take(Project project, List<Line> lines, List<Mistake> refused) {
        var mistakes = new ArrayList<>(refused);
        var punches = checked(project.jurisdiction(), lines, mistakes);
        if (punches.isEmpty()) {
            return new Imported(0, 0, 0, mistakes);
        }
        partitions.need(punches.stream().map(one -> one.moment().toLocalDate()).toList());
        db.execute(DaySql.HOLD, val(new UUID[] {project.id()}));
        var placed = place.place(project.jurisdiction(), project.id(), punches, today.now());
        var known = known(project.id(), placed);
        var once = new HashSet<String>();
        var fresh = placed.stream()
                .filter(one -> !known.contains(key(one)) && once.add(key(one)))
                .toList();
        if (!fresh.isEmpty()) {
            place.write(project.jurisdiction(), project.id(), null, fresh);
        }
        return new Imported(
                fresh.size(),
                placed.size() - fresh.size(),
                (int) fresh.stream().filter(one -> one.stranger() != null).count(),
                mistakes);
    }

    private List<Punch> checked(String jurisdiction, List<Line> lines, List<Mistake> mistakes) {
        var terms = numbers.of(jurisdiction);
        var kinds = numbers.kinds(jurisdiction);
        var latest = today.now().plusMinutes(terms.skewMinutes());
        var earliest = today.now().minusDays(terms.lateDays());
        var punches = new ArrayList<Punch>(lines.size());
        for (var one : lines) {
            if (one.moment().isAfter(latest) || one.moment().isBefore(earliest)) {
                mistakes.add(new Mistake(one.line(), one.moment().isAfter(latest) ? "时间晚于现在" : "时间太早，已经不再接收"));
            } else if (one.attend() != null
                    && kinds.stream().noneMatch(kind -> kind.code().equals(one.attend()))) {
                mistakes.add(new Mistake(one.line(), "考勤方式不在编码表里"));
            } else {
                punches.add(new Punch(
                        one.line(),
                        one.line(),
                        one.moment(),
                        one.in() ? Punch.IN : Punch.OUT,
                        one.attend() == null ? null : Short.valueOf(one.attend()),
                        new Identity(one.idKind(), one.idNumber())));
            }
        }
        return punches;
    }

    /** What was there before, of the time of the file. */
    private HashSet<String> known(UUID project, List<Placed> placed) {
        var known = new HashSet<String>();
        db.fetch(
                        """
                        select p.moment, p.direction, coalesce(p.worker, p.stranger) as who
                        from wage.punch p
                        where p.project = {0} and p.moment between {1} and {2} and p.moment = any({3})
                        """,
                        val(project),
                        val(placed.stream()
                                .map(one -> one.punch().moment())
                                .min(LocalDateTime::compareTo)
                                .orElseThrow()),
                        val(placed.stream()
                                .map(one -> one.punch().moment())
                                .max(LocalDateTime::compareTo)
                                .orElseThrow()),
                        val(placed.stream()
                                .map(one -> one.punch().moment())
                                .distinct()
                                .toArray(LocalDateTime[]::new)))
                .forEach(row -> known.add(key(
                        row.get("moment", LocalDateTime.class),
                        row.get("direction", Short.class),
                        row.get("who", UUID.class))));
        return known;
    }

    private static String key(Placed one) {
        return key(
                one.punch().moment(),
                one.punch().direction(),
                Objects.requireNonNull(one.worker() == null ? one.stranger() : one.worker()));
    }

    private static String key(LocalDateTime moment, short direction, UUID who) {
        return moment + " " + direction + " " + who;
    }
}
