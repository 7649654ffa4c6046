package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.duty.Tables.RECEIPT;
import static org.huxin.server.duty.Story.JF;
import static org.huxin.server.duty.Story.ZZ;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.policy.Policies;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DutyTest
class ReceiptTests {

    private static final String PATH = "/api/duties/{id}/receipt";
    private static final String SAME = "复核：按上列事实和规则重新计算，结果一致";

    @Autowired
    Story story;

    @Autowired
    Officers officers;

    @Autowired
    ReceiptReader reader;

    @Autowired
    FactStore facts;

    @Autowired
    Policies policies;

    @Autowired
    DSLContext db;

    @Test
    @Requirement("ZZ-077")
    void saysWhichClauseAsksAndHowTheDateCameAboutStepByStep() throws Exception {
        story.begin("2024-03-04").tell(story.received("a", ZZ), story.assigned("a", ZZ, "zz.housing", null));
        story.until("2024-03-08", ZZ);
        var duty = story.duty("a", "zhongzhan.clue.assign");

        officers.of("zz.labour")
                .get(PATH, duty.getId())
                .andExpect(jsonPath("$.citation.clause").value("四(一) 第1段"))
                .andExpect(jsonPath("$.citation.documentTitle").value(containsString("根治欠薪")))
                .andExpect(jsonPath("$.duty.status").value("overdue"))
                .andExpect(jsonPath("$.duty.dueOn").value("2024-03-05"))
                .andExpect(jsonPath("$.dates[0].label").value("触发"))
                .andExpect(jsonPath("$.dates[0].on").value("2024-03-04"))
                .andExpect(jsonPath("$.dates[1].label").value("起算"))
                .andExpect(jsonPath("$.dates[1].on").value("2024-03-05"))
                .andExpect(jsonPath("$.dates[2].label").value("期限"))
                .andExpect(jsonPath("$.dates[2].on").value("2024-03-05"))
                .andExpect(jsonPath("$.facts[0].label").value("接收线索"))
                .andExpect(jsonPath("$.facts[0].use").value("opened"))
                .andExpect(jsonPath("$.facts[0].attributes[?(@.label=='反映金额')].value")
                        .value("10,000.00元"))
                .andExpect(jsonPath("$.escalations[0].title").value("发提醒函"))
                .andExpect(jsonPath("$.escalations[0].status").value("drawn"))
                .andExpect(jsonPath("$.escalations[0].on").value("2024-03-07"))
                .andExpect(jsonPath("$.rule.pack").value("zhongzhan"))
                .andExpect(jsonPath("$.rule.version").isNotEmpty())
                .andExpect(jsonPath("$.rule.source").value(startsWith("jurisdiction/410803-zhongzhan/rules/")))
                .andExpect(jsonPath("$.explanation", hasItem("计算截至：2024-03-08 09:00")))
                .andExpect(jsonPath("$.explanation", hasItem(SAME)));
    }

    @Test
    @Requirement("JF-39")
    void namesTheHolidayThatMovedAWorkingDayAndTheReasonOfAnExtension() throws Exception {
        story.begin("2024-09-27").tell(story.received("b", JF));
        story.tell(new ClueFact.Accepted("clue:b", story.now(), JF, "jf.construction", "named"));
        story.on("2024-10-09")
                .tell(new ClueFact.TermExtended(
                        "clue:b", story.now(), JF, "jinfeng.clue.handle", LocalDate.of(2024, 10, 18), "等待鉴定"));
        var duty = story.duty("b", "jinfeng.clue.handle");

        officers.of("jf.construction")
                .get(PATH, duty.getId())
                .andExpect(jsonPath("$.dates[?(@.label=='期限')].on").value("2024-10-10"))
                .andExpect(jsonPath(
                        "$.dates[?(@.label=='期限')].note",
                        hasItem(allOf(containsString("2024-10-01至2024-10-07放假"), containsString("调休上班")))))
                .andExpect(jsonPath("$.extension.until").value("2024-10-18"))
                .andExpect(jsonPath("$.extension.reason").value("等待鉴定"))
                .andExpect(jsonPath("$.duty.dueOn").value("2024-10-18"))
                .andExpect(jsonPath("$.escalations[0].status").value("planned"))
                .andExpect(jsonPath("$.explanation", hasItem(SAME)));
    }

    @Test
    void everyReceiptReplaysAfterAnyStory() {
        story.begin("2024-03-04").tell(story.received("c", ZZ), story.received("d", ZZ), story.received("e", JF));
        story.until("2024-03-06", ZZ);
        story.tell(story.assigned("c", ZZ, "zz.housing", "named"));
        story.until("2024-03-12", ZZ);
        story.until("2024-03-12", JF);
        story.tell(new ClueFact.Accepted("clue:e", story.now(), JF, "jf.construction", "named"));
        story.tell(new ClueFact.Paused("clue:e", story.now(), JF, "示例依据"), story.resolved("c", ZZ));
        story.until("2024-03-25", ZZ);
        story.until("2024-03-25", JF);
        story.tell(new ClueFact.Resumed("clue:e", story.now(), JF));

        var duties = db.selectFrom(ENTRY).where(ENTRY.STATUS.ne("WITHDRAWN")).fetch();

        assertThat(duties).hasSizeGreaterThan(10);
        for (var duty : duties) {
            var history = facts.load(List.of(duty.getSubject())).get(duty.getSubject());
            assertThat(reader.read(duty, history).explanation())
                    .as(duty.getRule() + " of " + duty.getSubject())
                    .contains(SAME);
        }
    }

    @Test
    void aReceiptThatSaysSomethingElseDoesNotReplay() {
        story.begin("2024-03-04").tell(story.received("f", ZZ));
        var duty = story.duty("f", "zhongzhan.clue.assign");
        db.execute(
                "UPDATE duty.receipt SET body = jsonb_set(body, '{status}', '\"MET\"') WHERE duty = ?", duty.getId());

        assertThat(reader.read(duty, facts.load(List.of("clue:f")).get("clue:f"))
                        .explanation())
                .contains("复核：重新计算的结果不一致，请联系管理员");
    }

    @Test
    void aReceiptOfOlderRulesNamesThemAndIsNotJudgedByThoseOfToday() {
        story.begin("2024-03-04").tell(story.received("g", ZZ));
        var duty = story.duty("g", "zhongzhan.clue.assign");
        db.update(RECEIPT).set(RECEIPT.PACK_HASH, "older").execute();

        assertThat(reader.read(duty, facts.load(List.of("clue:g")).get("clue:g"))
                        .explanation())
                .last()
                .asString()
                .contains("按当时的规则版本作出");
        assertThat(policies.ruleBook(ZZ).hash()).hasSize(64);
    }

    @Test
    void onlyThoseWhoSeeTheMatterReadIt() throws Exception {
        story.begin("2024-03-04").tell(story.received("h", ZZ));
        var duty = story.duty("h", "zhongzhan.clue.assign").getId();

        officers.of("zz.labour").get(PATH, duty).andExpect(status().isOk());
        officers.of("zz.housing").get(PATH, duty).andExpect(status().isOk());
        officers.of("zz.transport").get(PATH, duty).andExpect(status().isNotFound());
        officers.of("jf.social_security").get(PATH, duty).andExpect(status().isNotFound());
        officers.of("zz.labour").get(PATH, UUID.randomUUID()).andExpect(status().isNotFound());
        officers.of("zz.labour").get("/api/duties/nonsense/receipt").andExpect(status().is4xxClientError());
    }
}
