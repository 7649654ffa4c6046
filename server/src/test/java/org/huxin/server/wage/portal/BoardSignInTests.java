package org.huxin.server.wage.portal;

import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.Phones;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in by the code on a board: that project only, and not by guessing. */
@CaseworkTest
class BoardSignInTests {

    private static final String ME = "/api/worker/me";

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private Phones phones;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private MonthLedger ledger;

    private final String phone = AtThePhone.number();
    private final String mark = "示例" + UUID.randomUUID().toString().substring(0, 8);
    private WageRows rows;
    private AtThePhone worker;

    @BeforeEach
    void aWorker() {
        counter.on(LocalDate.of(2024, 6, 3));
        rows = new WageRows(db, personal);
        worker = new AtThePhone(web, phones);
    }

    private static String tail(String idNumber) {
        return idNumber.substring(idNumber.length() - 4);
    }

    private static String notTail(String idNumber) {
        return tail(idNumber).equals("0000") ? "1111" : "0000";
    }

    @Test
    void theCodeOnTheBoardOpensThatProjectOnlyAndLetsNobodyConfirm() throws Exception {
        var housing = counter.of("zz.housing");
        var here = project(housing, "甲");
        var there = project(housing, "乙");
        var number = WageRows.idNumber();
        var me = rows.worker("410803", mark, number, phone);
        var line = paid(here, me);
        paid(there, me);
        var token = token(housing, here);

        worker.get("/api/worker/sites/" + token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.project").value(mark + "甲"));
        worker.scans(token, mark, notTail(number)).andExpect(status().isUnauthorized());
        worker.scans(token, mark + "不在", tail(number)).andExpect(status().isUnauthorized());
        worker.scans(token, " " + mark + " ", tail(number)).andExpect(status().isNoContent());

        worker.get(ME)
                .andExpect(jsonPath("$.mayConfirm").value(false))
                .andExpect(jsonPath("$.months.items.length()").value(1))
                .andExpect(jsonPath("$.months.items[0].project").value(here.id()))
                .andExpect(jsonPath("$.jobs.length()").value(1));
        worker.get("/api/worker/projects/" + there.id() + "/months/2024-05").andExpect(status().isNotFound());
        worker.post("/api/worker/lines/" + line + "/confirm", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("worker.phone_needed"));

        housing.post(
                "/api/projects/" + here.id() + "/close-page",
                "{\"version\":%s}".formatted(Counter.read(here.page(housing), "$.version")));
        worker.scans(token, mark, tail(number)).andExpect(status().isNotFound());
        worker.get("/api/worker/sites/" + token).andExpect(status().isNotFound());
    }

    @Test
    void theCodeOnTheBoardTakesBackNoConfirmationAndTellsOfNoCard() throws Exception {
        var housing = counter.of("zz.housing");
        var here = project(housing, "");
        var number = WageRows.idNumber();
        var me = rows.worker("410803", mark, number, phone);
        var object = "/api/worker/lines/" + paid(here, me) + "/object";
        var card = "/api/worker/cards/" + rows.card(me, mark, "6222020000001234");
        worker.scans(token(housing, here), mark, tail(number)).andExpect(status().isNoContent());

        for (var act : List.of("/disown", "/take-back")) {
            worker.post(card + act, "")
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("worker.phone_needed"));
        }
        worker.get(ME).andExpect(jsonPath("$.cards[0].reported").value(false));
        worker.post(object, "{\"reason\":\"少算一天\"}").andExpect(status().isOk());
        new AtThePhone(web, phones)
                .signsIn(phone)
                .post(object.replace("/object", "/confirm"), "")
                .andExpect(status().isOk());
        worker.post(object, "{\"reason\":\"还是少算一天\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("sheet.confirmed"));
    }

    @Test
    void guessingAtTheBoardEndsSoonWhereverItComesFrom() throws Exception {
        var housing = counter.of("zz.housing");
        var here = project(housing, "");
        var number = WageRows.idNumber();
        var me = rows.worker("410803", mark, number, phone);
        paid(here, me);
        var token = token(housing, here);
        var wrong = notTail(number);

        for (int guess = 0; guess < 10; guess++) {
            new AtThePhone(web, phones).scans(token, mark, wrong).andExpect(status().isUnauthorized());
            worker.scans(token, "别人" + guess, wrong).andExpect(status().isUnauthorized());
        }
        new AtThePhone(web, phones).scans(token, mark, tail(number)).andExpect(status().isTooManyRequests());
        worker.scans(token, "又一个", wrong).andExpect(status().isTooManyRequests());
    }

    private ProjectFile project(Counter.Officer officer, String name) throws Exception {
        return ProjectFile.entered(
                aProject().with("name", mark + name).with("field", "housing").built(mark + name + "建设"), officer);
    }

    private String token(Counter.Officer officer, ProjectFile project) throws Exception {
        var address = Counter.read(project.does(officer, "open-page", ""), "$.page.address");
        return address.substring(address.indexOf("/p/") + 3);
    }

    private UUID paid(ProjectFile project, UUID me) throws Exception {
        var id = UUID.fromString(project.id());
        var firm = UUID.fromString(Counter.read(project.page(counter.of("zz.housing")), "$.contractor.id"));
        rows.engaged(id, me, firm, LocalDate.of(2024, 5, 1), 26_000);
        return WageMonth.of(db, rows, ledger, id, firm, "confirming").line(me, 2_200, 572_000);
    }
}
