package org.huxin.server.casework.imports;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.imports.Draft.CellError;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of a line as stored: personal ones masked, with the sealed value beside them. */
@Component
class LineTexts {

    private static final TypeReference<Map<String, String>> BY_CODE = new TypeReference<>() {};
    private static final TypeReference<List<CellError>> ERRORS = new TypeReference<>() {};

    private final JsonMapper json;
    private final PersonalFields personal;

    LineTexts(JsonMapper json, PersonalFields personal) {
        this.json = json;
        this.personal = personal;
    }

    JSONB write(Map<Column, String> texts) {
        var byCode = new LinkedHashMap<String, String>();
        texts.forEach((column, text) -> {
            var kind = column.personal();
            byCode.put(column.code(), kind == null ? text : kind.mask(text));
        });
        return JSONB.valueOf(json.writeValueAsString(byCode));
    }

    JSONB write(List<CellError> errors) {
        return JSONB.valueOf(json.writeValueAsString(errors));
    }

    Map<String, String> shown(JSONB texts) {
        return json.readValue(texts.data(), BY_CODE);
    }

    /** With the personal ones masked. */
    Map<Column, String> read(JSONB texts) {
        var byColumn = new EnumMap<Column, String>(Column.class);
        shown(texts).forEach((code, text) -> Column.of(code).ifPresent(column -> byColumn.put(column, text)));
        return byColumn;
    }

    List<CellError> errors(JSONB errors) {
        return json.readValue(errors.data(), ERRORS);
    }

    Map<PersonalKind, PersonalFields.Sealed> sealed(Map<Column, String> texts) {
        var sealed = new EnumMap<PersonalKind, PersonalFields.Sealed>(PersonalKind.class);
        texts.forEach((column, text) -> {
            var kind = column.personal();
            if (kind != null) {
                sealed.put(kind, personal.seal(kind, text));
            }
        });
        return sealed;
    }
}
