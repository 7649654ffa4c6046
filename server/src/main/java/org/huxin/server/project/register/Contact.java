package org.huxin.server.project.register;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask about a project.
 *
 * @param post word of the register {@code project_posts}
 * @param organisation that the person works for
 * @param phone in clear; stored encrypted
 */
public record Contact(
        String post,
        String name,
        String organisation,
        @Nullable String phone) {

    /** 行业主管部门负责人. */
    public static final String INDUSTRY_CONTACT = "industry_contact";

    /** 建设单位项目负责人. */
    public static final String OWNER_LEAD = "owner_lead";

    /** 项目经理. */
    public static final String PROJECT_MANAGER = "project_manager";
}
