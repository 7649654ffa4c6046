package org.huxin.server.casework.imports;

import jakarta.validation.Validator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huxin.server.casework.clues.NewClue;
import org.huxin.server.casework.clues.RegisterClue;
import org.huxin.server.casework.imports.Draft.CellError;
import org.huxin.server.party.PersonalFields;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one file of one unit: texts into clues, with everything that is wrong told at once. */
final class LineReader {

    private final List<Heading.Named> columns;
    private final Words words;
    private final String unit;
    private final RegisterClue register;
    private final Validator validator;
    private final PersonalFields personal;

    LineReader(
            List<Heading.Named> columns,
            Words words,
            String unit,
            RegisterClue register,
            Validator validator,
            PersonalFields personal) {
        this.columns = columns;
        this.words = words;
        this.unit = unit;
        this.register = register;
        this.validator = validator;
        this.personal = personal;
    }

    /**
     * Reads a line for the first time, or after a correction.
     *
     * @param texts by column; empty cells left out
     * @param unreadable cells that the file itself does not give, with the reason
     */
    Draft read(int line, Map<Column, String> texts, Map<Column, String> unreadable) {
        var errors = new LinkedHashSet<CellError>();
        unreadable.forEach((column, why) -> errors.add(new CellError(column.code(), why)));
        for (var column : columns) {
            if (column.required() && !texts.containsKey(column.column()) && !unreadable.containsKey(column.column())) {
                errors.add(new CellError(column.column().code(), "请填写" + column.label()));
            }
        }
        var values = new CellValues(texts, words, errors);
        var key = LineKey.of(source(values), values, texts, personal);
        var reporter = reporter(texts, errors);
        var clue = clue(values, reporter, reporter == null, key);
        if (clue != null) {
            check(clue, errors);
        }
        return new Draft(line, texts, List.copyOf(errors), key);
    }

    /**
     * Reads a stored line once more before it is registered. Who reported lies sealed elsewhere: all that is known of them here
     * is that there is somebody, so the clue comes without them.
     */
    Again again(Map<Column, String> texts, String key) {
        var errors = new LinkedHashSet<CellError>();
        var values = new CellValues(texts, words, errors);
        var name = texts.get(Column.REPORTER_NAME);
        var checked =
                clue(values, name == null ? null : new NewClue.Reporter(name, null, null, null), name == null, key);
        if (checked != null) {
            check(checked, errors);
        }
        return new Again(
                checked == null || !errors.isEmpty() ? null : clue(values, null, name == null, key),
                List.copyOf(errors));
    }

    /**
     * A line read once more.
     *
     * @param clue null if it can no longer be registered, for the errors
     */
    record Again(@Nullable NewClue clue, List<CellError> errors) {}

    private void check(NewClue clue, Set<CellError> errors) {
        var blamed = errors.stream().map(CellError::column).collect(Collectors.toSet());
        for (var wrong : validator.validate(clue)) {
            var column = wrong.getPropertyPath().toString();
            if (blamed.add(column)) {
                errors.add(new CellError(column, wrong.getMessage()));
            }
        }
        for (var wrong : register.mistakes(clue)) {
            var column = Column.of(wrong.path()).map(Column::code).orElse("");
            if (column.isEmpty() || blamed.add(column)) {
                errors.add(new CellError(column, wrong.message()));
            }
        }
    }

    private static NewClue.@Nullable Reporter reporter(Map<Column, String> texts, Set<CellError> errors) {
        var name = texts.get(Column.REPORTER_NAME);
        var phone = texts.get(Column.REPORTER_PHONE);
        var idNumber = texts.get(Column.REPORTER_ID_NUMBER);
        var card = texts.get(Column.REPORTER_BANK_CARD);
        if (name != null) {
            return new NewClue.Reporter(name, phone, idNumber, card);
        }
        if (phone != null || idNumber != null || card != null) {
            errors.add(new CellError(Column.REPORTER_NAME.code(), "填了电话、证件或卡号的，须填写反映人"));
        }
        return null;
    }

    private String source(CellValues values) {
        return Objects.requireNonNullElse(values.word(Column.SOURCE_UNIT), unit);
    }

    /** Null if what every clue has is missing. */
    private @Nullable NewClue clue(
            CellValues values, NewClue.@Nullable Reporter reporter, boolean anonymous, String key) {
        var receivedAt = values.moment(Column.RECEIVED_AT);
        var channel = values.word(Column.CHANNEL);
        var employer = values.text(Column.EMPLOYER);
        var narrative = values.text(Column.NARRATIVE);
        if (receivedAt == null || channel == null || employer == null || narrative == null) {
            return null;
        }
        var project = values.text(Column.PROJECT);
        var endedOn = values.moment(Column.ARREARS_ENDED_ON);
        return new NewClue(
                channel,
                receivedAt,
                values.text(Column.FOREIGN_NUMBER),
                source(values),
                values.word(Column.REGION),
                values.word(Column.FIELD),
                values.word(Column.NATURE),
                Objects.requireNonNullElse(values.yes(Column.HAS_PROJECT), project != null),
                project,
                null,
                values.word(Column.OWN_PROJECT_OF),
                values.word(Column.FUND_KIND),
                employer,
                values.text(Column.EMPLOYER_CODE),
                values.text(Column.SITE),
                values.fen(),
                values.count(Column.CLAIMED_PERSONS),
                narrative,
                anonymous,
                reporter,
                Boolean.TRUE.equals(values.yes(Column.STATE_COMPANY)),
                endedOn == null ? null : endedOn.toLocalDate(),
                values.word(Column.SUPERIOR_MODE),
                null,
                values.word(Column.PROPOSED_UNIT),
                values.text(Column.PROPOSAL_REASON),
                null,
                key);
    }
}
