package org.huxin.server.demo;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files that firms and banks send, as those write them. */
final class WageFiles {

    /** A payment in what a bank is told to pay. */
    static final Pattern PAYMENT = Pattern.compile(
            "<EndToEndId>([^<]+)</EndToEndId>.*?<InstdAmt[^>]*>([^<]+)</InstdAmt>.*?<Cdtr>.*?<Nm>([^<]+)</Nm>.*?"
                    + "<CdtrAcct>.*?<Id>([0-9]+)</Id>",
            Pattern.DOTALL);

    private WageFiles() {}

    /** 花名册 of a firm. */
    static String roster(List<Hand> hands, String firm, String bank) {
        return "姓名,身份证号,手机号,用人单位,班组,是否班组长,工种,人员类别,计酬方式,工价（元）,合同种类,合同编号,合同签订日期,安全培训日期,进场日期,"
                + "开户银行,工资卡号,持卡人,卡种\n"
                + hands.stream()
                        .map(one -> "%s,%s,%s,%s,%s,%s,%s,工人,按日,%d,劳动合同,示例-%s-%02d,%s,%s,%s,%s\n"
                                .formatted(
                                        one.name(),
                                        one.idNumber(),
                                        one.phone(),
                                        firm,
                                        one.team().name(),
                                        one.leader() ? "是" : "否",
                                        one.team().trade(),
                                        one.team().yuan(),
                                        one.entered().getYear(),
                                        one.place(),
                                        one.entered(),
                                        one.entered(),
                                        one.entered(),
                                        one.card() == null
                                                ? ",,,"
                                                : "%s,%s,%s,银行卡".formatted(bank, one.card(), one.name())))
                        .collect(Collectors.joining());
    }

    /** 考勤表 of a firm, day by day. */
    static String attendance(List<Hand> hands, YearMonth month) {
        var days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .toList();
        return "姓名,身份证号," + days.stream().map(day -> day.getDayOfMonth() + "日,").collect(Collectors.joining()) + "合计\n"
                + hands.stream()
                        .map(one -> {
                            var worked = one.days(month);
                            return one.name() + "," + one.idNumber() + ","
                                    + days.stream()
                                            .map(day -> worked.contains(day) ? "√," : ",")
                                            .collect(Collectors.joining())
                                    + worked.size() + "\n";
                        })
                        .collect(Collectors.joining());
    }

    /** What a gate recorded in a month before a day, as the national platform writes it. */
    static String gate(List<Hand> hands, YearMonth month, LocalDate before) {
        return hands.stream()
                .flatMap(one -> one.days(month).stream()
                        .filter(day -> day.isBefore(before))
                        .flatMap(day -> List.of(
                                punch(one, day, LocalTime.of(6, 40).plusSeconds(one.place() * 47L), "01"),
                                punch(one, day, LocalTime.of(17, 5).plusSeconds(one.place() * 53L), "02"))
                                .stream()))
                .collect(Collectors.joining(",", "{\"dataList\":[", "]}"));
    }

    private static String punch(Hand one, LocalDate day, LocalTime time, String direction) {
        return "{\"idCardType\":\"01\",\"idCardNumber\":\"%s\",\"date\":\"%s %s\",\"direction\":\"%s\",\"attendType\":\"001\"}"
                .formatted(one.idNumber(), day, ISO_LOCAL_TIME.format(time), direction);
    }

    /**
     * 回单: what the bank says to an instruction.
     *
     * @param instruction as it got it
     * @param hands by name
     * @param again whether it had the same wages before
     */
    static String answer(String instruction, Map<String, Hand> hands, LocalDate day, boolean again) {
        var leader = hands.values().stream()
                .filter(one -> one.leader() && one.card() != null)
                .map(Hand::card)
                .findFirst()
                .orElse("");
        var text = new StringBuilder("业务参考号,收款账号,户名,金额,处理结果,失败原因,交易日期,银行流水号\n");
        var payments = PAYMENT.matcher(instruction);
        for (var number = 1; payments.find(); number++) {
            var name = payments.group(3);
            var trouble = hands.containsKey(name) ? hands.get(name).trouble() : "";
            var said = switch (trouble) {
                case "returned" -> again ? "失败,账户已销户" : "退回,账户已销户";
                case "late" -> again ? "成功," : "失败,户名与账号不符";
                default -> "成功,";
            };
            text.append("%s,%s,%s,%s,%s,%s,%s%04d\n"
                    .formatted(
                            payments.group(1),
                            trouble.equals("other_card") ? leader : payments.group(4),
                            name,
                            payments.group(2),
                            said,
                            day,
                            day.toString().replace("-", ""),
                            number));
        }
        return text.toString();
    }
}
