package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huxin.policy.PackDiff.Change;
import org.huxin.policy.PackDiff.Difference;
import org.huxin.policy.PackDiff.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new version of a pack changes, and which duties it touches. */
class DifferenceTests {

    private static final String CLUE = "jurisdiction/990101-example/rules/clue.yaml";
    private static final String MORE = "jurisdiction/990101-example/rules/more.yaml";
    private static final String HEAD = "jurisdiction/990101-example/pack.yaml";

    private static TestPacks packs() {
        return TestPacks.small().rules("more", """
                - kind: parameter
                  id: example.major.persons
                  title: 重大人数
                  citation: {document: example-plan, clause: 第六条, says: 三十人以上}
                  unit: 人
                  values: [{from: 2024-01-01, value: 30}]
                - kind: duty
                  id: example.major.report
                  title: 重大线索上报
                  citation: {document: example-plan, clause: 第六条, says: 重大的上报}
                  opens_on: {type: clue.verified, where: {persons: {at_least: {parameter: example.major.persons}}}}
                  bearer: labour_bureau
                  due: {gap: example.gap.soon}
                  met_by: {type: clue.reported_up}
                - kind: gap
                  id: example.gap.soon
                  citation: {document: example-plan, clause: 第六条, says: 及时上报}
                  word: 及时
                  asks: 几日内上报
                  unit: working_day
                  value: 3
                - kind: register
                  id: channels
                  title: 渠道
                  citation: {document: example-plan, clause: 第七条, says: 渠道}
                  entries: [{code: phone, label: 电话, phone: "12345"}]
                - kind: gate
                  id: example.gate.proof
                  citation: {document: example-plan, clause: 第八条, says: 须有凭证}
                  before: clue.close
                  requires: {type: clue.resolved, having: [proof]}
                  refusal: 没有凭证
                - kind: route
                  id: example.route.any
                  citation: {document: example-plan, clause: 第九条, says: 分办}
                  order: 1
                  lead: labour_bureau
                  reason: 统一由人社局办
                - kind: lifecycle
                  id: example.case.steps
                  citation: {document: example-plan, clause: 第十条, says: 步骤}
                  subject: case
                  steps: [{id: register, label: 登记}, {id: handle, label: 处置, document_required: true}]
                - kind: document
                  id: letter
                  title: 提醒函
                  series: 提醒函
                  number: "示提〔{year}〕{n}号"
                  signatory: labour_bureau
                  addressee: handling_unit
                  paragraphs: ["请于 {duty.due} 前办理。"]
                - kind: cycle
                  id: example.dispatch.week
                  title: 每周调度
                  citation: {document: example-plan, clause: 第十一条, says: 每周五}
                  opens_on: {type: jurisdiction.started}
                  bearer: labour_bureau
                  every: {count: 1, unit: week, on: friday}
                  met_by: {type: dispatch.sheet_made}
                """);
    }

    private static List<Change> between(TestPacks after) {
        return PackDiff.between(packs().load(), after.load());
    }

    private static Change one(TestPacks after) {
        var changes = between(after);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    @Test
    void findsNothingBetweenEqualVersionsHoweverTheirFilesAreCut() {
        assertThat(between(packs())).isEmpty();
        var cut = TestPacks.small().rules("a-new-name", TestPacks.ASSIGN).with(CLUE, "[]\n");
        assertThat(PackDiff.between(TestPacks.small().load(), cut.load())).isEmpty();
    }

    @Test
    void showsWhatAChangedTermGivesOnAnExampleDay() {
        var change = one(
                packs().replace(CLUE, "due: {count: 1, unit: day, roll: none}", "due: {count: 5, unit: working_day}"));
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.source().place()).isEqualTo(CLUE + ":1");
        assertThat(change.differences())
                .containsExactly(new Difference("期限", "1日", "5个工作日", "例：2026-09-24 触发，原至 2026-09-25，现至 2026-10-09"));
        assertThat(change.duties()).containsExactly("example.clue.assign");
    }

