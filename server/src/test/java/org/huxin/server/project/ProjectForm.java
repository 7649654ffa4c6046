package org.huxin.server.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import tools.jackson.databind.json.JsonMapper;

/** The form of a project, filled in with what any project has; plainly invented. */
public final class ProjectForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> particulars = new LinkedHashMap<>();
    private final Map<String, Object> rest = new LinkedHashMap<>();

    private ProjectForm() {}

    public static ProjectForm aProject() {
        return new ProjectForm().with("name", "示例安置房工程").with("small", false);
    }

    public ProjectForm with(String field, Object value) {
        particulars.put(field, value);
        return this;
    }

    public ProjectForm in(String region, String field) {
        return with("region", region).with("field", field);
    }

    public ProjectForm built(String by) {
        return with("contractor", Map.of("name", by));
    }

    /** A member of the request beside the particulars, such as {@code informationAt}. */
    public ProjectForm asking(String member, Object value) {
        rest.put(member, value);
        return this;
    }

    /** The request that enters it. */
    public String json() {
        var all = new LinkedHashMap<>(rest);
        all.put("particulars", particulars);
        all.putIfAbsent("requestId", UUID.randomUUID().toString());
        return JSON.writeValueAsString(all);
    }

    /** The body that corrects a project at a version. */
    public String revising(long version) {
        return JSON.writeValueAsString(Map.of("version", version, "particulars", particulars));
    }

    public ResultActions sentBy(Counter.Officer officer) throws Exception {
        return officer.post("/api/projects", json());
    }

    /** Enters it and tells its id. */
    public String enteredBy(Counter.Officer officer) throws Exception {
        return Counter.read(
                sentBy(officer).andExpect(MockMvcResultMatchers.status().isOk()), "$.id");
    }
}
