package org.huxin.server.casework.imports;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huxin.server.party.PersonalKind;
import org.jspecify.annotations.Nullable;

/**
 * What a line may tell about a clue. The code is the path of the field in a new clue; what people call the column stands in
 * the register {@code clue_columns}.
 */
enum Column {
    RECEIVED_AT("receivedAt", Form.MOMENT),
    CHANNEL("channel", "channels"),
    FOREIGN_NUMBER("foreignNumber", Form.NUMBER),
    SOURCE_UNIT("sourceUnit", Form.UNIT),
    REGION("region", Form.REGION),
    FIELD("field", "fields"),
    NATURE("nature", "natures"),
    HAS_PROJECT("hasProject", Form.YES_NO),
    PROJECT("project", Form.TEXT),
    OWN_PROJECT_OF("ownProjectOf", Form.UNIT),
    FUND_KIND("fundKind", "fund_kinds"),
    STATE_COMPANY("stateCompany", Form.YES_NO),
    EMPLOYER("employer", Form.TEXT),
    EMPLOYER_CODE("employerCode", Form.NUMBER),
    SITE("site", Form.TEXT),
    CLAIMED_FEN("claimedFen", Form.YUAN),
    CLAIMED_WAN("claimedWan", Form.WAN),
    CLAIMED_PERSONS("claimedPersons", Form.COUNT),
    ARREARS_ENDED_ON("arrearsEndedOn", Form.MOMENT),
    NARRATIVE("narrative", Form.TEXT),
    REPORTER_NAME("reporter.name", PersonalKind.NAME),
    REPORTER_PHONE("reporter.phone", PersonalKind.PHONE),
    REPORTER_ID_NUMBER("reporter.idNumber", PersonalKind.ID_NUMBER),
    REPORTER_BANK_CARD("reporter.bankCard", PersonalKind.BANK_CARD),
    SUPERIOR_MODE("superiorMode", "superior_modes"),
    PROPOSED_UNIT("proposedUnit", Form.UNIT),
    PROPOSAL_REASON("proposalReason", Form.TEXT);

    /** How its texts are read. NUMBER is a string of digits that no spreadsheet may round. */
    enum Form {
        TEXT,
        NUMBER,
        MOMENT,
        WORD,
        UNIT,
        REGION,
        YES_NO,
        YUAN,
        WAN,
        COUNT
    }

    private static final Map<String, Column> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Column::code, Function.identity()));

    private final String code;
    private final Form form;
    private final @Nullable String register;
    private final @Nullable PersonalKind personal;

    Column(String code, Form form) {
        this(code, form, null, null);
    }

    Column(String code, String register) {
        this(code, Form.WORD, register, null);
    }

    Column(String code, PersonalKind personal) {
        this(code, personal == PersonalKind.NAME ? Form.TEXT : Form.NUMBER, null, personal);
    }

    Column(String code, Form form, @Nullable String register, @Nullable PersonalKind personal) {
        this.code = code;
        this.form = form;
        this.register = register;
        this.personal = personal;
    }

    static Optional<Column> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    String code() {
        return code;
    }

    Form form() {
        return form;
    }

    /** Register whose words it takes; null for other columns. */
    @Nullable
    String register() {
        return register;
    }

    /** The kind under which its texts are sealed; null if they are not personal. */
    @Nullable
    PersonalKind personal() {
        return personal;
    }
}
