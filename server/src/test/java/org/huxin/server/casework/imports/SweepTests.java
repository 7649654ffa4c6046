package org.huxin.server.casework.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.imports.ImportDesk.Officers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

@ImportTest
class SweepTests {

    private static final String WITH_PHONE = Samples.HEADER + "2024-05-06,投诉举报电话,%s,工资未发,虚构工友甲,19900001234\n";

    @Autowired
    Officers officers;

    @Autowired
    Sweep sweep;

    @Autowired
    DSLContext db;

    @Autowired
    ApplicationContext context;

    @Value("${huxin.imports.keep}")
    Duration keep;

    @Test
    void aPreviewThatNobodyFinishedIsForgottenWithThePersonalDataInIt() throws Exception {
        var officer = officers.as("zz.education");
        String old = officer.send(WITH_PHONE.formatted("示例久置有限公司")).read("$.id");
        String recent = officer.send(WITH_PHONE.formatted("示例近日有限公司")).read("$.id");
        sent(old, keep.plusSeconds(1));
        sent(recent, keep);

        assertThat(sweep.all()).isEqualTo(1);

        officer.look("/api/imports/" + old).andExpect(status().isNotFound());
        assertThat(rows("clue_import_personal", old)).isZero();
        assertThat(officer.read("/api/imports/" + recent).<Integer>read("$.ready"))
                .isEqualTo(1);
        assertThat(rows("clue_import_personal", recent)).isPositive();
        assertThat(sweep.all()).isZero();
        assertThat(db.fetchValues(
                        "SELECT officer_name FROM party.audit_entry WHERE act = 'import.swept' AND subject = ?",
                        "import:" + old))
                .isEqualTo(List.of("系统"));
    }

    @Test
    void whatBecameCluesStaysOnRecordAndOnlyTheRestIsForgotten() throws Exception {
        var officer = officers.as("zz.education");
        String id = officer.send(WITH_PHONE.formatted("示例半途有限公司") + "昨天,投诉举报电话,示例半途有限公司,乙工资未发,虚构工友乙,19900001235\n")
                .read("$.id");
        officer.commit(id);
        sent(id, keep.plusDays(1));

        assertThat(sweep.all()).isEqualTo(1);

        var left = officer.read("/api/imports/" + id);
        assertThat(left.<String>read("$.state")).isEqualTo("committed");
        assertThat(left.<List<String>>read("$.lines[*].state")).containsExactly("committed");
        assertThat(rows("clue_import_personal", id)).isZero();
        assertThat(db.fetchValues("SELECT masked FROM casework.reporter r JOIN casework.clue c ON c.id = r.clue"
                        + " WHERE c.employer = '示例半途有限公司' AND r.kind = 'PHONE'"))
                .isEqualTo(List.of("199****1234"));
    }

    @Test
    void aLineThatWasKnownKeepsNothingPersonalEither() throws Exception {
        var officer = officers.as("zz.education");
        var sheet = WITH_PHONE.formatted("示例已知有限公司");
        officer.commit(officer.send(sheet).read("$.id"));
        String again = officer.send(sheet).read("$.id");
        sent(again, keep.plusDays(1));

        sweep.all();

        assertThat(rows("clue_import_personal", again)).isZero();
        assertThat(officer.read("/api/imports/" + again).<String>read("$.state"))
                .isEqualTo("committed");
    }

    @Test
    void moreThanOneBatchIsSwept() throws Exception {
        String one = officers.as("zz.education")
                .send(WITH_PHONE.formatted("示例成批有限公司"))
                .read("$.id");
        sent(one, keep.plusDays(1));
        db.execute("""
                WITH original AS (SELECT * FROM casework.clue_import WHERE id = ?), copies AS (
                    INSERT INTO casework.clue_import (id, jurisdiction, unit, officer, file, sending, sent_at, columns, unread)
                    SELECT gen_random_uuid(), jurisdiction, unit, officer, file, sending, sent_at, columns, unread
                    FROM original, generate_series(1, 150) RETURNING id)
                INSERT INTO casework.clue_import_line (import, sending, line, state, key, texts, errors)
                SELECT c.id, l.sending, l.line, l.state, l.key, l.texts, l.errors
                FROM copies c, casework.clue_import_line l WHERE l.import = ?
                """, UUID.fromString(one), UUID.fromString(one));

        assertThat(sweep.all()).isEqualTo(151);
    }

    @Test
    void theSweepIsAJobOfTheDatabase() {
        assertThat(context.getBeansOfType(Task.class).values())
                .extracting(Task::getName)
                .contains(SweepSchedule.JOB);
    }

    private void sent(String id, Duration ago) {
        db.execute(
                "UPDATE casework.clue_import SET sent_at = ? WHERE id = ?",
                ImportDesk.NOW.minus(ago),
                UUID.fromString(id));
    }

    private int rows(String table, String id) {
        return db.fetchSingle("SELECT count(*) FROM casework." + table + " WHERE import = ?", UUID.fromString(id))
                .get(0, Integer.class);
    }
}
