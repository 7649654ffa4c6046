package org.huxin.server.wage;

import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.huxin.db.wage.Tables.ENTRY_ALERT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;

/**
 * A project on which something of everything has happened, once for the general contractor and once for its subcontractor, in
 * June 2024.
 *
 * @param general rows of the general contractor's own people
 * @param sub rows of the subcontractor's
 */
public record WageTown(WageSite site, Part general, Part sub, String device, UUID alert) {

    public static final YearMonth JUNE = YearMonth.of(2024, 6);
    public static final LocalDate TODAY = LocalDate.of(2024, 7, 10);
    public static final String BANK = "示例城市银行";

    private static final LocalDate ENTERED = LocalDate.of(2024, 1, 3);

    /** One firm's rows, with one worker. Numbers stand in clear. */
    public record Part(
            UUID firm,
            UUID worker,
            String name,
            String idNumber,
            String phone,
            String card,
            UUID engagement,
            UUID sheet,
            UUID line,
            UUID batch,
            UUID answer,
            String deferral,
            String visit,
            String job) {

        /** What must never be read anywhere. */
        public List<String> secrets() {
            return List.of(idNumber, phone, card);
        }
    }

    public static WageTown built(Counter counter, WageRows rows) throws Exception {
        counter.on(TODAY);
        var site = WageSite.of(counter, "zz.housing");
        site.banksAt(site.mark() + BANK, "2024-01-05");
        site.builder()
                .send(site.path("/pay-day"), "{\"payDay\":15,\"monthsAfter\":1}")
                .andExpect(status().isOk());
        var general = part(site, rows, site.contractor(), site.builder(), "总包工人");
        var sub = part(site, rows, site.subcontractor(), site.helper(), "分包工人");
        var device = Counter.read(
                site.builder()
                        .post(
                                site.path("/devices"),
                                "{\"number\":\"gate-%s\",\"kind\":\"gate\",\"place\":\"示例东门\"}".formatted(digits(12)))
                        .andExpect(status().isOk()),
                "$.id");
        var alert = rows.db().newRecord(ENTRY_ALERT);
        alert.setId(UUID.randomUUID());
        alert.setProject(site.project());
        alert.setDay(TODAY.minusDays(1));
        alert.setRaisedAt(TODAY.minusDays(1).atTime(8, 0));
        alert.insert();
        return new WageTown(site, general, sub, device, alert.getId());
    }

    private static Part part(WageSite site, WageRows rows, UUID firm, Officer officer, String called) throws Exception {
        var place = "410803";
        var name = "测试" + called + site.mark().substring(2);
        var idNumber = WageRows.idNumber();
        var phone = "137" + digits(8);
        var card = "6222" + digits(15);
        var worker = rows.worker(place, name, idNumber, phone);
        var cardId = rows.card(worker, name, card);
        var engagement = rows.engaged(site.project(), worker, firm, ENTERED, 300_00);
        rows.attended(site.project(), JUNE, worker, firm, 2200);
        var sheet = rows.sheet(place, site.project(), firm, JUNE, "approved");
        var line = rows.line(sheet, worker, 2200, 6_600_00);
        var account = rows.db().fetchValue(SPECIAL_ACCOUNT.ID, SPECIAL_ACCOUNT.PROJECT.eq(site.project()));
        var batch = rows.batch(sheet, account, 6_600_00, "prepared");
        var answer = rows.answer(batch, rows.payment(batch, line, cardId, 6_600_00, "waiting", null, null));
        var deferral = Counter.read(
                officer.post(site.path("/deferrals"), """
                        {"employer":"%s","month":"2024-06","reason":"示例理由%s","amountFen":100,"persons":1,
                         "payBy":"2024-07-20"}
                        """.formatted(firm, called))
                        .andExpect(status().isOk()),
                "$.id");
        var visit = Counter.read(
                officer.post(site.path("/card-visits"), """
                        {"employer":"%s","workers":["%s"],"kind":"social_security","note":"示例%s"}
                        """.formatted(firm, worker, called))
                        .andExpect(status().isOk()),
                "$.id");
        var job = Counter.read(
                officer.sendFile(
                                site.path("/sheet-imports?month=2024-05&employer=" + firm),
                                "示例" + called + ".csv",
                                "text/csv",
                                "姓名,身份证号,应发工资\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .andExpect(status().isOk()),
                "$.id");
        return new Part(
                firm,
                worker,
                name,
                idNumber,
                phone,
                card,
                engagement,
                sheet,
                line,
                batch,
                answer,
                deferral,
                visit,
                job);
    }

    /** An address with the ids of this town in it, those of one part where rows are of a firm. */
    public String at(String pattern, Part part) {
        return pattern.replace("{sheet}", part.sheet().toString())
                .replace("{line}", part.line().toString())
                .replace("{job}", part.job())
                .replace("{batch}", part.batch().toString())
                .replace("{answer}", part.answer().toString())
                .replace("{worker}", part.worker().toString())
                .replace("{engagement}", part.engagement().toString())
                .replace("{deferral}", part.deferral())
                .replace("/batches/{id}", "/batches/" + part.batch())
                .replace("/devices/{id}", "/devices/" + device)
                .replace("/card-visits/{id}", "/card-visits/" + part.visit())
                .replace("/entry-alerts/{id}", "/entry-alerts/" + alert)
                .replace("/wage/workers/{id}", "/wage/workers/" + part.worker())
                .replace("{id}", site.id());
    }

    /** That many digits, not beginning with a nought. */
    public static String digits(int count) {
        var from = (long) Math.pow(10, count - 1);
        return Long.toString(ThreadLocalRandom.current().nextLong(from, from * 10));
    }
}
