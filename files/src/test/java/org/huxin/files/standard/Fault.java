package org.huxin.files.standard;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One thing made wrong in files that agree.
 *
 * @param code that must be told
 * @param line at which it must be told; 0 for the whole file; negative where it does not matter
 */
record Fault(String code, int line, String name, Change change) {

    /** Makes it wrong. */
    @FunctionalInterface
    interface Change {
        void make(Files files) throws IOException;
    }

    static Fault of(String code, int line, String name, Consumer<SampleMonth> change) {
        return new Fault(code, line, name, files -> change.accept(files.month()));
    }

    /** A whole file in place of the good one. */
    static Fault whole(String code, int line, String name, FileKind kind, Supplier<byte[]> content) {
        return new Fault(code, line, name, files -> files.replace(kind, content.get()));
    }

    static Fault xml(String code, String name, String good, UnaryOperator<String> change) {
        return new Fault(code, -1, name, files -> files.xml(change.apply(good)));
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
