package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.payment.BatchModel.Batch;
import org.huxin.server.wage.payment.BatchModel.Due;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Payrolls on a random walk between firm and bank: states, balances and ledger are what {@link BatchModel} says. */
@CaseworkTest
class BatchWalkTests {

    private static final String HEAD = "序号,收款账号,户名,金额,处理结果,失败原因\n";
    private static final int STEPS = 50;
    private static final int PEOPLE = 4;
    private static final List<String> RESULTS = List.of("成功", "成功", "成功", "失败", "失败", "退回", "处理中");

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private PaidProject project;
    private UUID sheet;
    private BatchModel model;

    @BeforeEach
    void aProject() throws Exception {
        counter.on(LocalDate.of(2024, 6, 12));
        project = PaidProject.opened(counter.of("zz.housing"), new WageRows(db, personal), "410803", "示例银行");
        sheet = project.sheet(project.contractor());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void nothingIsSentForAWageThatIsPaidAndTheBooksBalance(long seed) throws Exception {
        var random = new Random(seed);
        var people =
                IntStream.range(0, PEOPLE).mapToObj(one -> due(one, random)).toList();
        model = new BatchModel(people);
        project.holds(20_000_00);
        model.comesIn(20_000_00);
        var done = new ArrayList<String>();
        for (var step = 0; step < STEPS; step++) {
            done.add(anything(random));
            agrees(done);
        }
        assertThat(done).anyMatch(one -> one.startsWith("send 200")).anyMatch(one -> one.startsWith("answer taken"));
    }

    private Due due(int at, Random random) {
        var fen = 1 + random.nextLong(5_000_00);
        var one = project.person(sheet, "示例工人" + at, fen);
        return new Due(one.worker(), one.name(), fen, one.card());
    }

    private String anything(Random random) throws Exception {
        var batch = model.batches.isEmpty()
                ? null
                : model.batches.get(model.batches.size() - 1 - random.nextInt(Math.min(3, model.batches.size())));
        return switch (batch == null ? random.nextInt(3) : random.nextInt(20)) {
            case 0, 1, 3 -> prepares();
            case 2 -> {
                var fen = 1 + random.nextLong(15_000_00);
                project.holds(fen);
                model.comesIn(fen);
                yield "income " + fen;
            }
            case 4, 5, 6, 7, 8 -> sends(model.batches.getLast());
            case 9 -> withdraws(model.batches.getLast());
            case 10 -> newCard(model.dues.get(random.nextInt(PEOPLE)));
            default -> answers(batch, random);
        };
    }

    private String prepares() throws Exception {
        var answer = project.prepares(sheet);
        var expected = model.payable().isEmpty() ? 409 : 200;
        assertThat(code(answer)).as("prepare").isEqualTo(expected);
        if (expected == 200) {
            model.prepared(Counter.read(answer, "$.id"));
        }
        return "prepare " + expected;
    }

    private String sends(Batch batch) throws Exception {
        project.sends(batch.id, batch.version + 1).andExpect(status().isConflict());
        var answer = project.sends(batch.id, batch.version);
        var goes = model.sends(batch);
        assertThat(code(answer)).as("send").isEqualTo(goes ? 200 : 409);
        if (goes) {
            var file = project.instruction(batch.id);
            assertThat(file.split("<CdtTrfTxInf>", -1)).hasSize(batch.lines.size() + 1);
            assertThat(batch.lines).allMatch(one -> file.contains("<Id>" + one.due.card + "</Id>"));
        }
        if (batch.state.equals("prepared")
                && batch.lines.stream().anyMatch(one -> one.settled() || !one.card.equals(one.due.card))) {
            return "send 409, " + withdraws(batch);
        }
        return "send " + code(answer);
    }

    private String withdraws(Batch batch) throws Exception {
        var answer = project.officer()
                .post(project.path("/batches/" + batch.id + "/withdraw"), "{\"version\":%d}".formatted(batch.version));
        assertThat(code(answer)).as("withdraw").isEqualTo(model.withdraws(batch) ? 200 : 409);
        return "withdraw " + code(answer);
    }

    private String newCard(Due one) {
        db.execute(
                "update wage.worker_card set ended_at = now()::timestamp where worker = ? and ended_at is null",
                one.worker);
        one.card = "62" + PaidProject.digits(15);
        project.rows().card(one.worker, one.name, one.card);
        return "card";
    }

    private String answers(Batch batch, Random random) throws Exception {
        var results = batch.lines.stream()
                .map(one -> RESULTS.get(random.nextInt(RESULTS.size())))
                .toList();
        var content = new StringBuilder(HEAD);
        for (var i = 0; i < results.size(); i++) {
            var line = batch.lines.get(i);
            content.append("%d,%s,%s,%d.%02d,%s,%s\n"
                    .formatted(
                            i + 1,
                            line.card,
                            line.due.name,
                            line.due.fen / 100,
                            line.due.fen % 100,
                            results.get(i),
                            results.get(i).equals("失败") && random.nextBoolean() ? "账户已销户" : ""));
        }
        var answer = project.answers("?batch=" + batch.id, "回单.csv", content.toString())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var said = JsonPath.<Boolean>read(answer, "$.again")
                ? "again"
                : JsonPath.<List<Object>>read(answer, "$.mistakes").isEmpty() ? "taken" : "refused";
        assertThat(said)
                .as("%s to a batch that is %s: %s", results, batch.state, answer)
                .isEqualTo(model.answers(batch, content.toString(), results));
        return "answer " + said + " " + results;
    }

    private static int code(ResultActions answer) {
        return answer.andReturn().getResponse().getStatus();
    }

    private void agrees(List<String> done) throws Exception {
        var body = project.payments().andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(fen(body, "$.account.balanceFen"))
                .as("balance after %s", done)
                .isEqualTo(model.balance());
        assertThat(fen(body, "$.account.onTheWayFen"))
                .as("on the way after %s", done)
                .isEqualTo(model.onTheWay());
        assertThat(fen(body, "$.account.availableFen")).isEqualTo(model.balance() - model.onTheWay());
        List<Number> left = JsonPath.read(body, "$.sheets[*].fen");
        assertThat(left.stream().mapToLong(Number::longValue).sum())
                .as("left to pay after %s", done)
                .isEqualTo(model.payable().stream().mapToLong(one -> one.fen).sum());
        for (var batch : model.batches) {
            List<String> states = JsonPath.read(body, "$.batches[?(@.id=='%s')].state.code".formatted(batch.id));
            assertThat(states).as("after %s", done).containsExactly(batch.state);
            List<String> lines = JsonPath.read(
                    project.lines(batch.id).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8),
                    "$.items[*].state.code");
            assertThat(lines)
                    .as("lines after %s", done)
                    .containsExactlyElementsOf(
                            batch.lines.stream().map(one -> one.state).toList());
        }
        var ledger = db.select(WORKER_MONTH.WORKER, WORKER_MONTH.PAID_FEN)
                .from(WORKER_MONTH)
                .where(WORKER_MONTH.PROJECT.eq(project.id()))
                .fetchMap(WORKER_MONTH.WORKER, WORKER_MONTH.PAID_FEN);
        for (var one : model.dues) {
            assertThat(ledger.getOrDefault(one.worker, 0L))
                    .as("paid to %s after %s", one.name, done)
                    .isEqualTo(one.paid());
        }
    }

    private static long fen(String body, String path) {
        return JsonPath.<Number>read(body, path).longValue();
    }
}
