package org.huxin.server.project;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huxin.server.casework.Counter;
import org.springframework.test.web.servlet.ResultActions;

/** A project on file: officers act on it as it now stands. */
public record ProjectFile(String id) {

    public static ProjectFile entered(ProjectForm form, Counter.Officer officer) throws Exception {
        return new ProjectFile(form.enteredBy(officer));
    }

    public ResultActions page(Counter.Officer officer) throws Exception {
        return officer.get("/api/projects/" + id);
    }

    /** Acts at the present version, with the rest of the body as {@code "key":value, …}. */
    public ResultActions act(Counter.Officer officer, String action, String rest) throws Exception {
        var version = Counter.read(page(officer).andExpect(status().isOk()), "$.version");
        return actAt(Long.parseLong(version), officer, action, rest);
    }

    public ResultActions actAt(long version, Counter.Officer officer, String action, String rest) throws Exception {
        return officer.post(
                "/api/projects/" + id + "/" + action,
                "{\"version\":%d%s}".formatted(version, rest.isEmpty() ? "" : "," + rest));
    }

    /** As {@link #act}, and it must work. */
    public ResultActions does(Counter.Officer officer, String action, String rest) throws Exception {
        return act(officer, action, rest).andExpect(status().isOk());
    }

    /** Where the money comes from stands on file before works begin. */
    public ResultActions enters(Counter.Officer officer, String step) throws Exception {
        if (step.equals("construction")) {
            does(officer, "review-funds", "\"source\":\"own\"");
        }
        return does(officer, "enter-step", "\"step\":\"%s\"".formatted(step));
    }

    /** Goes on to the works. */
    public ProjectFile begins(Counter.Officer officer) throws Exception {
        enters(officer, "preparation");
        enters(officer, "construction");
        return this;
    }

    public ResultActions appoints(Counter.Officer officer, String post, String name) throws Exception {
        return appoints(officer, post, name, "13800000001");
    }

    public ResultActions appoints(Counter.Officer officer, String post, String name, String phone) throws Exception {
        return does(officer, "appoint", person(post, name, phone));
    }

    public static String person(String post, String name, String phone) {
        return "\"post\":\"%s\",\"name\":\"%s\",\"organisation\":\"示例建设有限公司\",\"phone\":\"%s\""
                .formatted(post, name, phone);
    }
}
