package org.huxin.server.project.imports;

import java.util.Arrays;
import java.util.Optional;
import org.huxin.server.project.register.Contact;
import org.jspecify.annotations.Nullable;

/** What a column of the ledger means. What people call it stands in the register {@code push_ledger_columns}. */
enum LedgerColumn {
    NUMBER("n"),
    NAME("name"),
    INDUSTRY_UNIT("industryUnit"),
    INDUSTRY_CONTACT("industryContact", Contact.INDUSTRY_CONTACT),
    INDUSTRY_PHONE("industryPhone", Contact.INDUSTRY_CONTACT),
    OWNER("owner"),
    OWNER_LEAD("ownerLead", Contact.OWNER_LEAD),
    OWNER_PHONE("ownerPhone", Contact.OWNER_LEAD),
    CONTRACTOR("contractor"),
    PROJECT_MANAGER("projectManager", Contact.PROJECT_MANAGER),
    MANAGER_PHONE("managerPhone", Contact.PROJECT_MANAGER),
    VALUE_WAN("valueWan"),
    REMARK("remark");

    private final String code;
    private final @Nullable String post;

    LedgerColumn(String code) {
        this(code, null);
    }

    LedgerColumn(String code, @Nullable String post) {
        this.code = code;
        this.post = post;
    }

    static Optional<LedgerColumn> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The post whose holder it tells of; null for what is no person. */
    @Nullable
    String post() {
        return post;
    }
}
