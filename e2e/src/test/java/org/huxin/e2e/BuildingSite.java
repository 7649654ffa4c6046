package org.huxin.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An invented project in 中站 with a general contractor, a subcontractor, and accounts of both: whoever tests a screen of wages
 * begins from what this sets up by the same interface.
 */
final class BuildingSite {

    /** Day of the month after, by which wages are due; it has passed. */
    private static final int PAY_DAY = 5;

    private static final int SINCE = 10;

    private static final String DEPARTMENT = "zz.housing";

    /** What every name on it begins with. */
    final String mark = "示例" + UUID.randomUUID().toString().substring(0, 6);

    /** The last month whose wages have fallen due. */
    final YearMonth month;

    final String id;
    final String subcontractor;

    /** Accounts: of the general contractor, of its wage officer, of the subcontractor. */
    final String general;

    final String wageOfficer;
    final String sub;

    private final LocalDate today;
    private final Caller anybody;
    private final List<Hand> hands = new ArrayList<>();

    /** Somebody who works there for the subcontractor, at 300 a day. */
    record Hand(String name, String idNumber, String phone, String card) {
        /** The end of the number, by which he is known at the board. */
        String tail() {
            return idNumber.substring(idNumber.length() - 4);
        }
    }

    BuildingSite(BrowserContext window) {
        anybody = new Caller(window);
        today = LocalDate.parse(anybody.get("/api/demo/date").path("date").asString());
        month = YearMonth.from(today.minusMonths(1).minusDays(SINCE));
        keeper();
        var contractorCode = Invented.code();
        var subcontractorCode = Invented.code();
        id = entered(contractorCode);
        does(
                "sign-contract",
                Map.of(
                        "kind",
                        "subcontract",
                        "party",
                        Map.of("name", mark + "劳务", "creditCode", subcontractorCode),
                        "signedOn",
                        first().toString(),
                        "valueFen",
                        1_000_000_00,
                        "labourMonths",
                        1,
                        "advanceFunding",
                        false));
        does(
                "appoint",
                Map.of(
                        "post",
                        "wage_officer",
                        "name",
                        mark + "专管员",
                        "organisation",
                        mark + "建设",
                        "phone",
                        "13800000001"));
        var contractor = page().path("contractor").path("id").asString();
        subcontractor = employer("subcontractor");
        anybody.post(
                path("/entrust"),
                Map.of(
                        "employer", subcontractor,
                        "agreedOn", first().toString(),
                        "attachments", anybody.scan()));
        general = account(contractor, contractorCode, mark + "经办人");
        wageOfficer = account(contractor, contractorCode, mark + "专管员");
        sub = account(subcontractor, subcontractorCode, mark + "班组经办人");
        as(general).put(path("/pay-day"), Map.of("payDay", PAY_DAY, "monthsAfter", 1));
    }

    String name() {
        return mark + "工程";
    }

    LocalDate today() {
        return today;
    }

    /** The page of its wages, at a part. */
    String wages(String tab) {
        return "/projects/" + id + "/wages?tab=" + tab;
    }

    /** Opens its special account and pays labour cost into it. @return the account's number */
    String banks(long fen) {
        keeper();
        var number = Invented.digits(13);
        var on = first().toString();
        var label = anybody.get("/api/projects/" + id + "/account")
                .path("expectedName")
                .asString();
        does(
                "open-account",
                Map.of(
                        "bank", "示例银行",
                        "branch", "示例支行",
                        "number", number,
                        "name", label,
                        "appliedOn", on,
                        "openedOn", on,
                        "agreedOn", on));
        does(
                "book-account-entry",
                Map.of(
                        "on",
                        month.atEndOfMonth().toString(),
                        "kind",
                        "labour_cost",
                        "party",
                        "owner",
                        "amountFen",
                        fen,
                        "reference",
                        mark));
        return number;
    }

    /** Registers somebody with papers and a card in his name. */
    Hand hires(String name) {
        return hires(name, name);
    }

    /** @param holder who the bank says the card belongs to */
    Hand hires(String name, String holder) {
        var hand = new Hand("测试" + name, Invented.idNumber(), "139" + Invented.digits(8), "62" + Invented.digits(15));
        var told = new HashMap<String, Object>(Map.of(
                "employer",
                subcontractor,
                "idKind",
                "01",
                "idNumber",
                hand.idNumber(),
                "name",
                hand.name(),
                "phone",
                hand.phone(),
                "leader",
                false,
                "role",
                "worker",
                "rateKind",
                "day",
                "rateFen",
                300_00));
        told.putAll(Map.of(
                "contract", "labour_contract",
                "contractOn", first().toString(),
                "contractNo", mark,
                "trainedOn", first().toString(),
                "enteredOn", first().toString(),
                "card", Map.of("kind", "bank", "bank", "示例银行", "holder", "测试" + holder, "number", hand.card())));
        as(sub).post(path("/workers"), told);
        hands.add(hand);
        return hand;
    }

