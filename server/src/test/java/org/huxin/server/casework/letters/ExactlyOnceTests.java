package org.huxin.server.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.hamcrest.Matchers.hasItem;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.document.PaperFilter;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.SubjectLock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Crashes, races and failures between a step that was reached and the letter it asks for. */
@CaseworkTest
class ExactlyOnceTests {

    private static final String ZHONGZHAN = "410803";
    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate REMINDED = MONDAY.plusDays(3);
    private static final String LETTER = "reminder_letter";
    private static final Pattern NUMBER = Pattern.compile("〔(\\d+)〕(\\d+)号");

    @Autowired
    Counter counter;

    @Autowired
    CarryOut carryOut;

    @Autowired
    Papers papers;

    @Autowired
    SubjectLock subjects;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aMonday() {
        carryOut.everything();
        counter.on(MONDAY);
    }

    private ClueOnFile clue() throws Exception {
        return counter.of("zz.labour")
                .register(aClue("phone", MONDAY.atTime(8, 30)).in("410803_lifeng", "housing"));
    }

    private List<IssuedPaper> letters(ClueOnFile clue) {
        return papers.about("clue:" + clue.id()).stream()
                .filter(paper -> paper.template().equals(LETTER))
                .toList();
    }

    private List<Integer> allNumbers() {
        var numbers = new ArrayList<Integer>();
        String after = null;
        do {
            var page =
                    papers.list(new PaperFilter(null, LETTER, "zz.labour", null, null, null, null, null), after, 200);
            page.items().forEach(paper -> {
                var matcher = NUMBER.matcher(paper.number());
                assertThat(matcher.find()).isTrue();
                // numbers begin anew each year, and other tests live in other years
                if (matcher.group(1).equals(Integer.toString(MONDAY.getYear()))) {
                    numbers.add(Integer.valueOf(matcher.group(2)));
                }
            });
            after = page.next();
        } while (after != null);
        return numbers.stream().sorted().toList();
    }

    private void numbersHaveNoGap() {
        var numbers = allNumbers();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void aCrashBetweenLetterAndMarkLeavesNeither() throws Exception {
        var clue = clue();
        counter.endOf(REMINDED, ZHONGZHAN);
        var before = allNumbers();

        transaction.executeWithoutResult(status -> {
            assertThat(carryOut.everything()).isPositive();
            assertThat(letters(clue)).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(letters(clue)).isEmpty();
        assertThat(allNumbers()).isEqualTo(before);
        carryOut.everything();
        assertThat(letters(clue)).hasSize(1);
        numbersHaveNoGap();
    }

    @Test
    void twoWorkersAtOnceSendFiftyLettersOnceEachWithoutAGapInTheNumbers() throws Exception {
        var clues = new ArrayList<ClueOnFile>();
        for (var n = 0; n < 50; n++) {
            clues.add(clue());
        }
        counter.endOf(REMINDED, ZHONGZHAN);
        var together = new CyclicBarrier(2);

        try (var workers = Executors.newFixedThreadPool(2)) {
            var running = IntStream.range(0, 2)
                    .mapToObj(worker -> workers.submit(() -> {
                        together.await();
                        return carryOut.everything();
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        carryOut.everything();

        assertThat(clues).allSatisfy(clue -> assertThat(letters(clue)).hasSize(1));
        numbersHaveNoGap();
    }

    @Test
    void aLetterThatFailsIsTriedAgainLaterAndHoldsUpNoOther() throws Exception {
        var unlucky = clue();
        var other = clue();
        counter.endOf(REMINDED, ZHONGZHAN);
        db.execute("""
                CREATE FUNCTION document.no_paper() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'the tray is empty'; END $$
                """);
        db.execute("CREATE TRIGGER no_paper BEFORE INSERT ON document.paper FOR EACH ROW WHEN (NEW.subject = 'clue:"
                + unlucky.id() + "') EXECUTE FUNCTION document.no_paper()");

        carryOut.everything();
        carryOut.everything();

        assertThat(letters(unlucky)).isEmpty();
        assertThat(letters(other)).hasSize(1);
        var step = db.fetchSingle(
                "SELECT tries, next_try_at, problem FROM duty.escalation WHERE subject = ? AND step = 'reminder'",
                "clue:" + unlucky.id());
        assertThat(step.get("tries")).as("not tried again before its time").isEqualTo(1);
        assertThat(step.get("problem", String.class)).contains("the tray is empty");
        counter.of("zz.labour")
                .get("/api/notices?subject=clue:" + unlucky.id())
                .andExpect(jsonPath("$.items[?(@.title =~ /未能自动办理.*/)].subject.id", hasItem(unlucky.id())));

        db.execute("DROP TRIGGER no_paper ON document.paper");
        db.execute("DROP FUNCTION document.no_paper()");
        counter.at(REMINDED.plusDays(1).atTime(9, 2));
        carryOut.everything();

        assertThat(letters(unlucky)).hasSize(1);
        numbersHaveNoGap();
    }

    @Test
    void aStepWithdrawnBeforeItsLetterWentOutSendsNone() throws Exception {
        var clue = clue();
        counter.endOf(REMINDED, ZHONGZHAN);
        counter.at(MONDAY.plusDays(1).atTime(9, 0));
        name(clue);

        carryOut.everything();

        assertThat(letters(clue)).isEmpty();
    }

    @Test
    void aLetterWhoseGroundIsTakenAwayStandsAndItsIssuerIsToldOnce() throws Exception {
        var clue = clue();
        counter.endOf(REMINDED, ZHONGZHAN);
        carryOut.everything();
        counter.at(MONDAY.plusDays(1).atTime(9, 0));
        name(clue);

        carryOut.everything();
        carryOut.everything();

        assertThat(letters(clue)).singleElement().matches(letter -> !letter.voided());
        assertThat(db.fetch(
                                "SELECT title FROM duty.notice WHERE subject = ? AND title LIKE '已办理的事项不再成立%'",
                                "clue:" + clue.id())
                        .getValues(0, String.class))
                .containsExactly("已办理的事项不再成立：一日内交办到单位和责任人");
    }

    @Test
    void aListWaitsForNobodyAndIsMadeOnceAllItsStepsAreFree() throws Exception {
        var clue = clue();
        counter.endOf(REMINDED, ZHONGZHAN);
        var listed = "subject = 'clue:" + clue.id() + "' AND step = 'follow_up'";

        try (var worker = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(status -> {
                subjects.hold(List.of("clue:" + clue.id()));
                db.execute("SELECT 1 FROM duty.escalation WHERE " + listed + " FOR UPDATE");
                assertThatNoException()
                        .isThrownBy(() -> worker.submit(carryOut::everything).get());
                assertThat(done(listed)).isFalse();
            });
        }
        carryOut.everything();

        assertThat(done(listed)).isTrue();
    }

    private boolean done(String which) {
        return db.fetchSingle("SELECT done_at IS NOT NULL FROM duty.escalation WHERE " + which)
                .get(0, Boolean.class);
    }

    /** The officer was named in time, which is recorded only now. */
    private void name(ClueOnFile clue) throws Exception {
        counter.of("zz.housing");
        counter.of("zz.labour")
                .does(clue, "assign", "\"mode\":\"assign\",\"unit\":\"zz.housing\",\"officer\":\"zz.housing\"");
    }
}
