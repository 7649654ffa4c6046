package org.huxin.server.duty;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.duty.Tables.ENTRY;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk against all duties of the book, sorted and counted by hand. */
@DutyTest
class DeskPropertyTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 7);
    private static final List<String> STATUSES =
            List.of("OPEN", "OPEN", "OVERDUE", "PAUSED", "MET", "MET_LATE", "CANCELLED", "WITHDRAWN");
    private static final List<String> OFFICERS = List.of("zz.housing", "zz.housing-two", "nobody");

    @Autowired
    Story story;

    @Autowired
    Officers officers;

    @Autowired
    Policies policies;

    @Autowired
    DSLContext db;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<EntryRecord> all = new ArrayList<>();

    @BeforeEach
    void duties() {
        story.begin(TODAY.toString());
        for (var n = 0; n < 160; n++) {
            all.add(entry());
        }
        all.add(mine("OPEN", null));
        all.add(mine("OPEN", TODAY.plusDays(1).atTime(9, 0)));
        all.add(mine("OVERDUE", TODAY.atStartOfDay()));
        db.batchInsert(all).execute();
    }

    @AfterEach
    void takeThemAway() {
        db.deleteFrom(ENTRY).execute();
    }

    private EntryRecord entry() {
        var status = STATUSES.get(random.nextInt(STATUSES.size()));
        var row = db.newRecord(ENTRY);
        row.setId(new UUID(random.nextLong(), random.nextLong()));
        row.setJurisdiction(Story.ZZ);
        row.setSubject("clue:" + random.nextInt(20));
        row.setRule("zhongzhan.clue.progress");
        row.setRound(1);
        row.setOpenedBy(row.getId());
        row.setRole("handling_unit");
        row.setBearer(random.nextInt(4) == 0 ? "zz.transport" : "zz.housing");
        row.setOfficer(random.nextInt(3) == 0 ? null : OFFICERS.get(random.nextInt(3)));
        row.setOpenedAt(TODAY.minusDays(30).atTime(9, 0));
        row.setDueAt(due(status));
        row.setProvisional(false);
        row.setStatus(status);
        row.setAgenda("");
        row.setGoesRound(false);
        row.setRevision(1);
        return row;
    }

    /** Chance may leave a part of an officer's own desk empty. */
    private EntryRecord mine(String status, LocalDateTime due) {
        var row = entry();
        row.setBearer("zz.housing");
        row.setOfficer("zz.housing");
        row.setStatus(status);
        row.setDueAt(due);
        return row;
    }

    /** Often the same moment as another's; what is overdue has one in the past. */
    private LocalDateTime due(String status) {
        if (status.equals("OVERDUE")) {
            return TODAY.minusDays(random.nextInt(5)).atStartOfDay();
        }
        return random.nextInt(4) == 0
                ? null
                : TODAY.plusDays(1 + random.nextInt(8)).atTime(random.nextInt(2) * 9, 0);
    }

    private List<EntryRecord> owed(boolean mine) {
        return all.stream()
                .filter(row -> row.getBearer().equals("zz.housing"))
                .filter(row -> List.of("OPEN", "OVERDUE", "PAUSED").contains(row.getStatus()))
                .filter(row -> !mine || "zz.housing".equals(row.getOfficer()))
                .sorted(comparing(EntryRecord::getDueAt, nullsLast(naturalOrder()))
                        .thenComparing(row -> row.getId().toString()))
                .toList();
    }

    @Test
    void everyPartOfTheDeskIsInOrderWholeAndWithoutDoublesWhateverThePage() throws Exception {
        for (var whose : List.of("unit", "mine")) {
            for (var part : List.of("", "open", "overdue", "undated")) {
                var expected = owed(whose.equals("mine")).stream()
                        .filter(in(part))
                        .map(row -> row.getId().toString())
                        .toList();

                assertThat(paged(whose, part))
                        .as("seed %d, %s, %s", seed, whose, part)
                        .isEqualTo(expected)
                        .isNotEmpty();
            }
        }
    }

    private static Predicate<EntryRecord> in(String part) {
        return switch (part) {
            case "open" -> row -> !row.getStatus().equals("OVERDUE") && row.getDueAt() != null;
            case "overdue" -> row -> row.getStatus().equals("OVERDUE");
            case "undated" -> row -> row.getDueAt() == null;
            default -> row -> true;
        };
    }

    private List<String> paged(String whose, String part) throws Exception {
        var ids = new ArrayList<String>();
        String after = null;
        do {
            var address = "/api/desk?whose=" + whose + "&size=" + (1 + random.nextInt(9))
                    + (part.isEmpty() ? "" : "&status=" + part)
                    + (after == null ? "" : "&after=" + after);
            var page = officers.of("zz.housing")
                    .get(address)
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            after = JsonPath.read(page, "$.next");
        } while (after != null);
        return ids;
    }

    @Test
    void theNumbersOfTheDeskAreThoseOfItsParts() throws Exception {
        WorkCalendar calendar = policies.calendar();
        var soon = calendar.plusWorkdays(TODAY, 3);
        for (var whose : List.of("unit", "mine")) {
            var owed = owed(whose.equals("mine"));
            var summary = officers.of("zz.housing")
                    .get("/api/desk/summary?whose=" + whose)
                    .andReturn()
                    .getResponse()
                    .getContentAsString();

            assertThat(JsonPath.<Integer>read(summary, "$.open"))
                    .as("seed %d", seed)
                    .isEqualTo(owed.size());
            assertThat(JsonPath.<Integer>read(summary, "$.overdue")).isEqualTo(count(owed, in("overdue")));
            assertThat(JsonPath.<Integer>read(summary, "$.undated")).isEqualTo(count(owed, in("undated")));
            assertThat(JsonPath.<Integer>read(summary, "$.dueToday"))
                    .isEqualTo(count(owed, row -> ahead(row) && !lastDay(row).isAfter(TODAY)));
            assertThat(JsonPath.<Integer>read(summary, "$.dueSoon"))
                    .isEqualTo(count(
                            owed,
                            row -> ahead(row)
                                    && lastDay(row).isAfter(TODAY)
                                    && !lastDay(row).isAfter(soon)));
        }
    }

    private static boolean ahead(EntryRecord row) {
        return !row.getStatus().equals("OVERDUE") && row.getDueAt() != null;
    }

    /** A term that ends with the beginning of a day may be used through the day before. */
    private static LocalDate lastDay(EntryRecord row) {
        var due = row.getDueAt();
        return due.toLocalTime().toSecondOfDay() == 0 ? due.toLocalDate().minusDays(1) : due.toLocalDate();
    }

    private static int count(List<EntryRecord> rows, Predicate<EntryRecord> which) {
        return (int) rows.stream().filter(which).count();
    }
}
