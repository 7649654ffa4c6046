package org.huxin.server.project.account;

import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.project.ProjectForm;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** Projects with special accounts; names and numbers are invented and used once. */
record AccountedProject(ProjectFile file, String name, String contractor) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String LABEL = "农民工工资专用账户";

    /** A project with a contractor. */
    static AccountedProject project(Officer officer, ProjectForm form) throws Exception {
        var mark = UUID.randomUUID().toString();
        var name = "示例工程" + mark;
        var contractor = "示例建筑" + mark + "有限公司";
        return new AccountedProject(
                ProjectFile.entered(form.with("name", name).built(contractor), officer), name, contractor);
    }

    static AccountedProject project(Officer officer) throws Exception {
        return project(officer, aProject().with("field", "housing").with("works", "building"));
    }

    static String number() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L));
    }

    /** The form of opening, as it works. */
    Map<String, Object> opening(String openedOn) {
        return opening(openedOn, openedOn, "示例银行", number());
    }

    Map<String, Object> opening(String appliedOn, String openedOn, String bank, String number) {
        var told = new LinkedHashMap<String, Object>();
        told.put("bank", bank);
        told.put("branch", "示例支行");
        told.put("number", number);
        told.put("name", contractor + name + LABEL);
        told.put("appliedOn", appliedOn);
        told.put("openedOn", openedOn);
        told.put("agreedOn", openedOn);
        return told;
    }

    ResultActions opens(Officer officer, Map<String, Object> told) throws Exception {
        return act(officer, "open-account", told);
    }

    AccountedProject opened(Officer officer, String on) throws Exception {
        opens(officer, opening(on)).andExpect(status().isOk());
        return this;
    }

    ResultActions act(Officer officer, String action, Map<String, Object> told) throws Exception {
        var body = JSON.writeValueAsString(told);
        return file.act(officer, action, body.substring(1, body.length() - 1));
    }

    ResultActions does(Officer officer, String action, Map<String, Object> told) throws Exception {
        return act(officer, action, told).andExpect(status().isOk());
    }

    ResultActions books(Officer officer, String on, String kind, String source, String party, long fen)
            throws Exception {
        var line = new LinkedHashMap<String, Object>();
        line.put("on", on);
        line.put("kind", kind);
        line.put("source", source);
        line.put("party", party);
        line.put("amountFen", fen);
        return act(officer, "book-account-entry", line);
    }

    ResultActions view(Officer officer) throws Exception {
        return officer.get("/api/projects/" + file.id() + "/account");
    }

    ResultActions entries(Officer officer) throws Exception {
        return officer.get("/api/projects/" + file.id() + "/account-entries");
    }

    void signs(Officer officer, String on) throws Exception {
        file.does(
                officer,
                "sign-contract",
                "\"kind\":\"general\",\"signedOn\":\"%s\",\"valueFen\":100,\"advanceFunding\":false".formatted(on));
    }

    String id(Officer officer, String path) throws Exception {
        return Counter.read(view(officer), path);
    }
}
