package org.huxin.server.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.server.casework.ClueForm.aClue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.clues.RandomClues;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.Directory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words for the blanks of papers: what is not known has no word, and is never written as nothing. */
@CaseworkTest
class PaperWordsTests {

    @Autowired
    PaperWords words;

    @Autowired
    Directory directory;

    @Autowired
    Counter counter;

    @Autowired
    DSLContext db;

    private final long seed = System.nanoTime();

    @BeforeEach
    void clues() {
        counter.on(LocalDate.of(2024, 9, 10));
        new RandomClues(db, directory, new Random(seed)).add("410803", 150);
    }

    @AfterEach
    void takeThemAway() {
        RandomClues.remove(db);
    }

    @Test
    void theWordsOfAClueAreThoseOfItsRowAndWhatIsFoundGoesBeforeWhatIsClaimed() {
        var rows = db.selectFrom(CLUE).where(CLUE.EMPLOYER.contains("示例")).fetch();
        var all = words.of(rows.stream().map(row -> "clue:" + row.getId()).toList());

        for (var row : rows) {
            var subject = "clue:" + row.getId();
            assertThat(new TreeMap<>(all.get(subject)))
                    .as("seed %d: %s", seed, row)
                    .isEqualTo(byHand(row));
            assertThat(all.get(subject).values()).noneMatch(String::isBlank);
        }
        assertThat(words.of("clue:" + rows.getFirst().getId()))
                .isEqualTo(all.get("clue:" + rows.getFirst().getId()));
    }

    private Map<String, String> byHand(ClueRecord row) {
        var expected = new TreeMap<String, String>();
        var on = row.getReceivedAt();
        expected.put("clue.number", row.getNumber());
        expected.put("clue.received_on", on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日");
        expected.put("clue.employer", row.getEmployer());
        if (row.getProject() != null) {
            expected.put("clue.project", row.getProject());
        }
        if (row.getHandlingUnit() != null) {
            expected.put("clue.unit", directory.nameOf(row.getHandlingUnit()));
        } else if (row.getProposedUnit() != null) {
            expected.put("clue.unit", directory.nameOf(row.getProposedUnit()));
        }
        var persons = row.getVerifiedPersons() == null ? row.getClaimedPersons() : row.getVerifiedPersons();
        if (persons != null) {
            expected.put("clue.persons", String.valueOf(persons));
        }
        var fen = row.getVerifiedFen() == null ? row.getClaimedFen() : row.getVerifiedFen();
        if (fen != null) {
            expected.put("clue.amount_yuan", Money.ofFen(fen).yuan());
        }
        return expected;
    }

    @Test
    void aCaseSpeaksWithTheWordsOfTheClueThatItCameFrom() throws Exception {
        var labour = counter.of("zz.labour");
        var clue = labour.register(
                aClue("phone", LocalDate.of(2024, 9, 10).atTime(8, 0)).in("410803_lifeng", "housing"));
        labour.does(
                clue,
                "assign",
                "\"mode\":\"assign\",\"unit\":\"zz.labour\",\"officer\":null,\"helpers\":[],\"reason\":\"示例\"");
        var one = Counter.read(labour.does(clue, "open-case", ""), "$.case.id");

        assertThat(words.of("case:" + one))
                .isEqualTo(words.of("clue:" + clue.id()))
                .containsEntry("clue.number", clue.number());
    }

    @Test
    void whatIsNoClueAndNoCaseHasNoWords() {
        for (var subject : List.of("jurisdiction:410803", "clue:" + UUID.randomUUID(), "case:" + UUID.randomUUID())) {
            assertThat(words.of(subject)).as(subject).isEmpty();
        }
    }
}
