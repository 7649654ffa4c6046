package org.huxin.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.on;

import java.time.LocalDate;
import java.util.List;
import org.huxin.engine.ExampleCalendar;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.duty.RuleBuilder;
import org.huxin.engine.duty.Story;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.Due;
import org.junit.jupiter.api.Test;

class ReceiptTests {

    private static final String HASH = "0f1e2d3c";

    @Test
    void tellsAPersonWhyADutyStandsAsItDoes() {
        var rule = aRule().due(1, Unit.DAY).step("reminder", 3, Unit.DAY);
        var story = Story.under(rule)
                .at("2024-03-04T09:30", "clue.received", "proposed_unit", "ex.housing")
                .at("2024-03-05", "clue.assigned", "unit", "ex.housing");

        assertThat(receipt(rule, story, "2024-03-07").lines())
                .containsExactly(
                        "规则：一日内交办到人（zhongzhan.clue.assign）",
                        "依据：zhongzhan-opinion 四(一) 第1段，接收后一日内落实到单位和责任人",
                        "政策包：zhongzhan，校验值 0f1e2d3c",
                        "事实：2024-03-04 09:30 clue.received（f1）",
                        "日期：自2024-03-04起1日，至2024-03-05",
                        "日期：步骤 reminder：自2024-03-04起3日，至2024-03-07",
                        "状态：已逾期，期限至2024-03-05",
                        "升级：2024-03-07 reminder，送 ex.housing",
                        "计算截至：2024-03-08 00:00");
    }

    @Test
    void namesTheDaysOffThatWereSkippedAndTheirNotice() {
        var rule = aRule().due(5, Unit.WORKING_DAY);
        var story = Story.under(rule).at("2026-09-30", "clue.received");

        assertThat(receipt(rule, story, "2026-09-30").dates())
                .containsExactly("自2026-09-30起5个工作日，至2026-10-13"
                        + "；2026-10-01至2026-10-07放假（国办发明电〔2025〕7号）"
                        + "；2026-10-10调休上班（国办发明电〔2025〕7号）");
    }

    @Test
    void saysWhyALastDayMoved() {
        var forward = aRule().due(new Term(30, Unit.DAY, Roll.FORWARD));
        var backward = aRule().due(new Term(30, Unit.DAY, Roll.BACKWARD));

        assertThat(dates(forward, Story.under(forward).at("2026-09-04", "clue.received"), "2026-09-04"))
                .containsExactly(
                        "自2026-09-04起30日，至2026-10-08；末日2026-10-04不是工作日，顺延" + "；2026-10-01至2026-10-07放假（国办发明电〔2025〕7号）");
        assertThat(dates(backward, Story.under(backward).at("2026-09-04", "clue.received"), "2026-09-04"))
                .containsExactly(
                        "自2026-09-04起30日，至2026-09-30；末日2026-10-04不是工作日，提前" + "；2026-10-01至2026-10-07放假（国办发明电〔2025〕7号）");
    }

    @Test
    void marksADateThatAnUnannouncedYearMayMove() {
        var rule = aRule().due(3, Unit.WORKING_DAY);
        var story = Story.under(rule).at("2026-12-31", "clue.received");
        var receipt = receipt(rule, story, "2026-12-31");

        assertThat(receipt.dates()).containsExactly("自2026-12-31起3个工作日，至2027-01-05；2027年放假安排未公布，日期暂定");
        assertThat(receipt.standing()).isEqualTo("未到期，期限至2027-01-05（暂定）");

        story.by(ExampleCalendar.with2027());
        assertThat(story.due("2026-12-31"))
                .as("computed again once the year is loaded")
                .isEqualTo("2027-01-07");
        assertThat(receipt.replays(story.engine(), story.facts())).isFalse();
    }

    @Test
    void tellsPausesAndExtensions() {
        var rule = aRule().due(5, Unit.DAY).pausable().extendable();
        var story = Story.under(rule)
                .at("2026-03-02", "clue.received")
                .at("2026-03-04", "clue.paused", "basis", "鉴定期间")
                .at("2026-03-09", "clue.resumed")
                .at("2026-03-10", "clue.term_extended", "until", "2026-03-20", "reason", "等待付款");
        var receipt = receipt(rule, story, "2026-03-10");

        assertThat(receipt.dates())
                .containsExactly(
                        "自2026-03-02起5日，至2026-03-07",
                        "自2026-03-04起中止计时，扣除后至2026-03-12",
                        "经批准由2026-03-12延至2026-03-20，理由：等待付款");
        assertThat(receipt.facts()).extracting(Receipt.Source::id).containsExactly("f1", "f2", "f3", "f4");
    }

