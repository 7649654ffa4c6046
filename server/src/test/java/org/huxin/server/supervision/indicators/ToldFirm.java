package org.huxin.server.supervision.indicators;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.springframework.test.web.servlet.ResultActions;

/** An invented firm that builds nothing, of which others tell. */
public record ToldFirm(Counter counter, String name) {

    public static ToldFirm of(Counter counter) {
        return new ToldFirm(counter, "示例食品加工厂" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** One figure as a call has it. */
    public String item(String kind, String month, String value) {
        return "{\"name\":\"%s\",\"kind\":\"%s\",\"month\":\"%s\",\"value\":%s}".formatted(name, kind, month, value);
    }

    /** Tells figures in one call. */
    public ResultActions told(String unit, String... items) throws Exception {
        return call(counter.of(unit), UUID.randomUUID().toString(), items).andExpect(status().isOk());
    }

    public static ResultActions call(Officer officer, String requestId, String... items) throws Exception {
        return officer.post(
                "/api/indicators",
                "{\"requestId\":\"%s\",\"items\":[%s]}".formatted(requestId, String.join(",", items)));
    }

    /** Its warnings, whatever became of them, as an officer sees them. */
    public ResultActions warnings(String unit) throws Exception {
        return counter.of(unit).get("/api/warnings?state=all&text={name}", name).andExpect(status().isOk());
    }

    /** The only one of them, whole. */
    public ResultActions warning(String unit) throws Exception {
        return counter.of(unit)
                .get("/api/warnings/" + Counter.read(warnings(unit), "$.items[0].id"))
                .andExpect(status().isOk());
    }
}
