package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One clue in 金凤镇: the market office cannot finish alone, a joint group does. */
class JinfengTests extends InBrowser {

    private static final String EMPLOYER = "示例晨露小吃店";

    @Test
    void aClueGoesToAJointGroupAndIsSettled() {
        officer.signIn("jf.social_security");
        register();
        var clue = page.url();
        officer.begin("交办");
        officer.choose("责任人", "测试员甲甲（经办人）");
        officer.send("交办");

        officer.signIn("jf.market");
        page.navigate(clue);
        officer.begin("接收受理");
        officer.send("接收受理");
        // the rules report the acceptance to two offices at once
        assertThat(officer.section("上报")).containsText("社保所");
        assertThat(officer.section("上报")).containsText("区级行业主管部门");
        officer.let("+1周");
        officer.let("+1天");
        assertThat(officer.section("时限")).containsText("逾期");
        officer.begin("不能独立处置");
        officer.fill("情况说明", "店铺已转让，涉及多方");
        officer.attach();
        officer.send("不能独立处置");

        officer.signIn("jf.social_security");
        page.navigate(clue);
        officer.begin("组成联合工作组");
        officer.choose("成员单位", "司法所", "平安办");
        officer.send("组成联合工作组");
        officer.tell("联合工作组结果", "结果", "受让人分两次付清");

        officer.signIn("jf.market");
        page.navigate(clue);
        officer.begin("办结");
        officer.fill("已付工资（元）", "15000");
        officer.fill("凭证说明", "转账凭证");
        officer.attach();
        officer.send("办结");

        officer.signIn("jf.social_security");
        page.navigate(clue);
        officer.begin("回访");
        officer.pick("结果", "稳定");
        officer.fill("回访情况", "已回访");
        officer.send("回访");
        officer.begin("销号关闭");
        officer.send("销号关闭");
        officer.stageIs("已销号");
        assertThat(complaints).isEmpty();
    }

    private void register() {
        page.navigate("/clues/new");
        officer.choose("渠道", "电话");
        officer.fill("用人单位", EMPLOYER);
        officer.choose("属地", "示例社区");
        officer.choose("领域", "餐饮个体商户");
        officer.pick("工程项目", "不属于工程建设项目");
        officer.pick("身份", "匿名");
        officer.fill("情况", "反映小吃店拖欠三名帮工工资");
        officer.fill("人数", "3");
        officer.fill("金额（元）", "15000");
        assertThat(page.getByText("建议：市场监管所")).isVisible();
        officer.button("登记");
        officer.stageIs("已接收");
    }
}
