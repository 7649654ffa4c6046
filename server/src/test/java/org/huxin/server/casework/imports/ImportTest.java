package org.huxin.server.casework.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test over HTTP with the whole server, real packs, a database, and a clock that stands still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"huxin.imports.most-lines=2000", "huxin.imports.chunk=3"})
@AutoConfigureMockMvc
@Import(ImportDesk.class)
@interface ImportTest {}
