package org.huxin.server.casework;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The registration form, filled in with what any clue has; plainly invented. */
public final class ClueForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private ClueForm() {}

    public static ClueForm aClue(String channel, LocalDateTime receivedAt) {
        return new ClueForm()
                .with("channel", channel)
                .with("receivedAt", receivedAt.toString())
                .with("hasProject", true)
                .with("employer", "示例建筑有限公司")
                .with("narrative", "反映拖欠工资")
                .with("anonymous", true)
                .with("presentUnits", List.of())
                .with("attachments", List.of())
                .with("requestId", UUID.randomUUID().toString());
    }

    public ClueForm with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public ClueForm without(String field) {
        fields.remove(field);
        return this;
    }

    public ClueForm in(String region, String field) {
        return with("region", region).with("field", field);
    }

    /** Reported by somebody whose name, phone and ID number are given. */
    public ClueForm by(String name, String phone, String idNumber) {
        return with("anonymous", false).with("reporter", Map.of("name", name, "phone", phone, "idNumber", idNumber));
    }

    public String json() {
        return JSON.writeValueAsString(fields);
    }
}
