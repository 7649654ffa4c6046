package org.huxin.server.project.push;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectForm;
import org.springframework.test.web.servlet.ResultActions;

/** What units do about pushes, over HTTP; projects and firms are plainly invented and never the same twice. */
final class Pushing {

    private Pushing() {}

    /** A project of a contractor of its own. */
    static ProjectForm built() {
        return unbuilt().built(firm());
    }

    /** A project of which nobody knows yet who builds it. */
    static ProjectForm unbuilt() {
        return ProjectForm.aProject().with("name", "示例工程" + UUID.randomUUID()).in("410803_lifeng", "housing");
    }

    static String firm() {
        return "示例建设" + UUID.randomUUID() + "有限公司";
    }

    static ResultActions enter(Counter.Officer officer, String project, String kind, LocalDate on, String rest)
            throws Exception {
        return officer.post(
                "/api/projects/" + project + "/pushes",
                "{\"kind\":\"%s\",\"triggeredAt\":\"%sT09:00:00\"%s}".formatted(kind, on, rest));
    }

    /** Enters what the officer's unit must push and tells its id. */
    static String entered(Counter.Officer officer, String project, String kind, LocalDate on) throws Exception {
        return Counter.read(enter(officer, project, kind, on, "").andExpect(status().isOk()), "$.id");
    }

    static ResultActions view(Counter.Officer officer, String push) throws Exception {
        return officer.get("/api/pushes/" + push);
    }

    static String version(Counter.Officer officer, String push) throws Exception {
        return Counter.read(view(officer, push).andExpect(status().isOk()), "$.version");
    }

    /** Acts at the version that the officer sees, with the rest of the body as {@code ,"key":value}. */
    static ResultActions act(Counter.Officer officer, String push, String action, String rest) throws Exception {
        return officer.post(
                "/api/pushes/" + push + "/" + action, "{\"version\":%s%s}".formatted(version(officer, push), rest));
    }

    static ResultActions send(Counter.Officer officer, String push) throws Exception {
        return act(officer, push, "send", "");
    }

    /** The one push of a project that the list shows in a state. */
    static ResultActions listed(Counter.Officer officer, String state, String unit) throws Exception {
        return officer.get("/api/pushes?size=200&state=" + state + "&unit=" + unit);
    }

    static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
