package org.huxin.server.casework.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huxin.server.casework.imports.ImportDesk.Officers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ImportTest
class SendingAgainTests {

    @Autowired
    Officers officers;

    @Autowired
    DSLContext db;

    @Test
    void theSameFileSentTwiceIsKnownTheSecondTime() throws Exception {
        var officer = officers.as("zz.transport");
        var ledger = Samples.ledger("两次", "visit_letter", 7);
        officer.commit(officer.send(ledger).read("$.id"));

        var second = officer.send(ledger);

        assertThat(second.<Integer>read("$.known")).isEqualTo(7);
        assertThat(second.<Integer>read("$.ready")).isZero();
        assertThat(second.<String>read("$.lines[0].clue.number")).isNotEmpty();
        officer.commit(second.read("$.id"));
        assertThat(clues("示例两次%")).isEqualTo(7);
    }

    @Test
    void aFixedFileAddsWhatWasWrongAndDoublesNothing() throws Exception {
        var officer = officers.as("zz.transport");
        var good = "2024-05-06,投诉举报电话,示例改正有限公司,甲工资未发,,\n";
        var preview = officer.send(
                Samples.HEADER + good + "2024-05-07,没有的渠道,示例改正有限公司,乙工资未发,,\n" + "昨天,投诉举报电话,示例改正有限公司,丙工资未发,,\n");
        String id = preview.read("$.id");
        assertThat(preview.<List<String>>read("$.lines[*].state")).containsExactly("ready", "wrong", "wrong");
        assertThat(preview.<String>read("$.lines[1].errors[0].column")).isEqualTo("channel");
        assertThat(preview.<String>read("$.lines[2].errors[0].column")).isEqualTo("receivedAt");
        assertThat(officer.commit(id).<Integer>read("$.committed")).isEqualTo(1);

        var again = officer.sendAgain(
                id,
                Samples.HEADER
                        + "2024-05-07,投诉举报电话,示例改正有限公司,乙工资未发,,\n"
                        + "2024-05-08,投诉举报电话,示例改正有限公司,丙工资未发,,\n"
                        + good);

        assertThat(again.<List<String>>read("$.lines[*].state")).containsExactly("ready", "ready", "known");
        assertThat(officer.commit(id).<Integer>read("$.committed")).isEqualTo(2);
        assertThat(clues("示例改正%")).isEqualTo(3);
    }

    @Test
    void aCommittedRowThatComesBackChangedIsPointedOutAndNotRegisteredAgain() throws Exception {
        var officer = officers.as("zz.transport");
        var other = "2024-05-07,投诉举报电话,示例不变有限公司,乙工资未发,,\n";
        String id = officer.send(Samples.HEADER + "2024-05-06,投诉举报电话,示例变动有限公司,甲工资未发,,\n" + other)
                .read("$.id");
        officer.commit(id);

        var again = officer.sendAgain(id, Samples.HEADER + "2024-05-06,投诉举报电话,示例变动有限公司,甲等五人工资未发,,\n" + other);

        assertThat(again.<List<String>>read("$.lines[*].state")).containsExactly("wrong", "known");
        assertThat(again.<String>read("$.lines[0].errors[0].message")).contains("像是已入账的线索");
        officer.commit(id);
        assertThat(clues("示例变动%")).isEqualTo(1);
    }

    @Test
    void aNumberOfTheSourceIsEnoughToKnowALineAgain() throws Exception {
        var officer = officers.as("zz.transport");
        var header = "工单编号,接收时间,渠道,欠薪单位,问题描述\n";
        officer.commit(
                officer.send(header + "GD-001,2024-05-06,phone,示例工单有限公司,工资未发\n").read("$.id"));

        var second = officer.send(header + " ｇｄ-001,2024-05-06 10:00,投诉举报电话,示例工单有限公司（补充）,工资未发，补充说明\n");

        assertThat(second.<String>read("$.lines[0].state")).isEqualTo("known");
    }

