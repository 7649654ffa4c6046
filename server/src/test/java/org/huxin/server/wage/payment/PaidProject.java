package org.huxin.server.wage.payment;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.project.ProjectForm;
import org.huxin.server.wage.WageRows;
import org.springframework.test.web.servlet.ResultActions;

/** A project with an account and people to pay; names and numbers are invented and used once. */
public record PaidProject(
        ProjectFile file,
        Officer officer,
        WageRows rows,
        String name,
        String jurisdiction,
        UUID contractor,
        String number) {

    static final YearMonth MONTH = YearMonth.of(2024, 5);

    public record Person(UUID worker, String name, String card, UUID wageLine) {}

    public static PaidProject opened(Officer officer, WageRows rows, String jurisdiction, String bank) throws Exception {
        return opened(
                officer,
                rows,
                jurisdiction,
                bank,
                aProject().with("field", "housing").with("works", "building"));
    }

    static PaidProject opened(Officer officer, WageRows rows, String jurisdiction, String bank, ProjectForm form)
            throws Exception {
        var mark = UUID.randomUUID().toString();
        var name = "示例工程" + mark;
        var contractor = "示例建筑" + mark + "有限公司";
        var number = digits(13);
        var file = ProjectFile.entered(form.with("name", name).built(contractor), officer);
        var label = Counter.read(officer.get("/api/projects/" + file.id() + "/account"), "$.expectedName");
        file.does(
                officer,
                "open-account",
                ("\"bank\":\"%s\",\"branch\":\"示例支行\",\"number\":\"%s\",\"name\":\"%s\",\"appliedOn\":\"2024-01-08\","
                                + "\"openedOn\":\"2024-01-10\",\"agreedOn\":\"2024-01-10\"")
                        .formatted(bank, number, label));
        var id = rows.db()
                .fetchValue(CONSTRUCTION_PROJECT.CONTRACTOR, CONSTRUCTION_PROJECT.ID.eq(UUID.fromString(file.id())));
        return new PaidProject(file, officer, rows, name, jurisdiction, id, number);
    }

    static String digits(int count) {
        return Long.toString(
                ThreadLocalRandom.current().nextLong((long) Math.pow(10, count - 1), (long) Math.pow(10, count)));
    }

    public UUID id() {
        return UUID.fromString(file.id());
    }

    public void holds(long fen) throws Exception {
        file.does(
                officer,
                "book-account-entry",
                "\"on\":\"2024-05-31\",\"kind\":\"labour_cost\",\"party\":\"owner\",\"amountFen\":%d,\"reference\":\"%s\""
                        .formatted(fen, UUID.randomUUID().toString().substring(0, 20)));
    }

    public UUID sheet(UUID employer) {
        return rows.sheet(jurisdiction, id(), employer, MONTH, "approved");
    }

    public Person person(UUID sheet, String name, long fen) {
        var worker = rows.worker(jurisdiction, name);
        var card = "62" + digits(15);
        rows.card(worker, name, card);
        return new Person(worker, name, card, rows.line(sheet, worker, 2000, fen));
    }

    List<Person> people(UUID sheet, int count, long fen) {
        var people = new ArrayList<Person>();
        for (var i = 0; i < count; i++) {
            people.add(person(sheet, "示例工人" + (i + 1), fen + i));
        }
        return people;
    }

    String path(String rest) {
        return "/api/wage/projects/" + file.id() + rest;
    }

    ResultActions payments() throws Exception {
        return officer.get(path("/payments"));
    }

    ResultActions prepares(UUID sheet) throws Exception {
        return officer.post(path("/batches"), "{\"sheet\":\"%s\"}".formatted(sheet));
    }

    public String prepared(UUID sheet) throws Exception {
        return Counter.read(prepares(sheet).andExpect(status().isOk()), "$.id");
    }

    public ResultActions sends(String batch, long version) throws Exception {
        return officer.post(path("/batches/" + batch + "/send"), "{\"version\":%d}".formatted(version));
    }

    /** A batch that the bank has. */
    String sent(UUID sheet) throws Exception {
        var batch = prepared(sheet);
        sends(batch, 1).andExpect(status().isOk());
        return batch;
    }

    String instruction(String batch) throws Exception {
        return officer.get(path("/batches/" + batch + "/file"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    ResultActions answers(String query, String name, String content) throws Exception {
        return officer.sendFile(
                path("/bank-answers" + query),
                name,
                "application/octet-stream",
                content.getBytes(StandardCharsets.UTF_8));
    }

    ResultActions lines(String batch) throws Exception {
        return officer.get(path("/batches/" + batch + "/lines"));
    }

    static <T> T value(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }

    long dueOf(UUID sheet) {
        return rows.db().fetchValue(WAGE_SHEET.DUE_FEN, WAGE_SHEET.ID.eq(sheet));
    }
}
