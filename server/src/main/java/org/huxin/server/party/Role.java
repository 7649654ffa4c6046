package org.huxin.server.party;

import static org.huxin.server.party.Permission.ACCOUNT_MANAGE;
import static org.huxin.server.party.Permission.AUDIT_READ;
import static org.huxin.server.party.Permission.CASE_READ;
import static org.huxin.server.party.Permission.CLUE_IMPORT;
import static org.huxin.server.party.Permission.CLUE_REGISTER;
import static org.huxin.server.party.Permission.DISPATCH_MAKE;
import static org.huxin.server.party.Permission.DISPATCH_READ;
import static org.huxin.server.party.Permission.FILE_UPLOAD;
import static org.huxin.server.party.Permission.GAP_SET;
import static org.huxin.server.party.Permission.ORGANISATION_CHANGE;
import static org.huxin.server.party.Permission.PAPER_READ;
import static org.huxin.server.party.Permission.PROJECT_READ;
import static org.huxin.server.party.Permission.PROJECT_REGISTER;
import static org.huxin.server.party.Permission.REGISTER_CHANGE;
import static org.huxin.server.party.Permission.TASK_ISSUE;

import java.util.Locale;
import java.util.Set;

/** What an account is for. An account may have several; its scope and its permissions are those of all of them. */
public enum Role {
    /** 牵头协调: the labour bureau, the office of a town's leading group. Sees the whole jurisdiction. */
    COORDINATOR(
            CLUE_REGISTER,
            CLUE_IMPORT,
            FILE_UPLOAD,
            CASE_READ,
            DISPATCH_READ,
            DISPATCH_MAKE,
            GAP_SET,
            REGISTER_CHANGE,
            ORGANISATION_CHANGE,
            PAPER_READ,
            PROJECT_READ,
            PROJECT_REGISTER,
            TASK_ISSUE),
    /** 行业主管部门: its own fields and its own items. */
    INDUSTRY(
            CLUE_REGISTER,
            CLUE_IMPORT,
            FILE_UPLOAD,
            CASE_READ,
            DISPATCH_READ,
            PAPER_READ,
            PROJECT_READ,
            PROJECT_REGISTER),
    /** 属地: its place with all below it, and its own items. */
    TERRITORY(
            CLUE_REGISTER,
            CLUE_IMPORT,
            FILE_UPLOAD,
            CASE_READ,
            DISPATCH_READ,
            PAPER_READ,
            PROJECT_READ,
            PROJECT_REGISTER,
            ORGANISATION_CHANGE),
    /** Any other unit: its own items. */
    UNIT(CLUE_REGISTER, CLUE_IMPORT, FILE_UPLOAD, CASE_READ, PAPER_READ, PROJECT_READ, PROJECT_REGISTER),
    /** 建设单位、施工总承包单位: the projects of the firm, and only what is open to firms. */
    ENTERPRISE(PROJECT_READ, FILE_UPLOAD),
    /** 村（社区）: what it sent, and of that the state only. */
    VILLAGE(CLUE_REGISTER, FILE_UPLOAD),
    /** 政府领导: reads everything, changes nothing. */
    LEADER(CASE_READ, DISPATCH_READ, PAPER_READ, PROJECT_READ),
    /** Configuration and accounts, no cases. */
    ADMIN(ACCOUNT_MANAGE, AUDIT_READ, GAP_SET, REGISTER_CHANGE, ORGANISATION_CHANGE);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** As stored and sent: {@code coordinator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no role bears the code */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
