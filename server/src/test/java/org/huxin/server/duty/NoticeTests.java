package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.duty.Tables.NOTICE;
import static org.huxin.server.duty.Story.ZZ;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DutyTest
class NoticeTests {

    @Autowired
    Story story;

    @Autowired
    Officers officers;

    @Autowired
    Notices notices;

    @Autowired
    CurrentOfficer current;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aNoticeIsToldOnceHoweverOftenItIsSentAndNeverOutsideATransaction() {
        story.begin("2024-03-04");
        var notice = notice("zz.housing", null, "first");

        tell(notice);
        tell(notice, notice("zz.housing", null, "second"));

        assertThat(db.fetchCount(NOTICE)).isEqualTo(2);
        assertThatThrownBy(() -> notices.tell(List.of(notice))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aUnitReadsItsOwnNewestFirstAndAnOfficerAlsoTheirs() throws Exception {
        story.begin("2024-03-04").tell(story.received("n", ZZ));
        tell(notice("zz.housing", null, "first"));
        story.on("2024-03-05");
        tell(notice("zz.housing", "zz.housing", "for me"), notice("zz.housing", "somebody", "for another"));
        tell(notice("zz.transport", null, "elsewhere"));
        var housing = officers.of("zz.housing");

        housing.get("/api/notices")
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].title").value("for me"))
                .andExpect(jsonPath("$.items[1].subject.number").value("N"))
                .andExpect(jsonPath("$.items[1].kind").value("escalation"));
        var next = JsonPath.<String>read(
                housing.get("/api/notices?size=1").andReturn().getResponse().getContentAsString(), "$.next");
        housing.get("/api/notices?size=1&after=" + next)
                .andExpect(jsonPath("$.items[0].title").value("first"))
                .andExpect(jsonPath("$.next").isEmpty());
        housing.get("/api/notices?subject=clue:n")
                .andExpect(jsonPath("$.items.length()").value(2));
        housing.get("/api/notices?subject=clue:m").andExpect(jsonPath("$.items").isEmpty());
        housing.get("/api/notices?after=nonsense").andExpect(status().is4xxClientError());
    }

    @Test
    void readingANoticeTakesItFromTheUnreadOfTheWholeUnit() throws Exception {
        story.begin("2024-03-04");
        var notice = notice("zz.housing", null, "first");
        tell(notice);

        officers.of("zz.transport").post("/api/notices/{id}/read", notice.id()).andExpect(status().isNotFound());
        officers.of("zz.housing")
                .get("/api/desk/summary")
                .andExpect(jsonPath("$.unreadNotices").value(1));
        officers.of("zz.housing").post("/api/notices/{id}/read", notice.id()).andExpect(status().isNoContent());
        officers.of("zz.housing", "zz.housing-two")
                .get("/api/notices?unread=true")
                .andExpect(jsonPath("$.items").isEmpty());
        assertThat(db.select(NOTICE.READ_BY).from(NOTICE).fetchSingle(NOTICE.READ_BY))
                .isEqualTo("zz.housing");
        officers.of("zz.housing")
                .post("/api/notices/{id}/read", UUID.randomUUID())
                .andExpect(status().isNotFound());
    }

    @Test
    void whoeverReadsEverythingReadsWhatIsMeantForThemAndNothingElse() throws Exception {
        story.begin("2024-03-04");
        tell(notice("zz.housing", null, "first"), notice("zz.housing", "somebody", "for another"));
        tell(notice("zz.transport", null, "elsewhere"));
        officers.of("zz.housing");

        current.actAs("zz.housing", () -> {
            notices.readAll(current.get());
            return "";
        });

        assertThat(db.select(NOTICE.TITLE, NOTICE.READ_BY)
                        .from(NOTICE)
                        .where(NOTICE.READ_AT.isNotNull())
                        .fetchMap(NOTICE.TITLE, NOTICE.READ_BY))
                .isEqualTo(Map.of("first", "zz.housing"));
    }

    @Test
    @Requirement("ZZ-112")
    void aDocumentThatLapsesIsToldOfBeforehandOnceAndALaterRecordDoesNotUseIt() throws Exception {
        story.begin("2028-06-01");
        story.until("2028-06-01", ZZ);
        assertThat(db.fetchCount(NOTICE)).isZero();

        story.until("2028-07-10", ZZ);
        story.until("2028-07-11", ZZ);
        officers.of("zz.labour")
                .get("/api/notices")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("expiry"))
                .andExpect(jsonPath("$.items[0].text").value(containsString("2028-12-31")));
        officers.of("zz.labour")
                .get("/api/packs")
                .andExpect(jsonPath("$[0].documents[0].inForceTo").value("2028-12-31"))
                .andExpect(jsonPath("$[0].documents[0].expiresInDays").value(173));

        story.on("2028-12-31").tell(story.received("last", ZZ));
        story.on("2029-01-01").tell(story.received("later", ZZ));
        assertThat(rules("last")).anyMatch(rule -> rule.startsWith("zhongzhan."));
        assertThat(rules("later")).noneMatch(rule -> rule.startsWith("zhongzhan."));
    }

    private List<String> rules(String clue) {
        return db.select(ENTRY.RULE)
                .from(ENTRY)
                .where(ENTRY.SUBJECT.eq("clue:" + clue))
                .fetch(ENTRY.RULE);
    }

    private void tell(Notice... told) {
        transaction.executeWithoutResult(status -> notices.tell(List.of(told)));
    }

    private static Notice notice(String unit, @Nullable String officer, String title) {
        return new Notice(
                Notice.idOf(title, unit),
                ZZ,
                unit,
                officer,
                Notice.Kind.ESCALATION,
                title,
                "线索到了第三日仍没有责任人。",
                "clue:n",
                null);
    }
}
