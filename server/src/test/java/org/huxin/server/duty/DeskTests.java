package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.server.duty.Story.JF;
import static org.huxin.server.duty.Story.ZZ;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.party.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DutyTest
class DeskTests {

    @Autowired
    Story story;

    @Autowired
    Officers officers;

    @Autowired
    DSLContext db;

    @Test
    void showsWhatTheUnitOwesSoonestFirstAndUndatedLastPageByPage() throws Exception {
        story.begin("2024-03-04");
        for (var i = 0; i < 4; i++) {
            story.on("2024-03-0" + (4 + i)).tell(story.received("p" + i, ZZ));
        }
        var labour = officers.of("zz.labour");
        var dates = new ArrayList<String>();
        var ids = new ArrayList<String>();
        String after = null;
        do {
            var page = labour.get("/api/desk?size=3" + (after == null ? "" : "&after=" + after))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            dates.addAll(JsonPath.<List<String>>read(page, "$.items[*].dueOn"));
            ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            after = JsonPath.read(page, "$.next");
        } while (after != null);

        var dated = dates.stream().filter(Objects::nonNull).toList();
        assertThat(dated).isSorted().hasSizeGreaterThanOrEqualTo(4);
        assertThat(dates.subList(dated.size(), dates.size())).isNotEmpty().containsOnlyNulls();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void whoOnlyAdministersSeesNoMatterOfTheUnit() throws Exception {
        story.begin("2024-03-04").tell(story.received("k", ZZ));
        var duty = JsonPath.<String>read(
                officers.of("zz.labour")
                        .get("/api/desk")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[0].id");

        var admin = officers.of("zz.labour", "zz.keeper", Set.of(Role.ADMIN));
        admin.get("/api/desk").andExpect(jsonPath("$.items").isEmpty());
        admin.get("/api/desk/summary").andExpect(jsonPath("$.open").value(0));
        admin.get("/api/notices").andExpect(jsonPath("$.items[?(@.subject)]").isEmpty());
        admin.get("/api/duties/" + duty + "/receipt").andExpect(status().is4xxClientError());
    }

    @Test
    void countsWorkingDaysByTheCalendar() throws Exception {
        // the day before the holiday of Qingming, with a worked Sunday after it
        story.begin("2024-04-03").tell(story.received("q", ZZ), story.assigned("q", ZZ, "zz.housing", "named"));

        officers.of("zz.housing")
                .get("/api/desk?status=open")
                .andExpect(jsonPath("$.items[?(@.rule=='zhongzhan.clue.progress')].dueOn")
                        .value("2024-04-07"))
                .andExpect(jsonPath("$.items[?(@.rule=='zhongzhan.clue.progress')].daysLeft")
                        .value(4))
                .andExpect(jsonPath("$.items[?(@.rule=='zhongzhan.clue.progress')].workingDaysLeft")
                        .value(1));
    }

    @Test
    void aDayFurtherOffThanTheCalendarReachesBreaksNobodysDesk() throws Exception {
        story.begin("2024-03-04").tell(story.received("far", ZZ), story.assigned("far", ZZ, "zz.education", "named"));
        db.update(ENTRY)
                .set(ENTRY.DUE_AT, LocalDateTime.parse("9999-12-31T00:00:00"))
                .where(ENTRY.BEARER.eq("zz.education"))
                .execute();

        officers.of("zz.education")
                .get("/api/desk")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].dueOn").value("9999-12-30"))
                .andExpect(jsonPath("$.items[0].workingDaysLeft").value(is((Object) null)));
    }

    @Test
    void theFiguresAreThoseOfTheLists() throws Exception {
        story.begin("2024-03-04").tell(story.received("r", ZZ), story.assigned("r", ZZ, "zz.housing", "zz.housing"));
        story.until("2024-03-06", ZZ);
        story.until("2024-03-07", ZZ);
        var housing = officers.of("zz.housing");

        housing.get("/api/desk/summary")
                .andExpect(jsonPath("$.overdue").value(1))
                .andExpect(jsonPath("$.dueSoon").value(1))
                .andExpect(jsonPath("$.dueToday").value(0));
        housing.get("/api/desk?status=overdue")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].rule").value("zhongzhan.clue.feed_back"))
                .andExpect(jsonPath("$.items[0].workingDaysLeft").value(-1));
        story.until("2024-03-08", ZZ);
        housing.get("/api/desk/summary").andExpect(jsonPath("$.dueToday").value(1));
        housing.get("/api/desk?status=undated").andExpect(jsonPath("$.items[*].dueOn", everyItem(is((Object) null))));
    }

    @Test
    void mineIsWhatNamesMe() throws Exception {
        story.begin("2024-03-04")
                .tell(story.received("s", ZZ), story.assigned("s", ZZ, "zz.housing", "zz.housing-two"));

        officers.of("zz.housing", "zz.housing-two")
                .get("/api/desk?whose=mine")
                .andExpect(jsonPath("$.items[0].officer.id").value("zz.housing-two"));
        officers.of("zz.housing")
                .get("/api/desk?whose=mine")
                .andExpect(jsonPath("$.items").isEmpty());
        officers.of("zz.housing").get("/api/desk").andExpect(jsonPath("$.items").isNotEmpty());
    }

    @Test
    void nobodySeesAnotherUnitsDesk() throws Exception {
        story.begin("2024-03-04").tell(story.received("t", ZZ), story.received("u", JF));

        officers.of("zz.transport")
                .get("/api/desk")
                .andExpect(jsonPath("$.items").isEmpty());
        officers.of("jf.social_security")
                .get("/api/desk")
                .andExpect(jsonPath("$.items[*].subject.id", everyItem(is("u"))));
    }

    @Test
    void refusesWhatMakesNoSense() throws Exception {
        story.begin("2024-03-04");
        var labour = officers.of("zz.labour");

        for (var query : List.of(
                "?whose=everybody",
                "?status=late",
                "?size=0",
                "?size=1000",
                "?after=nonsense",
                "?after=" + Cursor.at("soon", "now").encode(),
                "?after=" + Cursor.at("infinity", "now").encode())) {
            labour.get("/api/desk" + query).andExpect(status().is4xxClientError());
        }
    }
}
