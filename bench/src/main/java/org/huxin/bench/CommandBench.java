package org.huxin.bench;

import java.time.LocalDateTime;
import java.util.Set;
import javax.sql.DataSource;
import org.huxin.server.casework.clues.NewClue;
import org.huxin.server.casework.clues.RegisterClue;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.directory.Accounts;

/**
 * One command at a time, each waiting for the disk: a clue registered whole (checked, numbered, routed, audited, its duties
 * opened under a real pack) beside the start of one process.
 */
final class CommandBench {

    private static final String OFFICER = "bench.officer";
    private static final LocalDateTime RECEIVED = LocalDateTime.of(2024, 3, 4, 9, 0);

    private final Report report;
    private final Size size;
    private final Product product;
    private final FlowablePeer flowable;
    private final DataSource flowableDatabase;
    private final RegisterClue register;
    private final CurrentOfficer officers;
    private int count;

    CommandBench(Report report, Size size, Product product, FlowablePeer flowable, DataSource flowableDatabase) {
        this.report = report;
        this.size = size;
        this.product = product;
        this.flowable = flowable;
        this.flowableDatabase = flowableDatabase;
        this.register = product.bean(RegisterClue.class);
        this.officers = product.bean(CurrentOfficer.class);
        product.bean(Accounts.class)
                .create(
                        OFFICER,
                        new Accounts.NewAccount(OFFICER, "测试员甲", "经办人", false, "zz.labour", Set.of()),
                        "{noop}-");
    }

    void run() throws InterruptedException {
        report.heading("一次一条命令：每轮 %,d 条，逐条落盘".formatted(size.commands()));
        product.clock().set(RECEIVED.plusHours(1));
        product.receipts(true);
        Sql.run(product.database(), "TRUNCATE duty.entry, duty.receipt");
        var registered = new Samples();
        var started = new Samples();
        round(new Samples(), new Samples());
        // as the autovacuum does within a minute: no plan is kept that was made for an empty table
        Sql.run(product.database(), "ANALYZE");
        Sql.run(flowableDatabase, "ANALYZE");
        for (var round = 0; round < size.rounds(); round++) {
            round(registered, started);
        }
        var duties = (double) Sql.number(product.database(), "SELECT count(*) FROM duty.entry") / count;
        var ratio = registered.median() / started.median();
        report.line("登记线索（条/秒）：%s，每条打开 %.0f 项义务；Flowable 启动流程（次/秒）：%s，每个一项".formatted(registered, duties, started));
        report.line("登记一条线索比 Flowable 启动一个流程：%.2f 倍".formatted(ratio));
        report.atLeast("逐条登记时打开义务比 Flowable 逐个启动流程", ratio * duties, 5, Report.Weight.FULL);
    }

    private void round(Samples registered, Samples started) throws InterruptedException {
        var n = size.commands();
        registered.add(n
                / Timed.seconds(product.database(), () -> {
                    for (var i = 0; i < n; i++) {
                        officers.actAs(OFFICER, () -> register.handle(clue(++count)));
                    }
                }));
        started.add(n
                / Timed.seconds(product.database(), () -> {
                    for (var i = 0; i < n; i++) {
                        flowable.startOne();
                    }
                }));
    }

    private static NewClue clue(int number) {
        return new NewClue(
                "phone",
                RECEIVED,
                null,
                null,
                null,
                "housing",
                null,
                false,
                null,
                null,
                null,
                null,
                "示例建筑有限公司" + number % 500,
                null,
                null,
                1_200_000L,
                3,
                "反映拖欠工资",
                true,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                "bench-" + number);
    }
}
