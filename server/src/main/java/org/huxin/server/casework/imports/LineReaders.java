package org.huxin.server.casework.imports;

import jakarta.validation.Validator;
import org.huxin.server.casework.clues.RegisterClue;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Makes the reader of one file: with the words of the jurisdiction as they are today. */
@Component
class LineReaders {

    private final Heading heading;
    private final Policies policies;
    private final Directory directory;
    private final RegisterClue register;
    private final Validator validator;
    private final PersonalFields personal;
    private final Today today;

    LineReaders(
            Heading heading,
            Policies policies,
            Directory directory,
            RegisterClue register,
            Validator validator,
            PersonalFields personal,
            Today today) {
        this.heading = heading;
        this.policies = policies;
        this.directory = directory;
        this.register = register;
        this.validator = validator;
        this.personal = personal;
        this.today = today;
    }

    /** @param unit the one whose lines they are where they name none */
    LineReader of(String jurisdiction, String unit) {
        return new LineReader(
                heading.columns(jurisdiction),
                Words.of(jurisdiction, policies, directory, today.date()),
                unit,
                register,
                validator,
                personal);
    }
}
