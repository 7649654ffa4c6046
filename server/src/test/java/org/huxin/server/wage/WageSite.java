package org.huxin.server.wage;

import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectFile;

/**
 * An invented project with a general contractor and a subcontractor, each with an account of its own.
 *
 * @param mark that every name on it begins with, and no other test uses
 * @param keeper department of its industry
 * @param builder account of the general contractor
 * @param helper account of the subcontractor
 */
public record WageSite(
        String mark,
        ProjectFile file,
        Officer keeper,
        UUID contractor,
        UUID subcontractor,
        Officer builder,
        Officer helper) {

    /** @param department such as {@code zy.housing}, of the field housing */
    public static WageSite of(Counter counter, String department) throws Exception {
        var keeper = counter.of(department);
        var mark = "示例" + UUID.randomUUID().toString().substring(0, 8);
        var contractorCode = code();
        var file = ProjectFile.entered(
                aProject()
                        .with("name", mark + "工程")
                        .with("field", "housing")
                        .with("owner", Map.of("name", mark + "置业"))
                        .with("contractor", Map.of("name", mark + "建设", "creditCode", contractorCode)),
                keeper);
        var subcontractorCode = code();
        var subcontractor = subcontracts(file, keeper, mark + "劳务", subcontractorCode);
        var contractor = UUID.fromString(Counter.read(file.page(keeper), "$.contractor.id"));
        return new WageSite(
                mark,
                file,
                keeper,
                contractor,
                subcontractor,
                account(counter, keeper, contractor, contractorCode),
                account(counter, keeper, subcontractor, subcontractorCode));
    }

    /** Has one more firm work on the project. */
    public static UUID subcontracts(ProjectFile file, Officer keeper, String name, String code) throws Exception {
        file.does(keeper, "sign-contract", """
                "kind":"subcontract","party":{"name":"%s","creditCode":"%s"},"signedOn":"2024-01-02",
                "valueFen":100000000,"labourMonths":1,"advanceFunding":false
                """.formatted(name, code));
        var employers = keeper.get("/api/wage/projects/" + file.id()).andExpect(status().isOk());
        return UUID.fromString(Counter.read(employers, "$.employers[?(@.name=='" + name + "')].id")
                .replaceAll("[^0-9a-f-]", ""));
    }

    /** Eighteen characters that no other test has used. */
    public static String code() {
        return "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
    }

    public String id() {
        return file.id();
    }

    public UUID project() {
        return UUID.fromString(id());
    }

    /** An address about the wages of the project. */
    public String path(String rest) {
        return "/api/wage/projects/" + id() + rest;
    }

    /** Has an account send 考勤表 of a firm's month, in place of what was sent of it before; days in whole ones. */
    public void attended(Officer officer, UUID employer, String month, List<Attended> people) throws Exception {
        var sheet = people.stream()
                .map(one -> "%s,%s,%d\n".formatted(one.name(), one.number(), one.days()))
                .collect(Collectors.joining("", "姓名,身份证号,合计\n", ""));
        officer.sendFile(
                        path("/attendance-sheet?month=%s&employer=%s".formatted(month, employer)),
                        "考勤.csv",
                        "text/csv",
                        sheet.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entered", is(people.size())));
    }

    /** A line of 考勤表. */
    public record Attended(String name, String number, int days) {}

    /** Opens the special account of the project at a bank. */
    public void banksAt(String bank, String on) throws Exception {
        var name = Counter.read(
                keeper.get("/api/projects/" + id() + "/account").andExpect(status().isOk()), "$.expectedName");
        file.does(keeper, "open-account", """
                "bank":"%s","branch":"示例支行","number":"%d","name":"%s","appliedOn":"%s","openedOn":"%s","agreedOn":"%s"
                """.formatted(
                bank, ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L), name, on, on, on));
    }

    /** Opens an account for a firm that an official invites. */
    public static Officer account(Counter counter, Officer keeper, UUID firm, String code) throws Exception {
        var secret = Counter.read(
                keeper.post("/api/enterprises/" + firm + "/invitations", "{}").andExpect(status().isOk()), "$.secret");
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post("/api/invitations/accept", """
                        {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                        """.formatted(secret, code, username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        return counter.signsIn(username);
    }
}