    @Test
    void aLineThatStandsTwiceInAFileCountsOnce() throws Exception {
        var officer = officers.as("zz.transport");
        var line = "2024-05-06,投诉举报电话,示例重行有限公司,甲工资未发,,\n";
        var preview = officer.send(Samples.HEADER + line + "\n" + line.replace("2024-05-06", "2024年5月6日"));

        assertThat(preview.<List<Integer>>read("$.lines[*].line")).containsExactly(2, 4);
        assertThat(preview.<String>read("$.lines[1].errors[0].message")).isEqualTo("与第 2 行重复");
        officer.commit(preview.read("$.id"));
        assertThat(clues("示例重行%")).isEqualTo(1);
    }

    @Test
    void twoOfficersWhoCommitTheSameLinesAtOnceMakeEachClueOnce() throws Exception {
        var ledger = Samples.ledger("同时", "visit_letter", 10);
        var one = officers.as("first", "zz.agriculture");
        var other = officers.as("second", "zz.agriculture");
        String mine = one.send(ledger).read("$.id");
        String theirs = other.send(ledger).read("$.id");

        List<Callable<DocumentContext>> commits = List.of(
                () -> one.commit(mine), () -> other.commit(theirs), () -> one.commit(mine), () -> other.commit(theirs));
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(commits)) {
                assertThat(done.get().<Integer>read("$.ready")).isZero();
            }
        }

        assertThat(clues("示例同时%")).isEqualTo(10);
        var counts = one.read("/api/imports/" + mine);
        var rest = other.read("/api/imports/" + theirs);
        assertThat(counts.<Integer>read("$.committed") + rest.<Integer>read("$.committed"))
                .isEqualTo(10);
    }

    @Test
    void whatACrashLeavesUndoneIsStillReady() throws Exception {
        var officer = officers.as("zz.agriculture");
        String id = officer.send(Samples.ledger("中断", "visit_letter", 8)).read("$.id");
        // the second chunk of three fails in the database, as if the machine had stopped there
        db.execute("""
                CREATE FUNCTION casework.stop() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN IF NEW.narrative = '中断第5人工资未发' THEN RAISE EXCEPTION 'stopped'; END IF; RETURN NEW; END $$""");
        db.execute("CREATE TRIGGER stop BEFORE INSERT ON casework.clue FOR EACH ROW EXECUTE FUNCTION casework.stop()");
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> officer.commit(id))
                    .hasMessageContaining("500");
        } finally {
            db.execute("DROP TRIGGER stop ON casework.clue");
        }
        var stopped = officer.read("/api/imports/" + id);
        assertThat(stopped.<Integer>read("$.committed")).isEqualTo(3);
        assertThat(stopped.<Integer>read("$.ready")).isEqualTo(5);

        assertThat(officer.commit(id).<Integer>read("$.committed")).isEqualTo(8);
        assertThat(clues("示例中断%")).isEqualTo(8);
    }

    @Test
    void aLineIsFixedOnTheScreenAndThenIsReady() throws Exception {
        var officer = officers.as("zz.agriculture");
        String id = officer.send(Samples.HEADER + "2024-05-06,phone,示例屏幕有限公司,,测试员甲,13800000001\n"
                        + "2024-05-06,phone,示例屏幕有限公司,已有的一行,,\n")
                .read("$.id");

        var fixed = officer.fix(
                id, 2, "{\"narrative\":\"工资未发\",\"reporter.name\":\"测***\",\"reporter.phone\":\"138****0001\"}");

        assertThat(fixed.<String>read("$.lines[0].state")).isEqualTo("ready");
        assertThat(fixed.<String>read("$.lines[0].values['reporter.phone']")).isEqualTo("138****0001");
        officer.fixing(id, 2, "{\"nothing\":\"x\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("import.column"));
        officer.fixing(id, 9, "{}").andExpect(status().isNotFound());
        officer.commit(id);
        officer.fixing(id, 2, "{\"site\":\"某处\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("import.line_done"));
    }

    private int clues(String employer) {
        return db.fetchSingle("SELECT count(*) FROM casework.clue WHERE employer LIKE ?", employer)
                .get(0, Integer.class);
    }
}
