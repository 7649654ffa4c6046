package org.huxin.server.wage.sheet;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.PARTICIPANT;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** A project with a general contractor, a subcontractor and an account of each; the contractor's is the wage officer's. */
record SheetSite(
        String place,
        ProjectFile file,
        UUID id,
        UUID contractor,
        UUID firm,
        Officer general,
        Officer officer,
        Officer sub,
        WageRows rows) {

    static final LocalDate ENTERED = LocalDate.of(2024, 1, 2);
    static final YearMonth JUNE = YearMonth.of(2024, 6);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SheetSite begun(Counter counter, FirmAccounts accounts, WageRows rows, String place, Officer keeper)
            throws Exception {
        var mark = UUID.randomUUID().toString();
        var file = ProjectFile.entered(
                aProject()
                        .with("name", "示例工程" + mark)
                        .with("field", "housing")
                        .with("works", "building")
                        .built("示例建筑" + mark + "有限公司"),
                keeper);
        file.does(
                keeper,
                "sign-contract",
                "\"kind\":\"subcontract\",\"party\":{\"name\":\"示例劳务%s有限公司\"},\"signedOn\":\"2024-01-02\",\"valueFen\":100,\"advanceFunding\":false"
                        .formatted(mark));
        file.appoints(
                keeper,
                "wage_officer",
                "测试专管员" + mark.substring(0, 8),
                "139" + mark.replaceAll("[^0-9]", "0").substring(0, 8));
        var id = UUID.fromString(file.id());
        var db = rows.db();
        var contractor = db.fetchValue(CONSTRUCTION_PROJECT.CONTRACTOR, CONSTRUCTION_PROJECT.ID.eq(id));
        var firm = db.fetchValue(
                PARTICIPANT.ENTERPRISE, PARTICIPANT.PROJECT.eq(id).and(PARTICIPANT.PART.eq("subcontractor")));
        var accountsOf = new HashMap<String, Officer>();
        for (var one : Map.of("g" + mark, contractor, "o" + mark, contractor, "s" + mark, firm)
                .entrySet()) {
            var name = one.getKey().startsWith("o") ? "测试专管员" + mark.substring(0, 8) : "测试员" + one.getKey();
            accounts.open(
                    place,
                    one.getValue(),
                    "示例" + mark,
                    new FirmAccounts.Person(one.getKey(), name, "经办人"),
                    Counter.PASSWORD);
            accountsOf.put(one.getKey().substring(0, 1), counter.signsIn(one.getKey()));
        }
        return new SheetSite(
                place, file, id, contractor, firm, accountsOf.get("g"), accountsOf.get("o"), accountsOf.get("s"), rows);
    }

    SheetSite entrusted() {
        rows.db()
                .insertInto(ENTRUSTMENT)
                .set(ENTRUSTMENT.PROJECT, id)
                .set(ENTRUSTMENT.EMPLOYER, firm)
                .set(ENTRUSTMENT.AGREED_ON, ENTERED)
                .set(ENTRUSTMENT.RECORDED_AT, ENTERED.atStartOfDay())
                .set(ENTRUSTMENT.RECORDED_BY, "test")
                .execute();
        return this;
    }

    /** One more account of a firm, for somebody of a name. */
    Officer account(Counter counter, FirmAccounts accounts, UUID of, String name) throws Exception {
        var username = "x" + UUID.randomUUID();
        accounts.open(place, of, "示例" + username, new FirmAccounts.Person(username, name, "经办人"), Counter.PASSWORD);
        return counter.signsIn(username);
    }

    /** Somebody of the subcontractor, paid by the day. */
    UUID worker(String name, long dayFen) {
        var worker = rows.worker(place, name);
        rows.engaged(id, worker, firm, ENTERED, dayFen);
        return worker;
    }

    /** The same, who worked in June. */
    UUID worked(String name, long dayFen, int worked) {
        var worker = worker(name, dayFen);
        rows.attended(id, JUNE, worker, firm, worked);
        return worker;
    }

    String path(String rest) {
        return "/api/wage/projects/" + id + "/" + rest;
    }

    static String json(Map<String, ?> told) {
        return JSON.writeValueAsString(told);
    }

    ResultActions assesses(Officer who, Map<String, ?> more) throws Exception {
        var told = new HashMap<String, Object>(
                Map.of("employer", firm, "month", "2024-06", "assessor", "测试员甲", "on", "2024-07-01"));
        told.putAll(more);
        return who.post(path("assessments"), json(told));
    }

    ResultActions makes(Officer who) throws Exception {
        return who.post(path("sheets"), json(Map.of("employer", firm, "month", "2024-06")));
    }

    /** A sheet of everybody who worked in June, with its workers. */
    String confirming() throws Exception {
        assesses(sub, Map.of()).andExpect(status().isOk());
        var sheet = Counter.read(makes(sub).andExpect(status().isOk()), "$.id");
        act(sub, sheet, "ask-confirmation", Map.of()).andExpect(status().isOk());
        return sheet;
    }

    ResultActions view(Officer who, String sheet) throws Exception {
        return who.get("/api/wage/sheets/" + sheet);
    }

    ResultActions act(Officer who, String sheet, String act, Map<String, ?> told) throws Exception {
        var body = new HashMap<String, Object>(told);
        body.put("version", Long.parseLong(Counter.read(view(general, sheet), "$.head.version")));
        return who.post("/api/wage/sheets/" + sheet + "/" + act, json(body));
    }

    ResultActions signs(String sheet) throws Exception {
        return act(sub, sheet, "sign-lines", Map.of("files", List.of(sub.uploads())));
    }

    ResultActions handsIn(String sheet) throws Exception {
        return act(sub, sheet, "hand-in", Map.of("progress", "主体结构完成三层"));
    }

    List<String> lines(String sheet) throws Exception {
        var ids = new ArrayList<String>();
        var count = Integer.parseInt(Counter.read(view(general, sheet), "$.head.lines"));
        for (var i = 0; i < count; i++) {
            ids.add(Counter.read(
                    general.get("/api/wage/sheets/" + sheet + "/lines?size=500"), "$.items[" + i + "].id"));
        }
        return ids;
    }

    UUID lineOf(String sheet, UUID worker) {
        return rows.db()
                .fetchSingle(
                        "select id from wage.wage_line where sheet = {0} and worker = {1}",
                        UUID.fromString(sheet), worker)
                .get(0, UUID.class);
    }

    DSLContext db() {
        return rows.db();
    }
}
