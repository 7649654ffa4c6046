package org.huxin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The requirement rows that a test proves: it would fail without the behaviour they ask for. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requirement {

    /** Row ids, such as {@code ZZ-077}. */
    String[] value();
}
