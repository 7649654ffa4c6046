package org.huxin.bench.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.OfficerSession.Answer;

/**
 * An invented site, whose people its contractor employs.
 *
 * @param employer the contractor
 */
record WageSite(String project, String employer, List<Person> people) {

    /** Since when everybody is on it. */
    static final LocalDate BEGUN = LocalDate.of(2016, 1, 1);

    private static final String ROSTER = "姓名,身份证号,所属单位,班组,班组长,工种,人员类型,计酬方式,日工资,合同种类,签订日期,培训日期,进场日期,开户行,卡号,持卡人,卡种\n";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String DIGITS = "零一二三四五六七八九";

    /** Somebody whose name nobody else has. */
    record Person(String name, String idNumber, String card) {

        static Person next() {
            var number = NEXT.incrementAndGet();
            var name = Integer.toString(number)
                    .chars()
                    .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                    .collect(Collectors.joining("", "测试员", ""));
            return new Person(name, idNumber(number), "622800%011d".formatted(number));
        }

        private static String idNumber(int number) {
            var text = "4108031985%02d%02d%03d"
                    .formatted(1 + number / 28_000 % 12, 1 + number / 1_000 % 28, number % 1_000);
            var sum = 0;
            for (var i = 0; i < WEIGHTS.length; i++) {
                sum += (text.charAt(i) - '0') * WEIGHTS[i];
            }
            return text + "10X98765432".charAt(sum % 11);
        }

        private String line(String employer) {
            return "%s,%s,%s,木工班,,木工,工人,按日,300,劳动合同,%s,%s,%s,示例银行,%s,%s,银行卡\n"
                    .formatted(name, idNumber, employer, BEGUN, BEGUN, BEGUN, card, name);
        }
    }

    /** Enters it with its special account, filled, and its roster, by the ordinary ways; nothing is killed meanwhile. */
    static WageSite opened(OfficerSession officer, int people) throws IOException, InterruptedException {
        var mark = "示例" + NEXT.incrementAndGet();
        var builder = mark + "建筑有限公司";
        var entered = done(officer.post(
                "/api/projects",
                Map.of(
                        "requestId",
                        "crash-" + mark,
                        "particulars",
                        Map.of(
                                "name",
                                mark + "工程",
                                "small",
                                false,
                                "region",
                                "410803_lifeng",
                                "field",
                                "housing",
                                "works",
                                "building",
                                "contractor",
                                Map.of("name", builder)))));
        var id = entered.body().path("id").asString();
        var employer = done(officer.get("/api/projects/" + id))
                .body()
                .path("contractor")
                .path("id")
                .asString();
        var account = done(officer.get("/api/projects/" + id + "/account"));
        act(
                officer,
                id,
                "open-account",
                Map.of(
                        "bank", "示例银行",
                        "branch", "示例支行",
                        "number", "410800%08d".formatted(NEXT.incrementAndGet()),
                        "name", account.body().path("expectedName").asString(),
                        "appliedOn", "2016-01-01",
                        "openedOn", "2016-01-01",
                        "agreedOn", "2016-01-01"));
        act(
                officer,
                id,
                "book-account-entry",
                Map.of(
                        "on",
                        "2016-01-01",
                        "kind",
                        "labour_cost",
                        "party",
                        "owner",
                        "amountFen",
                        100_000_000_000L,
                        "reference",
                        mark));
        return new WageSite(id, employer, registered(officer, id, builder, people));
    }

    private static List<Person> registered(OfficerSession officer, String project, String builder, int count)
            throws IOException, InterruptedException {
        var people = new ArrayList<Person>();
        var text = new StringBuilder(ROSTER);
        for (var i = 0; i < count; i++) {
            people.add(Person.next());
            text.append(people.getLast().line(builder));
        }
        var taken = done(officer.sendFile(
                "/api/wage/projects/" + project + "/roster/import",
                "roster.csv",
                text.toString().getBytes(StandardCharsets.UTF_8)));
        if (taken.body().path("entered").asInt() != count) {
            throw new IllegalStateException("花名册没有导入：" + taken.text());
        }
        return people;
    }

    private static void act(OfficerSession officer, String project, String act, Map<String, ?> told)
            throws IOException, InterruptedException {
        var body = new HashMap<String, Object>(told);
        body.put(
                "version",
                done(officer.get("/api/projects/" + project))
                        .body()
                        .path("version")
                        .asLong());
        done(officer.post("/api/projects/" + project + "/" + act, body));
    }

    private static Answer done(Answer answer) {
        if (!answer.done()) {
            throw new IllegalStateException("准备工地时被拒绝：" + answer.status() + " " + answer.text());
        }
        return answer;
    }

    /** An address about its wages. */
    String path(String rest) {
        return "/api/wage/projects/" + project + "/" + rest;
    }
}
