package org.huxin.server.wage.national;

import java.util.List;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.policy.PackStack;
import org.huxin.server.kernel.CommandRefused;

/** Calls of the platform for which documents are written. */
enum PlatformMethod {
    PROJECT_WORKER("ProjectWorker.Add", "platform_project_worker", "workerList"),
    ENTRY_EXIT("WorkerEntryExit.Add", "platform_entry_exit", "workerList"),
    CONTRACT("WorkerContract.Add", "platform_contract", "contractList"),
    ATTENDANCE("WorkerAttendance.Add", "platform_attendance", "dataList"),
    PAYROLL("Payroll.Add", "platform_payroll", "detailList");

    private final String call;
    private final String register;
    private final String list;

    PlatformMethod(String call, String register, String list) {
        this.call = call;
        this.register = register;
        this.list = list;
    }

    /** @throws CommandRefused {@code platform.method} if the platform has none, or none that we write */
    static PlatformMethod called(String call) {
        return Stream.of(values())
                .filter(one -> one.call.equals(call))
                .findFirst()
                .orElseThrow(() -> CommandRefused.field("platform.method", "method", "没有这一种接口"));
    }

    /** @throws CommandRefused {@code platform.no_mapping} where the packs have no mapping */
    Register mapping(PackStack packs) {
        return packs.register(register)
                .orElseThrow(() -> CommandRefused.rule("platform.no_mapping", "本辖区的规则没有这个接口的字段对照"));
    }

    List<PlatformField> fields(PackStack packs) {
        return PlatformField.of(mapping(packs));
    }

    /** As the platform calls it. */
    String call() {
        return call;
    }

    /** Of the packs, in which the mapping stands. */
    String register() {
        return register;
    }

    /** Field that holds the lines. */
    String list() {
        return list;
    }
}