    @Test
    void showsRulesThatCameAndWent() {
        var added = one(packs().rules(
                        "new",
                        TestPacks.ASSIGN
                                .replace("example.clue.assign", "example.clue.second")
                                .replace("clue.received}", "clue.reopened}")));
        assertThat(added.kind()).isEqualTo(Kind.ADDED);
        assertThat(added.source().id()).isEqualTo("example.clue.second");
        assertThat(added.duties()).containsExactly("example.clue.second");
        var removed = one(packs().with(CLUE, "[]\n"));
        assertThat(removed.kind()).isEqualTo(Kind.REMOVED);
        assertThat(removed.source().place()).isEqualTo(CLUE + ":1");
        assertThat(removed.duties()).containsExactly("example.clue.assign");
        assertThat(removed.differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bearer: labour_bureau | bearer: [handling_unit, labour_bureau] | 责任 | labour_bureau | handling_unit、labour_bureau",
                "opens_on: {type: clue.received} | opens_on: {type: clue.received, where: {channel: phone}} | 触发 | clue.received | clue.received（channel 为 phone）",
                "having: [officer] | having: [unit] | 完成 | clue.assigned（officer 有值） | clue.assigned（unit 有值）",
                "title: 一日内 | valid: {to: 2024-12-31}\\n  title: 一日内 | 适用 |  至  |  至 2024-12-31",
                "weekday: friday | weekday: monday | 升级 weekly | 每周五列入清单 → labour_bureau，除非 clue.resolved | 每周一列入清单 → labour_bureau，除非 clue.resolved",
                "clause: 第一条 | clause: 第二条 | 依据 | example-plan 第一条 | example-plan 第二条"
            })
    void namesTheAspectOfADutyThatChanged(String from, String to, String aspect, String before, String after) {
        var change = one(packs().replace(CLUE, from, to.replace("\\n", "\n")));
        assertThat(change.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.name()).isEqualTo(aspect);
            assertThat(difference.before().strip()).isEqualTo(before == null ? "" : before.strip());
            assertThat(difference.after().strip()).isEqualTo(after.strip());
        });
    }

    @Test
    void showsAnEscalationThatWasDropped() {
        var text = TestPacks.ASSIGN.substring(0, TestPacks.ASSIGN.indexOf("    - id: weekly"));
        assertThat(one(packs().rules("clue", text)).differences())
                .containsExactly(new Difference("升级 weekly", "每周五列入清单 → labour_bureau，除非 clue.resolved", "", ""));
    }

    @Test
    void aChangedThresholdTouchesTheDutiesThatAskForIt() {
        var change = one(packs().replace(MORE, "value: 30", "value: 20"));
        assertThat(change.source().kind()).isEqualTo("parameter");
        assertThat(change.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.before()).startsWith("30人（2024-01-01");
            assertThat(difference.after()).startsWith("20人（2024-01-01");
        });
        assertThat(change.duties()).containsExactly("example.major.report");
    }

    @Test
    void aChangedGapTouchesTheDutiesThatItDates() {
        var change = one(packs().replace(MORE, "value: 3\n", "value: null\n"));
        assertThat(change.duties()).containsExactly("example.major.report");
        assertThat(change.differences())
                .containsExactly(new Difference("期限", "3个工作日", "未设定", "例：2026-09-24 触发，原至 2026-09-30，现至 未设定"));
    }

    @Test
    void changedDatesOfADocumentTouchEveryDutyThatCitesIt() {
        var change = one(packs().replace(HEAD, "years: 5", "years: 3"));
        assertThat(change.differences())
                .containsExactly(new Difference("施行", "2024-01-01 至 2028-12-31", "2024-01-01 至 2026-12-31", ""));
        assertThat(change.duties())
                .containsExactly("example.clue.assign", "example.dispatch.week", "example.major.report");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label: 电话 | label: 热线 | register | 词条 phone",
                "refusal: 没有凭证 | refusal: 缺少凭证 | gate | 提示",
                "before: clue.close | before: clue.resolve | gate | 步骤",
                "reason: 统一由人社局办 | reason: 人社局办 | route | 理由",
                "lead: labour_bureau | lead: handling_unit | route | 主办",
                "label: 处置, document_required: true | label: 处置 | lifecycle | 步骤",
                "number: \"示提〔{year}〕{n}号\" | number: \"示函〔{year}〕{n}号\" | document | 文号",
                "on: friday | on: monday | cycle | 周期",
                "word: 及时 | word: 尽快 | gap | 用语"
            })
    void comparesEveryKindOfRule(String from, String to, String kind, String aspect) {
        var change = one(packs().replace(MORE, from, to));
        assertThat(change.source().kind()).isEqualTo(kind);
        assertThat(change.differences()).extracting(Difference::name).containsExactly(aspect);
    }

    @Test
    void showsAPackThatCameWithAllItsRules() {
        var changes = PackDiff.between(
                TestPacks.small().load(),
                TestPacks.small()
                        .with(
                                "jurisdiction/990102-other/pack.yaml",
                                TestPacks.head("other", "other-plan").replace("990101", "990102"))
                        .load());
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ADDED);
            assertThat(change.source().id()).isEqualTo("other-plan");
        });
    }
}
