package org.huxin.server.supervision;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.money.Works;
import org.springframework.test.web.servlet.ResultActions;

/** An invented project of Zhangye, to which 600,000 yuan of labour cost for May 2024 are due by 10 June. */
public record WarnedWorks(Counter counter, Works works) {

    public static final String NONE = "zhangye.warning.labour_none";

    public static WarnedWorks of(Counter counter) throws Exception {
        counter.on(LocalDate.of(2024, 6, 1));
        var works = Works.of(counter.of("zy.housing"), "housing", "building");
        works.agrees(25, "2024-03-01", 10_000_000);
        works.dueOnThe(10);
        works.measures("2024-05", 2_000_000, "2024-06-01");
        return new WarnedWorks(counter, works);
    }

    /** Looks at the project on a day. */
    public ResultActions looked(LocalDate day) throws Exception {
        counter.on(day);
        return labour().post("/api/projects/" + works.id() + "/assess-warnings", "{}")
                .andExpect(status().isOk());
    }

    public void pays(long yuan, String on) throws Exception {
        counter.on(LocalDate.parse(on));
        works.pays("2024-05", yuan, yuan, on);
    }

    public Officer labour() throws Exception {
        return counter.of("zy.labour");
    }

    /** Its warnings of a rule, whatever became of them. */
    public ResultActions warnings(Officer officer, String rule) throws Exception {
        return officer.get("/api/warnings?state=all&project=%s&rule=%s".formatted(works.id(), rule))
                .andExpect(status().isOk());
    }

    /** The one warning that nothing came in. */
    public String none() throws Exception {
        return Counter.read(warnings(labour(), NONE), "$.items[0].id");
    }

    public ResultActions page(String warning) throws Exception {
        return labour().get("/api/warnings/" + warning).andExpect(status().isOk());
    }

    public ResultActions check(Officer officer, String warning, long version, String finding) throws Exception {
        return officer.post(
                "/api/warnings/" + warning + "/check",
                "{\"version\":%d,\"finding\":\"%s\",\"note\":\"示例核查情况\"}".formatted(version, finding));
    }

    public ResultActions clear(Officer officer, String warning, long version) throws Exception {
        return officer.post(
                "/api/warnings/" + warning + "/clear", "{\"version\":%d,\"note\":\"示例说明\"}".formatted(version));
    }
}
