package org.huxin.server.project.money;

import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.project.ProjectForm;
import org.springframework.test.web.servlet.ResultActions;

/** Works with money: an invented project whose owner is known. Amounts in yuan. */
public record Works(ProjectFile file, Counter.Officer keeper) {

    public static Works of(Counter.Officer keeper, String field, String works) throws Exception {
        return of(keeper, aProject().with("field", field).with("works", works));
    }

    public static Works of(Counter.Officer keeper, ProjectForm form) throws Exception {
        return new Works(
                ProjectFile.entered(form.with("owner", Map.of("name", "示例建设单位" + UUID.randomUUID())), keeper), keeper);
    }

    public String id() {
        return file.id();
    }

    public ResultActions labour() throws Exception {
        return keeper.get("/api/projects/" + id() + "/labour").andExpect(status().isOk());
    }

    public ResultActions money() throws Exception {
        return keeper.get("/api/projects/" + id() + "/money").andExpect(status().isOk());
    }

    /** @param share in percent */
    public void agrees(int share, String signedOn, long valueYuan) throws Exception {
        file.does(
                keeper,
                "sign-contract",
                "\"kind\":\"general\",\"signedOn\":\"%s\",\"valueFen\":%d,\"labourMonths\":1,\"labourShare\":%d,\"advanceFunding\":false"
                        .formatted(signedOn, valueYuan * 100, share * 100));
    }

    public void dueOnThe(int day) throws Exception {
        file.does(keeper, "labour/terms", "\"dueDay\":" + day);
    }

    public void measures(String month, long valueYuan, String on) throws Exception {
        file.does(
                keeper,
                "money/measure",
                "\"month\":\"%s\",\"valueFen\":%d,\"measuredOn\":\"%s\"".formatted(month, valueYuan * 100, on));
    }

    public ResultActions pays(String month, long yuan, Long labourYuan, String on) throws Exception {
        return paying(month, yuan, labourYuan, on).andExpect(status().isOk());
    }

    public ResultActions paying(String month, long yuan, Long labourYuan, String on) throws Exception {
        return file.act(
                keeper,
                "money/pay",
                "%s,\"paidOn\":\"%s\",\"amountFen\":%d,\"labourFen\":%s,\"voucher\":\"示例凭证%s\""
                        .formatted(
                                month == null ? "\"prepaid\":true" : "\"month\":\"" + month + "\"",
                                on,
                                yuan * 100,
                                labourYuan == null ? "null" : Long.toString(labourYuan * 100),
                                UUID.randomUUID().toString().substring(0, 8)));
    }
}
