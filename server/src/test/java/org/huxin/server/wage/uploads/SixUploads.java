package org.huxin.server.wage.uploads;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.roster.Hire;

/** Has a project upload all six kinds on one day, after the first of its month. */
public final class SixUploads {

    private SixUploads() {}

    public static void of(Counter counter, WageSite site, LocalDate day) throws Exception {
        site.banksAt("示例银行", day.toString());
        deposits(counter.of("zy.labour"), site, day);
        var worker = Hire.of(site.contractor(), "示例甲").with("rateKind", "day").with("rateFen", 30_000);
        var engagement = worker.by(site.builder(), site);
        posts(
                site.builder(),
                site.path("/workers/" + engagement + "/change"),
                "{\"contract\":\"labour_contract\",\"contractOn\":\"%s\",\"contractNo\":\"示例-1\"}".formatted(day));
        var month = YearMonth.from(day);
        site.builder()
                .sendFile(
                        site.path("/attendance-sheet?month=%s&employer=%s".formatted(month, site.contractor())),
                        "考勤.csv",
                        "text/csv",
                        ("姓名,身份证号,合计\n示例甲,%s,1\n".formatted(worker.idNumber())).getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk());
        var of = "\"employer\":\"%s\",\"month\":\"%s\"".formatted(site.contractor(), month);
        posts(site.builder(), site.path("/assessments"), "{%s,\"assessor\":\"测试员甲\",\"on\":\"%s\"}".formatted(of, day));
        posts(site.builder(), site.path("/sheets"), "{%s}".formatted(of));
        posts(
                site.builder(),
                site.path("/cash-payments"),
                "{%s,\"source\":\"cash\",\"payer\":\"示例班组长\",\"paidOn\":\"%s\",\"persons\":1,\"amountFen\":30000,\"attachments\":[\"%s\"]}"
                        .formatted(of, day, site.builder().uploads()));
    }

    private static void deposits(Officer officer, WageSite site, LocalDate day) throws Exception {
        var deposit = "/api/projects/" + site.id() + "/deposit";
        posts(
                officer,
                deposit + "/set-required",
                "{\"version\":%s,\"requiredFen\":1000000,\"reason\":\"示例核定\"}".formatted(version(officer, deposit)));
        posts(
                officer,
                deposit + "/record",
                "{\"version\":%s,\"form\":\"cash\",\"agencyName\":\"示例银行\",\"number\":\"%s\",\"amountFen\":1000000,\"validFrom\":\"%s\"}"
                        .formatted(version(officer, deposit), site.mark(), day));
    }

    private static String version(Officer officer, String deposit) throws Exception {
        return Counter.read(officer.get(deposit), "$.version");
    }

    private static void posts(Officer officer, String path, String body) throws Exception {
        officer.post(path, body).andExpect(status().isOk());
    }
}