    /** 考勤表: everybody of the subcontractor, with as many days. */
    FilePayload attendance(int days) {
        var text = new StringBuilder("姓名,证件号码,出勤天数\n");
        hands.forEach(one -> text.append("%s,%s,%d%n".formatted(one.name(), one.idNumber(), days)));
        return new FilePayload(month + "考勤表.csv", "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A sheet of everybody's month, given to the workers. @return its id */
    String confirming(int days) {
        var caller = as(sub);
        caller.send(path("/attendance-sheet?employer=" + subcontractor + "&month=" + month), attendance(days));
        var whose = Map.of("employer", subcontractor, "month", month.toString());
        var assessed = new HashMap<String, Object>(whose);
        assessed.putAll(Map.of("assessor", mark + "班组长", "on", today.toString()));
        caller.post(path("/assessments"), assessed);
        var sheet = caller.post(path("/sheets"), whose).path("id").asString();
        act(sheet, "ask-confirmation", Map.of());
        return sheet;
    }

    /** A sheet that its workers signed on paper, with the general contractor. @return its id */
    String handedIn(int days) {
        var sheet = confirming(days);
        act(sheet, "sign-lines", Map.of("files", anybody.scan()));
        act(sheet, "hand-in", Map.of("progress", "示例：主体结构完成三层"));
        return sheet;
    }

    /** Reviewed, put into a batch and sent to the bank. @return the file that the bank got */
    String sent(String sheet) {
        as(wageOfficer);
        act(sheet, "approve-sheet", Map.of());
        var batch = anybody.post(path("/batches"), Map.of("sheet", sheet));
        var address = path("/batches/" + batch.path("id").asString());
        anybody.post(address + "/send", Map.of("version", batch.path("version").asLong()));
        return anybody.window().request().get(address + "/file").text();
    }

    void bankSays(FilePayload answer) {
        as(wageOfficer).send(path("/bank-answers"), answer);
    }

    /** Opens its public page. @return the code on its board */
    String board() {
        keeper();
        var address = does("open-page", Map.of()).path("page").path("address").asString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Whoever has an account of his own, in the window of this site. */
    Caller as(String username) {
        return anybody.signsIn(username, Caller.PASSWORD);
    }

    private void act(String sheet, String act, Map<String, ?> told) {
        var version = anybody.get("/api/wage/sheets/" + sheet).path("head").path("version");
        var body = new HashMap<String, Object>(told);
        body.put("version", version.asLong());
        anybody.post("/api/wage/sheets/" + sheet + "/" + act, body);
    }

    private void keeper() {
        anybody.signsIn(DEPARTMENT, "demo");
    }

    private String entered(String contractorCode) {
        var particulars = Map.of(
                "name",
                name(),
                "small",
                false,
                "field",
                "housing",
                "works",
                "building",
                "owner",
                Map.of("name", mark + "置业"),
                "contractor",
                Map.of("name", mark + "建设", "creditCode", contractorCode));
        return anybody.post(
                        "/api/projects", Map.of("requestId", UUID.randomUUID().toString(), "particulars", particulars))
                .path("id")
                .asString();
    }

    private JsonNode page() {
        return anybody.get("/api/projects/" + id);
    }

    private JsonNode does(String act, Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put("version", page().path("version").asLong());
        return anybody.post("/api/projects/" + id + "/" + act, body);
    }

    private String employer(String part) {
        for (var one : anybody.get(path("")).path("employers")) {
            if (one.path("part").asString().equals(part)) {
                return one.path("id").asString();
            }
        }
        throw new IllegalStateException("no " + part);
    }

    /** An official invites the firm, and somebody of it accepts. */
    private String account(String firm, String code, String name) {
        keeper();
        var secret = anybody.post("/api/enterprises/" + firm + "/invitations", Map.of())
                .path("secret");
        var username = "u" + UUID.randomUUID();
        anybody.window().clearCookies();
        anybody.nobody()
                .post(
                        "/api/invitations/accept",
                        Map.of(
                                "secret",
                                secret.asString(),
                                "creditCode",
                                code,
                                "username",
                                username,
                                "name",
                                name,
                                "post",
                                "经办人",
                                "password",
                                Caller.PASSWORD));
        return username;
    }

    private String path(String rest) {
        return "/api/wage/projects/" + id + rest;
    }

    private LocalDate first() {
        return month.atDay(1);
    }
}
