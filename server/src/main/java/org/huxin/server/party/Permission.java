package org.huxin.server.party;

import java.util.Locale;

/** An act that a role allows. What it may be done to is a matter of {@link DataScope}. */
public enum Permission {
    ACCOUNT_MANAGE("管理账号"),
    AUDIT_READ("查阅审计记录"),
    CASE_READ("查看案件"),
    CLUE_IMPORT("导入线索"),
    CLUE_REGISTER("登记线索"),
    DISPATCH_MAKE("制作调度表和通报"),
    DISPATCH_READ("查看调度"),
    FILE_UPLOAD("上传附件"),
    GAP_SET("设定未明确的期限"),
    ORGANISATION_CHANGE("维护组织机构"),
    PAPER_READ("查看文书"),
    PROJECT_READ("查看项目"),
    PROJECT_REGISTER("登记项目"),
    REGISTER_CHANGE("维护名录"),
    TASK_ISSUE("下达任务");

    private final String label;

    Permission(String label) {
        this.label = label;
    }

    /** As sent to the console: {@code clue.register}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Chinese name, for refusals. */
    public String label() {
        return label;
    }
}
