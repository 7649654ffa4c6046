package org.huxin.server.project.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.casework.letters.CarryOut;
import org.huxin.server.project.Together;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 开户和备案: where, under which name and number, by when, and with whom it is filed. */
@CaseworkTest
class OpenAccountTests {

    private static final String ZHONGZHAN = "410803";

    @Autowired
    private Counter counter;

    @Autowired
    private CarryOut carryOut;

    private Officer housing;
    private Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 3, 20));
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
    }

    private static void refused(ResultActions answer, String field, String message) throws Exception {
        answer.andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is(field)))
                .andExpect(jsonPath("$.detail", containsString(message)));
    }

    @Test
    @Requirement("JY-28")
    void onlyABankOfTheListWillDoWhereThereIsOneAndTheOfficeKeepsTheList() throws Exception {
        var keeper = counter.of("jy.housing");
        var office = counter.of("jy.office");
        var project = AccountedProject.project(keeper, aProject().with("field", "housing"));
        List<String> listed = com.jayway.jsonpath.JsonPath.read(
                keeper.get("/api/special-accounts/terms")
                        .andExpect(jsonPath("$.designated", is(true)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8),
                "$.banks");
        assertThat(listed).hasSizeGreaterThanOrEqualTo(2);

        refused(project.opens(keeper, bank(project, "示例外地银行")), "bank", "只能在指定银行开户：" + listed.getFirst());
        project.view(keeper).andExpect(jsonPath("$.accounts", is(empty())));

        var added = "示例新指定银行" + AccountedProject.number();
        refused(project.opens(keeper, bank(project, added)), "bank", "只能在指定银行开户");
        keeper.send("/api/special-accounts/terms/banks", change(added, true)).andExpect(status().isForbidden());
        office.send("/api/special-accounts/terms/banks", change(added, true))
                .andExpect(jsonPath("$.banks", hasItem(added)));
        project.opens(keeper, bank(project, added)).andExpect(status().isOk());
        office.send("/api/special-accounts/terms/banks", change(added, false))
                .andExpect(jsonPath("$.banks", not(hasItem(added))));
        office.send("/api/special-accounts/terms/banks", change(added, false)).andExpect(status().is(422));

        var second = AccountedProject.project(keeper, aProject().with("field", "housing"));
        refused(second.opens(keeper, bank(second, added)), "bank", "只能在指定银行开户");
        second.opens(keeper, bank(second, listed.getFirst())).andExpect(status().isOk());
        labour.send("/api/special-accounts/terms/banks", change(added, true)).andExpect(status().is(422));
    }

    private static String change(String name, boolean listed) {
        return "{\"name\":\"%s\",\"listed\":%s,\"basis\":\"示例通知\"}".formatted(name, listed);
    }

    private static Map<String, Object> bank(AccountedProject project, String bank) {
        return project.opening("2024-03-18", "2024-03-20", bank, AccountedProject.number());
    }

    @Test
    @Requirement("ZZ-061")
    void aNumberIsOfOneProjectAndAProjectHasOneAccount() throws Exception {
        var first = AccountedProject.project(housing);
        var number = AccountedProject.number();
        first.opens(housing, first.opening("2024-03-18", "2024-03-20", "示例银行", number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accounts[0].number", is(number)));

        var second = AccountedProject.project(housing);
        refused(
                second.opens(housing, second.opening("2024-03-18", "2024-03-20", "示例银行", number)),
                "number",
                "这个账号已经用于另一个项目");
        var elsewhere = AccountedProject.project(counter.of("zy.housing"));
        refused(
                elsewhere.opens(
                        counter.of("zy.housing"), elsewhere.opening("2024-03-18", "2024-03-20", "示例银行", number)),
                "number",
                "这个账号已经用于另一个项目");
        second.view(housing).andExpect(jsonPath("$.accounts", is(empty())));

        first.opens(housing, first.opening("2024-03-20"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("account.open")));
        second.opened(housing, "2024-03-20");
    }

    @Test
    void theNameIsMadeOfContractorProjectAndWhatThePlaceCallsIt() throws Exception {
        var project = AccountedProject.project(housing);
        var expected = project.contractor() + project.name() + AccountedProject.LABEL;
        project.view(housing).andExpect(jsonPath("$.expectedName", is(expected)));

        var wrong = project.opening("2024-03-20");
        wrong.put("name", project.contractor() + AccountedProject.LABEL);
        refused(project.opens(housing, wrong), "name", "账户名称应为“" + expected + "”");

        var nameless = org.huxin.server.project.ProjectFile.entered(aProject().with("field", "housing"), housing);
        nameless.act(
                        housing,
                        "open-account",
                        "\"bank\":\"示例银行\",\"branch\":\"示例支行\",\"number\":\"%s\",\"name\":\"示例\",\"appliedOn\":\"2024-03-18\",\"openedOn\":\"2024-03-18\",\"agreedOn\":\"2024-03-18\""
                                .formatted(AccountedProject.number()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("account.contractor_missing")));
    }

    @Test
    @Requirement("ZZ-062")
    void withoutAnAccountThirtyDaysAfterTheContractItIsOverdueAndContractorAndDepartmentAreTold() throws Exception {
        var project = AccountedProject.project(housing);
        project.signs(housing, "2024-03-01");
        project.file()
                .page(housing)
                .andExpect(jsonPath(duty("zhongzhan.account.open", "dueOn"), contains("2024-03-31")))
                .andExpect(jsonPath(duty("zhongzhan.account.open", "status"), contains("open")));

        counter.endOf(LocalDate.of(2024, 3, 31), ZHONGZHAN);
        carryOut.everything();

        project.file().page(housing).andExpect(jsonPath(duty("zhongzhan.account.open", "status"), contains("overdue")));
        labour.get("/api/papers?template=account_reminder&text=" + project.contractor())
                .andExpect(jsonPath(
                        "$.items[?(@.addressee=='%s')].title".formatted(project.contractor()),
                        contains("关于开立农民工工资专用账户的提醒函")));
        housing.get("/api/notices?subject=project:" + project.file().id())
                .andExpect(jsonPath("$.items[*].title", hasItem("督促总承包单位开立农民工工资专用账户")));
    }

    private static String duty(String rule, String what) {
        return "$.duties[?(@.rule=='%s')].%s".formatted(rule, what);
    }

    @Test
    @Requirement("ZZ-063")
    void theBureauAcceptsTheFilingOrReturnsItWithAReason() throws Exception {
        var project = AccountedProject.project(housing).opened(housing, "2024-03-20");
        project.file()
                .page(housing)
                .andExpect(jsonPath(duty("zhongzhan.account.file", "dueOn"), contains("2024-04-19")));
        project.view(housing)
                .andExpect(jsonPath("$.supervisor.id", is("zz.labour")))
                .andExpect(jsonPath("$.accounts[0].filing.code", is("due")));

        counter.on(LocalDate.of(2024, 4, 19));
        project.does(housing, "file-account", Map.of("on", "2024-04-19"))
                .andExpect(jsonPath("$.accounts[0].filing.code", is("submitted")))
                .andExpect(jsonPath("$.actions[?(@.name=='accept-account-filing')]", is(empty())));
        project.file().page(housing).andExpect(jsonPath(duty("zhongzhan.account.file", "status"), contains("met")));
        project.act(housing, "accept-account-filing", Map.of()).andExpect(status().isForbidden());
        project.view(labour)
                .andExpect(jsonPath("$.actions[?(@.name=='accept-account-filing')].refusal", contains(nullValue())));

        counter.on(LocalDate.of(2024, 4, 20));
        project.act(labour, "return-account-filing", Map.of("reason", " ")).andExpect(status().is(422));
        project.does(labour, "return-account-filing", Map.of("reason", "三方协议缺页"))
                .andExpect(jsonPath("$.accounts[0].filing.code", is("returned")))
                .andExpect(jsonPath("$.accounts[0].returnedWhy", is("三方协议缺页")));
        project.file().page(housing).andExpect(jsonPath(duty("national.account.refile", "status"), contains("open")));
        project.act(labour, "accept-account-filing", Map.of()).andExpect(status().isConflict());

        counter.on(LocalDate.of(2024, 4, 22));
        project.does(housing, "file-account", Map.of("on", "2024-04-22"));
        project.does(labour, "accept-account-filing", Map.of())
                .andExpect(jsonPath("$.accounts[0].filing.label", is("已备案")))
                .andExpect(jsonPath("$.accounts[0].decidedAt", is(notNullValue())));
        project.act(housing, "file-account", Map.of("on", "2024-04-22")).andExpect(status().isConflict());
        project.file().page(housing).andExpect(jsonPath("$.papers[*].title", contains("农民工工资专用账户备案回执")));
    }

    @Test
    void whatIsRecordedLaterOfTheSameDayStillMeetsWhatItAnswers() throws Exception {
        counter.at(LocalDate.of(2024, 3, 20).atTime(15, 0));
        var project = AccountedProject.project(housing).opened(housing, "2024-03-20");
        counter.on(LocalDate.of(2024, 3, 21));
        project.act(housing, "file-account", Map.of("on", "2024-03-19")).andExpect(status().is(422));
        project.does(housing, "file-account", Map.of("on", "2024-03-20"));
        project.file().page(housing).andExpect(jsonPath(duty("zhongzhan.account.file", "status"), contains("met")));

        counter.at(LocalDate.of(2024, 3, 22).atTime(15, 0));
        project.does(labour, "return-account-filing", Map.of("reason", "示例"));
        counter.on(LocalDate.of(2024, 3, 25));
        project.act(housing, "file-account", Map.of("on", "2024-03-21")).andExpect(status().is(422));
        project.does(housing, "file-account", Map.of("on", "2024-03-22"));
        project.file().page(housing).andExpect(jsonPath(duty("national.account.refile", "status"), contains("met")));
    }

    @Test
    void oneNumberSentForTwoProjectsAtOnceGoesToOne() throws Exception {
        var number = AccountedProject.number();
        var both = List.of(AccountedProject.project(housing), AccountedProject.project(housing));
        var answers = Together.all(both.stream()
                .map(one -> (java.util.concurrent.Callable<Integer>)
                        () -> one.opens(housing, one.opening("2024-03-18", "2024-03-20", "示例银行", number))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .toList());
        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    @Requirement("LYG-07")
    void theOlderNameStandsOnPagesInPapersAndInTheCoverage() throws Exception {
        var keeper = counter.of("lyg.housing");
        var office = counter.of("lyg.labour");
        var label = "农民工工资（劳务费）专用账户";
        var project = AccountedProject.project(keeper);
        project.view(keeper)
                .andExpect(jsonPath("$.label", is(label)))
                .andExpect(jsonPath("$.expectedName", is(project.contractor() + project.name() + label)));
        refused(project.opens(keeper, project.opening("2024-03-20")), "name", label);
        office.get("/api/projects?lacking=special_account&text=" + project.name())
                .andExpect(jsonPath("$.items[*].id", contains(project.file().id())));

        var before = inPlace(office);
        var told = project.opening("2024-03-20");
        told.put("name", project.contractor() + project.name() + label);
        project.opens(keeper, told).andExpect(status().isOk());
        project.does(keeper, "file-account", Map.of("on", "2024-03-20"));
        project.does(office, "accept-account-filing", Map.of());

        project.file()
                .page(office)
                .andExpect(jsonPath("$.papers[*].title", contains(label + "备案回执")))
                .andExpect(jsonPath("$.lights[?(@.code=='special_account')].label", contains(label)))
                .andExpect(jsonPath("$.lights[?(@.code=='special_account')].inPlace", contains(true)));
        office.get("/api/projects/coverage")
                .andExpect(jsonPath("$.safeguards[?(@.code=='special_account')].label", contains(label)));
        assertThat(inPlace(office)).isEqualTo(before + 1);
        office.get("/api/projects?lacking=special_account&text=" + project.name())
                .andExpect(jsonPath("$.items", is(empty())));
    }

    private static int inPlace(Officer officer) throws Exception {
        return Integer.parseInt(Counter.read(officer.get("/api/projects/coverage"), "$.total.inPlace.special_account"));
    }
}
