package org.huxin.server.party.demo;

import java.util.Comparator;
import java.util.List;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the demo's accounts on the sign-in page. Exists under the profile {@code demo} only. */
@RestController
@Profile("demo")
class DemoAccountController {

    record DemoAccount(
            String username,
            String password,
            String name,
            String post,
            String unit,
            String jurisdiction,
            String note) {}

    private final DemoAccounts accounts;
    private final Directory directory;

    DemoAccountController(DemoAccounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @GetMapping("/api/demo/accounts")
    List<DemoAccount> accounts() {
        return accounts.all().stream()
                .sorted(Comparator.comparing((Officer one) -> jurisdiction(one))
                        .thenComparing(one -> role(one))
                        .thenComparing(one -> note(one)))
                .map(one -> new DemoAccount(
                        one.username(),
                        role(one) == Role.ENTERPRISE ? DemoAccounts.PASSWORD_OF_FIRMS : DemoAccounts.PASSWORD,
                        one.name(),
                        one.post(),
                        directory.nameOf(one.unit()),
                        jurisdiction(one),
                        note(one)))
                .toList();
    }

    private String jurisdiction(Officer one) {
        return directory
                .jurisdiction(directory.requireUnit(one.unit()).jurisdiction())
                .map(Jurisdiction::name)
                .orElse("");
    }

    private static Role role(Officer one) {
        return one.roles().stream().sorted().findFirst().orElseThrow();
    }

    private static String note(Officer one) {
        return switch (role(one)) {
            case COORDINATOR -> "看全部线索，交办、调度、通报";
            case INDUSTRY -> "看本行业的线索，承办并反馈";
            case TERRITORY -> "看本辖区的线索，承办并反馈";
            case UNIT -> "看交给本单位或由本单位报送的线索";
            case ENTERPRISE ->
                one.username().endsWith(DemoAccounts.CONTRACTORS) ? "总包：花名册、审工资表、代发、导入回单" : "分包：报本单位的人、考勤和工资表";
            case VILLAGE -> "报送线索，只看办理状态";
            case LEADER -> "看全部线索和通报";
            case ADMIN -> "管账号和设置，不看线索";
        };
    }
}