    @Test
    void tellsHoursToTheMinuteAndWindowsBeforeAnEvent() {
        var hours = aRule().due(24, Unit.HOUR);
        var before = aRule().due(new Due(RuleBuilder.term(5, Unit.DAY), null, "planned_start", true));
        var start = Story.under(before).at("2026-03-02", "clue.received", "planned_start", "2026-04-01");

        assertThat(dates(hours, Story.under(hours).at("2026-03-02T10:15", "clue.received"), "2026-03-02"))
                .containsExactly("自2026-03-02 10:15起24小时，至2026-03-03 10:15");
        assertThat(dates(before, start, "2026-03-02")).containsExactly("在2026-04-01之前5日，至迟2026-03-27");
    }

    @Test
    void tellsTheRoundOfACycle() {
        var rule = aRule().every(new Cycle(1, Cycle.Period.WEEK, null, false, null, null, null, List.of()));
        var story = Story.under(rule).at("2024-03-06", "clue.received");

        assertThat(dates(rule, story, "2024-03-06")).containsExactly("第1轮，至2024-03-10");
    }

    @Test
    void saysWhereADutyStands() {
        var rule = aRule().due(1, Unit.DAY).pausable().cancelledBy(on("clue.terminated"));
        var undated = aRule();
        var unset = aRule().due(new Due(null, "zhongzhan.gap.reply", null, false));

        assertThat(standing(rule, "2024-03-05T10:00", "clue.assigned")).isEqualTo("已按期完成，完成于2024-03-05 10:00");
        assertThat(standing(rule, "2024-03-06T10:00", "clue.assigned"))
                .isEqualTo("逾期完成，完成于2024-03-06 10:00，期限至2024-03-05");
        assertThat(standing(rule, "2024-03-05T10:00", "clue.paused")).isEqualTo("计时中止，恢复后再算期限");
        assertThat(standing(rule, "2024-03-05T10:00", "clue.terminated")).isEqualTo("已不再需要");
        assertThat(standing(undated, "2024-03-05", "clue.progressed")).isEqualTo("未完成，没有期限");
        assertThat(standing(unset, "2024-03-05", "clue.progressed")).isEqualTo("未完成，期限未设定（zhongzhan.gap.reply）");
    }

    @Test
    void replaysToTheSameDuty() {
        var rule = aRule().due(1, Unit.DAY).step("reminder", 3, Unit.DAY);
        var story = Story.under(rule).at("2024-03-04", "clue.received");
        var receipt = receipt(rule, story, "2024-03-07");

        assertThat(receipt.replays(story.engine(), story.facts().reversed())).isTrue();

        var stricter = Story.under(aRule().due(0, Unit.DAY).step("reminder", 3, Unit.DAY));
        assertThat(receipt.replays(stricter.engine(), story.facts())).isFalse();
        story.at("2024-03-05", "clue.assigned", "officer", "测试员甲");
        assertThat(receipt.replays(story.engine(), story.facts()))
                .as("it was not known then")
                .isFalse();
    }

    @Test
    void refusesARuleThatIsNotTheDutys() {
        var story = Story.under(aRule()).at("2024-03-04", "clue.received");

        assertThatThrownBy(() -> receipt(aRule("another"), story, "2024-03-04"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another");
    }

    private static String standing(RuleBuilder rule, String at, String type) {
        var story =
                Story.under(rule).at("2024-03-04", "clue.received").at(at, type, "officer", "测试员甲", "basis", "鉴定期间");
        return receipt(rule, story, "2024-03-08").standing();
    }

    private static List<String> dates(RuleBuilder rule, Story story, String closeOf) {
        return receipt(rule, story, closeOf).dates();
    }

    private static Receipt receipt(RuleBuilder rule, Story story, String closeOf) {
        var moment = LocalDate.parse(closeOf).plusDays(1).atStartOfDay();
        var duty = story.closedThrough(moment).getFirst();
        return Receipt.of(duty, rule.build(), "zhongzhan", HASH, story.facts(), ExampleCalendar.loaded(), moment);
    }
}
