package org.huxin.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.server.duty.Story.ZZ;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.huxin.server.duty.DutyTest;
import org.huxin.server.duty.Officers;
import org.huxin.server.duty.Story;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A district whose office has put a second document into its folder of packs, with other limits for the same acts. */
@DutyTest
class SecondDocumentTests {

    private static final String OPINION = "zhongzhan-opinion";

    @TempDir
    static Path folder;

    @Autowired
    Officers officers;

    @Autowired
    Story story;

    @Autowired
    DSLContext db;

    @DynamicPropertySource
    static void theOfficesFolder(DynamicPropertyRegistry properties) throws IOException {
        write(folder.resolve("second/pack.yaml"), """
                id: zhongzhan_second
                jurisdiction: "410803"
                name: 中站区另一文件
                level: district
                prefix: ZZ
                stands_on: [national]
                documents:
                  - {id: second-plan, title: 示例区另一实施方案, issuer: 示例部门, state: in_force, in_force: {from: 2024-02-01}, sha256: ""}
                clauses: []
                """);
        write(folder.resolve("second/rules/limits.yaml"), """
                - kind: duty
                  id: second.clue.assign
                  title: 五日内推送到承办单位
                  citation: {document: second-plan, clause: 第一条, says: 五日内推送}
                  opens_on: {type: clue.received}
                  bearer: labour_bureau
                  due: {count: 5, unit: day, roll: none}
                  met_by: {type: clue.assigned}
                - kind: parameter
                  id: zhongzhan.validity.notice_days
                  title: 期满前提醒
                  citation: {document: second-plan, clause: 第二条, says: 提前三十日提醒}
                  unit: 日
                  values: [{from: 2024-02-01, value: 30}]
                """);
        properties.add("huxin.policy.directory", folder::toString);
    }

    @BeforeEach
    void aMonday() {
        story.begin("2024-03-04");
    }

    @Test
    @Requirement("ZZ-111")
    void theOtherLimitIsInTheLibraryNotInForceAndThePageNamesTheRuleAndDocumentThatPrevail() throws Exception {
        var labour = officers.of("zz.labour");
        labour.get("/api/packs").andExpect(jsonPath("$[*].id", contains("zhongzhan", "zhongzhan_second", "national")));

        labour.get("/api/rules/second.clue.assign")
                .andExpect(jsonPath("$.inForce").value(false))
                .andExpect(jsonPath("$.citation.documentTitle").value("示例区另一实施方案"))
                .andExpect(jsonPath("$.replacedBy").value(containsString("zhongzhan.clue.assign")));
        labour.get("/api/rules/zhongzhan.clue.assign")
                .andExpect(jsonPath("$.inForce").value(true))
                .andExpect(jsonPath("$.citation.document").value(OPINION))
                .andExpect(jsonPath("$.sentences", hasItem("期限：1日")));
        labour.get("/api/rules/zhongzhan.validity.notice_days")
                .andExpect(jsonPath("$.citation.document").value(OPINION))
                .andExpect(jsonPath("$.sentences[0]").value(containsString("现行值：180日，出自《")))
                .andExpect(jsonPath("$.sentences[0]").value(containsString("根治欠薪")));
    }

    @Test
    @Requirement("ZZ-111")
    void aClueIsHeldToTheLimitThatPrevailsOnly() {
        story.tell(story.received("a", ZZ));

        assertThat(story.duty("a", "zhongzhan.clue.assign").getDueAt()).isEqualTo(LocalDateTime.of(2024, 3, 6, 0, 0));
        assertThat(db.fetchCount(ENTRY, ENTRY.RULE.eq("second.clue.assign"))).isZero();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
